/** The recordings of a real OTOBO, and how to send one again. */
import { readFileSync } from "node:fs";
import { request } from "node:http";

export interface Recording {
  name: string;
  about: string;
  /** Null: no request arrived. */
  request: { method: string; path: string; headers: Record<string, string>; body: unknown } | null;
  /** Status null: none was made. */
  response: {
    status: number | null;
    headers: Record<string, string | string[]>;
    body: unknown;
    delay_seconds?: number;
  };
  /** What OTOBO's own code got back from a call. */
  result?: { Success: 0 | 1; Data?: unknown; ErrorMessage?: string };
}

type Headers = Record<string, string | string[]>;
/** Null: a usual header is not there. */
type OwnHeaders = Record<string, string | string[] | null>;

/** A file names of each exchange only what is not as usual; the usual headers by method and by status. */
interface Stored {
  usualHeaders: Record<string, Headers>;
  exchanges: Record<
    string,
    {
      about: string;
      request?: { method: string; path: string; headers?: OwnHeaders; body?: unknown };
      response?: { status: number | null; headers?: OwnHeaders; body?: unknown; delay_seconds?: number };
      result?: NonNullable<Recording["result"]>;
    }
  >;
}

/** The recorded exchanges of `test/fixtures/otobo/<file>.json`. */
export const recordings = (file: string): Recording[] => {
  const { usualHeaders, exchanges } = JSON.parse(readFileSync(`test/fixtures/otobo/${file}.json`, "utf8")) as Stored;
  const complete = (key: unknown, own: OwnHeaders = {}): Headers => {
    const all = Object.entries({ ...usualHeaders[String(key)], ...own });
    return Object.fromEntries(all.filter((one): one is [string, string | string[]] => one[1] !== null));
  };
  return Object.entries(exchanges).map(([name, { request, response = { status: null }, ...rest }]) => ({
    ...rest,
    name,
    request: request
      ? { body: "", ...request, headers: complete(request.method, request.headers) as Record<string, string> }
      : null,
    response: { body: "", ...response, headers: complete(response.status, response.headers) },
  }));
};

/** An answer as it came over the wire; header names keep their spelling and order. */
export interface WireAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: string;
}

const pairs = (raw: string[]): [string, string][] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as [string, string]] : []));

/** The body of a recorded request as it was sent: forms as forms, JSON as JSON. */
export const bodyOf = ({ path, body }: NonNullable<Recording["request"]>): string => {
  if (typeof body === "string") return body;
  const isForm = path.startsWith("/otobo/customer.pl");
  return isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
};

/** Sends a request to `origin` with exactly the given headers and Content-Length. */
export const send = (
  origin: string,
  { method, path, headers }: { method: string; path: string; headers: Record<string, string> },
  body: string,
): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const all = { ...headers, "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request(new URL(origin), { method, path, headers: all, agent: false }, (answer) => {
      answer.toArray().then((chunks: Buffer[]) => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: pairs(answer.rawHeaders),
          body: Buffer.concat(chunks).toString(),
        });
      }, reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });

/** Headers as `Name: value`, sorted, without what is new in every answer; times, session ids and lengths made equal. */
export const comparableHeaders = (headers: [string, string | string[]][]): string[] =>
  headers
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`))
    .filter((line) => !/^(?:Date|Content-Length): /.test(line))
    .map((line) =>
      line
        .replace(/(OTOBOCustomerInterface_10)=[A-Za-z0-9]{32}/, "$1=<session>")
        .replace(/expires=\w{3}, \d\d-\w{3}-\d{4} [\d:]{8} GMT/, "expires=<past>"),
    )
    .sort();

/** The shape of a JSON value: keys and types, with texts of errors kept. */
export const shapeOf = (value: unknown, key = ""): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map((one) => shapeOf(one));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, inner]) => [name, shapeOf(inner, name)]),
    );
  return ["ErrorCode", "ErrorMessage", "faultcode", "faultstring"].includes(key) ? value : typeof value;
};
