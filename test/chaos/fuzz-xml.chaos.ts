import { expect } from "chai";
import { runTarget, seed } from "../fuzz/run-target.ts";

const inputs = 1_000_000;

describe("fuzzing the whole SOAP client", () => {
  // Two processes, each with seeds of its own.
  it("xml-answers: no input breaks an invariant", async function () {
    this.timeout(3_600_000);
    const runs = await Promise.all([0, 1].map((more) => runTarget("xml-answers", inputs / 2, seed + more)));
    console.log(`figures: xml-answers, ${runs.reduce((sum, run) => sum + run.inputs, 0)} inputs, seed ${seed}`);
    for (const { broken } of runs) expect(broken, `FUZZ_SEED=${seed}`).to.equal(undefined);
  });
});
