import { expect } from "chai";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import type { RenewalLimits } from "../../../../bridge/ports.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import { editRecord, readRecord } from "../../../support/stored-record.ts";
import { silentLog } from "../../../support/silent-log.ts";
import {
  activation,
  day,
  key,
  leaseOf,
  lifecycle,
  link,
  now,
  opening,
  redisKinds,
  reference,
  stored,
  ticketNumber,
  useStore,
} from "./store-fixture.ts";
import { failureOf } from "../../../support/failure-of.ts";

const most = { perHour: 5, perDay: 100, perLife: undefined };

for (const kind of redisKinds) {
  describe(`the store of links, at its edges, on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    const { store, warnings, open } = fixture;

    describe("the limit of renewals", () => {
      /** Claims at these times, in seconds from now; answers those at which it was granted. */
      const granted = async (limits: Partial<RenewalLimits>, ...times: number[]): Promise<number[]> => {
        const answers: number[] = [];
        for (const time of times)
          if (await store.claimRenewal(ticketNumber, { ...most, ...limits }, now + time)) answers.push(time);
        return answers;
      };
      const hour = 3600;

      it("is one a minute", async () => {
        expect(await granted({}, 0, 1, 59, 60, 119, 120)).to.deep.equal([0, 60, 120]);
      });

      it("is so many an hour, and a refused one does not count", async () => {
        expect(await granted({ perHour: 2 }, 0, 60, 120, 3599, 3600, 3650, 3660)).to.deep.equal([0, 60, 3600, 3660]);
      });

      it("can be none at all", async () => {
        expect(await granted({ perHour: 0 }, 0, 100)).to.deep.equal([]);
      });

      it("is so many a day, and over the ticket's life where that is asked for", async () => {
        const times = [0, 1, 2, 23, 24, 24.5, 25].map((hours) => hours * hour);
        expect(await granted({ perDay: 2 }, ...times)).to.deep.equal([0, 1, 24, 25].map((hours) => hours * hour));
        expect(await granted({ perDay: 2, perLife: 4 }, 1000 * hour, 2000 * hour)).to.deep.equal([]);
        expect(await granted({ perDay: 2 }, 2000 * hour)).to.deep.equal([2000 * hour]);
      });

      it("remembers a bounded number of times, for a year", async () => {
        const times = Array.from({ length: 1010 }, (_, index) => index * hour);
        expect(await granted({ perHour: 1 }, ...times)).to.have.length(1010);
        expect(await fixture.redis.llen(`${key}:renewals`)).to.equal(1000);
        expect(await fixture.redis.ttl(`${key}:renewals`)).to.be.within(364 * 86_400, 365 * 86_400);
      });

      it("keeps nobody waiting because the clock was set back", async () => {
        expect(await granted({}, 2 * hour, 0, 60)).to.deep.equal([2 * hour, 0, 60]);
      });

      it("counts each ticket for itself", async () => {
        await granted({}, 0);
        expect(await store.claimRenewal("2", most, now)).to.equal(true);
      });

      it("lets one of many simultaneous claims win", async () => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () => store.claimRenewal(ticketNumber, most, now)),
        );
        expect(answers.filter(Boolean)).to.have.length(1);
      });
    });

    describe("listing", () => {
      it("comes to every ticket with links, and to nothing else", async () => {
        const numbers = Array.from({ length: 500 }, (_, index) => String(5000 + index));
        await Promise.all(numbers.map((number) => store.activate(activation([link("a")], { ticketNumber: number }))));
        await store.claimRenewal("5000", most, now);
        const found = new Set<string>();
        let cursor = "";
        do {
          const page = await store.list(cursor, 100);
          for (const number of page.ticketNumbers) found.add(number);
          cursor = page.cursor;
        } while (cursor !== "");
        expect([...found].sort()).to.deep.equal(numbers);
      });

      for (const cursor of ["x", "0", "0:", "-1:0", "0:0:0", "0:1e9", `0:${"9".repeat(21)}`]) {
        it(`refuses the cursor ${cursor}, which it never gave`, async () => {
          const error = await failureOf(store.list(cursor, 100));
          expect(error).to.be.instanceOf(BridgeError).with.property("field", "Cursor");
        });
      }
    });

    describe("a record that cannot be read", () => {
      const edit = (change: Parameters<typeof editRecord>[2]) => editRecord(fixture.redis, ticketNumber, change);
      const broken = [
        null,
        [],
        "text",
        5,
        {},
        { state: "active" },
        { state: 5, login: 7 },
        { ...stored("b"), id: 5 },
        { ...stored("b"), id: "b", address: "x" },
        { ...stored("b"), id: "b", address: { mac: "x", masked: "x" } },
        { ...stored("b"), id: "b", mac: 5 },
        { ...stored("b"), id: "b", expiresAt: -1 },
        { ...stored("b"), id: "b", expiresAt: 1.5 },
        { ...stored("b"), id: "b", state: "open" },
      ];

      for (const text of broken) {
        it(`counts as not there when it is ${JSON.stringify(text)}`, async () => {
          await store.activate(activation([link("a")]));
          await edit((record) => ({ ...record, links: [text, ...(record.links ?? [])] }));
          expect((await store.read(ticketNumber))?.links).to.deep.equal([stored("a")]);
          expect(warnings).to.deep.equal([{ ticketNumber, part: "links.0" }]);
          expect(await store.open(reference("b", { mac: "other" }), leaseOf("browser"), opening())).to.equal(undefined);
          expect(await open("a")).to.equal(now + 60);
          expect((await store.activate(activation([link("c")], { activeLinks: 1 }))).activated).to.equal("c");
          const closed = { ...lifecycle, closedAt: now };
          expect(await store.sync(ticketNumber, closed, link("a").login, 14, now)).to.equal(true);
        });
      }

      for (const links of [5, "text", {}, { a: stored("a") }, null])
        it(`hides all links when they are ${JSON.stringify(links)}, until the next activation`, async () => {
          await store.activate(activation([link("a")]));
          await edit((record) => ({ ...record, links, void: "x" }));
          expect((await store.read(ticketNumber))?.links).to.deep.equal([]);
          expect(await open("a")).to.equal(undefined);
          expect((await store.activate(activation([link("c")]))).activated).to.equal("c");
          expect(await open("c")).to.equal(now + 60);
        });

      for (const text of ["", "{", "null", "5", '"text"', "\u0000", '{"closedAt":"x"}', '{"mergedInto":5}'])
        it(`hides the whole ticket when it is ${JSON.stringify(text)}, until the next activation`, async () => {
          await store.activate(activation([link("a")]));
          await fixture.redis.set(key, text);
          expect(await store.read(ticketNumber)).to.equal(undefined);
          expect(warnings).to.deep.equal([{ ticketNumber, part: "ticket" }]);
          expect(await open("a")).to.equal(undefined);
          await store.sync(ticketNumber, lifecycle, link("a").login, 14, now);
          expect((await store.activate(activation([link("c")]))).activated).to.equal("c");
          expect(await open("c")).to.equal(now + 60);
        });
    });

    describe("the order of links", () => {
      it("forgets the oldest links that do not open, beyond two hundred of a ticket, and not that they were decided", async () => {
        const count = 230;
        for (let index = 1; index <= count; index += 1)
          await store.activate(activation([link(`link-${index}`)], { activeLinks: 2 }));
        const links = (await store.read(ticketNumber))?.links ?? [];
        expect(links.map(({ linkId }) => linkId)).to.deep.equal(
          Array.from({ length: 200 }, (_, index) => `link-${count - 199 + index}`),
        );
        const active = links.filter(({ state }) => state === "active");
        expect(active.map(({ linkId }) => linkId)).to.deep.equal(["link-229", "link-230"]);
        expect((await store.activate(activation([link("link-1")]))).activated).to.equal(undefined);
        await store.activate(activation([link("later")], { now: now + 40 * day }));
        expect((await readRecord(fixture.redis, ticketNumber)).void).to.deep.equal({ "link-31": now + 40 * day });
      });

      it("never forgets a link that opens, however many there are", async () => {
        const few = createRedisLinkStore(fixture.redis, silentLog, { maxLinks: 3 });
        for (const id of ["a", "b", "c", "d", "e"]) await few.activate(activation([link(id)], { activeLinks: 4 }));
        const states = (await few.read(ticketNumber))?.links.map(({ state }) => state);
        expect(states).to.deep.equal(["active", "active", "active", "active"]);
      });
    });
  });
}
