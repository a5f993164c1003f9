import { expect } from "chai";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { basic, newBrowser, sendLink, type SentLink, visit } from "../support/bridge-client.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type FakeGenericInterface, startGenericInterface } from "./fake-generic-interface.ts";
import { type RecordedLog, recordLog, sendRaw } from "./http/serve.ts";
import { runSize } from "../support/run-size.ts";

const ticketNumber = "2026112210000011";
const noisy = "198.51.100.200";
const tries = runSize({ short: 1_000, long: 10_000 });
const triesOfNoisy = 150;
const triesOfOthers = 10;

describe("limits of a whole bridge behind a proxy", () => {
  let redis: RedisServer;
  let otobo: FakeGenericInterface;
  let bridge: StartedBridge;
  let log: RecordedLog;
  let link: SentLink;
  let inertPath: string;

  const visitAs = (client: string, method: "GET" | "HEAD" | "POST", path: string) =>
    visit(bridge, method, path, newBrowser(), client);
  const guess = (index: number): string => `${inertPath}${`${index}`.padEnd(24, "x")}`;

  beforeEach(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface();
    log = recordLog();
    // 40 minutes are left of its hour, for all of the test, however long it takes.
    bridge = await startBridge({ ...otobo.config, redisUrl: redis.url }, { clock: () => 1_795_368_000, log });
    link = await sendLink(bridge, otobo.config, ticketNumber, "jane.doe@customer.example");
    inertPath = link.path.slice(0, -link.secret.length);
  });
  afterEach(async () => {
    await bridge.stop();
    await otobo.stop();
    await redis.stop();
  });

  it("wrong secrets for one ticket from many addresses lock out who sent too many, and nobody else", async function () {
    this.timeout(180_000);
    const clientOf = (index: number): string => {
      if (index < triesOfNoisy) return noisy;
      const client = Math.floor(index / triesOfOthers);
      return `203.0.${client >> 8}.${client & 255}`;
    };
    const statuses = new Map<string, number>();
    const clients = new Set<string>();
    const wrong = async (index: number): Promise<void> => {
      const client = clientOf(index);
      clients.add(client);
      const { status } = await visitAs(client, index % 2 ? "GET" : "POST", guess(index));
      const which = `${client === noisy ? "noisy" : "others"} ${status}`;
      statuses.set(which, (statuses.get(which) ?? 0) + 1);
    };
    // The noisy one alone and in order, so that it is certain where its limit lies.
    for (let index = 0; index < triesOfNoisy; index += 1) await wrong(index);
    for (let index = triesOfNoisy; index < tries; index += 100)
      await Promise.all(Array.from({ length: Math.min(100, tries - index) }, (_, offset) => wrong(index + offset)));

    expect(Object.fromEntries(statuses)).to.deep.equal({
      "noisy 404": 100,
      "noisy 429": 50,
      "others 404": tries - triesOfNoisy,
    });
    const refused = await visitAs(noisy, "GET", link.path);
    expect([refused.status, refused.headers["retry-after"]]).to.deep.equal([429, "2400"]);
    expect((await visitAs(noisy, "POST", link.path)).status).to.equal(429);
    expect((await visitAs("192.0.2.1", "GET", link.path)).status).to.equal(200);
    expect((await visitAs("192.0.2.1", "POST", link.path)).status).to.equal(303);
    expect(log.lines.filter((line) => line.includes("clientWrongLinksPerHour"))).to.have.length(1);
    console.log(`figures: ${tries} wrong secrets, ${clients.size} addresses, 50 refused, 1 right link opened`);
  });

  it("while Redis is away clients are limited all the same, and every page is answered with 503", async () => {
    await redis.kill();
    const statuses: number[] = [];
    for (let press = 0; press < 65; press += 1) statuses.push((await visitAs(noisy, "POST", link.path)).status);
    expect(statuses).to.deep.equal([...Array<number>(60).fill(503), ...Array<number>(5).fill(429)]);
    expect((await visitAs("192.0.2.1", "POST", link.path)).status).to.equal(503);
    expect((await visitAs("192.0.2.1", "GET", link.path)).status).to.equal(503);
    expect((await visitAs("192.0.2.1", "POST", `${inertPath}/renew`)).status).to.equal(503);
  });

  it("while Redis is away guesses that need no Redis are counted, and a guesser is told to wait", async () => {
    await redis.kill();
    const junk = link.path.replace(link.linkId, "A".repeat(24));
    const statuses: number[] = [];
    for (let guess = 0; guess < 105; guess += 1) statuses.push((await visitAs(noisy, "GET", junk)).status);
    expect(statuses).to.deep.equal([...Array<number>(100).fill(404), ...Array<number>(5).fill(429)]);
    expect((await visitAs("192.0.2.1", "GET", junk)).status).to.equal(404);
  });

  it("the metrics tell what was not let through, and which domains' links are seen and opened", async () => {
    await visitAs("192.0.2.1", "GET", link.path);
    await visitAs("192.0.2.1", "HEAD", link.path);
    for (let press = 0; press < 62; press += 1) await visitAs(noisy, "POST", `${inertPath}${"x".repeat(24)}`);
    const headers = { authorization: basic(otobo.config.credentials) };
    const { body } = await sendRaw(bridge.internalPort, { path: "/metrics", headers });
    expect(body).to.contain('onetimeauth_limited_total{limit="clientOpensPerMinute"} 2');
    expect(body).to.contain('onetimeauth_links_total{event="activated",domain="customer.example"} 1');
    expect(body).to.contain('onetimeauth_links_total{event="seen",domain="customer.example"} 1');
    expect(body).not.to.contain('event="opened"');
    expect(body).not.to.contain("jane").and.not.to.contain(noisy);
  });
});
