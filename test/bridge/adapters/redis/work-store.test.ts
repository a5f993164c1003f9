import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { createRedisEventStore, createRedisRenewalStore } from "../../../../bridge/adapters/redis/work-store.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { type RecordedLog, recordLog } from "../../http/serve.ts";
import { redisKinds, useStore } from "./store-fixture.ts";

const event = { event: "ArticleCreate", ticketId: 7, articleId: 11, ticketNumber: "2026112210000017" };
const bare = { event: "TicketDelete", ticketId: 8, articleId: undefined, ticketNumber: undefined };
const renewal = { ticketNumber: "2026112210000017", linkId: "A".repeat(24), askedAt: 1_763_812_800 };

for (const kind of redisKinds)
  describe(`what waits, in a Redis (${kind})`, () => {
    const fixture = useStore(kind);
    let log: RecordedLog;
    const events = () => createRedisEventStore({ redis: fixture.redis, random: randomBytes, log });
    const renewals = () => createRedisRenewalStore({ redis: fixture.redis, random: randomBytes, log });
    beforeEach(() => {
      log = recordLog();
    });

    it("comes back as it was, each under an id of its own, and goes when it is forgotten", async () => {
      const ids = [await events().keep(event), await events().keep(bare), await events().keep(event)];
      expect(new Set(ids).size).to.equal(3);
      await events().forget(ids.slice(0, 1));
      expect(await events().list()).to.have.deep.members([
        { id: ids[1], work: bare },
        { id: ids[2], work: event },
      ]);
      await events().forget(ids);
      expect(await fixture.keys()).to.deep.equal([]);
    });

    it("is an event or a renewal, each for itself", async () => {
      const ids = [await events().keep(event), await renewals().keep(renewal)];
      expect(await events().list()).to.deep.equal([{ id: ids[0], work: event }]);
      expect(await renewals().list()).to.deep.equal([{ id: ids[1], work: renewal }]);
    });

    it("is removed when it cannot be read, with a line that names its id and nothing of it", async () => {
      await fixture.redis.hset("ota:events", { one: "no JSON, secret", two: '{"event":1,"ticketId":"secret"}' });
      const id = await events().keep(event);
      expect(await events().list()).to.deep.equal([{ id, work: event }]);
      expect(await fixture.redis.hkeys("ota:events")).to.deep.equal([id]);
      expect(log.lines.sort()).to.deep.equal([
        "error What waits in Redis cannot be read and is removed key=ota:events id=one",
        "error What waits in Redis cannot be read and is removed key=ota:events id=two",
      ]);
    });

    it("is no ticket for the sweep", async () => {
      await events().keep(event);
      await renewals().keep(renewal);
      expect((await fixture.store.list("", 100)).ticketNumbers).to.deep.equal([]);
    });
  });

describe("what waits, without Redis", () => {
  it("is refused as Redis away", async () => {
    const redis = { hset: () => Promise.reject(new Error("gone")) } as unknown as Parameters<
      typeof createRedisEventStore
    >[0]["redis"];
    const error: unknown = await createRedisEventStore({ redis, random: randomBytes, log: recordLog() })
      .keep(event)
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "redis-unavailable");
  });
});
