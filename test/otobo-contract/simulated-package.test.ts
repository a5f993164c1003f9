import { expect } from "chai";
import { followUpMail, mail } from "../scenarios/mails.ts";
import { callExamples } from "../protocol/examples.ts";
import type { MailResult } from "../otobo/postmaster/read.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type Call, type FakeBridge } from "../support/fake-bridge.ts";

const jane = "jane.doe@customer.example";
const linkId = "AAECAwQFBgcIqrvM3e7xABEi";
const grant = "R0VIRUlNLWdyYW50LTEyMzQ1Ng";
const browser = "Y29va2llLW9mLXRoZS1icm93c2Vy";

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
    await read(mail({ from: "Jo New <jo.new@customer.example>" }));
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
    it("asks for a follow-up with its ticket, and makes a new ticket where the queue says so", async () => {
      const { ticketNumber, ticketId } = await newTicket();
      otobo.close(ticketNumber);
      otobo.state.queues[0]!.FollowUp = "new ticket";
      const second = await read(followUpMail(ticketNumber, { from: "somebody@else.example" }));
      expect(calls("/otobo/prefilter").at(-1)!.body.TicketID).to.equal(ticketId);
      expect(second.result).to.equal("new");
    });
  });

  describe("in outgoing mails", () => {
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
});
