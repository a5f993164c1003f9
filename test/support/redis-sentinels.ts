import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "./free-port.ts";
import { type RedisServer, startRedis, startSentinel } from "./redis.ts";

const name = "helpdesk";
const sentinelCount = 3;

export interface RedisWithSentinels {
  /** For REDIS_URL and connectRedis. */
  url: string;
  master: RedisServer;
  /** Resolves when the replica has everything the master had until now. */
  replicated: () => Promise<void>;
  stop: () => Promise<void>;
}

const startOnPort = async (...options: string[]): Promise<{ server: RedisServer; port: number }> => {
  const port = await freePort();
  const server = await startRedis("--port", String(port), "--bind", "127.0.0.1", ...options);
  return { server, port };
};

const writeSentinelConfig = async (directory: string, port: number, masterPort: number): Promise<string> => {
  const file = join(directory, `sentinel-${port}.conf`);
  const quorum = Math.ceil(sentinelCount / 2);
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${directory}`,
    `sentinel monitor ${name} 127.0.0.1 ${masterPort} ${quorum}`,
    `sentinel down-after-milliseconds ${name} 1000`,
    `sentinel failover-timeout ${name} 10000`,
  ];
  await writeFile(file, lines.join("\n"));
  return file;
};

const until = async (port: number, ask: (client: Redis) => Promise<boolean>): Promise<void> => {
  const client = new Redis(port, "127.0.0.1");
  client.on("error", () => undefined);
  try {
    while (!(await ask(client).catch(() => false))) await setTimeout(100);
  } finally {
    client.disconnect();
  }
};

/** Starts a master, a replica and three sentinels on loopback ports; resolves when the sentinels know all of them. */
export const startRedisWithSentinels = async (): Promise<RedisWithSentinels> => {
  const directory = await mkdtemp(join(tmpdir(), "sentinels-"));
  const master = await startOnPort();
  const replica = await startOnPort("--replicaof", `127.0.0.1 ${master.port}`);
  const sentinels: { stop: () => Promise<void>; port: number }[] = [];
  while (sentinels.length < sentinelCount) {
    const port = await freePort();
    const file = await writeSentinelConfig(directory, port, master.port);
    sentinels.push({ stop: await startSentinel(file), port });
  }
  const known = ["slaves=1", `sentinels=${sentinelCount}`];
  for (const { port } of sentinels)
    await until(port, async (client) => {
      const info = await client.info("sentinel");
      return known.every((each) => info.includes(each));
    });
  return {
    url: `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(",")}/${name}`,
    master: master.server,
    replicated: () => until(master.port, async (client) => (await client.wait(1, 1000)) === 1),
    stop: async () => {
      for (const { stop } of [...sentinels, replica.server, master.server]) await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
