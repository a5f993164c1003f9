import { randomInt } from "node:crypto";
import { checkSenders } from "../real-parsers/check-senders.ts";

describe("OTOBO's real address parsers, a million From lines", () => {
  it("never make a ticket somebody's whom the bridge does not name", async () => {
    const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
    const { lines, named, nobody, readDifferently } = await checkSenders(1_000_000, seed);
    console.log(
      `figures: seed ${seed}, ${lines} From lines, ${named} with a sender, ${nobody} without, ${readDifferently} read differently`,
    );
  });
}).timeout(3_600_000);
