import { parse as parseCookies } from "node:querystring";

/** A request to customer.pl. */
export interface CustomerRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  cookie: string;
  /** Its header Sec-Fetch-Site, or "". */
  fetchSite: string;
  body: string;
  remoteAddress: string;
}

/** What OTOBO reads out of it. */
export interface Parameters {
  /** Query string without the question mark. */
  query: string;
  fetchSite: string;
  get(name: string): string;
  cookie(name: string): string;
}

const text = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
};

/** `a=1;b=2` or with `&`: OTOBO takes both, so a literal `;` inside a value ends it. */
const fields = (encoded: string): Map<string, string> =>
  new Map(
    encoded
      .split(/[;&]/)
      .map((pair) => [decode(pair.split("=", 1)[0] ?? ""), decode(pair.slice(pair.indexOf("=") + 1))] as const)
      .reverse(),
  );

/** The parameters of query and body; the first of a name counts. */
export const readParameters = ({ url, body, cookie, fetchSite }: CustomerRequest): Parameters => {
  const query = url.includes("?") ? url.slice(url.indexOf("?") + 1) : "";
  const values = new Map([...fields(query), ...fields(body)]);
  const cookies = parseCookies(cookie.replaceAll("; ", ";"), ";");
  return { query, fetchSite, get: (name) => values.get(name) ?? "", cookie: (name) => text(cookies[name]) };
};
