/** The recordings of a real OTOBO, and how to send one again. */
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";

export interface Recording {
  /** File name without folder and ending. */
  name: string;
  about: string;
  request: { method: string; path: string; headers: Record<string, string>; body: unknown } | null;
  response: {
    status: number | null;
    headers: Record<string, string | string[]>;
    body: unknown;
  } | null;
  result_inside_otobo?: { Success: 0 | 1; Data: unknown; ErrorMessage?: string };
}

const root = "test/fixtures/otobo";

/** The exchanges of a folder, in alphabetical order. */
export const recordings = (folder: string): Recording[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(root, folder, file), "utf8")) as Recording),
      name: file.replace(/\.json$/, ""),
    }));

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

/** Sends a request to `origin` with exactly the given headers; Content-Length is made to fit the body. */
export const send = (
  origin: string,
  { method, path, headers }: { method: string; path: string; headers: Record<string, string> },
  body: string | Buffer = "",
): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const fitting = Object.entries(headers).map(([name, value]) => [name, name === "Content-Length" ? length : value]);
    const sent = request(new URL(origin), { method, path, headers: fitting.flat(), agent: false }, (answer) => {
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
