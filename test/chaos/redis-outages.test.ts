import { setTimeout } from "node:timers/promises";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { Redis } from "ioredis";
import {
  type Opened,
  newBrowser,
  openedBy,
  redeem,
  sendLink,
  type SentLink,
  activateLink,
  issueLink,
  visit,
} from "../support/bridge-client.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type RedisTap, startRedisTap } from "../support/redis-tap.ts";
import { type Bridges, startBridges } from "./bridges.ts";

const timeout = 900;
const second = 1000;

describe("a bridge whose Redis is in trouble", function () {
  this.timeout(120_000);
  let server: RedisServer;
  let tap: RedisTap;
  let admin: Redis;
  let environment: Bridges;
  let tickets = 0;
  before(async () => {
    server = await startRedis("--appendonly", "yes", "--appendfsync", "always");
    const path = server.url.replace("unix://", "");
    tap = await startRedisTap(path);
    environment = await startBridges(tap.url, 1, { redisTimeout: timeout });
    admin = new Redis(path);
    admin.on("error", () => undefined);
  });
  after(async () => {
    admin.disconnect();
    await environment.stop();
    await tap.stop();
    await server.stop();
  });
  afterEach(() => {
    tap.onCommand = undefined;
    tap.onAnswer = undefined;
  });

  const newTicket = (): string => `20261122${String(20_000_000 + (tickets += 1))}`;
  const send = () => sendLink(environment.next(), environment.config, newTicket());
  const tryToSend = async () =>
    activateLink(
      environment.next(),
      environment.config,
      await issueLink(environment.next(), environment.config, newTicket()),
    );
  const pageOf = ({ path }: SentLink) => visit(environment.next(), "GET", path);
  const open = async ({ path }: SentLink, browser = newBrowser()): Promise<Opened> => {
    const answer = await visit(environment.next(), "POST", path, browser);
    const opened = openedBy(answer, browser);
    if (!opened) throw new Error(`The link did not open: ${answer.status}`);
    return opened;
  };
  const logIn = async (link: SentLink, opened: Opened) => redeem(environment.next(), environment.config, link, opened);
  const untilBack = async (link: SentLink): Promise<void> => {
    while ((await pageOf(link)).status === 503) await setTimeout(50);
  };
  const isSpent = async (link: SentLink): Promise<boolean> =>
    (await pageOf(link)).body.includes("This link has already been used");

  /** What everybody asks at once: pages, openings, logins and mails. */
  const askEverything = async (link: SentLink, opened: Opened) => {
    const steps = Array.from({ length: 10 }, () => [
      pageOf(link),
      visit(environment.next(), "POST", link.path),
      logIn(link, opened),
      tryToSend(),
    ]);
    return Promise.all(steps.flat());
  };

  it("killed and started again: active links stay active, used links stay used", async () => {
    const [active, spent, taken] = [await send(), await send(), await send()];
    await logIn(spent, await open(spent));
    const grant = await open(taken);
    await server.kill();
    expect((await pageOf(active)).status).to.equal(503);
    await server.restart();
    await untilBack(active);

    expect((await logIn(taken, grant)).body.Redeemed).to.equal(1);
    expect((await logIn(active, await open(active))).body.Redeemed).to.equal(1);
    for (const link of [active, spent, taken]) expect(await isSpent(link)).to.equal(true);
    expect((await visit(environment.next(), "POST", spent.path)).status).not.to.equal(303);
    console.log("figures: 1 kill of Redis, 3 links, 0 lost, 0 usable again");
  });

  it("full: a new link that cannot be kept is not promised, and asking for it does not count", async () => {
    const { path } = await send();
    const askForNewLink = () => visit(environment.next(), "POST", `${path.replace(/[0-9A-Za-z]{24}$/, "")}/renew`);
    await admin.config("SET", "maxmemory", "1");
    try {
      expect((await askForNewLink()).status).to.equal(503);
    } finally {
      await admin.config("SET", "maxmemory", "0");
    }
    expect((await askForNewLink()).status).to.equal(200);
  });

  it("full: new links are refused, those that were sent can be opened, and the log says why", async () => {
    const link = await send();
    await admin.config("SET", "maxmemory", "1");
    try {
      const refused = await tryToSend();
      expect(refused).to.have.property("status", 503);
      expect(refused).to.have.nested.property("body.Error.ErrorCode", "redis-unavailable");
      await eventually("the log says why", () => environment.bridges[0].output().includes("OOM command not allowed"));
      expect((await logIn(link, await open(link))).body.Redeemed).to.equal(1);
      expect(await isSpent(link)).to.equal(true);
    } finally {
      await admin.config("SET", "maxmemory", "0");
    }
    await send();
  });

  it("slow, a second for each command: everybody gets 503, pages say when to try again, and nobody hangs", async () => {
    const [link, other] = [await send(), await send()];
    const opened = await open(other);
    tap.onAnswer = () => setTimeout(second, true);
    const answers = await askEverything(link, opened);
    for (const answer of answers) {
      expect(answer).to.have.property("status", 503);
      if ("headers" in answer) expect(Number(answer.headers["retry-after"])).to.be.greaterThan(0);
    }
    tap.onAnswer = undefined;
    await untilBack(link);
    expect((await logIn(link, await open(link))).body.Redeemed).to.equal(1);
    console.log(`figures: ${answers.length} requests with a slow Redis, ${answers.length} answered 503, 0 hang`);
  });

  it("silent: a connection that died without a word is given up for a new one", async () => {
    const link = await send();
    let lost = 0;
    tap.onAnswer = () => new Promise(() => (lost += 1));
    expect((await pageOf(link)).status).to.equal(503);
    expect(lost).to.be.greaterThan(0);
    tap.onAnswer = undefined;
    await untilBack(link);
    await open(link);
  });

  it("cut off after an opening, before its answer: the customer presses again and is in", async () => {
    const [link, browser] = [await send(), newBrowser()];
    tap.onAnswer = cutAfter("evalsha");
    expect((await visit(environment.next(), "POST", link.path, browser)).status).to.equal(503);
    tap.onCommand = tap.onAnswer = undefined;
    await untilBack(link);
    expect((await visit(environment.next(), "POST", link.path)).status, "another browser").to.equal(409);
    expect((await logIn(link, await open(link, browser))).body.Redeemed).to.equal(1);
  });

  it("cut off after a login, before its answer: the link is spent all the same", async () => {
    const link = await send();
    const opened = await open(link);
    tap.onAnswer = cutAfter("evalsha");
    expect((await logIn(link, opened)).status).to.equal(503);
    tap.onCommand = tap.onAnswer = undefined;
    await untilBack(link);
    expect((await logIn(link, opened)).body.Redeemed).to.equal(0);
    expect(await isSpent(link)).to.equal(true);
  });

  /** Lets Redis do what a script says, and cuts the connection instead of passing the answer. */
  const cutAfter = (command: string): (() => Promise<boolean>) => {
    let seen = false;
    tap.onCommand = (commands) => {
      seen ||= commands.includes(command) && commands.includes("ota:{");
      return Promise.resolve(true);
    };
    return async () => {
      if (seen) await admin.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      return !seen;
    };
  };
});
