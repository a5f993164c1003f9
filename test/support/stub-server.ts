import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Listening, listenOnLoopback } from "./listen-on-loopback.ts";

export interface StubRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface StubAnswer {
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
}

/** Undefined: no answer ever comes, or the test gives it with `response`. */
type Respond = (
  request: StubRequest,
  response: ServerResponse,
) => StubAnswer | undefined | Promise<StubAnswer | undefined>;

const send = ({ status = 200, headers = {}, body = {} }: StubAnswer, response: ServerResponse): void => {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

/** A web server on 127.0.0.1 that answers as the test says. Port 0: any free one. */
export const startStubServer = async (respond: Respond, port = 0): Promise<Listening> => {
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url: path = "", headers } = incoming;
    const answer = await respond({ method, path, headers, body: await text(incoming) }, response);
    if (answer) send(answer, response);
  };
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  return listenOnLoopback(server, port);
};
