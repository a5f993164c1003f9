/** Memory in Redis, and what each step takes, as the number of tickets grows. */
import type { RedisClient } from "../../bridge/adapters/redis/connect-redis.ts";
import type { Ticket } from "../../bridge/domain/ticket.ts";
import { createSweepTokens } from "../../bridge/use-cases/sweep-tokens.ts";
import { createSyncTicket } from "../../bridge/use-cases/sync-ticket.ts";
import { otoboSettings } from "../support/otobo-settings.ts";
import { percentile } from "../support/percentile.ts";
import { sha256 } from "../support/sha256.ts";
import { silentLog } from "../support/silent-log.ts";
import { figure, type Table } from "./report.ts";
import { browser, type Seeder } from "./seed.ts";

const samples = 300;

const usedMemory = async (redis: RedisClient): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info("memory"))?.[1]);

const now = (): number => Math.floor(Date.now() / 1000);

/** Microseconds of one step after the other, the median. Each has to answer what `isDone` says. */
const time = async <Answer>(
  step: (index: number) => Promise<Answer>,
  isDone: (answer: Answer) => boolean,
): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const began = performance.now();
    const answer = await step(index);
    times.push((performance.now() - began) * 1000);
    if (!isDone(answer)) throw new Error(`A step answered ${JSON.stringify(answer)}`);
  }
  return percentile(times, 0.5);
};

/** A ticket as OTOBO has it: open, of the customer user that its link was sent to. */
const ticketOf = (seeder: Seeder, ticketNumber: string): Ticket => ({
  ...seeder.customerOf(ticketNumber),
  ticketNumber,
  stateType: "open",
  stateSince: 0,
  customerUserExists: true,
  mergedInto: undefined,
  firstArticle: undefined,
});

const createSweep = (seeder: Seeder) => {
  const syncTicket = createSyncTicket({
    store: seeder.store,
    clock: now,
    getSettings: () => Promise.resolve(otoboSettings()),
  });
  return createSweepTokens({
    store: seeder.store,
    // OTOBO's answers take no time: what is measured is the bridge and Redis.
    otobo: { ticketsByNumber: (numbers) => Promise.resolve(numbers.map((number) => ticketOf(seeder, number))) },
    syncTicket,
    stopwatch: () => performance.now(),
    log: silentLog,
  });
};

/** The steps of a link's life on tickets that are there; an issued link makes no call. */
const measureSteps = async (seeder: Seeder): Promise<number[]> => {
  const { store } = seeder;
  const links = await seeder.links(samples);
  const records = await Promise.all(links.map(seeder.read));
  const lease = { holder: sha256(browser), expiresAt: now() + 60 };
  const referenceOf = (index: number) => ({
    ticketNumber: links[index]?.ticketNumber ?? "",
    linkId: links[index]?.linkId ?? "",
    mac: records[index]?.mac ?? "",
  });
  const activate = await time(
    () => seeder.links(1),
    (made) => made.length === 1,
  );
  const read = await time(
    (index) => store.read(referenceOf(index).ticketNumber),
    (ticket) => ticket?.links.length === 1,
  );
  const open = await time(
    (index) => store.open(referenceOf(index), lease, { accessDays: 14, now: now(), minLeaseSeconds: 30 }),
    (end) => end === lease.expiresAt,
  );
  const redeem = await time((index) => store.redeem(referenceOf(index), lease, now(), now()), Boolean);
  const event = await time((index) => {
    const { ticketNumber } = referenceOf(index);
    const closed = { closedAt: now(), mergedInto: undefined };
    return store.sync(ticketNumber, closed, links[index]?.login ?? "", 14, now());
  }, Boolean);
  return [activate, read, open, redeem, event];
};

/** The whole sweep, from batch to batch as OTOBO's task asks for them, and once more by another bridge from its middle. */
const sweepAll = async (
  seeder: Seeder,
): Promise<{ seconds: number; checked: number; growth: number; perBatch: number }> => {
  const before = process.memoryUsage().rss;
  let [cursor, checked, batches, most] = ["", 0, 0, before];
  let sweep = createSweep(seeder);
  const began = performance.now();
  do {
    const batch = await sweep({ cursor });
    [cursor, checked, batches] = [batch.cursor, checked + batch.checked, batches + 1];
    most = Math.max(most, process.memoryUsage().rss);
    // Each batch may come to another bridge, which knows nothing but the cursor.
    sweep = createSweep(seeder);
  } while (cursor !== "");
  const seconds = (performance.now() - began) / 1000;
  return { seconds, checked, growth: (most - before) / 2 ** 20, perBatch: checked / batches };
};

/** Fills Redis to each of the sizes. */
export const measureGrowth = async (seeder: Seeder, sizes: number[]): Promise<Table[]> => {
  const empty = await usedMemory(seeder.redis);
  const [memory, steps, sweeps]: [string[][], string[][], string[][]] = [[], [], []];
  let stored = 0;
  for (const size of sizes) {
    await seeder.fill(size - stored);
    const bytes = ((await usedMemory(seeder.redis)) - empty) / size;
    memory.push([size.toLocaleString("en"), figure(bytes)]);
    steps.push([size.toLocaleString("en"), ...(await measureSteps(seeder)).map(figure)]);
    stored = await seeder.redis.dbsize();
    const swept = await sweepAll(seeder);
    sweeps.push([
      size.toLocaleString("en"),
      figure(swept.seconds),
      swept.checked.toLocaleString("en"),
      figure((swept.seconds / swept.checked) * 100_000),
      figure(swept.perBatch),
      figure(swept.growth),
    ]);
  }
  return [
    {
      title: "Memory in Redis",
      note:
        "Bytes of `used_memory` for a ticket with one active link, all keys counted. One key holds one JSON text (`GET` shows " +
        "it): 192 bytes for the text, 88 for the key. Goal: 320.",
      columns: ["tickets", "bytes a ticket"],
      rows: memory,
    },
    {
      title: "Steps in Redis",
      note: `Microseconds of a call as the bridge makes it, one after the other (median of ${samples}). Issuing a link makes none.`,
      columns: ["tickets", "activate", "read (page)", "open", "redeem", "event"],
      rows: steps,
    },
    {
      title: "Sweep",
      note:
        "The bridge's share, with an OTOBO that answers at once. Every batch by a new bridge, which continues at the cursor. " +
        "Goal: 100,000 tickets in 60 s, constant memory.",
      columns: ["tickets", "seconds", "checked", "s for 100,000", "tickets a batch", "memory grew by MiB"],
      rows: sweeps,
    },
  ];
};
