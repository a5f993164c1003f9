/**
 * `npm run bench`: the bridge's own share of what a mail, a click and an event cost, against a simulated OTOBO on loopback,
 * with a private Redis. What a real OTOBO adds is told by the live tests.
 */
import { Bench } from "tinybench";
import { startBridgeProcess } from "../support/bridge-process.ts";
import { percentile } from "../support/percentile.ts";
import { startTogether } from "../support/start-together.ts";
import { createBenchCalls } from "./bench-calls.ts";
import { createMeasurements, type Measurement, names } from "./measurements.ts";
import { createSimulatedOtoboAlone } from "./simulated-otobo-alone.ts";

interface Row {
  median: number;
  p95: number;
  perSecond: number;
}

const runAll = async (measurements: Measurement[]): Promise<Map<string, Row>> => {
  const bench = new Bench({
    iterations: 300,
    time: 0,
    warmupIterations: 30,
    warmupTime: 0,
    retainSamples: true,
    throws: true,
  });
  for (const { name, before, run } of measurements) {
    bench.add(name, run, {
      async: true,
      beforeEach: async () => {
        await before();
      },
    });
  }
  const tasks = await bench.run();
  const rows = tasks.map(({ name, result }, index): [string, Row] => {
    if (result.state !== "completed" || !result.latency.samples) throw new Error(`${name}: ${result.state}`);
    const { samples, mean } = result.latency;
    const calls = measurements[index]?.calls ?? 1;
    return [
      name,
      { median: percentile(samples, 0.5), p95: percentile(samples, 0.95), perSecond: (calls * 1000) / mean },
    ];
  });
  return new Map(rows);
};

const medianOf = (rows: Map<string, Row>, name: string): number => rows.get(name)?.median ?? Number.NaN;

const print = (rows: Map<string, Row>): void => {
  const table = [...rows].map(([what, { median, p95, perSecond }]) => [
    what,
    { "median ms": median.toFixed(2), "p95 ms": p95.toFixed(2), "per second": Math.round(perSecond) },
  ]);
  console.table(Object.fromEntries(table));
  const known = medianOf(rows, names.known);
  const created = medianOf(rows, names.created) - medianOf(rows, names.addAlone);
  console.log("The bridge's own share of a mail, without what the simulated OTOBO takes (medians):");
  console.log(`  ${known.toFixed(1)} ms for a known sender, ${created.toFixed(1)} ms for a new one`);
};

const environment = await startTogether(startBridgeProcess);
try {
  const calls = createBenchCalls(environment);
  const known = calls.newAddress();
  await calls.preFilter(known, "create");
  print(await runAll(createMeasurements(calls, await createSimulatedOtoboAlone(environment), known)));
} finally {
  await environment.stop();
}
