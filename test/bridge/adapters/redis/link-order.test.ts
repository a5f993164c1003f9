import { expect } from "chai";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import type { LinkStore } from "../../../../bridge/ports.ts";
import { silentLog } from "../../../support/silent-log.ts";
import { armIn, arming, key, life, link, now, redisKinds, ticketNumber, useStore } from "./store-fixture.ts";

for (const kind of redisKinds) {
  describe(`the order of links on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    let redis: RedisClient;
    let store: LinkStore;
    before(() => {
      ({ redis, store } = fixture);
    });

    /** Everything there is, as Redis would save it. */
    const dump = async (): Promise<unknown> => {
      const keys = (await fixture.keys()).sort();
      return Promise.all(keys.map(async (each) => [each, await redis.dump(each), await redis.ttl(each)]));
    };

    it("refuses a link that is no newer than the newest, tells that one's order, and changes nothing", async () => {
      await armIn(store, arming([link("a", { order: now + 7 })]));
      const before = await dump();
      for (const order of [0, now, now + 7])
        expect(await store.arm(arming([link("b", { order })], { activeLinks: 1 }))).to.deep.equal({ newest: now + 7 });
      expect(await dump()).to.deep.equal(before);
      expect((await armIn(store, arming([link("b", { order: now + 8 })]))).armed).to.equal("b");
    });

    it("counts links of other customer users, superseded and spent ones", async () => {
      await armIn(store, arming([link("a", { order: now + 3, login: "joe@customer.example" })]));
      await store.follow(ticketNumber, life, link("b").login, 14, now);
      expect(await store.arm(arming([link("b", { order: now + 3 })]))).to.deep.equal({ newest: now + 3 });
    });

    it("does not mind the order of what is burned or was decided", async () => {
      await armIn(store, arming([link("a", { order: now + 9 })]));
      expect(await store.arm(arming([link("a", { order: 1 })]))).to.deep.equal({ armed: undefined, decided: [] });
      const several = arming([link("b", { order: 1 }), link("c", { order: 1 })]);
      expect(await store.arm(several)).to.deep.equal({ armed: undefined, decided: ["b", "c"] });
      expect(await store.arm(arming(["d"]))).to.deep.equal({ armed: undefined, decided: ["d"] });
    });

    for (const order of ["1e13", "1e300", "-1", '"x"', "[]", "null"])
      it(`passes over an order that somebody made ${order}`, async () => {
        await armIn(store, arming([link("a")]));
        const edited = JSON.stringify({ ...link("z"), order: 0 }).replace('"order":0', `"order":${order}`);
        await redis.hset(key, "link:z", edited);
        expect((await armIn(store, arming([link("b")]))).armed).to.equal("b");
      });

    it("forgets the oldest links that do not open, beyond two hundred records of a ticket", async () => {
      const count = 230;
      for (let order = 1; order <= count; order += 1)
        await armIn(store, arming([link(`link-${order}`, { order })], { activeLinks: 2 }));
      const links = (await store.read(ticketNumber))?.links ?? [];
      const newest = Array.from({ length: 199 }, (_, index) => count - index);
      expect(links.map(({ order }) => order)).to.have.members(newest);
      expect(links.filter(({ state }) => state === "active").map(({ order }) => order)).to.have.members([229, 230]);
      expect((await armIn(store, arming([link("link-1", { order: count + 1 })]))).armed).to.equal(undefined);
    });

    it("never forgets a link that opens, however many there are", async () => {
      const few = createRedisLinkStore(redis, silentLog, { most: 3 });
      for (const id of ["a", "b", "c", "d", "e"]) await armIn(few, arming([link(id)], { activeLinks: 4 }));
      const states = (await few.read(ticketNumber))?.links.map(({ state }) => state);
      expect(states).to.deep.equal(["active", "active", "active", "active"]);
    });

    it("keeps an order as long as it can be written digit by digit", async () => {
      const order = 9_999_999_999_998;
      await armIn(store, arming([link("a", { order })]));
      expect(await store.arm(arming([link("b")]))).to.deep.equal({ newest: order });
      await armIn(store, arming([link("b", { order: order + 1 })], { activeLinks: 1 }));
      const orders = (await store.read(ticketNumber))?.links.map((each) => each.order);
      expect(orders).to.have.members([order, order + 1]);
    });
  });
}
