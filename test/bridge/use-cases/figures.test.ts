import { expect } from "chai";
import type { Counters } from "../../../bridge/domain/figures.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { createFigures, type Figures } from "../../../bridge/use-cases/figures.ts";
import { bridgeErrorOf } from "../../support/failure-of.ts";

const evening = Date.UTC(2026, 10, 22, 23, 59, 59) / 1000;

describe("counting figures", () => {
  let stored: Map<string, Counters>;
  let calls: number;
  let isAvailable: boolean;
  let now: number;
  let figures: Figures;

  const store = {
    add: async (day: string, counters: Counters) => {
      calls += 1;
      if (!isAvailable) throw new BridgeError("redis-unavailable", "Redis command failed");
      const before = stored.get(day) ?? {};
      const added = Object.entries(counters).map(([name, value]) => [name, (before[name] ?? 0) + value]);
      stored.set(day, { ...before, ...(Object.fromEntries(added) as Counters) });
      return Promise.resolve();
    },
    read: async (day: string) => {
      if (!isAvailable) throw new BridgeError("redis-unavailable", "Redis command failed");
      return Promise.resolve(stored.get(day) ?? {});
    },
  };

  beforeEach(() => {
    stored = new Map<string, Counters>();
    [calls, isAvailable, now] = [0, true, evening];
    figures = createFigures({ store, clock: () => now });
  });

  it("stores all that came since the last time in one step per day, and nothing when nothing came", async () => {
    figures.count("linksSent");
    figures.count("linksSent");
    figures.count("seen@customer.example");
    now += 1;
    figures.count("linksSent");
    await figures.flush();
    expect([...stored]).to.deep.equal([
      ["2026-11-22", { linksSent: 2, "seen@customer.example": 1 }],
      ["2026-11-23", { linksSent: 1 }],
    ]);
    await figures.flush();
    expect(calls).to.equal(2);
  });

  it("reads what was counted a moment ago, too", async () => {
    figures.count("linksUsed");
    figures.count("seen@customer.example");
    const { days, seenNotOpened } = await figures.read(2);
    expect(days.map(({ day, linksUsed }) => [day, linksUsed])).to.deep.equal([
      ["2026-11-22", 1],
      ["2026-11-21", 0],
    ]);
    expect(seenNotOpened).to.deep.equal([{ domain: "customer.example", links: 1 }]);
  });

  it("loses what cannot be stored, so that nothing is counted twice, and disturbs nobody", async () => {
    isAvailable = false;
    figures.count("linksSent");
    await figures.flush();
    expect((await bridgeErrorOf(figures.read(1))).message).to.equal("Redis command failed");
    isAvailable = true;
    figures.count("linksSent");
    expect((await figures.read(1)).days[0]?.linksSent).to.equal(1);
  });
});
