import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface RedisServer {
  /** For REDIS_URL and connectRedis. */
  url: string;
  /** SIGKILL: what a crash leaves. The socket is gone afterwards; `stop` still has to be called. */
  kill(): Promise<void>;
  /** Ends the server and removes its directory. */
  stop(): Promise<void>;
}

/**
 * Starts a private redis-server on a unix socket in a directory of its own, empty, without persistence.
 * Resolves when it accepts connections; throws when it cannot be started. `options` are further command line arguments.
 */
export const startRedis = async (...options: string[]): Promise<RedisServer> => {
  const directory = await mkdtemp(join(tmpdir(), "redis-"));
  const socket = join(directory, "redis.sock");
  const base = ["--port", "0", "--unixsocket", socket, "--dir", directory, "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", [...base, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(server, "exit");
  const killWithUs = (): void => void server.kill("SIGKILL");
  process.once("exit", killWithUs);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.kill(signal);
    await exited;
    process.removeListener("exit", killWithUs);
  };

  const ready = async (): Promise<void> => {
    const output: string[] = [];
    for await (const line of createInterface(server.stdout)) {
      if (/ready to accept connections/i.test(line)) return;
      output.push(line);
    }
    throw new Error(`redis-server did not start:\n${output.join("\n")}`);
  };

  await Promise.all([once(server, "spawn"), ready()]);
  server.stdout.resume();
  return {
    url: `unix://${socket}`,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      await rm(directory, { recursive: true, force: true });
    },
  };
};
