import { expect } from "chai";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import type { ArmRequest } from "../../../../bridge/domain/link.ts";
import type { LinkStore, RenewalLimits } from "../../../../bridge/ports.ts";
import {
  armIn,
  arming,
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

const most = { perHour: 5, perDay: 100, perLife: undefined };

for (const kind of redisKinds) {
  describe(`the store of links, at its edges, on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    const { warnings } = fixture;
    let redis: RedisClient;
    let store: LinkStore;
    const arm = (request: ArmRequest) => armIn(store, request);
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
        await Promise.all(numbers.map((number) => arm(arming([link("a")], { ticketNumber: number }))));
        await arm(arming(["burned"], { ticketNumber: "1" }));
        await store.open(grant("g", "a", { ticketNumber: "5000" }), taken("browser"), 14, now);
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
          const error: unknown = await store.list(cursor, 100).catch((reason: unknown) => reason);
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
          await arm(arming([link("a")]));
          await redis.hset(key, "link:b", text);
          expect((await store.read(ticketNumber))?.links).to.deep.equal([link("a")]);
          expect(warnings).to.deep.equal([{ ticketNumber, field: "link:b" }]);
          expect(await store.open(grant("g", "b"), taken("browser"), 14, now)).to.equal(false);
          expect(await store.open(grant("g", "a"), taken("browser"), 14, now)).to.equal(true);
          expect((await arm(arming([link("c")], { activeLinks: 1 }))).armed).to.equal("c");
          expect(await store.follow(ticketNumber, { ...life, closedAt: now }, link("a").login, 14, now)).to.equal(true);
        });
      }

      it("hides the whole ticket when it is the ticket's own", async () => {
        await arm(arming([link("a")]));
        await redis.hset(key, "life", "{");
        expect(await store.read(ticketNumber)).to.equal(undefined);
        expect(await store.open(grant("g", "a"), taken("browser"), 14, now)).to.equal(false);
      });

      it("is not taken for the record of another link", async () => {
        await arm(arming([link("a")]));
        await redis.hset(key, "link:b", JSON.stringify(link("a")));
        expect((await store.read(ticketNumber))?.links).to.deep.equal([link("a")]);
      });

      it("counts as no grant when it is a grant", async () => {
        await redis.set(`${key}:g:g`, "{}");
        expect(await store.readGrant(ticketNumber, "g")).to.equal(undefined);
      });
    });
  });
}
