import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "./free-port.ts";
import { type RedisServer, startRedis } from "./redis.ts";

const slots = 16_384;
const size = 3;

interface Node {
  server: RedisServer;
  port: number;
  busPort: number;
}

export interface RedisCluster {
  /** For REDIS_URL and connectRedis. */
  url: string;
  /** The servers, each a master of a third of the slots, and the port each listens on. */
  nodes: { server: RedisServer; port: number }[];
  stop(): Promise<void>;
}

const startNode = async (options: string[]): Promise<Node> => {
  const [port, busPort] = [await freePort(), await freePort()];
  const address = ["--port", String(port), "--bind", "127.0.0.1", "--cluster-port", String(busPort)];
  // Nobody counts as failed because the machine stood still for a moment.
  const cluster = ["--cluster-enabled", "yes", "--cluster-node-timeout", "60000"];
  const server = await startRedis(...address, ...cluster, ...options);
  return { server, port, busPort };
};

const isWhole = async (admin: Redis): Promise<boolean> => {
  const info = String(await admin.call("CLUSTER", "INFO"));
  const signs = [
    "cluster_state:ok",
    `cluster_known_nodes:${size}`,
    `cluster_size:${size}`,
    `cluster_slots_ok:${slots}`,
  ];
  return signs.every((sign) => info.split("\r\n").includes(sign));
};

/** Makes one cluster of the nodes: each serves a third of the slots. */
const introduce = async (nodes: Node[]): Promise<void> => {
  const [first] = nodes;
  const admins = nodes.map(({ port }) => new Redis(port, "127.0.0.1"));
  try {
    for (const [index, admin] of admins.entries()) {
      const range = [index, index + 1].map((third) => Math.floor((slots * third) / size));
      await admin.call("CLUSTER", "ADDSLOTSRANGE", String(range[0]), String(Number(range[1]) - 1));
      if (index > 0 && first) await admin.call("CLUSTER", "MEET", "127.0.0.1", first.port, first.busPort);
    }
    for (const admin of admins) while (!(await isWhole(admin))) await setTimeout(50);
  } finally {
    for (const admin of admins) admin.disconnect();
  }
};

/** Starts a cluster of three masters on loopback ports, empty, without persistence; `options` as of `startRedis`, for each. */
export const startRedisCluster = async (...options: string[]): Promise<RedisCluster> => {
  const nodes: Node[] = [];
  while (nodes.length < size) nodes.push(await startNode(options));
  await introduce(nodes);
  return {
    url: `redis+cluster://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(",")}`,
    nodes,
    stop: async () => {
      await Promise.all(nodes.map(({ server }) => server.stop()));
    },
  };
};
