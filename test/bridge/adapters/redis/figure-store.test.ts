import { expect } from "chai";
import { createFigureStore } from "../../../../bridge/adapters/redis/figure-store.ts";
import { bridgeErrorOf } from "../../../support/failure-of.ts";
import { redisKinds, useStore } from "./store-fixture.ts";

for (const kind of redisKinds)
  describe(`figures in Redis: ${kind}`, () => {
    const fixture = useStore(kind);
    const open = () => createFigureStore(fixture.bridge);

    it("of several bridges add up, day by day", async () => {
      await open().add("2026-11-22", { linksSent: 2, "seen@customer.example": 1 });
      await open().add("2026-11-22", { linksSent: 3, linksOpened: 1 });
      await open().add("2026-11-23", { linksSent: 1 });
      expect(await open().read("2026-11-22")).to.deep.equal({
        linksSent: 5,
        linksOpened: 1,
        "seen@customer.example": 1,
      });
      expect(await open().read("2026-11-21")).to.deep.equal({});
    });

    it("go after nine days, and are no ticket for the sweep", async () => {
      await open().add("2026-11-22", { linksSent: 1 });
      expect(await fixture.keys()).to.deep.equal(["ota:figures:2026-11-22"]);
      expect(await fixture.redis.ttl("ota:figures:2026-11-22")).to.be.within(9 * 86_400 - 5, 9 * 86_400);
      expect((await fixture.store.list("", 100)).ticketNumbers).to.deep.equal([]);
    });
  });

describe("figures in Redis", () => {
  const fixture = useStore();

  it("are unavailable when Redis refuses to count", async () => {
    const observed: unknown[] = [];
    const observe = (operation: string, _seconds: number, isAnswered: boolean) => {
      observed.push([operation, isAnswered]);
    };
    await fixture.redis.set("ota:figures:2026-11-22", "no hash");
    const failure = await bridgeErrorOf(createFigureStore(fixture.redis, observe).add("2026-11-22", { linksSent: 1 }));
    expect(failure.message).to.equal("Redis command failed");
    expect(observed).to.deep.equal([["addFigures", false]]);
  });
});
