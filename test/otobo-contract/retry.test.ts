import { expect } from "chai";
import { mail } from "../scenarios/mails.ts";
import { isRetried, retryDelays, type RetrySettings } from "../otobo/retry.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type Answer, type FakeBridge } from "../support/fake-bridge.ts";

const start = (RetryIntervalStart: number, RetryIntervalFactor: 1 | 1.5 | 2) => ({
  RetryIntervalStart,
  RetryIntervalFactor,
});

/** Measured (test/fixtures/otobo/retry.md): the seconds between the tries. */
const measured: { settings: RetrySettings; delays: number[] }[] = [
  { settings: { ...start(3, 2), RetryIntervalMax: 10, RetryCountMax: 3 }, delays: [3, 6, 10] },
  { settings: { ...start(0, 2), RetryCountMax: 5 }, delays: [1, 1, 1, 1, 1] },
  { settings: { ...start(3, 1), RetryPeriodMax: 8 }, delays: [3, 3, 2] },
  { settings: { ...start(2, 1.5), RetryIntervalMax: 5, RetryCountMax: 6 }, delays: [2, 3, 4, 5, 5, 5] },
  { settings: { ...start(3, 1), RetryCountMax: 2 }, delays: [3, 3] },
];

describe("the simulated daemon retries as measured", () => {
  let otobo: SimulatedOtobo;
  let bridge: FakeBridge;

  /** Each mail is one event, because the pre-filter gets no answer. */
  const run = async (answer: Answer, mails = 2): Promise<void> => {
    bridge = await startFakeBridge((call) => (call.path === "/otobo/events" ? answer(call) : { status: 503 }));
    otobo = await startOtobo({ millisecondsPerSecond: 1, timeout: 5000 });
    otobo.connect({ url: bridge.url, user: "otobo", password: "secret" });
    for (let count = 0; count < mails; count += 1) await otobo.postmaster.read(mail({ from: "jane@customer.example" }));
  };

  const settled = async (count: number): Promise<void> => {
    while (otobo.events.delivered.length + otobo.events.lost.length < count)
      await new Promise((resolve) => setTimeout(resolve, 2));
  };

  afterEach(async () => {
    await otobo.stop();
    await bridge.stop();
  });

  it("sends an event again, byte for byte, until it is taken", async () => {
    const tries = new Map<string, number>();
    await run(({ text }) => {
      tries.set(text, (tries.get(text) ?? 0) + 1);
      return { status: tries.get(text)! < 3 ? 503 : 202 };
    });
    await settled(2);
    expect([...tries.values()]).to.deep.equal([3, 3]);
    expect(otobo.events.delivered).to.have.length(2);
  });

  it("gives an event up that the bridge refuses", async () => {
    await run(() => ({ status: 422 }));
    await settled(2);
    expect(bridge.calls.filter(({ path }) => path === "/otobo/events")).to.have.length(2);
    expect(otobo.events.lost).to.have.length(2);
  });

  it("has at most five requests under way", async () => {
    let underWay = 0;
    let most = 0;
    await run(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 20));
      underWay -= 1;
      return { status: 202 };
    }, 16);
    await settled(16);
    expect(most).to.be.within(2, 5);
  });
});

describe("the retry handler", () => {
  for (const { settings, delays } of measured)
    it(`waits ${delays.join(", ")} s with ${JSON.stringify(settings)}`, () => {
      expect([...retryDelays(settings)]).to.deep.equal(delays);
    });

  it("retries what may go away by itself, nothing else", () => {
    const message = (status: number): string => `… on Host 'http://bridge.example'. Response code '${status}'.`;
    expect([401, 500, 503].map(message).every(isRetried)).to.equal(true);
    expect([400, 404, 413, 422].map(message).some(isRetried)).to.equal(false);
  });
});
