/**
 * Counts the steps of the sender's parser: how often blocks of code ran, all files together, which no slow machine changes.
 * A process of its own, because V8 counts the blocks only of functions that have not run before. Gets
 * `{ part, lengths }`, a text and how long its repetition shall be; answers the steps for each length.
 */
import { Session } from "node:inspector/promises";
import { parseSender } from "../../bridge/domain/sender.ts";

export interface StepsWanted {
  part: string;
  lengths: number[];
}

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

const countSteps = async (header: Buffer): Promise<number> => {
  await session.post("Profiler.takePreciseCoverage");
  parseSender([header]);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => /\/bridge\/|libmime/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
};

const answer = async ({ part, lengths }: StepsWanted): Promise<void> => {
  const steps: number[] = [];
  for (const length of lengths) steps.push(await countSteps(Buffer.from(part.repeat(Math.ceil(length / part.length)))));
  process.send?.(steps);
};

process.on("message", (wanted: StepsWanted) => void answer(wanted));
