/**
 * OTOBO's HTTP::REST requester on the wire: one connection per call, its headers in its order, its Basic credentials with
 * their blanks, and its idea of which answers count (test/fixtures/otobo/synchronous-calls.json).
 */
import { request, type IncomingMessage } from "node:http";
import { requests } from "../../bridge/protocol/requests.ts";

/** The requester's part of the web service; changed while OTOBO runs. */
export interface WebserviceRequester {
  bridge: { url: string; user: string | undefined; password: string } | undefined;
  /** Milliseconds. */
  timeout: number;
}

/** What OTOBO's code gets back from an invoker. */
export type CallResult = { Success: 1; Data: unknown } | { Success: 0; ErrorMessage: string };

export interface Requester {
  /** Posts `data` to the invoker's route, or to a controller such as `/direct`. Never throws. */
  call(invokerOrController: string, data: Record<string, unknown>): Promise<CallResult>;
}

const controllerOf = (invoker: string): string =>
  Object.entries(requests).find(([name]) => name === invoker)?.[1].path ?? invoker;

/**
 * OTOBO encodes credentials in ISO-8859-1 as MIME::Base64 does, in lines of 76 characters with a line break behind each; on
 * the wire every line break is a blank.
 */
export const basicCredentials = (user: string, password: string): string => {
  const base64 = Buffer.from(`${user}:${password}`, "latin1").toString("base64");
  return `Basic ${base64.replaceAll(/.{1,76}/g, "$& ")}`;
};

const rawHeaders = (url: URL, length: number, bridge: NonNullable<WebserviceRequester["bridge"]>): string[] => [
  ...["TE", "deflate,gzip;q=0.3"],
  ...["Connection", "TE, close"],
  ...(bridge.user === undefined ? [] : ["Authorization", basicCredentials(bridge.user, bridge.password)]),
  ...["Host", url.host],
  ...["User-Agent", "REST::Client/273"],
  ...["Content-Length", String(length)],
  ...["Content-Type", "application/json"],
];

const read = async (answer: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The answer; a network failure looks like an answer 500 of the HTTP library itself, which has a content. */
const post = (
  url: URL,
  body: string,
  { bridge, timeout }: Required<WebserviceRequester>,
): Promise<{ status: number; content: Buffer }> =>
  new Promise((resolve) => {
    const failed = (): void => {
      resolve({ status: 500, content: Buffer.from("network failure") });
    };
    if (bridge === undefined) {
      failed();
      return;
    }
    const headers = rawHeaders(url, Buffer.byteLength(body), bridge);
    const sent = request(url, { method: "POST", agent: false, headers, signal: AbortSignal.timeout(timeout) });
    sent.on("error", failed);
    sent.on("response", (answer) => {
      read(answer).then((content) => {
        resolve({ status: answer.statusCode ?? 500, content });
      }, failed);
    });
    sent.end(body);
  });

const parse = (content: Buffer): unknown => {
  try {
    return JSON.parse(content.toString()) as unknown;
  } catch {
    return undefined;
  }
};

/** OTOBO's verdict on an answer, with its error texts; `where` names the request in them. */
const judge = (where: string, status: number, content: Buffer): CallResult => {
  if (status === 204) return { Success: 1, Data: undefined };
  const good = status >= 200 && status <= 209;
  const complaint = good ? "" : `${where} Response code '${status}'.`;
  if (content.length === 0) return { Success: 0, ErrorMessage: `${complaint} No content provided.` };
  if (!good) return { Success: 0, ErrorMessage: complaint };
  const data = parse(content);
  if (data === undefined) return { Success: 0, ErrorMessage: `${where} Error while parsing JSON data.` };
  if (typeof data !== "object" || data === null)
    return {
      Success: 0,
      ErrorMessage: "Got Data but it is not a hash or array ref in Invoker handler (HandleResponse)!",
    };
  return { Success: 1, Data: data };
};

export const createRequester = (webservice: WebserviceRequester): Requester => ({
  call: async (invoker, data) => {
    const host = webservice.bridge?.url.replace(/\/$/, "") ?? "http://bridge.invalid";
    const controller = controllerOf(invoker);
    const where = `Error while performing REST 'POST' request to Controller '${controller}' on Host '${host}'.`;
    const body = Object.keys(data).length === 0 ? "" : JSON.stringify(data);
    const settings = { bridge: webservice.bridge, timeout: webservice.timeout };
    const { status, content } = await post(new URL(`${host}${controller}`), body, settings);
    return judge(where, status, content);
  },
});
