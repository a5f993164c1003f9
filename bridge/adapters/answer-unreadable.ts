/** Answers to what is no request that Node could read: nothing of it reaches a handler. */
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

export interface UnreadableAnswer {
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

/** How long the sender may go on sending: a connection that ends on unread bytes is reset, and the answer lost with it. */
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

/**
 * For Node's event `clientError`: answers on the bare connection, as Node documents it, and ends it. What the sender goes on
 * sending causes the event again and is dropped.
 */
export const createAnswerUnreadable = (describe: DescribeUnreadable) => {
  const answered = new WeakSet<Duplex>();
  return async (error: Error, socket: Duplex): Promise<void> => {
    if (answered.has(socket)) return;
    answered.add(socket);
    const code = "code" in error ? String(error.code) : "";
    const status = statuses[code] ?? 400;
    const answer = await describe(status);
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(serialize(status, answer));
    const linger = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => {
      clearTimeout(linger);
    });
  };
};
