import { once } from "node:events";
import { type IncomingHttpHeaders, request as startRequest, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import type { DescribeUnreadable } from "../../../bridge/adapters/answer-unreadable.ts";
import { listen } from "../../../bridge/adapters/listen.ts";
import { unreadableJson } from "../../../bridge/http/unreadable-request.ts";
import type { Log } from "../../../bridge/ports.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** The server asked for the body with 100 Continue. */
  invited: boolean;
}

export interface RawRequest {
  method?: string;
  /** Sent as it is, not normalised. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** False: the body never ends, or, where none is given, never comes. */
  finish?: boolean;
}

export interface Served {
  port: number;
  send: (request: RawRequest) => Promise<Answer>;
  close: () => Promise<void>;
}

/** Sends one request over a connection of its own, with exactly these headers and this path. */
export const sendRaw = async (port: number, request: RawRequest): Promise<Answer> => {
  const { method = "GET", path, headers = {}, body, finish = true } = request;
  const outgoing = startRequest({ host: "127.0.0.1", port, method, path, headers, agent: false });
  const answered = once(outgoing, "response") as Promise<[import("node:http").IncomingMessage]>;
  let invited = false;
  outgoing.once("continue", () => (invited = true));
  if (finish) outgoing.end(body);
  else if (body === undefined) outgoing.flushHeaders();
  else outgoing.write(body);
  const [incoming] = await answered;
  const answer = { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await text(incoming), invited };
  outgoing.destroy();
  return answer;
};

/** Listens with an app on a free loopback port. */
export const serve = async (
  handler: RequestListener,
  describeUnreadable: DescribeUnreadable = unreadableJson,
): Promise<Served> => {
  const { port, close } = await listen({ handler, describeUnreadable, host: "127.0.0.1", port: 0, name: "PORT" });
  return { port, close, send: (request) => sendRaw(port, request) };
};

export type RecordedLog = Log & { lines: string[] };

/** Keeps what is logged, as text. */
export const recordLog = (): RecordedLog => {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      const entries = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
      lines.push([level, message, ...entries].join(" "));
    };
  return { lines, debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
};
