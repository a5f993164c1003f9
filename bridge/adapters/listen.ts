import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { BridgeError } from "../domain/errors.ts";
import { createAnswerUnreadable, type DescribeUnreadable } from "./answer-unreadable.ts";

export interface ListenOptions {
  handler: RequestListener;
  /** What a request that cannot be read is answered with. */
  describeUnreadable: DescribeUnreadable;
  host: string;
  /** 0: any free one. */
  port: number;
  /** The variable the port comes from, for the message. */
  name: string;
}

export interface Listener {
  port: number;
  /** Takes no more connections, lets requests under way finish, and resolves when all is closed. */
  close: () => Promise<void>;
}

const longestRequest = 30_000;
const longestHead = 10_000;
/** 32 KiB of cookies and 4 KiB for the rest: the pages are on OTOBO's host, whose other applications' cookies come along. */
const maxHeaderBytes = 36 * 1024;
/**
 * Longer than any proxy keeps an idle connection (Apache, nginx and AWS 60 s, Traefik 90 s, Caddy 120 s, Azure 4 min, Google
 * 600 s): the side that may not repeat a POST has to be the one that closes.
 */
const keepAliveMs = 620_000;
/** How often Node looks for connections that are beyond these. */
const watchInterval = 1_000;
/** Milliseconds that requests under way get when the bridge stops. */
const patience = 10_000;
/** Milliseconds in which a proxy that keeps connections learns, with the next answer, that they end. */
const farewell = 500;
const sweepPause = 50;
/** Of the event loop, for those who knocked before the bridge was told to stop. */
const mostTurns = 3_000;
/** Milliseconds of a turn in which nothing happened. */
const quietTurn = 0.03;

const reasons: Record<string, string> = {
  EADDRINUSE: "is in use already",
  EACCES: "may not be used by this user",
  EADDRNOTAVAIL: "cannot be used: this machine does not have the address HOST",
};

const describeFailure = (error: unknown, { name, host, port }: ListenOptions): BridgeError => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const reason = reasons[code] ?? `cannot be used (${code})`;
  return new BridgeError("invalid-configuration", `${name}: port ${port} on ${host} ${reason}.`, { cause: error });
};

/** What is done for the first time takes longer: a door that nobody knows is opened and shut before. */
const practise = async (): Promise<void> => {
  const server = new NetServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.close();
  await once(server, "close");
};

/**
 * Takes in whoever has knocked already, because the kernel resets them when the door is shut. It is shut in the very turn of the
 * event loop that has seen nobody come and nothing happen; what is left is the twentieth part of a millisecond.
 */
const shutDoor = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    let came = 0;
    let turns = 0;
    server.on("connection", () => (came += 1));
    const look = (before: number, began: number): void => {
      turns += 1;
      const isQuiet = came === before && performance.now() - began < quietTurn;
      if (!isQuiet && turns < mostTurns) {
        setImmediate(look, came, performance.now());
        return;
      }
      // Not the close of HTTP: it would cut connections that are kept, maybe while a request is on its way over them.
      NetServer.prototype.close.call(server);
      resolve();
    };
    look(-1, 0);
  });

const closeGently = async (server: Server, underWay: Set<ServerResponse>): Promise<void> => {
  const closed = once(server, "close");
  await practise();
  await shutDoor(server);
  // Whoever still waits for an answer learns with it that the connection ends.
  for (const response of underWay) if (!response.headersSent) response.setHeader("Connection", "close");
  const hanging = setTimeout(() => {
    server.closeAllConnections();
  }, patience);
  await Promise.race([closed, sleep(farewell)]);
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, sweepPause);
  await closed;
  clearInterval(idle);
  clearTimeout(hanging);
};

/** Listens for HTTP. Throws `BridgeError` with code `invalid-configuration` when the port cannot be had. */
export const listen = async (options: ListenOptions): Promise<Listener> => {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    keepAliveTimeout: keepAliveMs,
    requestTimeout: longestRequest,
    headersTimeout: longestHead,
    connectionsCheckingInterval: watchInterval,
  });
  const underWay = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (!server.listening) response.setHeader("Connection", "close");
  });
  server.on("request", options.handler);
  const answerUnreadable = createAnswerUnreadable(options.describeUnreadable);
  server.on("clientError", (error: Error, socket: Duplex) => {
    const isAnswering = [...underWay].some((response) => response.socket === socket);
    if (isAnswering) socket.destroy();
    else void answerUnreadable(error, socket);
  });
  // Node would invite the body at once; the handler does, when it wants to read it.
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  try {
    server.listen(options.port, options.host);
    await once(server, "listening");
  } catch (error) {
    throw describeFailure(error, options);
  }
  const { port } = server.address() as AddressInfo;
  return { port, close: () => closeGently(server, underWay) };
};
