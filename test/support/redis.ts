import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface RedisServer {
  /** For REDIS_URL and connectRedis. */
  url: string;
  /** SIGKILL: what a crash leaves. */
  kill(): Promise<void>;
  /** Starts it again on the same socket and directory; what was not persisted (see `options`) is gone. */
  restart(): Promise<void>;
  /** Ends the server and removes its directory. */
  stop: () => Promise<void>;
}

const untilReady = async (server: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<void> => {
  const output: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    if (/ready to accept connections|Sentinel ID is/i.test(line)) return;
    output.push(line);
  }
  throw new Error(`redis-server did not start:\n${output.join("\n")}`);
};

const run = async (args: string[]): Promise<(signal: NodeJS.Signals) => Promise<void>> => {
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(server, "exit");
  const killWithUs = (): void => void server.kill("SIGKILL");
  process.once("exit", killWithUs);
  await Promise.all([once(server, "spawn"), untilReady(server)]);
  server.stdout.resume();
  return async (signal) => {
    server.kill(signal);
    await exited;
    process.removeListener("exit", killWithUs);
  };
};

/**
 * Starts a private redis-server on a unix socket in a directory of its own, empty, without persistence.
 * Resolves when it accepts connections; throws when it cannot be started. `options` are further command line arguments,
 * for example `"--appendonly", "yes"`.
 */
export const startRedis = async (...options: string[]): Promise<RedisServer> => {
  const directory = await mkdtemp(join(tmpdir(), "redis-"));
  const socket = join(directory, "redis.sock");
  const base = ["--port", "0", "--unixsocket", socket, "--dir", directory, "--save", "", "--appendonly", "no"];
  const args = [...base, ...options];
  let end = await run(args);
  return {
    url: `unix://${socket}`,
    kill: () => end("SIGKILL"),
    restart: async () => {
      await end("SIGTERM");
      end = await run(args);
    },
    stop: async () => {
      await end("SIGTERM");
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** Starts a sentinel with this file as its configuration, which it rewrites. Answers how to end it. */
export const startSentinel = async (file: string): Promise<() => Promise<void>> => {
  const end = await run([file, "--sentinel"]);
  return () => end("SIGTERM");
};
