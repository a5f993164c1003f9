/** The process itself: its start, its memory when idle, and after so many requests. */
import type { LoadGenerator, ServerProcess } from "./processes.ts";
import { figure, spread, type Table } from "./report.ts";
import { bodies, internalRequest, pageRequest } from "./requests.ts";
import type { Seeder } from "./seed.ts";

const starts = 5;
const steps = 10;

/** As many servers as `starts`, one after the other. */
const measureStart = async (start: () => Promise<ServerProcess>) => {
  const [ready, idle]: [number[], number[]] = [[], []];
  for (let index = 0; index < starts; index += 1) {
    const server = await start();
    ready.push(server.readyMs);
    idle.push(await server.memory());
    await server.stop();
  }
  return { ready, idle };
};

export const measureStarts = async (bridge: () => Promise<ServerProcess>): Promise<Table> => {
  const { ready, idle } = await measureStart(bridge);
  return {
    title: "Start",
    note: `Of ${starts} starts. Ready: from the start of the process until both listeners listen.`,
    columns: ["ready, ms", "memory when idle, MiB (RSS)"],
    rows: [[spread(ready), spread(idle)]],
  };
};

/** Pages and calls in turn; each customer comes from an address of their own. */
export const measureMemory = async (
  seeder: Seeder,
  bridge: ServerProcess,
  load: LoadGenerator,
  requests: number,
): Promise<Table> => {
  const links = await seeder.links(20_000);
  const rounds = [
    { port: bridge.ports.publicPort, requests: links.map(pageRequest), expected: "<form" },
    {
      port: bridge.ports.internalPort,
      requests: links.map((link) => internalRequest("/otobo/prefilter", bodies.preFilter(link))),
      expected: '"known"',
    },
  ];
  const rows = [["0", figure(await bridge.memory())]];
  for (let step = 1; step <= steps; step += 1) {
    for (const round of rounds) await load.run({ ...round, connections: 50, count: requests / steps / rounds.length });
    rows.push([((requests / steps) * step).toLocaleString("en"), figure(await bridge.memory())]);
  }
  return {
    title: "Memory of the bridge",
    note: "Resident memory after so many requests, half of them pages, half of them calls of OTOBO. Goal: flat.",
    columns: ["requests", "MiB (RSS)"],
    rows,
  };
};
