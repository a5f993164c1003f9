import { expect } from "chai";
import { followUpMail, mail } from "../scenarios/mails.ts";
import { callExamples } from "../protocol/examples.ts";
import type { MailResult } from "../otobo/postmaster/read.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type Call, type FakeBridge } from "../support/fake-bridge.ts";
import { sha256 } from "../support/sha256.ts";

const jane = "jane.doe@customer.example";
const linkId = "AAECAwQFBgcIqrvM3e7xABEi";
const grant = "R0VIRUlNLWdyYW50LTEyMzQ1Ng";
const browser = "Y29va2llLW9mLXRoZS1icm93c2Vy";
const tag = "<OTOBO_OTACustomerTicketLink>";

const namesOfJane = { "X-OTOBO-CustomerUser": jane, "X-OTOBO-CustomerNo": jane };

type Body = Record<string, unknown>;

describe("the package in the simulated OTOBO", () => {
  let otobo: SimulatedOtobo;
  let bridge: FakeBridge;
  /** What the bridge answers, by route; a number is a status. */
  let answers: Record<string, Body | number>;

  const inertLink = (ticketNumber: unknown): string => `${otobo.publicUrl}/t/${String(ticketNumber)}/${linkId}`;
  const calls = (path: string): Call[] => bridge.calls.filter((call) => call.path === path);
  const read = async (raw: string, trusted = true): Promise<MailResult & { result: "new" | "follow-up" }> => {
    const outcome = await otobo.postmaster.read(raw, { trusted });
    if (outcome.result === "ignored") throw new Error("ignored");
    return outcome;
  };
  const newTicket = () => read(mail({ from: `Jane Doe <${jane}>` }));
  const article = (ticketNumber: string, senderType: string) =>
    otobo.ticket(ticketNumber).Articles.find(({ SenderType }) => SenderType === senderType)!;

  beforeEach(async () => {
    answers = {
      "/otobo/prefilter": { Decision: "known", Reason: "", Headers: namesOfJane },
      "/otobo/links/activate": { Activated: linkId, Reason: "" },
      "/otobo/grants/redeem": { Redeemed: 1, Reason: "" },
    };
    bridge = await startFakeBridge(({ path, body }) => {
      const answer = answers[path] ?? { Link: inertLink(body.TicketNumber), accepted: true };
      return typeof answer === "number" ? { status: answer, body: { Error: {} } } : { status: 200, body: answer };
    });
    otobo = await startOtobo({ customerUsers: [{ UserLogin: jane, CustomerAccept: true }] });
    otobo.connect({ url: bridge.url, user: "otobo", password: "secret" });
  });

  afterEach(async () => {
    await otobo.stop();
    await bridge.stop();
  });

  it("sends requests of the shape that the protocol's examples have", async () => {
    const { ticketNumber } = await newTicket();
    await login(ticketNumber);
    const examples = callExamples.filter(({ path }) => calls(path).length > 0);
    const names = ["PreFilter", "LinkIssue", "LinkActivate", "GrantRedeem"];
    expect(examples.map(({ call }) => call)).to.include.members(names);
    for (const example of examples) {
      const name = example.call;
      const { TicketID, ...sent } = calls(example.path)[0]!.body;
      const { TicketID: exampleID, ...request } = example.request;
      expect(Object.keys(sent).sort(), name).to.deep.equal(Object.keys(request).sort());
      // The id of a ticket that is not there yet may be 0 or absent.
      expect(Number(TicketID ?? 0) > 0, name).to.equal(Number(exampleID ?? 0) > 0);
    }
  });

  describe("in the path of mails", () => {
    const protection = (on: boolean, SetCheckBoxName = ""): void => {
      otobo.state.settings["PostMaster::PreFilterModule###000-CreateCustomerUser"] = {
        CustomerHeaderSpoofProtection: on,
        CustomerUserBackend: "",
        SetCheckBoxName,
      };
    };
    const forged = mail({ from: "mallory@evil.example", headers: { "X-OTOBO-CustomerUser": jane } });

    it("tells the bridge every From line as it is", async () => {
      await read(mail({ from: "=?utf-8?Q?J=C3=BCrgen?= <a@b.example>\nFrom: c@d.example" }));
      const lines = calls("/otobo/prefilter")[0]!.body.From as string[];
      expect(lines.map((line) => Buffer.from(line, "base64").toString())).to.deep.equal([
        "=?utf-8?Q?J=C3=BCrgen?= <a@b.example>",
        "c@d.example",
      ]);
    });

    it("sets the headers that the bridge answers, and no other", async () => {
      protection(true, "NewCustomerCreated");
      answers["/otobo/prefilter"] = {
        Decision: "known",
        Headers: {
          "X-OTOBO-CustomerUser": jane,
          "X-OTOBO-CustomerNo": "Company",
          "X-OTOBO-DynamicField-NewCustomerCreated": "1",
          "X-OTOBO-Queue": "Junk",
        },
      };
      const { ticketNumber } = await read(forged);
      const { CustomerUserID, CustomerID, Queue, DynamicFields } = otobo.ticket(ticketNumber);
      expect([CustomerUserID, CustomerID, Queue]).to.deep.equal([jane, "Company", "Raw"]);
      expect(DynamicFields).to.deep.equal({ NewCustomerCreated: "1" });
    });

    it("removes the sender's customer headers even when the bridge is away", async () => {
      protection(true);
      answers["/otobo/prefilter"] = 503;
      const { ticketNumber, decision } = await read(forged);
      expect(decision).to.equal("failed");
      expect(otobo.ticket(ticketNumber).CustomerUserID).to.equal("mallory@evil.example");
    });

    it("leaves them alone without spoof protection", async () => {
      protection(false);
      answers["/otobo/prefilter"] = { Decision: "known", Headers: { "X-OTOBO-CustomerUser": "mallory@evil.example" } };
      const { ticketNumber } = await read(forged);
      expect(otobo.ticket(ticketNumber).CustomerUserID).to.equal(jane);
    });

    it("does not call again soon after a failure", async () => {
      answers["/otobo/prefilter"] = 503;
      await newTicket();
      await newTicket();
      expect(calls("/otobo/prefilter")).to.have.length(1);
      expect(calls("/otobo/links/issue")).to.have.length(0);
    });

    it("does not ask while the pre-filter is switched off", async () => {
      otobo.state.settings["PostMaster::PreFilterModule###000-CreateCustomerUser"] = undefined;
      expect((await newTicket()).decision).to.equal("off");
      expect(calls("/otobo/prefilter")).to.have.length(0);
    });

    it("asks for a follow-up with its ticket, and makes a new ticket where the queue says so", async () => {
      const { ticketNumber, ticketId } = await newTicket();
      otobo.close(ticketNumber);
      otobo.state.queues[0]!.FollowUp = "new ticket";
      const second = await read(followUpMail(ticketNumber, { from: jane }));
      expect(calls("/otobo/prefilter").at(-1)!.body.TicketID).to.equal(ticketId);
      expect(second.result).to.equal("new");
    });
  });

  describe("in outgoing mails", () => {
    it("completes the link in the mail and stores the inert one", async () => {
      const { ticketNumber } = await newTicket();
      const [sent] = otobo.outbox.mails;
      const secret = sent!.links[0]!.replace(inertLink(ticketNumber), "");
      expect(secret).to.match(/^[A-Za-z0-9]{24}$/);
      expect(calls("/otobo/links/activate")[0]!.body.SecretHash).to.equal(sha256(secret));
      expect(calls("/otobo/links/activate")[0]!.body.Recipients).to.deep.equal([jane]);
      const { Body, Plain } = article(ticketNumber, "system");
      expect(Body).to.include(inertLink(ticketNumber));
      expect(Body + Plain!.toString()).not.to.include(secret);
    });

    it("completes both places of a link in HTML, and the text part made from it", async () => {
      const [text, html] = otobo.state.notifications;
      Object.assign(text!, { Valid: false });
      Object.assign(html!, { Valid: true });
      const { ticketNumber } = await newTicket();
      await otobo.reply(ticketNumber, { text: "Fixed." });
      const notified = otobo.outbox.mails.at(-1)!;
      const [complete] = notified.links;
      expect(notified.links).to.have.length(1);
      expect(notified.html).to.include(`<a href="${complete!}">${complete!}</a>`);
      expect(notified.text).to.include(complete);
      expect(complete).to.match(/\/[0-9A-Za-z]{48}$/);
    });

    it("leaves the link safe that the bridge voided", async () => {
      answers["/otobo/links/activate"] = { Activated: "", Reason: "voided" };
      const { ticketNumber } = await newTicket();
      await otobo.reply(ticketNumber, { text: "Fixed.", template: tag, cc: "boss@customer.example" });
      expect(otobo.outbox.mails.at(-1)!.links).to.deep.equal([inertLink(ticketNumber)]);
      expect(calls("/otobo/links/activate").at(-1)!.body.Recipients).to.deep.equal([jane, "boss@customer.example"]);
    });

    it("sends the archive a mail of its own that opens nothing, unless it is trusted", async () => {
      otobo.state.settings.SendmailBcc = "archive@otobo.example";
      const { ticketNumber } = await newTicket();
      const [complete, safe] = otobo.outbox.mails;
      expect([complete!.envelope.to, safe!.envelope.to]).to.deep.equal([[jane], ["archive@otobo.example"]]);
      expect(safe!.links).to.deep.equal([inertLink(ticketNumber)]);
      expect(complete!.links[0]).to.match(/\/[0-9A-Za-z]{48}$/);
      otobo.state.settings["OneTimeAuth::ArchiveBccIsTrusted"] = true;
      await newTicket();
      expect(otobo.outbox.mails[2]!.envelope.to).to.deep.equal([jane, "archive@otobo.example"]);
      expect(calls("/otobo/links/activate").map(({ body }) => body.Recipients)).to.deep.equal([[jane], [jane]]);
    });

    it("says what the admin chose where no link could be made", async () => {
      otobo.state.settings["OneTimeAuth::CustomerErrorMessageRefreshFailed"] = "No link today.";
      answers["/otobo/links/issue"] = { Link: "https://evil.example/t/1/x" };
      await newTicket();
      expect(otobo.outbox.mails[0]!.text).to.include("No link today.");
      expect(otobo.outbox.mails[0]!.text).not.to.include("evil.example");
    });

    it("gives a customer user with a password the plain address of the ticket, without a call", async () => {
      otobo.customerUser(jane)!.Password = "secret";
      const { ticketNumber } = await newTicket();
      expect(otobo.outbox.mails[0]!.text).to.include(
        `customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`,
      );
      expect(calls("/otobo/links/issue")).to.have.length(0);
    });

    it("leaves a tag alone that a customer or an agent wrote", async () => {
      const { ticketNumber } = await read(mail({ from: jane, subject: `Hello ${tag}`, body: tag }));
      await otobo.reply(ticketNumber, { text: `You wrote ${tag}.` });
      expect(calls("/otobo/links/issue")).to.have.length(1);
      expect(otobo.outbox.mails.at(-1)!.text).to.include(`You wrote ${tag}.`);
    });
  });

  const login = async (
    ticketNumber: string,
    fields: Record<string, string> = {},
    cookie = `OneTimeAuth=${browser}`,
  ) => {
    const RequestedURL = `Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`;
    const query = { Action: "Login", User: `${ticketNumber}.${linkId}`, OTAToken: grant, RequestedURL, ...fields };
    const url = `${otobo.url}/customer.pl?${new URLSearchParams(query).toString()}`;
    return fetch(url, { redirect: "manual", headers: { cookie } });
  };
  const visit = (path: string, cookie: string) =>
    fetch(new URL(path, otobo.url), { redirect: "manual", headers: { cookie } });
  const sessionOf = (answer: Response): string =>
    /OTOBOCustomerInterface_10=\w{32}/.exec(answer.headers.getSetCookie().join("\n"))![0];

  describe("at the login", () => {
    it("redeems hashes of grant and cookie and leads to the ticket, without a session id in the URL", async () => {
      const { ticketNumber } = await newTicket();
      const answer = await login(ticketNumber);
      expect(answer.status).to.equal(302);
      const zoom = `/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`;
      expect(answer.headers.get("location")).to.equal(zoom);
      const { GrantHash, BrowserHash, CustomerUserLogin } = calls("/otobo/grants/redeem")[0]!.body;
      expect([GrantHash, BrowserHash, CustomerUserLogin]).to.deep.equal([sha256(grant), sha256(browser), jane]);
      expect(await (await visit(zoom, sessionOf(answer))).text()).to.include("My printer is on fire");
    });

    it("keeps the ticket over the privacy page", async () => {
      otobo.customerUser(jane)!.CustomerAccept = false;
      const { ticketNumber } = await newTicket();
      const answer = await login(ticketNumber);
      const cookie = sessionOf(answer);
      const path: string[] = [];
      let location = answer.headers.get("location");
      while (location !== null) {
        path.push(location.replace(/^.*\?/, ""));
        const page = await visit(location, cookie);
        location = page.headers.get("location");
        if (location === null && path.at(-1) === "Action=CustomerAccept")
          location = "/otobo/customer.pl?Action=CustomerAccept;Accept=1";
      }
      const zoom = `Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`;
      const click = "Action=CustomerAccept;Accept=1";
      expect(path).to.deep.equal([zoom, "Action=CustomerAccept", click, click, zoom]);
    });

    const refusals: {
      what: string;
      fields?: Record<string, string>;
      cookie?: string;
      prepare?: () => void;
      asked: 0 | 1;
    }[] = [
      {
        what: "a grant that the bridge does not know",
        prepare: () => (answers["/otobo/grants/redeem"] = { Redeemed: 0 }),
        asked: 1,
      },
      { what: "a browser without the cookie", cookie: "", asked: 0 },
      { what: "a grant with a password beside it", fields: { Password: "x" }, asked: 0 },
      { what: "a malformed grant", fields: { OTAToken: "a b" }, asked: 0 },
      {
        what: "a customer user who set a password",
        prepare: () => (otobo.customerUser(jane)!.Password = "x"),
        asked: 0,
      },
      {
        what: "a login while the module is off",
        prepare: () => (otobo.state.settings["Customer::AuthModule10"] = false),
        asked: 0,
      },
    ];
    for (const { what, fields, cookie, prepare, asked } of refusals)
      it(`refuses ${what}`, async () => {
        const { ticketNumber } = await newTicket();
        prepare?.();
        const answer = await login(ticketNumber, fields, cookie);
        expect(answer.status).to.equal(200);
        expect(answer.headers.get("x-otobo-login")).to.be.a("string");
        expect(calls("/otobo/grants/redeem")).to.have.length(asked);
        expect(answer.headers.getSetCookie().join()).not.to.include("OTOBOCustomerInterface");
      });

    it("refuses more sessions of one customer user than the setting allows", async () => {
      otobo.state.settings.CustomerSessionPerUserLimit = 1;
      const { ticketNumber } = await newTicket();
      await login(ticketNumber);
      expect(await (await login(ticketNumber)).text()).to.include("Session per user limit reached!");
    });
  });

  it("passes requests for the bridge's pages on, path and Host as they came", async () => {
    const pages = await startFakeBridge();
    otobo.proxyTo(pages.url);
    const body = JSON.stringify({ page: 1 });
    const answer = await fetch(`${otobo.publicUrl}/t/1/x`, { method: "POST", body });
    expect(answer.status).to.equal(202);
    expect(pages.calls.map(({ path }) => path)).to.deep.equal(["/otobo/ota/t/1/x"]);
    await pages.stop();
    expect((await fetch(`${otobo.publicUrl}/t/1/x`)).status).to.equal(502);
  });

  it("sweeps batch by batch until there is no cursor", async () => {
    let batches = 0;
    const cursors = ["0", ""];
    Object.defineProperty(answers, "/otobo/tokens/sweep", {
      get: () => ({ Cursor: cursors[batches++], Checked: 2, Repaired: "1", Removed: 0 }),
    });
    expect(await otobo.sweep()).to.deep.equal({ checked: 4, repaired: 2, removed: 0 });
    expect(calls("/otobo/tokens/sweep").map(({ body }) => body.Cursor)).to.deep.equal(["", "0"]);
  });
});
