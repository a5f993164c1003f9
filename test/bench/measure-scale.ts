/** Several bridges on one Redis, or on one cluster. */
import { newBrowser, buttonHeaders } from "../support/button-headers.ts";
import { startRedisCluster } from "../support/redis-cluster.ts";
import { startRedis } from "../support/redis.ts";
import { sendRaw } from "../bridge/http/serve.ts";
import { type LoadGenerator, type ServerProcess, startLoadGenerator } from "./processes.ts";
import { figure, type Table } from "./report.ts";
import { openRequest } from "./requests.ts";
import { createSeeder, forEachIndex, secret, type Seeder } from "./seed.ts";
import { keys, type World } from "./world.ts";

const kinds = { "one Redis": () => startRedis(), "a cluster of three": () => startRedisCluster() };
const links = 300;
const browsersPerLink = 8;

/** Browsers at the same moment, spread over the bridges. Answers how many links had exactly one winner. */
const race = async (seeder: Seeder, bridges: ServerProcess[]): Promise<number> => {
  const raced = await seeder.links(links);
  let oneWinner = 0;
  await forEachIndex(
    links,
    async (index) => {
      const { ticketNumber = "", linkId = "", ticketId = 0 } = raced[index] ?? {};
      const path = `/otobo/ota/t/${ticketNumber}/${linkId}${secret}`;
      const answers = await Promise.all(
        Array.from({ length: browsersPerLink }, (_, browser) =>
          sendRaw(bridges[browser % bridges.length]?.ports.publicPort ?? 0, {
            method: "POST",
            path,
            headers: { ...buttonHeaders(newBrowser()), "x-forwarded-for": `198.51.${ticketId & 255}.${browser}` },
          }),
        ),
      );
      if (answers.filter(({ headers }) => headers.location?.includes("OTAToken=")).length === 1) oneWinner += 1;
    },
    10,
  );
  return oneWinner;
};

/** All bridges at once, each with a load generator of its own. */
const open = async (
  seeder: Seeder,
  bridges: ServerProcess[],
  loads: LoadGenerator[],
  count: number,
): Promise<number> => {
  const share = Math.floor(count / bridges.length);
  const requests = await Promise.all(bridges.map(async () => (await seeder.links(share)).map(openRequest)));
  const results = await Promise.all(
    bridges.map(async ({ ports }, index) =>
      loads[index]?.run({
        port: ports.publicPort,
        requests: requests[index] ?? [],
        expected: "OTAToken=",
        connections: 30,
        count: share,
      }),
    ),
  );
  return results.reduce((sum, result) => sum + (result?.perSecond ?? 0), 0);
};

export const measureScale = async (world: World, sizes: number[], count: number): Promise<Table> => {
  const rows: string[][] = [];
  const loads = Array.from({ length: Math.max(...sizes) }, () => startLoadGenerator());
  for (const [kind, start] of Object.entries(kinds)) {
    const redis = await start();
    const seeder = await createSeeder(redis.url, keys);
    for (const size of sizes) {
      const bridges = await Promise.all(
        Array.from({ length: size }, (_, index) => world.startBridge(redis.url, index % 2)),
      );
      await open(seeder, bridges, loads, count);
      const before = await Promise.all(bridges.map((bridge) => bridge.cpu()));
      const perSecond = await open(seeder, bridges, loads, count);
      const after = await Promise.all(bridges.map((bridge) => bridge.cpu()));
      const cpu = after.reduce((sum, seconds, index) => sum + seconds - (before[index] ?? 0), 0);
      const winners = await race(seeder, bridges);
      rows.push([kind, String(size), figure(perSecond), figure(count / cpu), `${winners} of ${links}`]);
      await Promise.all(bridges.map((bridge) => bridge.stop()));
    }
    seeder.stop();
    await redis.stop();
  }
  await Promise.all(loads.map((load) => load.stop()));
  return {
    title: "Several bridges",
    note:
      "Links opened a second, all bridges together. Bridges, Redis and load generators share this machine's cores, so the total " +
      `cannot grow with the bridges here; what a core of a bridge does shows whether they hinder each other. Of ${browsersPerLink} ` +
      "browsers that press at the same moment, at different bridges, one opens the link.",
    columns: ["Redis", "bridges", "opened a second", "a core of a bridge", "links with exactly one winner"],
    rows,
  };
};
