/** One fuzzing run in a process of its own: `worker.ts <target> <seed> <inputs>`. Tells the parent how it went. */
import { createRandom } from "./random.ts";
import { must, mustLeavePrototypes, type Target } from "./target.ts";

const [, , name = "", seed = "", inputs = ""] = process.argv;

export interface RunResult {
  inputs: number;
  /** The input that broke an invariant, in base64, and which. */
  broken?: { input: string; what: string };
}

// Refusals are thrown by the million; nobody reads their stacks.
Error.stackTraceLimit = 0;

const run = async (target: Target): Promise<RunResult> => {
  const random = createRandom(Number(seed));
  const wanted = Number(inputs);
  for (let count = 1; count <= wanted; count += 1) {
    const input = target.generate(random);
    try {
      const outcome = await target.check(input);
      if (count % 256 === 0 || count === wanted) mustLeavePrototypes();
      if (random.oneIn(8)) must(outcome === (await target.check(input)), "the same input is read the same way twice");
    } catch (error) {
      return { inputs: count, broken: { input: Buffer.from(input, "latin1").toString("base64"), what: String(error) } };
    }
  }
  return { inputs: wanted };
};

const { createTarget } = (await import(`./targets/${name}.ts`)) as { createTarget: () => Target | Promise<Target> };
const result = await run(await createTarget());
process.send?.(result);
process.disconnect();
