import { readFileSync } from "node:fs";
import { expect } from "chai";
import { Redis } from "ioredis";
import { createLog } from "../../bridge/adapters/log.ts";
import type { Config } from "../../bridge/config.ts";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { eventually } from "../scenarios/eventually.ts";
import { basic, call, issueLink, redemption, sendLink, visit } from "../support/bridge-client.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type FakeGenericInterface, publicUrl, startGenericInterface } from "./fake-generic-interface.ts";
import { type RecordedLog, recordLog, sendRaw } from "./http/serve.ts";

const ticketNumber = "2026112210000011";

describe("the started bridge", () => {
  let redis: RedisServer;
  let otobo: FakeGenericInterface;
  let bridge: StartedBridge;
  let log: RecordedLog;
  let now: number;

  const configure = (): Config => ({ ...otobo.config, redisUrl: redis.url });

  beforeEach(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface();
    log = recordLog();
    now = 1_795_368_000;
    bridge = await startBridge(configure(), { clock: () => now, log });
  });
  afterEach(async () => {
    await bridge.stop();
    await otobo.stop();
    await redis.stop();
  });

  const callBridge = (path: string, body: object) => call(bridge, otobo.config, path, body);
  const send = () => sendLink(bridge, otobo.config, ticketNumber);

  it("calls nobody while OTOBO's web workers wait for it", async () => {
    await callBridge("/otobo/check", { Check: 1 });
    otobo.calls.length = 0;
    await visit(bridge, "POST", (await send()).path);
    expect(otobo.calls).to.deep.equal([]);
  });

  it("is ready when Redis and OTOBO's settings are there", async () => {
    expect((await sendRaw(bridge.internalPort, { path: "/ready" })).status).to.equal(200);
    await redis.kill();
    expect((await sendRaw(bridge.internalPort, { path: "/ready" })).status).to.equal(503);
    expect((await sendRaw(bridge.internalPort, { path: "/live" })).status).to.equal(200);
    const check = await callBridge("/otobo/check", { Check: 1 });
    expect(check.body).to.include({ PublicURL: publicUrl, OTOBO: "ok" });
    expect(check.body.Redis).to.match(/Redis/);
  });

  const readiness = async () => {
    const { status, body } = await sendRaw(bridge.internalPort, { path: "/ready" });
    return status === 200 ? "ready" : (JSON.parse(body) as { Error: { ErrorCode: string } }).Error.ErrorCode;
  };

  it("is not ready when Redis answers but cannot be written to", async () => {
    const admin = new Redis(redis.url);
    await admin.replicaof("127.0.0.1", 1);
    expect(await readiness()).to.equal("redis-unavailable");
    await admin.replicaof("NO", "ONE");
    await eventually("the bridge is ready", async () => (await readiness()) === "ready");
    admin.disconnect();
  });

  it("is ready while Redis is full, because links still open", async () => {
    const admin = new Redis(redis.url);
    await admin.config("SET", "maxmemory", "1");
    admin.disconnect();
    expect(await readiness()).to.equal("ready");
  });

  it("is ready while OTOBO is unavailable, if it has had the settings", async () => {
    await eventually("the bridge is ready", async () => (await readiness()) === "ready");
    await otobo.stop();
    expect(await readiness()).to.equal("ready");
  });

  it("logs the id of OTOBO's request in all lines of that request, and in no other", async () => {
    const lines: { msg: string; requestId?: string; listener?: string }[] = [];
    const destination = { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) };
    const logging = await startBridge(configure(), { clock: () => now, log: createLog("debug", destination) });
    const link = await issueLink(logging, otobo.config, ticketNumber);
    lines.length = 0;
    const body = JSON.stringify(redemption(link, { user: `${ticketNumber}.${link.linkId}`, grant: "a", browser: "b" }));
    const headersOf = (id: string) => ({ authorization: basic(otobo.config.credentials), "x-request-id": id });
    const ids = ["4711-1", "4712-1", "4713-9"];
    await Promise.all(
      ids.map((id) =>
        sendRaw(logging.internalPort, { method: "POST", path: "/otobo/grants/redeem", headers: headersOf(id), body }),
      ),
    );
    await visit(logging, "GET", link.path);
    await logging.stop();
    const linesOf = (id: string | undefined) => lines.filter(({ requestId }) => requestId === id).map(({ msg }) => msg);
    for (const id of ids) expect(linesOf(id)).to.have.members(["Login with a link refused", "Request"]);
    expect(linesOf(undefined).filter((msg) => msg === "Request")).to.have.length(1);
  });

  it("describes its internal listener as bridge/openapi.json does", async () => {
    const headers = { authorization: basic(otobo.config.credentials) };
    const answer = await sendRaw(bridge.internalPort, { path: "/openapi.json", headers });
    expect(answer.body).to.equal(readFileSync("bridge/openapi.json", "utf8"));
  });

  it("has a new link mailed before it has stopped, and answers OTOBO meanwhile", async () => {
    const link = await send();
    let release: (answer: object) => void = () => undefined;
    otobo.answers.LinkMailSend = new Promise((resolve) => {
      release = resolve;
    });
    const renewed = visit(bridge, "POST", `${link.path}/renew`);
    while (!otobo.calls.includes("LinkMailSend")) await new Promise(setImmediate);
    const stopping = bridge.stop();
    const isClosed = () =>
      visit(bridge, "GET", "/").then(
        () => false,
        () => true,
      );
    await eventually("the pages are closed", isClosed);
    expect(await readiness()).to.equal("stopping");
    for (let count = 0; count < 20; count += 1) await issueLink(bridge, otobo.config, ticketNumber);
    release({ Result: "sent" });
    expect((await renewed).status).to.equal(200);
    await stopping;
  });

  it("starts although neither Redis nor OTOBO is there", async () => {
    const nowhere = configure();
    const lonely = await startBridge(
      { ...nowhere, redisUrl: "redis://127.0.0.1:1", otobo: { ...nowhere.otobo, url: "http://127.0.0.1:1/otobo" } },
      { log },
    );
    expect((await sendRaw(lonely.internalPort, { path: "/live" })).status).to.equal(200);
    expect((await sendRaw(lonely.internalPort, { path: "/ready" })).status).to.equal(503);
    await lonely.stop();
  });
});
