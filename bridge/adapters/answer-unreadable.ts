/** Responses to requests that Node cannot read: nothing of them reaches a handler. */
import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

interface UnreadableAnswer {
  headers: Record<string, string>;
  body: string;
}

/** Makes the answer to a request that could not be read, with this status: 400, 408, 413 or 431. */
export type DescribeUnreadable = (status: number) => UnreadableAnswer | Promise<UnreadableAnswer>;

/** As Node itself answers, but without a body. */
const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** How long the sender may continue to send: a connection that is closed with unread bytes is reset, and the response lost. */
const lingerMs = 2_000;

const serialize = (status: number, { headers, body }: UnreadableAnswer): string => {
  const all = {
    ...headers,
    date: new Date().toUTCString(),
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`;
};

const answer = async (error: Error, socket: Duplex, describe: DescribeUnreadable): Promise<void> => {
  const code = "code" in error ? String(error.code) : "";
  const status = statuses[code] ?? 400;
  const description = await describe(status);
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(serialize(status, description));
  const linger = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => {
    clearTimeout(linger);
  });
};

/**
 * Answers on the bare connection, as Node documents it, and ends it. What the sender goes on sending causes the event again and
 * is dropped. A connection with an answer under way gets none, because the two would mix.
 */
export const answerUnreadable = (server: Server, describe: DescribeUnreadable): void => {
  const responses = new WeakMap<Duplex, ServerResponse>();
  const answered = new WeakSet<Duplex>();
  server.prependListener("request", ({ socket }, response) => responses.set(socket, response));
  server.on("clientError", (error: Error, socket: Duplex) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    if (responses.get(socket)?.writableFinished === false) socket.destroy();
    else void answer(error, socket, describe);
  });
};
