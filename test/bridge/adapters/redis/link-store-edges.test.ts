import { expect } from "chai";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import type { LinkStore, RenewalLimits } from "../../../../bridge/ports.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
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
    const { warnings } = fixture;
    let redis: RedisClient;
    let store: LinkStore;
    const open = (linkId: string) => store.open(reference(linkId), leaseOf("browser"), opening());
    before(() => {
      ({ redis, store } = fixture);
    });

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
        expect(await redis.llen(`${key}:renewals`)).to.equal(1000);
        expect(await redis.ttl(`${key}:renewals`)).to.be.within(364 * 86_400, 365 * 86_400);
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
      const broken = [
        "",
        "{",
        "null",
        "[]",
        '"text"',
        "5",
        "{}",
        '{"state":"active"}',
        '{"state":5,"login":7}',
        "\u0000",
      ];

      for (const text of broken) {
        it(`counts as not there when it is ${JSON.stringify(text)}`, async () => {
          await store.activate(activation([link("a")]));
          await redis.hset(key, "link:b", text);
          expect((await store.read(ticketNumber))?.links).to.deep.equal([stored("a", 1)]);
          expect(warnings).to.deep.equal([{ ticketNumber, field: "link:b" }]);
          expect(await open("b")).to.equal(undefined);
          expect(await open("a")).to.equal(now + 60);
          expect((await store.activate(activation([link("c")], { activeLinks: 1 }))).activated).to.equal("c");
          const closed = { ...lifecycle, closedAt: now };
          expect(await store.sync(ticketNumber, closed, link("a").login, 14, now)).to.equal(true);
        });
      }

      it("hides the whole ticket when it is the ticket's own", async () => {
        await store.activate(activation([link("a")]));
        await redis.hset(key, "ticket", "{");
        expect(await store.read(ticketNumber)).to.equal(undefined);
        expect(await open("a")).to.equal(undefined);
      });

      it("is not taken for the record of another link", async () => {
        await store.activate(activation([link("a")]));
        await redis.hset(key, "link:b", JSON.stringify(stored("a", 1)));
        expect((await store.read(ticketNumber))?.links).to.deep.equal([stored("a", 1)]);
      });
    });

    describe("the sequence of links", () => {
      for (const sequence of ["1e13", "1e300", "-1", '"x"', "[]", "null"])
        it(`passes over one that somebody made ${sequence}`, async () => {
          await store.activate(activation([link("a")]));
          const edited = JSON.stringify(stored("z", 0)).replace('"sequence":0', `"sequence":${sequence}`);
          await redis.hset(key, "link:z", edited);
          expect((await store.activate(activation([link("b")]))).activated).to.equal("b");
          const links = (await store.read(ticketNumber))?.links ?? [];
          expect(links.find(({ linkId }) => linkId === "b")?.sequence).to.equal(2);
        });

      it("forgets the oldest links that do not open, beyond two hundred of a ticket, and not that they were decided", async () => {
        const count = 230;
        for (let index = 1; index <= count; index += 1)
          await store.activate(activation([link(`link-${index}`)], { activeLinks: 2 }));
        const links = (await store.read(ticketNumber))?.links ?? [];
        expect(links.map((each) => each.sequence)).to.have.members(
          Array.from({ length: 200 }, (_, index) => count - index),
        );
        const active = links.filter(({ state }) => state === "active");
        expect(active.map((each) => each.sequence)).to.have.members([229, 230]);
        expect((await store.activate(activation([link("link-1")]))).activated).to.equal(undefined);
        await store.activate(activation([link("later")], { now: now + 40 * day }));
        expect((await redis.hkeys(key)).filter((field) => field.startsWith("void:"))).to.deep.equal([]);
      });

      it("never forgets a link that opens, however many there are", async () => {
        const few = createRedisLinkStore(redis, silentLog, { maxLinks: 3 });
        for (const id of ["a", "b", "c", "d", "e"]) await few.activate(activation([link(id)], { activeLinks: 4 }));
        const states = (await few.read(ticketNumber))?.links.map(({ state }) => state);
        expect(states).to.deep.equal(["active", "active", "active", "active"]);
      });
    });
  });
}
