import { expect } from "chai";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import type { ArmRequest } from "../../../../bridge/domain/link.ts";
import type { LinkStore } from "../../../../bridge/ports.ts";
import {
  armIn,
  arming,
  day,
  grant,
  key,
  life,
  link,
  now,
  redisKinds,
  taken,
  ticketNumber,
  useStore,
} from "./store-fixture.ts";

for (const kind of redisKinds) {
  describe(`the store of links on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    let redis: RedisClient;
    let store: LinkStore;
    const arm = (request: ArmRequest) => armIn(store, request);
    before(() => {
      ({ redis, store } = fixture);
    });

    const states = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await store.read(ticketNumber))?.links.map(({ linkId, state }) => [linkId, state]) ?? []);

    describe("arming", () => {
      it("keeps a link as it was given", async () => {
        expect(await arm(arming([link("a", { expiresAt: now + 5 })]))).to.deep.equal({
          armed: "a",
          decided: ["a"],
        });
        expect(await store.read(ticketNumber)).to.deep.equal({
          ticketNumber,
          life,
          links: [link("a", { expiresAt: now + 5 })],
        });
      });

      it("decides an id once, whatever the first decision was", async () => {
        await arm(arming([link("a")]));
        await arm(arming(["b"]));
        expect(await arm(arming([link("a"), link("b")]))).to.deep.equal({ armed: undefined, decided: [] });
        expect(await states()).to.deep.equal({ a: "active" });
      });

      it("burns several undecided ones, and passes over the decided ones", async () => {
        await arm(arming([link("a")]));
        expect(await arm(arming([link("a"), link("b")]))).to.deep.equal({ armed: "b", decided: ["b"] });
        const several = await arm(arming([link("c"), link("d"), link("a")]));
        expect(several).to.deep.equal({ armed: undefined, decided: ["c", "d"] });
        expect((await arm(arming([link("c")]))).armed).to.equal(undefined);
      });

      it("decides once about an id that comes twice in one mail", async () => {
        expect(await arm(arming([link("a"), link("a")]))).to.deep.equal({ armed: "a", decided: ["a"] });
      });

      it("stores nothing but the decision when it burns", async () => {
        await arm(arming(["a"]));
        expect(await store.read(ticketNumber)).to.equal(undefined);
        expect(await fixture.keys()).to.deep.equal([`${key}:decided`]);
      });

      it("remembers decisions a month, also after the ticket is forgotten, and no longer", async () => {
        await arm(arming([link("a")]));
        await redis.del(key);
        expect((await arm(arming([link("a")], { now: now + 30 * day }))).armed).to.equal(undefined);
        await arm(arming(["b"], { now: now + 33 * day }));
        expect(await redis.zrange(`${key}:decided`, "0", "-1")).to.deep.equal(["b"]);
        expect(await redis.ttl(`${key}:decided`)).to.be.within(31 * day, 32 * day);
      });

      it("supersedes the oldest beyond the limit, in the order of arming, also within one second", async () => {
        for (const id of ["a", "b", "c", "d", "e"]) await arm(arming([link(id)]));
        expect(await states()).to.deep.equal({
          a: "superseded",
          b: "superseded",
          c: "active",
          d: "active",
          e: "active",
        });
        await arm(arming([link("f")], { activeLinks: 1 }));
        expect(await states()).to.include({ c: "superseded", d: "superseded", e: "superseded", f: "active" });
      });

      it("erases the open tag of what it supersedes and keeps the other", async () => {
        await arm(arming([link("a")]));
        await arm(arming([link("b")], { activeLinks: 1 }));
        const found = (await store.read(ticketNumber))?.links.find(({ linkId }) => linkId === "a");
        expect(found).to.deep.equal(link("a", { state: "superseded", openTag: undefined }));
      });

      it("leaves the links of another customer user alone, and knows one in another case", async () => {
        await arm(arming([link("a", { login: "joe@customer.example" })]));
        await arm(arming([link("b", { login: "Jane@Customer.example" })]));
        await arm(arming([link("c")], { activeLinks: 1 }));
        expect(await states()).to.deep.equal({ a: "active", b: "superseded", c: "active" });
      });

      it("lets one of many simultaneous armings of one id win", async () => {
        const answers = await Promise.all(Array.from({ length: 50 }, () => arm(arming([link("a")]))));
        expect(answers.filter(({ armed }) => armed === "a")).to.have.length(1);
      });

      it("gives the key no end while the ticket is open, and the days after closing when it is closed", async () => {
        await arm(arming([link("a")]));
        expect(await redis.pttl(key)).to.equal(-1);
        expect(await redis.pttl("ota:id:7")).to.equal(-1);
        await arm(arming([link("b")], { life: { ...life, closedAt: now - 4 * day } }));
        expect(await redis.pttl(key)).to.be.within(10 * day * 1000 - 5000, 10 * day * 1000);
        expect(await redis.pttl("ota:id:7")).to.be.within(10 * day * 1000 - 5000, 10 * day * 1000);
        await arm(arming([link("c")]));
        expect(await redis.pttl(key)).to.equal(-1);
      });

      it("leaves no way from the ticket's id behind when nothing was armed, and the one there is as it was", async () => {
        await arm(arming([link("a")], { life: { ...life, closedAt: now } }));
        await arm(arming([link("a")]));
        expect(await redis.pttl("ota:id:7")).to.be.within(14 * day * 1000 - 5000, 14 * day * 1000);
        await redis.del(key);
        await arm(arming([link("a")]));
        expect(await store.ticketNumberOf(7)).to.equal(undefined);
      });

      it("does not forget what the ticket was merged into", async () => {
        const merged = { ...life, closedAt: now, mergedInto: "2" };
        await arm(arming([link("a")]));
        await store.follow(ticketNumber, merged, link("a").login, 14, now);
        await arm(arming([link("b")], { life: { ...life, closedAt: now } }));
        expect((await store.read(ticketNumber))?.life).to.deep.equal(merged);
      });
    });

    describe("opening", () => {
      beforeEach(() => arm(arming([link("a")])));

      it("takes the link and keeps the grant for its minute", async () => {
        expect(await store.open(grant("g", "a"), taken("browser"), 14, now)).to.equal(true);
        expect(await store.readGrant(ticketNumber, "g")).to.deep.equal(grant("g", "a"));
        expect(await redis.pttl(`${key}:g:g`)).to.be.within(55_000, 60_000);
        expect((await store.read(ticketNumber))?.links).to.deep.equal([link("a", { ...taken("browser", now + 60) })]);
      });

      it("lets one of many browsers win", async () => {
        const opens = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            store.open(grant(`g${index}`, "a"), taken(`browser ${index}`), 14, now),
          ),
        );
        expect(opens.filter(Boolean)).to.have.length(1);
      });

      it("refuses a link that another browser has taken until the grant lapses", async () => {
        await store.open(grant("g", "a"), taken("browser"), 14, now);
        expect(
          await store.open(grant("h", "a", { expiresAt: now + 119 }), taken("other", now + 119), 14, now + 59),
        ).to.equal(false);
        expect(
          await store.open(grant("h", "a", { expiresAt: now + 120 }), taken("other", now + 120), 14, now + 60),
        ).to.equal(true);
      });

      it("does not refuse for an hour when the clock was set back by one while a browser had the link", async () => {
        await store.open(grant("g", "a"), taken("browser"), 14, now);
        const back = now - 3600;
        expect(
          await store.open(grant("h", "a", { expiresAt: back + 60 }), taken("other", back + 60), 14, back),
        ).to.equal(true);
      });

      it("lets the same browser take it again, and keeps the older grant", async () => {
        await store.open(grant("g", "a"), taken("browser"), 14, now);
        expect(
          await store.open(grant("h", "a", { expiresAt: now + 90 }), taken("browser", now + 90), 14, now + 30),
        ).to.equal(true);
        expect(await store.readGrant(ticketNumber, "g")).to.deep.equal(grant("g", "a"));
        expect((await store.read(ticketNumber))?.links).to.deep.equal([link("a", { ...taken("browser", now + 90) })]);
      });

      it("refuses an unknown link, another tag and a link that is not active", async () => {
        expect(await store.open(grant("g", "b"), taken("browser"), 14, now)).to.equal(false);
        expect(await store.open(grant("g", "a", { linkTag: "past-a" }), taken("browser"), 14, now)).to.equal(false);
        await arm(arming([link("b")], { activeLinks: 1 }));
        expect(await store.open(grant("g", "a"), taken("browser"), 14, now)).to.equal(false);
        expect(await store.readGrant(ticketNumber, "g")).to.equal(undefined);
      });

      it("refuses a link from the second it expires", async () => {
        await arm(arming([link("b", { expiresAt: now + 10 })]));
        expect(await store.open(grant("g", "b"), taken("browser"), 14, now + 10)).to.equal(false);
        expect(await store.open(grant("g", "b"), taken("browser"), 14, now + 9)).to.equal(true);
      });

      it("compares the days of access that count now", async () => {
        await store.follow(ticketNumber, { ...life, closedAt: now }, link("a").login, 14, now);
        expect(await store.open(grant("g", "a"), taken("browser"), 3, now + 3 * day)).to.equal(false);
        expect(
          await store.open(
            grant("g", "a", { expiresAt: now + 3 * day + 60 }),
            taken("browser", now + 3 * day + 60),
            4,
            now + 3 * day,
          ),
        ).to.equal(true);
      });
    });

    describe("redeeming", () => {
      beforeEach(async () => {
        await arm(arming([link("a")]));
        await arm(arming([link("b")]));
        await arm(arming([link("j", { login: "joe@customer.example" })]));
        await store.open(grant("g", "a"), taken("browser"), 14, now);
      });

      it("spends all active links of the customer user, and nobody else's", async () => {
        expect(await store.redeem(grant("g", "a"), now + 59)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "spent", b: "spent", j: "active" });
        expect(await store.readGrant(ticketNumber, "g")).to.equal(undefined);
      });

      it("works once, of any number of simultaneous attempts", async () => {
        const redeemed = await Promise.all(Array.from({ length: 50 }, () => store.redeem(grant("g", "a"), now)));
        expect(redeemed.filter(Boolean)).to.have.length(1);
      });

      it("refuses a grant that has lapsed, is another one, or whose link is gone", async () => {
        expect(await store.redeem(grant("g", "a"), now + 60)).to.equal(false);
        expect(await store.redeem(grant("g", "a", { tag: "other" }), now)).to.equal(false);
        expect(await store.redeem(grant("h", "a"), now)).to.equal(false);
        expect(await store.redeem(grant("g", "a", { linkTag: "other" }), now)).to.equal(false);
        await store.remove(ticketNumber);
        expect(await store.redeem(grant("g", "a"), now)).to.equal(false);
      });

      it("makes every other grant of the customer user worthless", async () => {
        await store.open(grant("h", "b"), taken("browser"), 14, now);
        await store.redeem(grant("g", "a"), now);
        expect(await store.redeem(grant("h", "b"), now)).to.equal(false);
      });
    });

    describe("following a ticket", () => {
      const { login } = link("a");
      beforeEach(() => arm(arming([link("a")])));

      it("says whether something changed", async () => {
        const closed = { ...life, closedAt: now, tag: "closed" };
        expect(await store.follow(ticketNumber, life, login, 14, now)).to.equal(false);
        expect(await store.follow(ticketNumber, closed, login, 14, now)).to.equal(true);
        expect(await store.follow(ticketNumber, { ...closed, tag: "other key" }, login, 14, now)).to.equal(false);
        expect(await store.follow(ticketNumber, closed, login, 30, now)).to.equal(true);
        expect(await store.follow(ticketNumber, { ...closed, mergedInto: "2" }, login, 30, now)).to.equal(true);
        expect(await store.follow(ticketNumber, { ...life, ticketId: 8 }, login, 30, now)).to.equal(true);
      });

      it("gives the key the days after closing, and takes them away on reopening", async () => {
        await store.follow(ticketNumber, { ...life, closedAt: now - day }, login, 14, now);
        expect(await redis.pttl(key)).to.be.within(13 * day * 1000 - 5000, 13 * day * 1000);
        expect(await redis.pttl("ota:id:7")).to.be.within(13 * day * 1000 - 5000, 13 * day * 1000);
        await store.follow(ticketNumber, life, login, 14, now);
        expect([await redis.pttl(key), await redis.pttl("ota:id:7")]).to.deep.equal([-1, -1]);
        expect((await store.read(ticketNumber))?.life).to.deep.equal(life);
      });

      it("forgets a ticket whose days are over", async () => {
        await store.follow(ticketNumber, { ...life, closedAt: now - 14 * day }, login, 14, now);
        expect(await store.read(ticketNumber)).to.equal(undefined);
        expect(await store.ticketNumberOf(7)).to.equal(undefined);
      });

      it("repairs an end that somebody took away", async () => {
        const closed = { ...life, closedAt: now };
        await store.follow(ticketNumber, closed, login, 14, now);
        await redis.persist(key);
        expect(await store.follow(ticketNumber, closed, login, 14, now)).to.equal(true);
        expect(await redis.pttl(key)).to.be.greaterThan(0);
      });

      it("supersedes the links of everybody but the present customer user", async () => {
        await arm(arming([link("j", { login: "joe@customer.example" })]));
        expect(await store.follow(ticketNumber, life, "JOE@customer.example", 14, now)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "superseded", j: "active" });
        expect(await store.follow(ticketNumber, life, "", 14, now)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "superseded", j: "superseded" });
      });

      it("stores nothing for a ticket it does not know", async () => {
        expect(await store.follow("9", { ...life, ticketId: 9 }, login, 14, now)).to.equal(false);
        expect(await store.read("9")).to.equal(undefined);
        expect(await store.ticketNumberOf(9)).to.equal(undefined);
      });
    });

    it("forgets a removed ticket altogether", async () => {
      await arm(arming([link("a")]));
      await store.claimRenewal(ticketNumber, { perHour: 5, perDay: 20, perLife: 300 }, now);
      expect(await store.ticketNumberOf(7)).to.equal(ticketNumber);
      expect(await store.remove(ticketNumber)).to.equal(true);
      expect(await fixture.keys()).to.deep.equal([]);
      expect(await store.remove(ticketNumber)).to.equal(false);
    });
  });
}
