import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Config } from "../../bridge/config.ts";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { eventually } from "../scenarios/eventually.ts";
import { newBrowser, openedBy, redeem, sendLink, visit } from "../support/bridge-client.ts";
import { type Authority, createAuthority } from "../support/certificates.ts";
import { freePort } from "../support/free-port.ts";
import { credentials, startMain, variablesFor } from "../support/main-process.ts";
import { type RedisTap, startRedisTap } from "../support/redis-tap.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type FakeGenericInterface, startGenericInterface } from "./fake-generic-interface.ts";
import { type RecordedLog, recordLog, sendRaw } from "./http/serve.ts";
import { bridgeErrorOf } from "../support/failure-of.ts";

const ticketNumber = "2026112210000011";
const password = "password-of-the-bridge-in-redis";
const loopback = "DNS:localhost,IP:127.0.0.1";
const isHandshake = (sent: string): boolean => sent.startsWith("\u0016\u0003");

describe("a bridge whose Redis speaks TLS", function () {
  this.timeout(60_000);
  let directory: string;
  let authority: Authority;
  let stranger: Authority;
  let certificate: { key: string; certificate: string };
  let otobo: FakeGenericInterface;
  let redis: RedisServer;
  let tap: RedisTap;
  let log: RecordedLog;
  let cleanups: (() => Promise<unknown>)[];
  /** What the bridge sent to Redis: the beginning of each connection, and all of it. */
  let sent: { first: string[]; all: string };

  const startTls = async (): Promise<void> => {
    const port = await freePort();
    const files = ["--tls-cert-file", certificate.certificate, "--tls-key-file", certificate.key];
    const tls = ["--tls-port", String(port), "--bind", "127.0.0.1", "--tls-auth-clients", "no", ...files];
    const user = ["--user", "onetimeauth", "on", `>${password}`, "~ota:*", "+@all"];
    redis = await startRedis(...tls, "--tls-ca-cert-file", authority.file, ...user);
    await startTapBefore(port);
  };
  const startTapBefore = async (port: number): Promise<void> => {
    tap = await startRedisTap(port);
    sent = { first: [], all: "" };
    tap.onCommand = (commands) => {
      if (sent.all === "" || isHandshake(commands)) sent.first.push(commands);
      sent.all += commands;
      return Promise.resolve(true);
    };
  };

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "tls-"));
    authority = await createAuthority(directory, "authority");
    stranger = await createAuthority(directory, "stranger");
  });
  after(() => rm(directory, { recursive: true, force: true }));
  beforeEach(async () => {
    cleanups = [];
    log = recordLog();
    otobo = await startGenericInterface();
    certificate = await authority.certify(loopback);
  });
  afterEach(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
    await otobo.stop();
    await tap.stop();
    await redis.stop();
  });

  const redisUrl = (): string => tap.url.replace("redis://", `rediss://onetimeauth:${password}@`);
  const configure = (redisCa?: string): Config => ({
    ...otobo.config,
    redisUrl: redisUrl(),
    ...(redisCa === undefined ? {} : { redisCa }),
  });
  const start = async (config: Config): Promise<StartedBridge> => {
    const bridge = await startBridge(config, { log });
    cleanups.push(bridge.stop);
    return bridge;
  };
  const spokeNoWordInPlain = (): void => {
    expect(sent.first).not.to.deep.equal([]);
    expect(sent.first.every(isHandshake)).to.equal(true);
    for (const word of [password, "AUTH", "HELLO", "PING", "ota:", ticketNumber])
      expect(sent.all.includes(word), word).to.equal(false);
  };

  it("brings a link from mail to login, and sends nothing unencrypted", async () => {
    await startTls();
    const bridge = await startMain({
      ...variablesFor(otobo.url),
      REDIS_URL: redisUrl(),
      REDIS_CA: authority.file,
      REDIS_TIMEOUT: String(otobo.config.redisTimeout),
    });
    cleanups.push(bridge.stop);
    const link = await sendLink(bridge, { credentials }, ticketNumber);
    const browser = newBrowser();
    const opened = openedBy(await visit(bridge, "POST", link.path, browser), browser);
    expect((await redeem(bridge, { credentials }, link, opened!)).body).to.include({ Redeemed: 1 });
    expect((await visit(bridge, "POST", link.path, newBrowser())).status).not.to.equal(303);
    spokeNoWordInPlain();
  });

  const refusals: Record<string, { names?: string; redisCa?: () => string }> = {
    "no REDIS_CA": {},
    "another authority in REDIS_CA": { redisCa: () => stranger.file },
    "a host that the certificate is not made out to": { redisCa: () => authority.file, names: "DNS:redis.example" },
  };
  for (const [what, { names = loopback, redisCa }] of Object.entries(refusals))
    it(`does not start with ${what}, and names the field`, async () => {
      certificate = await authority.certify(names);
      await startTls();
      const error = await bridgeErrorOf(start(configure(redisCa?.())));
      expect(error.code).to.equal("invalid-configuration");
      expect(error.message).to.match(
        /^The certificate of Redis is not trusted \(.+\): REDIS_CA must contain .*REDIS_URL/,
      );
      expect(error.message).not.to.contain(password);
      spokeNoWordInPlain();
    });

  it("does not begin to speak plain when Redis does", async () => {
    const port = await freePort();
    redis = await startRedis("--port", String(port), "--bind", "127.0.0.1");
    await startTapBefore(port);
    const bridge = await start({ ...configure(authority.file), redisTimeout: 1_000 });
    expect((await sendRaw(bridge.internalPort, { method: "GET", path: "/ready" })).status).to.equal(503);
    spokeNoWordInPlain();
  });

  it("gives 503 and says why while Redis shows a certificate of somebody else, and goes on afterwards", async () => {
    await startTls();
    const bridge = await start(configure(authority.file));
    const ready = async () => (await sendRaw(bridge.internalPort, { method: "GET", path: "/ready" })).status;
    await eventually("the bridge is ready", async () => (await ready()) === 200);
    const foreign = await stranger.certify(loopback);
    const own = { key: `${certificate.key}.own`, certificate: `${certificate.certificate}.own` };
    const show = async (from: typeof own): Promise<void> => {
      await copyFile(from.key, certificate.key);
      await copyFile(from.certificate, certificate.certificate);
      await redis.restart();
    };
    await copyFile(certificate.key, own.key);
    await copyFile(certificate.certificate, own.certificate);
    await show(foreign);
    await eventually("the bridge says why", () => log.lines.some((line) => line.includes("REDIS_CA must contain")));
    expect(await ready()).to.equal(503);
    await show(own);
    await eventually("the bridge is ready again", async () => (await ready()) === 200);
    spokeNoWordInPlain();
  });
});
