import { createRedisLinkStore } from "../../../bridge/adapters/redis/link-store.ts";
import { expect } from "chai";
import fc from "fast-check";
import { maxRecords, play, standardSettings, type Step } from "./replay-steps.ts";
import { runSize, seed } from "../../support/run-size.ts";
import { silentLog } from "../../support/silent-log.ts";
import { another as other, day, hers, noon, ticket, type LinkFixture } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

/** The last is the first in another spelling: the same customer user. */
const logins = [ticket.login, "joe@customer.example", "Jane@Customer.example"];
const which = fc.nat({ max: 20 });
const honest = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const browser = fc.oneof({ weight: 3, arbitrary: fc.constant(hers) }, { weight: 1, arbitrary: fc.constant(other) });
const settings = fc.record({
  accessDaysAfterClose: fc.constantFrom(0, 1, 14, 30),
  activeLinksPerTicket: fc.constantFrom(1, 2, 3),
  linkMaxAgeDays: fc.constantFrom(0, 1, 20),
  renewalsPerHour: fc.constantFrom(0, 1, 2, 5),
});
/** Half a minute and more, so that what is about to lapse is not gone because the machine is slow. */
const seconds = fc.constantFrom(30, 60, 3600, day, 13 * day, 14 * day, 33 * day);
const life = fc.constantFrom("close" as const, "merge" as const, "reopen" as const);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ do: "issue" as const }) },
  { weight: 6, arbitrary: fc.constant({ do: "mail" as const }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("send" as const), which, honest }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("open" as const), which, browser }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("redeem" as const), which, honest }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("renew" as const, "finish" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: life }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("follow" as const, "sweep" as const) }) },
  { weight: 1, arbitrary: fc.constant({ do: "delete" as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("assign" as const), login: fc.constantFrom(...logins) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("set" as const), settings }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), seconds }) },
);

const runs = runSize({ short: 60, long: 6_000 });

/** Orders that once were played wrongly. A new one: the counterexample that a failure prints. */
const sent: Step = { do: "send", which: 0, honest: true };
const regressions: Step[][] = [
  // The way from the ticket's id got an end, or lost it, although nothing was activated.
  [{ do: "issue" }, sent, { do: "close" }, sent],
  [{ do: "issue" }, sent, { do: "close" }, { do: "follow" }, { do: "reopen" }, sent],
  [{ do: "issue" }, sent, { do: "close" }, { do: "follow" }, { do: "wait", seconds: 14 * day }, { do: "reopen" }, sent],
  // A browser that had reached the ticket logged in again with a lease from before.
  [
    { do: "mail" },
    { do: "open", which: 0, browser: hers },
    { do: "redeem", which: 0, honest: true },
    { do: "open", which: 0, browser: hers },
    { do: "finish", which: 0 },
    { do: "redeem", which: 1, honest: true },
  ],
];

describe("links in random order", () => {
  const { fixture, another } = useLinkFixture();

  const startBridges = async (): Promise<LinkFixture[]> => {
    const store = () => createRedisLinkStore(fixture().redis, silentLog, { maxLinks: maxRecords });
    return [await another({ store: store() }), await another({ store: store() })];
  };
  const playAnew = async (bridges: LinkFixture[], steps: Step[]): Promise<void> => {
    await fixture().redis.flushall();
    for (const { state } of bridges)
      Object.assign(state, { now: noon, settings: { ...state.settings, ...standardSettings } });
    await play(bridges, steps);
  };

  it("behave as the model says, whatever happens and through whichever bridge", async function () {
    this.timeout(3_600_000);
    const bridges = await startBridges();
    const seen = { steps: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        await playAnew(bridges, steps);
        seen.steps += steps.length;
      }),
      { numRuns: runs, seed, examples: regressions.map((steps) => [steps] as [Step[]]) },
    );
    expect(seen.steps).to.be.greaterThan(10 * runs);
    console.log(`figures: ${seen.steps} steps in ${runs} random orders, seed ${seed}, 0 broken invariants`);
  });
});
