/**
 * `npm run bench`: what the bridge costs, beside bare Express on the same Redis, and how it grows; writes bench/RESULTS.md. What a
 * mail costs in a real OTOBO is measured by `npm run bench:live`.
 *
 * The name of a part as an argument (http, growth, memory, scale) measures that part only, and writes nothing.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { format } from "prettier";
import { sendRaw } from "../bridge/http/serve.ts";
import { startRedis } from "../support/redis.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measureLatency, measureThroughput } from "./measure-http.ts";
import { measureMemory, measureStarts } from "./measure-process.ts";
import { measureScale } from "./measure-scale.ts";
import { startLoadGenerator } from "./processes.ts";
import { figure, print, type Table, toDocument } from "./report.ts";
import { pageRequest } from "./requests.ts";
import { createSeeder, secret, type Seeder } from "./seed.ts";
import { keys, startWorld, type World } from "./world.ts";

/** `npm run bench -- growth 10000000`: that part only, and one more number of tickets. */
const [only, largest] = process.argv.slice(2);
const ticketCounts = [1000, 100_000, 1_000_000, ...(largest === undefined ? [] : [Number(largest)])];

/** Runs with a Redis of its own. */
const withSeeder = async (measure: (seeder: Seeder, redisUrl: string) => Promise<Table[]>): Promise<Table[]> => {
  const redis = await startRedis();
  const seeder = await createSeeder(redis.url, keys);
  const tables = await measure(seeder, redis.url);
  seeder.stop();
  await redis.stop();
  return tables;
};

const pageBytes = async (seeder: Seeder, port: number): Promise<number> => {
  const [link] = await seeder.links(1);
  if (!link) throw new Error("No link");
  const path = pageRequest(link).split(" ")[1] ?? "";
  const { body } = await sendRaw(port, { path });
  if (!body.includes("<form") || !path.endsWith(secret)) throw new Error("The page of a link does not open it");
  return Buffer.byteLength(body);
};

const parts: Record<string, (world: World) => Promise<Table[]>> = {
  http: (world) =>
    withSeeder(async (seeder, redisUrl) => {
      const bridge = await world.startBridge(redisUrl);
      const bare = await world.startYardstick(redisUrl, await pageBytes(seeder, bridge.ports.publicPort));
      const load = startLoadGenerator();
      const setup = { seeder, bridge, bare, load };
      const tables = [await measureThroughput(setup, 5, 3000), await measureLatency(setup, 3, 2)];
      await Promise.all([load.stop(), bridge.stop(), bare.stop()]);
      return tables;
    }),
  growth: () => withSeeder((seeder) => measureGrowth(seeder, ticketCounts)),
  memory: (world) =>
    withSeeder(async (seeder, redisUrl) => {
      const starts = await measureStarts(() => world.startBridge(redisUrl));
      const bridge = await world.startBridge(redisUrl);
      const load = startLoadGenerator();
      const tables = [starts, await measureMemory(seeder, bridge, load, 1_000_000)];
      await Promise.all([load.stop(), bridge.stop()]);
      return tables;
    }),
  scale: async (world) => [await measureScale(world, [1, 2, 4], 8000)],
};

const describeMachine = (): string => {
  const [cpu] = cpus();
  const redis = /v=(\S+)/.exec(execFileSync("redis-server", ["--version"], { encoding: "utf8" }))?.[1] ?? "";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model ?? "unknown"}), ${memory} GiB; Node.js ${process.version}, Redis ${redis}`;
};

execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
const world = await startWorld();
const began = Date.now();
const load = (): string => figure(loadavg()[1] ?? 0);
const loadBefore = load();
const tables: Table[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue;
  for (const table of await measure(world)) {
    print(table);
    tables.push(table);
  }
}
await world.stop();
if (only === undefined) {
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  const preface = `\`npm run bench\`, ${minutes} minutes, on ${describeMachine()}. Load average ${loadBefore} before and ${load()} after: what is above the number of cores is other work. Figures are medians, with the least and the greatest.`;
  mkdirSync("bench", { recursive: true });
  writeFileSync("bench/RESULTS.md", await format(toDocument(tables, preface), { parser: "markdown" }));
}
process.exit();
