import { expect } from "chai";
import { parse } from "node-html-parser";
import type { Config } from "../../bridge/config.ts";
import { BridgeError } from "../../bridge/domain/errors.ts";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { eventually } from "../scenarios/eventually.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { type FakeGenericInterface, startGenericInterface } from "./fake-generic-interface.ts";
import { type RecordedLog, recordLog, sendRaw } from "./http/serve.ts";
import { buttonHeaders } from "../support/button-headers.ts";
import { sha256 } from "../support/sha256.ts";

const ticketNumber = "2026112210000011";
const email = "jane.doe@customer.example";
const secret = "TheSecretOfThisLink01234";
const publicUrl = "https://help.example/otobo/ota";
const openTicket = { TicketID: 11, TicketNumber: ticketNumber, StateType: "open", StateSince: 1_795_368_000 };

describe("the started bridge", () => {
  let redis: RedisServer;
  let otobo: FakeGenericInterface;
  let bridge: StartedBridge;
  let log: RecordedLog;
  let now: number;

  const configure = (changes: Partial<Config> = {}): Config => ({
    ...scenarioConfig({
      dataDir: "data",
      publicUrl,
      otoboPublicUrl: "https://help.example/otobo",
      otobo: { url: otobo.url, user: "onetimeauth", password: "password-of-the-agent" },
    }),
    trustProxy: false,
    redisUrl: redis.url,
    credentials: { user: "otobo", password: "password-of-otobo" },
    ...changes,
  });

  beforeEach(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface(publicUrl);
    log = recordLog();
    now = 1_795_368_000;
    bridge = await startBridge(configure(), { clock: () => now, log });
  });
  afterEach(async () => {
    await bridge.stop();
    await otobo.stop();
    await redis.stop();
  });

  const call = async (path: string, body: object) => {
    const authorization = `Basic ${Buffer.from("otobo:password-of-otobo").toString("base64")} `;
    const request = { method: "POST", path, headers: { authorization }, body: JSON.stringify(body) };
    const answer = await sendRaw(bridge.internalPort, request);
    return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> };
  };
  const customer = { CustomerUserLogin: email, CustomerUserEmail: email };
  const pages = (method: string, path: string, browser?: string) =>
    sendRaw(bridge.publicPort, { method, path, headers: buttonHeaders(browser) });

  /** Prepares and activates a link as OTOBO does; answers its path with the secret. */
  const sendLink = async (): Promise<string> => {
    const ticket = { TicketID: 11, TicketNumber: ticketNumber };
    const prepared = await call("/otobo/links/issue", { ...ticket, CustomerUserLogin: email });
    const inertLink = new URL(String(prepared.body.Link));
    const activated = await call("/otobo/links/activate", {
      ...ticket,
      ...customer,
      LinkIDs: [inertLink.pathname.split("/").at(-1)],
      SecretHash: sha256(secret),
      Recipients: [email],
      CustomerUserLanguage: "de",
      StateType: "new",
      StateSince: now,
      AccessDaysAfterClose: 14,
      ActiveLinksPerTicket: 3,
      LinkMaxAgeDays: 0,
    });
    expect(inertLink.pathname).to.equal(`/otobo/ota/t/${ticketNumber}/${String(activated.body.Activated)}`);
    return `${inertLink.pathname}${secret}`;
  };

  it("leads a link from OTOBO's mail to OTOBO's login, once", async () => {
    const link = await sendLink();
    const page = await pages("GET", link);
    expect(parse(page.body).querySelector("button")?.text).to.equal("Ticket öffnen");

    const opened = await pages("POST", link);
    expect(opened.status).to.equal(303);
    const { searchParams } = new URL(opened.headers.location ?? "");
    const [cookie = ""] = opened.headers["set-cookie"] ?? [];
    const [, linkId = ""] = (searchParams.get("User") ?? "").split(".");
    const redemption = {
      ...customer,
      ...openTicket,
      LinkID: linkId,
      GrantHash: sha256(searchParams.get("OTAToken") ?? ""),
      AccessDaysAfterClose: 14,
      BrowserHash: sha256(/=([^;]+)/.exec(cookie)?.[1] ?? ""),
    };
    expect((await pages("POST", link, "A".repeat(43))).status).to.equal(409);
    expect((await call("/otobo/grants/redeem", redemption)).body).to.deep.equal({ Redeemed: 1, Reason: "" });
    expect((await call("/otobo/grants/redeem", redemption)).body.Redeemed).to.equal(0);
    expect((await pages("GET", link)).body).to.contain("Dieser Link wurde schon benutzt");

    const renewed = await pages("POST", `${link}/renew`);
    expect(renewed.status).to.equal(200);
    expect(otobo.calls).to.include("LinkMailSend");
    expect(log.lines.join("\n")).not.to.contain(secret);
  });

  it("calls nobody while OTOBO's web workers wait for it", async () => {
    await call("/otobo/check", { Check: 1 });
    otobo.calls.length = 0;
    await pages("POST", await sendLink());
    expect(otobo.calls).to.deep.equal([]);
  });

  it("is ready when Redis and OTOBO's settings are there", async () => {
    expect((await sendRaw(bridge.internalPort, { path: "/ready" })).status).to.equal(200);
    await redis.kill();
    expect((await sendRaw(bridge.internalPort, { path: "/ready" })).status).to.equal(503);
    expect((await sendRaw(bridge.internalPort, { path: "/live" })).status).to.equal(200);
    const check = await call("/otobo/check", { Check: 1 });
    expect(check.body).to.include({ PublicURL: publicUrl, OTOBO: "ok" });
    expect(check.body.Redis).to.match(/Redis/);
  });

  it("answers 503 to OTOBO and to people while Redis is away", async () => {
    const link = await sendLink();
    await redis.kill();
    expect((await pages("GET", link)).status).to.equal(503);
    const answer = await call("/otobo/grants/redeem", {
      ...customer,
      ...openTicket,
      LinkID: "A".repeat(24),
      GrantHash: sha256("a"),
      AccessDaysAfterClose: 14,
      BrowserHash: sha256("b"),
    });
    expect(answer.status).to.equal(503);
    expect(answer.body).to.have.nested.property("Error.ErrorCode", "redis-unavailable");
  });

  it("handles an event before it has stopped, and takes no more", async () => {
    let release: (answer: object) => void = () => undefined;
    otobo.answers.TicketStatesGet = new Promise((resolve) => {
      release = resolve;
    });
    const event = call("/otobo/events", { Event: "TicketStateUpdate", TicketID: 11 });
    while (!otobo.calls.includes("TicketStatesGet")) await new Promise(setImmediate);
    let stopped = false;
    const stopping = bridge.stop().then(() => {
      stopped = true;
    });
    expect(stopped).to.equal(false);
    release({ Ticket: [] });
    expect(await event).to.deep.equal({ status: 200, body: { Handled: 1 } });
    await stopping;
    expect(await pages("GET", "/").catch((error: unknown) => error)).to.have.property("code", "ECONNREFUSED");
  });

  it("has a new link mailed before it has stopped, and answers OTOBO meanwhile", async () => {
    const link = await sendLink();
    let release: (answer: object) => void = () => undefined;
    otobo.answers.LinkMailSend = new Promise((resolve) => {
      release = resolve;
    });
    const renewed = pages("POST", `${link}/renew`);
    while (!otobo.calls.includes("LinkMailSend")) await new Promise(setImmediate);
    const stopping = bridge.stop();
    const isClosed = () =>
      pages("GET", "/").then(
        () => false,
        () => true,
      );
    await eventually("the pages are closed", isClosed);
    const ticket = { TicketID: 11, TicketNumber: ticketNumber, CustomerUserLogin: email };
    for (let count = 0; count < 20; count += 1) expect((await call("/otobo/links/issue", ticket)).status).to.equal(200);
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

  it("leaves nothing behind when a port is in use", async () => {
    const error: unknown = await startBridge(configure({ publicPort: bridge.publicPort }), { log }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(BridgeError);
    expect((error as BridgeError).message).to.contain(`PUBLIC_PORT: port ${bridge.publicPort}`);
  });
});
