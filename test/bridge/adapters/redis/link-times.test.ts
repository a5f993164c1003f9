import { expect } from "chai";
import type { LinkTimes } from "../../../../bridge/domain/link.ts";
import { readRecord } from "../../../support/stored-record.ts";
import {
  activation,
  leaseOf,
  link,
  noTimes,
  now,
  reference,
  redisKinds,
  ticketNumber,
  useStore,
} from "./store-fixture.ts";

for (const kind of redisKinds) {
  describe(`what the store of links tells people, on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    const { store, states, open } = fixture;
    const timesOf = async (): Promise<Record<string, LinkTimes>> =>
      Object.fromEntries((await store.read(ticketNumber))?.links.map(({ linkId, times }) => [linkId, times]) ?? []);
    const bytes = async (): Promise<number> => JSON.stringify(await readRecord(fixture.redis, ticketNumber)).length;
    beforeEach(() => store.activate(activation([link("a")])));

    it("notes the first time that a page was shown, and writes nothing for the later ones", async () => {
      expect(await store.see(reference("a"), now + 5)).to.equal(true);
      expect(await store.see(reference("a"), now + 9)).to.equal(false);
      expect((await timesOf()).a).to.deep.equal({ ...noTimes, seenAt: now + 5 });
    });

    it("notes nothing for a link that was opened, is not active, was changed, or is not there", async () => {
      await store.activate(activation([link("b")]));
      await open("a", "browser");
      await store.revoke(ticketNumber, undefined, now);
      expect(await store.see(reference("a"), now)).to.equal(false);
      expect(await store.see(reference("b"), now)).to.equal(false);
      expect(await store.see(reference("b", { mac: "other" }), now)).to.equal(false);
      expect(await store.see(reference("b", { ticketNumber: "9" }), now)).to.equal(false);
      expect(await store.read("9")).to.equal(undefined);
    });

    it("notes when a link was opened instead of when it was seen, and when it was used", async () => {
      await store.activate(activation([link("b")]));
      await store.see(reference("a"), now);
      await open("a", "browser", now + 5);
      await store.redeem(reference("a"), leaseOf("browser", now + 65), now + 7, now + 3600);
      expect(await timesOf()).to.deep.equal({
        a: { seenAt: undefined, openedAt: now + 5, endedAt: now + 7 },
        b: { ...noTimes, endedAt: now + 7 },
      });
    });

    it("notes when a link was superseded or revoked", async () => {
      await store.activate(activation([link("b")], { activeLinks: 1, now: now + 5 }));
      expect(await store.revoke(ticketNumber, "JANE@customer.example", now + 9)).to.equal(1);
      expect(await states()).to.deep.equal({ a: "superseded", b: "revoked" });
      expect(await timesOf()).to.deep.equal({
        a: { ...noTimes, endedAt: now + 5 },
        b: { ...noTimes, endedAt: now + 9 },
      });
    });

    it("takes 39 bytes of a used link, 18 of one that was seen, and none of a new one", async () => {
      const before = await bytes();
      await store.see(reference("a"), now);
      expect((await bytes()) - before).to.equal(18);
      await open("a", "browser");
      await store.redeem(reference("a"), leaseOf("browser"), now, now + 3600);
      await store.finishEntry(ticketNumber, "a");
      expect((await bytes()) - before + "active".length - "used".length).to.equal(39);
    });
  });
}
