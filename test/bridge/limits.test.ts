import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type FakeGenericInterface, startGenericInterface } from "./fake-generic-interface.ts";
import { type RecordedLog, recordLog } from "./http/serve.ts";
import { buttonHeaders } from "../support/button-headers.ts";
import { runSize } from "../support/run-size.ts";
import { sha256 } from "../support/sha256.ts";

const ticketNumber = "2026112210000011";
const email = "jane.doe@customer.example";
const secret = "TheSecretOfThisLink01234";
const publicUrl = "http://127.0.0.1/otobo/ota";
const noisy = "198.51.100.200";
const tries = runSize({ short: 1_000, long: 10_000 });
const triesOfNoisy = 150;
const triesOfOthers = 10;

describe("limits of a whole bridge behind a proxy", () => {
  let redis: RedisServer;
  let otobo: FakeGenericInterface;
  let bridge: StartedBridge;
  let log: RecordedLog;
  let link: string;
  let authorization: string;
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });

  const send = async (port: number, path: string, options: { method: string; headers: object; body?: string }) => {
    const outgoing = request({ port, path, agent, method: options.method, headers: { ...options.headers } });
    const answer = new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
      outgoing.once("response", resolve).once("error", reject);
    });
    outgoing.end(options.body);
    const incoming = await answer;
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await text(incoming) };
  };
  const visit = (method: string, path: string, client: string) =>
    send(bridge.publicPort, path, {
      method,
      headers: { ...buttonHeaders(), "x-forwarded-for": client },
    });
  const call = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { authorization, "content-type": "application/json" };
    const answer = await send(bridge.internalPort, path, { method: "POST", headers, body: JSON.stringify(body) });
    return JSON.parse(answer.body) as Record<string, unknown>;
  };

  const sendLink = async (): Promise<string> => {
    const ticket = { TicketID: 11, TicketNumber: ticketNumber };
    const prepared = await call("/otobo/links/issue", { ...ticket, CustomerUserLogin: email });
    const inertLink = new URL(String(prepared.Link)).pathname;
    const activated = await call("/otobo/links/activate", {
      ...ticket,
      LinkIDs: [inertLink.split("/").at(-1)],
      SecretHash: sha256(secret),
      Recipients: [email],
      CustomerUserLogin: email,
      CustomerUserEmail: email,
      StateType: "new",
      StateSince: 1_795_368_000,
      AccessDaysAfterClose: 14,
      ActiveLinksPerTicket: 3,
      LinkMaxAgeDays: 0,
    });
    expect(inertLink).to.contain(String(activated.Activated)).and.not.to.equal("");
    return inertLink;
  };

  beforeEach(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface(publicUrl);
    log = recordLog();
    const config = scenarioConfig({
      dataDir: "data",
      publicUrl,
      otoboPublicUrl: "http://127.0.0.1/otobo",
      otobo: { url: otobo.url, user: "onetimeauth", password: "password-of-the-agent" },
    });
    const { user, password } = config.credentials;
    authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
    // 40 minutes are left of its hour, for all of the test, however long it takes.
    bridge = await startBridge({ ...config, redisUrl: redis.url }, { clock: () => 1_795_368_000, log });
    link = await sendLink();
  });
  afterEach(async () => {
    await bridge.stop();
    await otobo.stop();
    await redis.stop();
  });
  after(() => {
    agent.destroy();
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
      const { status } = await visit(index % 2 ? "GET" : "POST", `${link}${`${index}`.padEnd(24, "x")}`, client);
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
    const refused = await visit("GET", `${link}${secret}`, noisy);
    expect([refused.status, refused.headers["retry-after"]]).to.deep.equal([429, "2400"]);
    expect((await visit("POST", `${link}${secret}`, noisy)).status).to.equal(429);
    expect((await visit("GET", `${link}${secret}`, "192.0.2.1")).status).to.equal(200);
    expect((await visit("POST", `${link}${secret}`, "192.0.2.1")).status).to.equal(303);
    expect(log.lines.filter((line) => line.includes("clientWrongLinksPerHour"))).to.have.length(1);
    console.log(`figures: ${tries} wrong secrets, ${clients.size} addresses, 50 refused, 1 right link opened`);
  });

  for (const [how, clientAt] of [
    ["a port", (index: number) => `203.0.113.6:${40_000 + index}`],
    ["brackets, a port and quotation marks", (index: number) => `"[2001:db8::${index}]:${40_000 + index}"`],
    ["IPv6", (index: number) => `::ffff:203.0.113.6, ::ffff:203.0.113.6:${40_000 + index}`],
    ["nothing that can be read", (index: number) => `unknown-${index}`],
  ] as const) {
    it(`wrong secrets of a client whose address the proxy writes with ${how} are counted, and lock out nobody else`, async () => {
      const statuses: number[] = [];
      for (let index = 0; index < 105; index += 1)
        statuses.push((await visit("GET", `${link}${`${index}`.padEnd(24, "x")}`, clientAt(index))).status);
      expect(statuses).to.deep.equal([...Array<number>(100).fill(404), ...Array<number>(5).fill(429)]);
      expect((await visit("GET", `${link}${secret}`, "192.0.2.1:50000")).status).to.equal(200);
    });
  }

  it("while Redis is away clients are limited all the same, and every page is answered with 503", async () => {
    await redis.kill();
    const statuses: number[] = [];
    for (let press = 0; press < 65; press += 1) statuses.push((await visit("POST", `${link}${secret}`, noisy)).status);
    expect(statuses).to.deep.equal([...Array<number>(60).fill(503), ...Array<number>(5).fill(429)]);
    expect((await visit("POST", `${link}${secret}`, "192.0.2.1")).status).to.equal(503);
    expect((await visit("GET", `${link}${secret}`, "192.0.2.1")).status).to.equal(503);
    expect((await visit("POST", `${link}/renew`, "192.0.2.1")).status).to.equal(503);
  });

  it("while Redis is away guesses that need no Redis are counted, and a guesser is told to wait", async () => {
    await redis.kill();
    const junk = `/otobo/ota/t/${ticketNumber}/${"A".repeat(24)}${secret}`;
    const statuses: number[] = [];
    for (let guess = 0; guess < 105; guess += 1) statuses.push((await visit("GET", junk, noisy)).status);
    expect(statuses).to.deep.equal([...Array<number>(100).fill(404), ...Array<number>(5).fill(429)]);
    expect((await visit("GET", junk, "192.0.2.1")).status).to.equal(404);
  });

  it("the metrics tell what was not let through, and which domains' links are seen and opened", async () => {
    await visit("GET", `${link}${secret}`, "192.0.2.1");
    await visit("HEAD", `${link}${secret}`, "192.0.2.1");
    for (let press = 0; press < 62; press += 1) await visit("POST", `${link}${"x".repeat(24)}`, noisy);
    const { body } = await send(bridge.internalPort, "/metrics", { method: "GET", headers: { authorization } });
    expect(body).to.contain('onetimeauth_limited_total{limit="clientOpensPerMinute"} 2');
    expect(body).to.contain('onetimeauth_links_total{event="activated",domain="customer.example"} 1');
    expect(body).to.contain('onetimeauth_links_total{event="seen",domain="customer.example"} 1');
    expect(body).not.to.contain('event="opened"');
    expect(body).not.to.contain("jane").and.not.to.contain(noisy);
  });
});
