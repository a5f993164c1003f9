import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { expect } from "chai";
import type { StepsWanted } from "./step-counter.ts";

const parts = [
  "<",
  ">",
  "(",
  ")",
  '"',
  "\\",
  ",",
  ";",
  ":",
  "@",
  "[",
  " ",
  "\t",
  "\r\n ",
  "a",
  "ü",
  "=?utf-8?q?a?=",
  "=?",
];
const pairs = parts.flatMap((one) => parts.map((other) => one + other));

/** The parser reads on behind fifty marks that nothing closes only in headers shorter than these. */
const short = 1_600;
const long = 4 * short;
/** A fourfold text may take four times the steps, and some more for what is done once. */
const most = 6;

describe("the step budget of the sender's parser", function () {
  this.timeout(120_000);
  let counter: ChildProcess;
  before(() => {
    counter = fork(new URL("./step-counter.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  });
  after(() => counter.kill());

  const stepsOf = async (part: string, ...lengths: number[]): Promise<number[]> => {
    const wanted: StepsWanted = { part, lengths };
    counter.send(wanted);
    const [steps] = (await once(counter, "message")) as [number[]];
    return steps;
  };

  it("counts: a longer header takes more steps", async () => {
    const [few = 0, many = 0] = await stepsOf("a@b,", 500, 2_000);
    expect(many).to.be.greaterThan(few * 2);
  });

  it("grows no faster than the header, whatever is repeated in it", async () => {
    const greedy: string[] = [];
    for (const part of pairs) {
      const [few = 0, many = 0] = await stepsOf(part, short, long);
      if (many > few * most) greedy.push(`${JSON.stringify(part)}: ${few} steps, then ${many}`);
    }
    console.log(`figures: step budget, ${pairs.length} repeated texts, ${greedy.length} beyond the budget`);
    expect(greedy).to.deep.equal([]);
  });
});
