import { expect } from "chai";
import { regressions } from "./regressions.ts";
import { runTarget, seed } from "./run-target.ts";
import type { Target } from "./target.ts";
import type { RunResult } from "./worker.ts";

/** How many inputs each gets here; the whole SOAP client is slow and gets its million in test/chaos. FUZZ_INPUTS asks for another number of all. */
const standard: Record<string, number> = {
  requests: 1_000_000,
  senders: 1_000_000,
  "link-paths": 1_000_000,
  "json-answers": 1_000_000,
  "xml-answers": 20_000,
};

const load = async (name: string): Promise<Target> => {
  const module = (await import(`./targets/${name}.ts`)) as { createTarget: () => Target | Promise<Target> };
  return module.createTarget();
};

describe("fuzzing", function () {
  this.timeout(600_000);
  const targets = Object.keys(standard);
  let runs: Record<string, Promise<RunResult>>;

  // All at once: each has a process of its own.
  before(() => {
    runs = Object.fromEntries(
      Object.entries(standard).map(([target, inputs]) => [
        target,
        runTarget(target, Number(process.env.FUZZ_INPUTS ?? inputs)),
      ]),
    );
    for (const run of Object.values(runs)) run.catch(() => undefined);
  });

  for (const target of targets) {
    for (const [what, input] of Object.entries(regressions[target] ?? {})) {
      it(`${target}: ${what}`, async () => {
        const { check } = await load(target);
        expect(await check(input)).to.be.a("string");
      });
    }

    it(`${target}: no input breaks an invariant`, async () => {
      const { inputs, broken } = await runs[target]!;
      console.log(`figures: ${target}, ${inputs} inputs, seed ${seed}`);
      expect(broken, `FUZZ_SEED=${seed}; put the input (base64) into regressions.ts`).to.equal(undefined);
    });
  }
});
