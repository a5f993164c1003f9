import { expect } from "chai";
import { readRecord } from "../../../support/stored-record.ts";
import {
  activation,
  day,
  key,
  leaseOf,
  lifecycle,
  link,
  noTimes,
  now,
  opening,
  redisKinds,
  reference,
  stored,
  ticketNumber,
  useStore,
} from "./store-fixture.ts";

for (const kind of redisKinds) {
  describe(`the store of links on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    const { store, states, open } = fixture;

    describe("activating", () => {
      it("keeps a link as it was given, in the one key of the ticket", async () => {
        const address = { mac: "address-mac", masked: "j…e@e…e.example", domain: "elsewhere.example" };
        const given = link("a", { address, expiresAt: now + 5 });
        expect(await store.activate(activation([given]))).to.deep.equal({ activated: "a", decided: ["a"] });
        expect(await store.read(ticketNumber)).to.deep.equal({
          ticketNumber,
          lifecycle,
          links: [stored("a", { address, expiresAt: now + 5 })],
        });
        expect(await fixture.keys()).to.deep.equal([key]);
      });

      it("decides an id once, whatever the first decision was", async () => {
        await store.activate(activation([link("a")]));
        await store.activate(activation(["b"]));
        const again = await store.activate(activation([link("a"), link("b")]));
        expect(again).to.deep.equal({ activated: undefined, decided: [] });
        expect(await states()).to.deep.equal({ a: "active" });
      });

      it("voids several undecided ones, and passes over the decided ones", async () => {
        await store.activate(activation([link("a")]));
        const second = await store.activate(activation([link("a"), link("b")]));
        expect(second).to.deep.equal({ activated: "b", decided: ["b"] });
        const several = await store.activate(activation([link("c"), link("d"), link("a")]));
        expect(several).to.deep.equal({ activated: undefined, decided: ["c", "d"] });
        expect((await store.activate(activation([link("c")]))).activated).to.equal(undefined);
      });

      it("decides once about an id that comes twice in one mail", async () => {
        const twice = await store.activate(activation([link("a"), link("a")]));
        expect(twice).to.deep.equal({ activated: "a", decided: ["a"] });
      });

      it("remembers a void link for a month, and no longer", async () => {
        await store.activate(activation(["a"]));
        expect((await store.activate(activation([link("a")], { now: now + 30 * day }))).activated).to.equal(undefined);
        await store.activate(activation(["b"], { now: now + 33 * day }));
        expect((await readRecord(fixture.redis, ticketNumber)).void).to.deep.equal({ b: now + 33 * day });
      });

      it("takes the newest of several where nothing is stored of the ticket (any more), and voids the others", async () => {
        const quoted = { linkId: "old", issuedAt: now - day, link: link("old") };
        const own = { linkId: "new", issuedAt: now, link: link("new") };
        const candidates = [quoted, own, { ...quoted, linkId: "older", issuedAt: now - 2 * day }];
        const decision = await store.activate(activation([], { candidates }));
        expect(decision).to.deep.equal({ activated: "new", decided: ["new"] });
        expect((await store.activate(activation([link("old")]))).activated).to.equal(undefined);
        expect((await store.activate(activation([link("older")]))).activated).to.equal(undefined);
      });

      it("supersedes the oldest beyond the limit, in the order of activation, also within one second", async () => {
        for (const id of ["e", "d", "c", "b", "a"]) await store.activate(activation([link(id)]));
        expect(await states()).to.deep.equal({
          a: "active",
          b: "active",
          c: "active",
          d: "superseded",
          e: "superseded",
        });
        await store.activate(activation([link("f")], { activeLinks: 1 }));
        expect(await states()).to.include({ a: "superseded", b: "superseded", c: "superseded", f: "active" });
      });

      it("ends the lease of what it supersedes", async () => {
        await store.activate(activation([link("a")]));
        await open("a", "browser");
        await store.activate(activation([link("b")], { activeLinks: 1 }));
        const found = (await store.read(ticketNumber))?.links.find(({ linkId }) => linkId === "a");
        const times = { ...noTimes, openedAt: now, endedAt: now };
        expect(found).to.deep.equal(stored("a", { state: "superseded", times }));
      });

      it("leaves the links of another customer user alone, and knows one in another case", async () => {
        await store.activate(activation([link("a", { login: "joe@customer.example" })]));
        await store.activate(activation([link("b", { login: "Jane@Customer.example" })]));
        await store.activate(activation([link("c")], { activeLinks: 1 }));
        expect(await states()).to.deep.equal({ a: "active", b: "superseded", c: "active" });
      });

      it("lets one of many simultaneous mails win, and keeps each of many links", async () => {
        const same = await Promise.all(Array.from({ length: 50 }, () => store.activate(activation([link("a")]))));
        expect(same.filter(({ activated }) => activated === "a")).to.have.length(1);
        await Promise.all(Array.from({ length: 50 }, (_, index) => store.activate(activation([link(`b${index}`)]))));
        const links = (await store.read(ticketNumber))?.links ?? [];
        expect(new Set(links.map(({ linkId }) => linkId)).size).to.equal(51);
      });

      it("gives the key no end while the ticket is open, and the days after closing when it is closed", async () => {
        await store.activate(activation([link("a")]));
        expect(await fixture.redis.pttl(key)).to.equal(-1);
        await store.activate(activation(["b"], { lifecycle: { ...lifecycle, closedAt: now - 4 * day } }));
        expect(await fixture.redis.pttl(key)).to.be.within(10 * day * 1000 - 5000, 10 * day * 1000);
        await store.activate(activation([link("c")]));
        expect(await fixture.redis.pttl(key)).to.equal(-1);
      });

      it("does not forget what the ticket was merged into", async () => {
        const merged = { closedAt: now, mergedInto: "2" };
        await store.activate(activation([link("a")]));
        await store.sync(ticketNumber, merged, link("a").login, 14, now);
        await store.activate(activation([link("b")], { lifecycle: { ...lifecycle, closedAt: now } }));
        expect((await store.read(ticketNumber))?.lifecycle).to.deep.equal(merged);
      });
    });

    describe("opening", () => {
      beforeEach(() => store.activate(activation([link("a")])));

      it("leases the link for a minute", async () => {
        expect(await open("a", "browser")).to.equal(now + 60);
        const opened = stored("a", { lease: leaseOf("browser"), times: { ...noTimes, openedAt: now } });
        expect((await store.read(ticketNumber))?.links).to.deep.equal([opened]);
        expect(await fixture.keys()).to.deep.equal([key]);
      });

      it("lets one of many browsers win", async () => {
        const opens = await Promise.all(Array.from({ length: 50 }, (_, index) => open("a", `browser ${index}`)));
        expect(opens.filter((end) => end !== undefined)).to.have.length(1);
      });

      it("refuses a link that another browser has leased until the lease lapses", async () => {
        await open("a", "browser");
        expect(await open("a", "other", now + 59)).to.equal(undefined);
        expect(await open("a", "other", now + 60)).to.equal(now + 120);
      });

      it("does not refuse for an hour when the clock was set back by one while a browser had the link", async () => {
        await open("a", "browser");
        expect(await open("a", "other", now - 3600)).to.equal(now - 3540);
      });

      it("answers the same browser the lease it has, and a new one when little is left of it", async () => {
        await open("a", "browser");
        expect(await open("a", "browser", now + 30)).to.equal(now + 60);
        expect(await open("a", "browser", now + 31)).to.equal(now + 91);
        expect((await store.read(ticketNumber))?.links[0]?.lease).to.deep.equal(leaseOf("browser", now + 91));
      });

      it("refuses an unknown link, another MAC and a link that is not active", async () => {
        expect(await open("b", "browser")).to.equal(undefined);
        const changed = reference("a", { mac: "other" });
        expect(await store.open(changed, leaseOf("browser"), opening())).to.equal(undefined);
        await store.activate(activation([link("b")], { activeLinks: 1 }));
        expect(await open("a", "browser")).to.equal(undefined);
      });

      it("refuses a link from the second it expires", async () => {
        await store.activate(activation([link("b", { expiresAt: now + 10 })]));
        expect(await open("b", "browser", now + 10)).to.equal(undefined);
        expect(await open("b", "browser", now + 9)).to.equal(now + 69);
      });

      it("compares the days of access that count now", async () => {
        await store.sync(ticketNumber, { ...lifecycle, closedAt: now }, link("a").login, 14, now);
        const later = now + 3 * day;
        const lease = leaseOf("browser", later + 60);
        const options = { ...opening(later), accessDays: 3 };
        expect(await store.open(reference("a"), lease, options)).to.equal(undefined);
        expect(await store.open(reference("a"), lease, { ...options, accessDays: 4 })).to.equal(later + 60);
      });
    });

    describe("redeeming", () => {
      const redeem = (linkId = "a", lease = leaseOf("browser"), at = now) =>
        store.redeem(reference(linkId), lease, at, at + 3600);
      beforeEach(async () => {
        await store.activate(activation([link("a")]));
        await store.activate(activation([link("b")]));
        await store.activate(activation([link("j", { login: "joe@customer.example" })]));
        await open("a", "browser");
      });

      it("uses all active links of the customer user, and nobody else's", async () => {
        expect(await redeem("a", leaseOf("browser"), now + 59)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "used", b: "used", j: "active" });
      });

      it("works once, of any number of simultaneous attempts", async () => {
        const redeemed = await Promise.all(Array.from({ length: 50 }, () => redeem()));
        expect(redeemed.filter(Boolean)).to.have.length(1);
      });

      it("refuses a lease that has lapsed, is another one or another browser's, and a link that is gone", async () => {
        expect(await redeem("a", leaseOf("browser"), now + 60)).to.equal(false);
        expect(await redeem("a", leaseOf("other"))).to.equal(false);
        expect(await redeem("a", leaseOf("browser", now + 61))).to.equal(false);
        expect(await redeem("b")).to.equal(false);
        expect(await store.redeem(reference("a", { mac: "other" }), leaseOf("browser"), now, now)).to.equal(false);
        await store.remove(ticketNumber);
        expect(await redeem()).to.equal(false);
      });

      it("lets only the browser that logged in open the link again, until its entry ends", async () => {
        await redeem();
        expect(await open("a", "other")).to.equal(undefined);
        expect(await open("a", "browser", now + 3600)).to.equal(undefined);
        expect(await open("a", "browser", now + 3599)).to.equal(now + 3659);
      });

      it("does not make the entry longer when the same browser logs in again", async () => {
        await redeem();
        await open("a", "browser", now + 1000);
        expect(await redeem("a", leaseOf("browser", now + 1060), now + 1001)).to.equal(true);
        expect((await store.read(ticketNumber))?.links[0]?.entry).to.deep.equal(leaseOf("browser", now + 3600));
      });

      it("lets nobody open the link again after the browser was on the ticket, or the links were revoked", async () => {
        await redeem();
        expect(await store.finishEntry(ticketNumber, "a")).to.equal(true);
        expect(await store.finishEntry(ticketNumber, "a")).to.equal(false);
        expect(await open("a", "browser")).to.equal(undefined);
        await store.activate(activation([link("c")]));
        await open("c", "browser");
        await redeem("c");
        expect(await store.revoke(ticketNumber, undefined, now)).to.equal(2);
        expect(await open("c", "browser")).to.equal(undefined);
      });

      it("redeems no lease from before the browser was on the ticket, or before the links were revoked", async () => {
        await redeem();
        await open("a", "browser");
        await store.finishEntry(ticketNumber, "a");
        expect(await redeem()).to.equal(false);
        await store.activate(activation([link("c")]));
        await open("c", "browser");
        await redeem("c");
        await open("c", "browser");
        await store.revoke(ticketNumber, undefined, now);
        expect(await redeem("c")).to.equal(false);
      });

      it("makes every other lease of the customer user worthless", async () => {
        await open("b", "browser");
        await redeem();
        expect(await redeem("b")).to.equal(false);
      });
    });

    describe("following a ticket", () => {
      const { login } = link("a");
      beforeEach(() => store.activate(activation([link("a")])));

      it("says whether something changed", async () => {
        const closed = { ...lifecycle, closedAt: now };
        expect(await store.sync(ticketNumber, lifecycle, login, 14, now)).to.equal(false);
        expect(await store.sync(ticketNumber, closed, login, 14, now)).to.equal(true);
        expect(await store.sync(ticketNumber, closed, login, 14, now)).to.equal(false);
        expect(await store.sync(ticketNumber, closed, login, 30, now)).to.equal(true);
        expect(await store.sync(ticketNumber, { ...closed, mergedInto: "2" }, login, 30, now)).to.equal(true);
      });

      it("gives the key the days after closing, and takes them away on reopening", async () => {
        await store.sync(ticketNumber, { ...lifecycle, closedAt: now - day }, login, 14, now);
        expect(await fixture.redis.pttl(key)).to.be.within(13 * day * 1000 - 5000, 13 * day * 1000);
        await store.sync(ticketNumber, lifecycle, login, 14, now);
        expect(await fixture.redis.pttl(key)).to.equal(-1);
        expect((await store.read(ticketNumber))?.lifecycle).to.deep.equal(lifecycle);
      });

      it("forgets a ticket whose days are over", async () => {
        await store.sync(ticketNumber, { ...lifecycle, closedAt: now - 14 * day }, login, 14, now);
        expect(await store.read(ticketNumber)).to.equal(undefined);
        expect(await fixture.keys()).to.deep.equal([]);
      });

      it("repairs an end that somebody took away", async () => {
        const closed = { ...lifecycle, closedAt: now };
        await store.sync(ticketNumber, closed, login, 14, now);
        await fixture.redis.persist(key);
        expect(await store.sync(ticketNumber, closed, login, 14, now)).to.equal(true);
        expect(await fixture.redis.pttl(key)).to.be.greaterThan(0);
      });

      it("supersedes the links of everybody but the present customer user", async () => {
        await store.activate(activation([link("j", { login: "joe@customer.example" })]));
        expect(await store.sync(ticketNumber, lifecycle, "JOE@customer.example", 14, now)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "superseded", j: "active" });
        expect(await store.sync(ticketNumber, lifecycle, "", 14, now)).to.equal(true);
        expect(await states()).to.deep.equal({ a: "superseded", j: "superseded" });
      });

      it("stores nothing for a ticket it does not know", async () => {
        expect(await store.sync("9", lifecycle, login, 14, now)).to.equal(false);
        expect(await store.read("9")).to.equal(undefined);
      });
    });

    it("forgets a removed ticket altogether", async () => {
      await store.activate(activation([link("a")]));
      await store.claimRenewal(ticketNumber, { perHour: 5, perDay: 20, perLife: 300 }, now);
      expect(await store.remove(ticketNumber)).to.equal(true);
      expect(await fixture.keys()).to.deep.equal([]);
      expect(await store.remove(ticketNumber)).to.equal(false);
    });
  });
}
