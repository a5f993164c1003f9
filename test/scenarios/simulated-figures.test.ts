import { expect } from "chai";
import { startBridge } from "../../bridge/start.ts";
import { sendLink, visit, call } from "../support/bridge-client.ts";
import { startRedis } from "../support/redis.ts";
import { silentLog } from "../support/silent-log.ts";
import { eventually } from "./eventually.ts";
import { startSimulatedEnvironment } from "./simulated-environment.ts";
import { clickThrough, mailIn, post } from "./steps.ts";
import { mail } from "./mails.ts";
import { type FakeGenericInterface, startGenericInterface } from "../bridge/fake-generic-interface.ts";

type Day = Record<string, number | string>;

interface FiguresAnswer {
  Days: Day[];
  SeenNotOpened: { Domain: string; Links: number }[];
}

describe("figures, with a simulated OTOBO", function () {
  this.timeout(60_000);
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  before(async () => {
    running = await startSimulatedEnvironment();
  });
  afterEach(() => running.environment.tidy());
  after(async () => {
    await running.stop();
  });

  const figures = async (): Promise<FiguresAnswer> => {
    const answer = await running.otobo.requester.call("FiguresGet", { Days: 7 });
    if (answer.Success !== 1) throw new Error("The bridge gave no figures");
    return answer.Data as FiguresAnswer;
  };
  const today = async (): Promise<Day> => (await figures()).Days[0] ?? {};

  it("of one mail, its link, its click and its login", async () => {
    const { environment } = running;
    const before = await today();
    const address = environment.freshAddress("jane");
    const { link } = await mailIn(environment, address);
    await clickThrough(link);
    await mailIn(environment, address);
    const after = await today();
    const added = Object.entries(after).map(([name, value]) => [name, Number(value) - Number(before[name])]);
    expect(Object.fromEntries(added)).to.deep.include({
      CustomerUsersCreated: 1,
      LinksSent: 2,
      LinksOpened: 1,
      LinksUsed: 1,
      Renewals: 0,
      LimitsReached: 0,
    });
    expect(Number(after.SendersDecided) - Number(before.SendersDecided)).to.be.within(1, 2);
  });

  it("name the domain whose links were seen but not opened", async () => {
    const { environment } = running;
    for (const name of ["a", "b"]) {
      const { link } = await mailIn(environment, `${name}@scanned.example`);
      for (let look = 0; look < 3; look += 1) await fetch(link);
    }
    expect((await figures()).SeenNotOpened).to.deep.include({ Domain: "scanned.example", Links: 2 });
  });

  it("cost nothing but themselves while Redis is unavailable", async () => {
    const { environment } = running;
    const before = await today();
    await environment.stopRedis();
    const address = environment.freshAddress("outage");
    const { ticketNumber } = await environment.receive(mail({ from: address }));
    expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
    await environment.startRedis();
    await environment.settle();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { link } = await mailIn(environment, environment.freshAddress("afterwards"));
    expect((await post(link)).status).to.equal(303);
    const after = await today();
    expect(Number(after.LinksOpened) - Number(before.LinksOpened)).to.equal(1);
  });

  it("count a customer user who is created after an outage of the bridge", async () => {
    const { environment } = running;
    const before = await today();
    await environment.stopBridge();
    const address = environment.freshAddress("late");
    await environment.receive(mail({ from: address }));
    await environment.startBridge();
    await eventually("the customer user is there", async () => !!(await environment.customerUser(address)), 60);
    await environment.settle();
    const after = await today();
    expect(Number(after.CustomerUsersCreated) - Number(before.CustomerUsersCreated)).to.equal(1);
  });
});

describe("figures of several bridges", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let otobo: FakeGenericInterface;
  before(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface();
  });
  after(async () => {
    await otobo.stop();
    await redis.stop();
  });

  const start = () => startBridge({ ...otobo.config, redisUrl: redis.url }, { log: silentLog });

  it("add up, and what a stopped bridge counted stays", async () => {
    const [one, other] = [await start(), await start()];
    const first = await sendLink(one, otobo.config, "2026112210000011");
    const second = await sendLink(other, otobo.config, "2026112210000028");
    expect((await visit(other, "POST", first.path)).status).to.equal(303);
    expect((await visit(other, "POST", second.path)).status).to.equal(303);
    await other.stop();
    const { body } = await call(one, otobo.config, "/otobo/figures", { Days: "1" });
    await one.stop();
    expect(body).to.deep.include({ SeenNotOpened: [] });
    expect((body as unknown as FiguresAnswer).Days).to.have.length(1);
    expect((body as unknown as FiguresAnswer).Days[0]).to.include({ LinksSent: 2, LinksOpened: 2, LinksUsed: 0 });
  });
});
