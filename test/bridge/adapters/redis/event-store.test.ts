import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { createRedisEventStore } from "../../../../bridge/adapters/redis/event-store.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { redisKinds, useStore } from "./store-fixture.ts";

const event = { event: "ArticleCreate", ticketId: 7, articleId: 11, ticketNumber: "2026112210000017" };
const bare = { event: "TicketDelete", ticketId: 8, articleId: undefined, ticketNumber: undefined };

for (const kind of redisKinds)
  describe(`events at rest, in a Redis (${kind})`, () => {
    const fixture = useStore(kind);
    const events = () => createRedisEventStore(fixture.redis, randomBytes);

    it("come back as they were, each under an id of its own, and go when they are forgotten", async () => {
      const ids = [await events().keep(event), await events().keep(bare), await events().keep(event)];
      expect(new Set(ids).size).to.equal(3);
      await events().forget(ids.slice(0, 1));
      expect(await events().list()).to.have.deep.members([
        { id: ids[1], event: bare },
        { id: ids[2], event },
      ]);
      await events().forget(ids);
      expect(await fixture.redis.keys("*")).to.deep.equal([]);
    });

    it("count as not there when somebody else wrote them", async () => {
      await fixture.redis.hset("ota:events", {
        one: "no JSON",
        two: '{"ticketId":"x"}',
        three: '{"event":1,"ticketId":0}',
      });
      expect(await events().list()).to.deep.equal([]);
    });

    it("are no tickets for the sweep", async () => {
      await events().keep(event);
      expect((await fixture.store.list("", 100)).ticketNumbers).to.deep.equal([]);
    });
  });

describe("events at rest, without Redis", () => {
  it("are refused as Redis away", async () => {
    const broken = { hset: () => Promise.reject(new Error("gone")) } as unknown as Parameters<
      typeof createRedisEventStore
    >[0];
    const error: unknown = await createRedisEventStore(broken, randomBytes)
      .keep(event)
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "redis-unavailable");
  });
});
