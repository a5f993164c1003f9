/** A private redis-server, for installations without one of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir } from "node:fs/promises";
import { createConnection, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { dirname, join, resolve } from "node:path";
import { BridgeError } from "../domain/errors.ts";
import type { Log } from "../ports.ts";

export interface PrivateRedisOptions {
  /** Redis gets the directory `redis` in it, readable by this user only. */
  dataDir: string;
  log: Log;
  /** For tests. */
  program?: string;
}

export interface PrivateRedis {
  /** As REDIS_URL. */
  url: string;
  stop: () => Promise<void>;
}

/** Linux allows 107 bytes for the path of a socket. */
const maxSocketPathBytes = 107;
const retryPauseMs = 50;
const restartPauseMs = 500;
const stopTimeoutMs = 5_000;

/**
 * `appendfsync always`: a link that was opened stays used even when the machine loses power. It costs a disk write for each
 * step of a link's life, of which there are few.
 */
const argumentsFor = (directory: string, socket: string): string[] => {
  const persistence = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const access = ["--port", "0", "--unixsocket", socket, "--unixsocketperm", "600"];
  const files = ["--dir", directory, "--logfile", join(directory, "redis.log")];
  return [...access, ...persistence, ...files, "--maxmemory-policy", "noeviction", "--daemonize", "no"];
};

const notStarted = "redis-server could not be started in DATA_DIR; the file redis/redis.log there says why.";

const invalid = (message: string, cause?: unknown): BridgeError =>
  new BridgeError("invalid-configuration", message, { cause });

const launch = async (program: string, parameters: string[]): Promise<ChildProcess> => {
  // A process group of its own: Ctrl-C must reach the bridge only, which stops Redis last.
  const child = spawn(program, parameters, { stdio: "ignore", detached: true });
  await once(child, "spawn").catch((error: unknown) => {
    const advice = "Install it (Debian: apt-get install redis-server) or set REDIS_URL.";
    throw invalid(`redis-server is not installed. ${advice}`, error);
  });
  return child;
};

/** A connection to a server that has read its data, which ends when the server does. Undefined when none listens. */
const connect = (path: string): Promise<Socket | undefined> =>
  new Promise((answer) => {
    const server = createConnection(path);
    const ping = (): unknown => server.write("PING\r\n");
    server.on("connect", ping);
    server.on("data", (reply) => {
      if (String(reply).startsWith("+PONG")) answer(server);
      else setTimeout(ping, retryPauseMs);
    });
    // The event that follows is "close".
    server.on("error", () => undefined);
    server.on("close", () => {
      answer(undefined);
    });
  });

/** Where the private Redis of this directory listens while it runs. */
export const privateRedisSocket = (dataDir: string): string => resolve(dataDir, "redis", "redis.sock");

const prepareDirectory = async (dataDir: string): Promise<{ directory: string; socket: string }> => {
  const socket = privateRedisSocket(dataDir);
  const directory = dirname(socket);
  if (Buffer.byteLength(socket) > maxSocketPathBytes) {
    throw invalid("DATA_DIR is too long for the path of a socket; choose a shorter one.");
  }
  try {
    await mkdir(directory, { recursive: true });
    await chmod(directory, 0o700);
  } catch (error) {
    throw invalid("DATA_DIR cannot be written.", error);
  }
  return { directory, socket };
};

/**
 * Starts redis-server on a unix socket with an append-only file and no eviction, waits until it answers, and starts it again
 * when it dies. One that a killed bridge left behind is taken over, because two must never share a directory.
 * Throws `BridgeError` with code `invalid-configuration`: not installed, directory not usable.
 */
export const startPrivateRedis = async (options: PrivateRedisOptions): Promise<PrivateRedis> => {
  const { dataDir, log, program = "redis-server" } = options;
  const { directory, socket } = await prepareDirectory(dataDir);
  let isStopping = false;
  let restarting: Promise<void> | undefined;

  const start = async (): Promise<Socket> => {
    let server = await connect(socket);
    const child = server ? undefined : await launch(program, argumentsFor(directory, socket));
    while (!server) {
      if (child?.exitCode !== null || child.signalCode !== null) throw invalid(notStarted);
      await pause(retryPauseMs);
      server = await connect(socket);
    }
    server.once("close", () => {
      restarting = restart();
    });
    return server;
  };

  const restart = async (): Promise<void> => {
    while (!isStopping) {
      log.error("The private redis-server exited and is restarted");
      try {
        server = await start();
        return;
      } catch (error) {
        log.error("Restarting the private redis-server failed", { error });
        await pause(restartPauseMs);
      }
    }
  };

  let server = await start();
  const shutDown = (): unknown => server.write("SHUTDOWN\r\n");
  // Also when the bridge fails.
  process.once("exit", shutDown);
  return {
    url: `unix://${socket}`,
    stop: async () => {
      isStopping = true;
      await restarting;
      process.removeListener("exit", shutDown);
      if (server.closed) return;
      shutDown();
      await once(server, "close", { signal: AbortSignal.timeout(stopTimeoutMs) }).catch(() => undefined);
      server.destroy();
    },
  };
};
