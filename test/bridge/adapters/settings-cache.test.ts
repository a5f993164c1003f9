import { expect } from "chai";
import NodeCache from "node-cache";
import { createSettingsCache } from "../../../bridge/adapters/settings-cache.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { fakeLog } from "../fake-otobo.ts";
import { failureOf } from "../../support/failure-of.ts";

const settings = (accessDaysAfterClose: number) => otoboSettings({ accessDaysAfterClose });

/** An OTOBO whose setting is the number of the call, until it goes away; the cache grows old when the test says so. */
const fixture = () => {
  const state = { calls: 0, away: false, setBack: 0 };
  const cache = new NodeCache({ useClones: false, checkperiod: 0 });
  const log = fakeLog();
  const getSettings = createSettingsCache({
    cache,
    log,
    now: () => Date.now() - state.setBack,
    load: async () => {
      state.calls += 1;
      await Promise.resolve();
      if (state.away) throw new BridgeError("otobo-unavailable", "OTOBO is away");
      return settings(state.calls);
    },
  });
  const days = async () => (await getSettings()).accessDaysAfterClose;
  return { state, log, days, grow: (...keys: ("fresh" | "usable" | "failure")[]) => cache.del(keys) };
};

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("the settings cache", () => {
  it("asks OTOBO once for all that come at the same moment", async () => {
    const { state, days } = fixture();
    expect(await Promise.all([days(), days(), days()])).to.deep.equal([1, 1, 1]);
    expect(state.calls).to.equal(1);
  });

  it("asks nothing while the settings are fresh", async () => {
    const { state, days } = fixture();
    await days();
    expect(await days()).to.equal(1);
    expect(state.calls).to.equal(1);
  });

  it("asks again when the clock was set back by an hour, instead of waiting for the hour to come again", async () => {
    const { state, days } = fixture();
    await days();
    state.setBack = 3_600_000;
    await days();
    expect(state.calls).to.equal(2);
  });

  it("answers the old ones once more and fetches new ones in the background", async () => {
    const { days, grow } = fixture();
    await days();
    grow("fresh");
    expect(await Promise.all([days(), days()])).to.deep.equal([1, 1]);
    await tick();
    expect(await days()).to.equal(2);
  });

  it("waits for new ones when the old ones are too old", async () => {
    const { days, grow } = fixture();
    await days();
    grow("fresh", "usable");
    expect(await days()).to.equal(2);
  });

  it("keeps the last good ones while OTOBO is away, and does not ask for each caller", async () => {
    const { state, days, grow, log } = fixture();
    await days();
    state.away = true;
    grow("fresh", "usable");
    expect(await days()).to.equal(1);
    expect(await days()).to.equal(1);
    expect(state.calls).to.equal(2);
    expect(log.lines.map(({ level }) => level)).to.deep.equal(["warn"]);
  });

  it("has none before the first success, and asks again after a moment, not for each caller", async () => {
    const { state, days, grow } = fixture();
    state.away = true;
    for (const attempt of ["first", "second", "third"]) {
      const error = await failureOf(days());
      expect(error, attempt).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
    }
    expect(state.calls).to.equal(1);
    state.away = false;
    grow("failure");
    expect(await days()).to.equal(2);
  });
});
