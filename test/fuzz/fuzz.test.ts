import { expect } from "chai";
import { regressions } from "./regressions.ts";
import { runSize, seed } from "../support/run-size.ts";
import { runTarget } from "./run-target.ts";
import type { Target } from "./target.ts";
import type { RunResult } from "./worker.ts";

const million = 1_000_000;

/** How many inputs each gets; the whole SOAP client is slow. */
const targetInputs: Record<string, number> = {
  requests: runSize({ short: 10_000, long: million }),
  senders: runSize({ short: 10_000, long: million }),
  "link-paths": runSize({ short: 10_000, long: million }),
  "json-answers": runSize({ short: 10_000, long: million }),
  "xml-answers": runSize({ short: 500, long: million }),
};

const load = async (name: string): Promise<Target> => {
  const module = (await import(`./targets/${name}.ts`)) as { createTarget: () => Target | Promise<Target> };
  return module.createTarget();
};

describe("fuzzing", function () {
  this.timeout(3_600_000);
  const targets = Object.keys(targetInputs);
  let runs: Record<string, Promise<RunResult>>;

  // All at once: each has a process of its own.
  before(() => {
    runs = Object.fromEntries(
      Object.entries(targetInputs).map(([target, inputs]) => [target, runTarget(target, inputs)]),
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
