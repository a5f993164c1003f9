import { expect } from "chai";
import { parseSender } from "../../bridge/domain/sender.ts";
import { createRandom } from "../fuzz/random.ts";
import { runSize, seed } from "../support/run-size.ts";
import { checkSenders } from "./check-senders.ts";
import { readSenders } from "./real-parsers.ts";

const honestLines = 20_000;
const malformedLines = runSize({ short: 20_000, long: 1_000_000 });
const names = ["", "Jane ", '"Doe, Jane" ', "=?utf-8?Q?J=C3=A1ne?= ", "J. Doe ", "O'Neil "];

describe("OTOBO's real address parsers", () => {
  it("read the sender whom the bridge reads in From lines that are written well", async () => {
    const random = createRandom(seed);
    const lines = Array.from({ length: honestLines }, () => {
      const address = `${random.pick(["jane", "o'neil", "j.doe", "a+b"])}${random.below(1000)}@customer.example`;
      const name = random.pick(names);
      return name === "" && random.oneIn(2) ? address : `${name}<${address}>`;
    });
    const readings = await readSenders(lines.map((line) => `From: ${line}\n`));
    expect(readings).to.have.length(lines.length);
    for (const [index, line] of lines.entries()) {
      const key = parseSender([Buffer.from(line)])?.address.key;
      expect(readings[index]?.Sender, `seed ${seed}: ${line}`).to.deep.equal([key, key, key]);
    }
  });

  it("never make the ticket of a malformed From line somebody's whom the bridge does not name", async () => {
    const { lines, named, nobody, readDifferently } = await checkSenders(malformedLines, seed);
    console.log(
      `figures: seed ${seed}, ${lines} From lines, ${named} with a sender, ${nobody} without, ${readDifferently} read differently`,
    );
    expect(named).to.be.greaterThan(lines / 10);
    expect(readDifferently, "else nothing was tried").to.be.greaterThan(lines / 200);
  });
}).timeout(3_600_000);
