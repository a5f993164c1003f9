import { createConnection, createServer, type Socket } from "node:net";
import { listenOnLoopback } from "./listen-on-loopback.ts";

/** The line between bridge and Redis, with somebody sitting on it. */
export interface RedisTap {
  /** For REDIS_URL. */
  url: string;
  /** Asked before commands go on to Redis, and before answers go back; what comes meanwhile waits. False: it is lost. */
  onCommand: ((commands: string) => Promise<boolean>) | undefined;
  onAnswer: ((answers: string) => Promise<boolean>) | undefined;
  stop: () => Promise<void>;
}

/** Passes on what comes, in order. */
const pass = (from: Socket, to: Socket, ask: (chunk: Buffer) => Promise<boolean> | undefined): void => {
  let before = Promise.resolve();
  from.on("data", (chunk: Buffer) => {
    before = before.then(async () => {
      if ((await ask(chunk)) ?? true) to.write(chunk);
    });
  });
  from.on("error", () => to.destroy());
  from.on("close", () => to.destroy());
};

/** Starts a tap before the Redis at this unix socket or port. */
export const startRedisTap = async (socketOrPort: string | number): Promise<RedisTap> => {
  const sockets = new Set<Socket>();
  const server = createServer((bridge) => {
    const redis =
      typeof socketOrPort === "number" ? createConnection(socketOrPort, "127.0.0.1") : createConnection(socketOrPort);
    for (const socket of [bridge, redis]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    }
    pass(bridge, redis, (chunk) => tap.onCommand?.(chunk.toString()));
    pass(redis, bridge, (chunk) => tap.onAnswer?.(chunk.toString()));
  });
  const { port, stop } = await listenOnLoopback(server);
  const tap: RedisTap = {
    url: `redis://127.0.0.1:${port}`,
    onCommand: undefined,
    onAnswer: undefined,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await stop();
    },
  };
  return tap;
};
