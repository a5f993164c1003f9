import { Session } from "node:inspector/promises";
import { expect } from "chai";
import { parseSender } from "../../bridge/domain/sender.ts";

/** How often blocks of code ran in a call, all files together: steps that no slow machine changes. */
const countSteps = async (session: Session, work: () => void): Promise<number> => {
  await session.post("Profiler.takePreciseCoverage");
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => /\/bridge\/|addressparser|libmime/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
};

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

/** An eightfold text may take eight times the steps, and some more for what is done once. */
const most = 12;

describe("the step budget of the sender's parser", function () {
  this.timeout(120_000);
  const session = new Session();
  before(async () => {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  });
  after(async () => {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  });

  const stepsOf = (part: string, length: number): Promise<number> => {
    const header = Buffer.from(part.repeat(Math.ceil(length / part.length)));
    return countSteps(session, () => parseSender([header]));
  };

  it("counts: a longer header takes more steps", async () => {
    expect(await stepsOf("a@b,", 2_000)).to.be.greaterThan((await stepsOf("a@b,", 500)) * 2);
  });

  it("grows no faster than the header, whatever is repeated in it", async () => {
    const greedy: string[] = [];
    for (const part of pairs) {
      const [short, long] = [await stepsOf(part, 500), await stepsOf(part, 4_000)];
      if (long > short * most) greedy.push(`${JSON.stringify(part)}: ${short} steps, then ${long}`);
    }
    console.log(`figures: step budget, ${pairs.length} repeated texts, ${greedy.length} beyond the budget`);
    expect(greedy).to.deep.equal([]);
  });
});
