/** A redis-server of the bridge's own, for installations that do not want to administer one. */
import { type ChildProcess, spawn } from "node:child_process";
import { type EventEmitter, once } from "node:events";
import { chmod, mkdir } from "node:fs/promises";
import { createConnection } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Redis } from "ioredis";
import { BridgeError } from "../domain/errors.ts";
import type { Log } from "../ports.ts";
import { pause } from "./system.ts";

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
const longestSocketPath = 107;
const attemptPatience = 2_000;
const startPause = 50;
const restartPause = 500;
const stopPatience = 5_000;

/**
 * `appendfsync always`: a link that was opened stays spent even when the machine loses power. It costs a disk write for each
 * step of a link's life, of which there are few.
 */
const argumentsFor = (directory: string, socket: string): string[] => {
  const persistence = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const access = ["--port", "0", "--unixsocket", socket, "--unixsocketperm", "600"];
  return [...access, ...persistence, "--maxmemory-policy", "noeviction", "--dir", directory, "--daemonize", "no"];
};

const invalid = (message: string, cause?: unknown): BridgeError =>
  new BridgeError("invalid-configuration", message, { cause });

const isListening = (socket: string): Promise<boolean> =>
  new Promise((answer) => {
    const connection = createConnection(socket);
    connection.once("connect", () => {
      connection.destroy();
      answer(true);
    });
    connection.once("error", () => {
      answer(false);
    });
  });

/** A connection that is ready for commands; undefined when this attempt failed or took too long. */
const connect = async (socket: string): Promise<Redis | undefined> => {
  const client = new Redis(socket, { lazyConnect: true, retryStrategy: () => null, enableOfflineQueue: false });
  client.on("error", () => undefined);
  const done = new AbortController();
  // A server that is killed at the wrong moment leaves the client without an answer, so it does not wait for ever.
  const failed = pause(attemptPatience, done.signal).then(() => false);
  const connected = client.connect().then(
    () => true,
    () => false,
  );
  const isReady = await Promise.race([connected, failed]);
  done.abort();
  if (!isReady) client.disconnect();
  return isReady ? client : undefined;
};

/** Tries until Redis has read its data and answers; undefined when it is not alive any more. */
const waitFor = async (socket: string, isAlive: () => Promise<boolean> | boolean): Promise<Redis | undefined> => {
  while (await isAlive()) {
    const client = await connect(socket);
    if (client) return client;
    await pause(startPause);
  }
  return undefined;
};

const launch = async (program: string, parameters: string[], log: Log): Promise<ChildProcess> => {
  // A group of its own: Ctrl-C must reach the bridge only, which stops Redis last.
  const server = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], detached: true });
  const endWithUs = (): void => void server.kill("SIGTERM");
  process.once("exit", endWithUs);
  server.once("exit", () => process.removeListener("exit", endWithUs));
  for (const output of [server.stdout, server.stderr]) {
    createInterface(output).on("line", (line) => {
      log.debug("redis-server", { line });
    });
  }
  try {
    await once(server, "spawn");
    return server;
  } catch (error) {
    const message =
      "redis-server is not installed. Install it (Debian: apt-get install redis-server) or set REDIS_URL.";
    throw invalid(message, error);
  }
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Resolves at the event; an error that comes first changes nothing. */
const happened = (emitter: EventEmitter, event: string): Promise<void> =>
  new Promise((resolve) => {
    emitter.once(event, () => {
      resolve();
    });
  });

const prepareDirectory = async (dataDir: string): Promise<{ directory: string; socket: string }> => {
  const directory = resolve(dataDir, "redis");
  const socket = join(directory, "redis.sock");
  if (Buffer.byteLength(socket) > longestSocketPath) {
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

const end = async (client: Redis, server: ChildProcess | undefined): Promise<void> => {
  const closed = client.status === "end" ? undefined : happened(client, "end");
  const exited = !server || hasEnded(server) ? undefined : happened(server, "exit");
  const killer = setTimeout(() => {
    server?.kill("SIGKILL");
    client.disconnect();
  }, stopPatience);
  // The answer to a shutdown is that the connection ends.
  await client.shutdown().catch(() => undefined);
  await Promise.all([closed, exited]);
  clearTimeout(killer);
};

/**
 * Starts redis-server on a unix socket with an append-only file and no eviction, waits until it answers, and starts it again
 * when it dies. One that a killed bridge left behind is taken over, because two must never share a directory.
 * Throws `BridgeError` with code `invalid-configuration`: not installed, directory not usable.
 */
export const startPrivateRedis = async (options: PrivateRedisOptions): Promise<PrivateRedis> => {
  const { dataDir, log, program = "redis-server" } = options;
  const { directory, socket } = await prepareDirectory(dataDir);
  let stopping = false;
  let server: ChildProcess | undefined;
  let client: Redis;
  let restarting: Promise<void> | undefined;

  const run = async (): Promise<Redis> => {
    const left = await waitFor(socket, () => isListening(socket));
    if (left) return left;
    const started = await launch(program, argumentsFor(directory, socket), log);
    server = started;
    const own = await waitFor(socket, () => !hasEnded(started));
    if (own) return own;
    throw invalid("redis-server could not be started in DATA_DIR; with LOG_LEVEL=debug its own words are in the log.");
  };

  const watch = (watched: Redis): Redis => {
    watched.once("end", () => {
      restarting = restart();
    });
    return watched;
  };

  const restart = async (): Promise<void> => {
    while (!stopping) {
      log.error("The private redis-server ended and is started again");
      try {
        client = watch(await run());
        return;
      } catch (error) {
        log.error("The private redis-server could not be started again", { error });
        await pause(restartPause);
      }
    }
  };

  client = watch(await run());
  return {
    url: `unix://${socket}`,
    stop: async () => {
      stopping = true;
      await restarting;
      await end(client, server);
    },
  };
};
