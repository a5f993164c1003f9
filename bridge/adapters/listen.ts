import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BridgeError } from "../domain/errors.ts";
import { answerUnreadable, type DescribeUnreadable } from "./answer-unreadable.ts";

export interface ListenOptions {
  handler: RequestListener;
  /** What a request that cannot be read is answered with. */
  describeUnreadable: DescribeUnreadable;
  host: string;
  /** 0: any free one. */
  port: number;
  /** The variable the port comes from, for the message. */
  name: string;
  /** How long requests under way may take when the bridge stops. */
  closeTimeoutMs?: number;
}

const serverOptions = {
  /** 32 KiB of cookies and 4 KiB for the rest: the pages are on OTOBO's host and get all its other cookies, too. */
  maxHeaderSize: 36 * 1024,
  /** Longer than proxies keep an idle connection (Google 600 s): they may not repeat a POST that meets the close. */
  keepAliveTimeout: 620_000,
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
};
const idleCheckMs = 50;

const reasons: Record<string, string> = {
  EADDRINUSE: "is already in use",
  EACCES: "may not be used by this user",
  EADDRNOTAVAIL: "cannot be used: this machine does not have the address HOST",
};

/** Stops accepting, closes idle connections, and lets requests under way finish within a time limit. */
const close = async (server: Server, timeoutMs: number): Promise<void> => {
  const idle = setInterval(server.closeIdleConnections.bind(server), idleCheckMs);
  const limit = setTimeout(server.closeAllConnections.bind(server), timeoutMs);
  await once(server.close(), "close");
  clearInterval(idle);
  clearTimeout(limit);
};

/** Listens for HTTP. Throws `BridgeError` with code `invalid-configuration` when the port is not available. */
export const listen = async (options: ListenOptions) => {
  const { handler, describeUnreadable, host, port, name, closeTimeoutMs = 10_000 } = options;
  const server = createServer(serverOptions, handler);
  answerUnreadable(server, describeUnreadable);
  // Node would invite the body at once; the handler does, when it wants to read it.
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  await once(server.listen(port, host), "listening").catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    const reason = reasons[code] ?? `cannot be used (${code})`;
    throw new BridgeError("invalid-configuration", `${name}: port ${port} on ${host} ${reason}.`, { cause });
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server, closeTimeoutMs) };
};
