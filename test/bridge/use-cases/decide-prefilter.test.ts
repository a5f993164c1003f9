import { expect } from "chai";
import { toMailHeaders } from "../../../bridge/adapters/otobo/mail-headers.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import {
  createDecidePrefilter,
  type PreFilterAnswer,
  type PrefilterDependencies,
  type PreFilterRequest,
} from "../../../bridge/use-cases/decide-prefilter.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { awayOtobo, customerUser, fakeCustomers, fakeLog } from "../fake-otobo.ts";
import { failureOf } from "../../support/failure-of.ts";

type Changes = Partial<Omit<PreFilterRequest, "from" | "config">> & {
  config?: Partial<PreFilterRequest["config"]>;
  timeLimit?: number;
};

/** The answer, with the mail's headers as OTOBO reads them. */
const decide = async (
  otobo: PrefilterDependencies["otobo"],
  from: string,
  { config, timeLimit = 10_000, ...changes }: Changes = {},
): Promise<PreFilterAnswer & { headers: Record<string, string> }> => {
  const answer = await createDecidePrefilter({ otobo, limiter: fakeLimiter(), log: fakeLog(), timeLimit })({
    from: [Buffer.from(from)],
    headers: {},
    ticketId: undefined,
    config: { spoofProtection: true, backend: "CustomerUser", checkBox: "", ...config },
    ignoreSenders: [],
    allowedSenders: [],
    ...changes,
  });
  return { ...answer, headers: toMailHeaders(answer.mail) };
};

const tina = customerUser("tina", { email: "tina@example.com", customerId: "Quick Example Company" });
const ofNobody = { "X-OTOBO-CustomerUser": "?", "X-OTOBO-CustomerNo": "?" };
const ofTina = { "X-OTOBO-CustomerUser": "tina", "X-OTOBO-CustomerNo": "Quick Example Company" };

describe("the pre-filter's decision", () => {
  it("names login and CustomerID of a known sender", async () => {
    const answer = await decide(fakeCustomers([tina]), "Tina <tina@example.com>");
    expect(answer).to.deep.include({ decision: "known", headers: ofTina });
    expect(answer.reason).to.match(/^[A-Z].*\.$/);
  });

  it("says whom it reads in From, with a name if there is one, and nobody where it cannot tell", async () => {
    const senders: Record<string, object | undefined> = {
      "'Jane Doe' <'jane@x.example'>": { address: "jane@x.example", name: "Jane Doe" },
      'Jane <JD> Doe <"jane"@x.example>': { address: "jane@x.example", name: "Jane Doe" },
      "'jane@x.example'": { address: "jane@x.example", name: "" },
      "ACME, Inc. <jane@x.example>": { address: "jane@x.example", name: "ACME, Inc." },
      "Mallory <tina@> x <example.com>": undefined,
      "jáne@x.example": undefined,
    };
    for (const [from, sender] of Object.entries(senders))
      expect((await decide(fakeCustomers([]), from)).sender, from).to.deep.equal(sender);
  });

  it("names nobody where there is no sender or more than one, so that OTOBO's parser never decides", async () => {
    const hidden = `=?utf-8?B?${Buffer.from("<tina@example.com>").toString("base64")}?=`;
    for (const from of [
      "<>",
      "",
      hidden,
      `Tina <${hidden}>`,
      "Mallory <tina@> x <example.com>",
      "<a@b.example> <tina@c.example>",
    ]) {
      expect(await decide(awayOtobo(), from), from).to.deep.include({ decision: "empty", headers: ofNobody });
      expect((await decide(awayOtobo(), from, { config: { spoofProtection: false } })).headers).to.deep.equal({});
    }
  });

  it("names nobody for a list's own address and lets OTOBO answer nothing, follow-up or not", async () => {
    const headers = { "List-Post": "<mailto:l@x.example>" };
    const otobo = fakeCustomers([customerUser("l@x.example")]);
    for (const ticketId of [undefined, 7]) {
      const answer = await decide(otobo, "Jane via L <l@x.example>", { headers, ticketId });
      expect(answer.headers).to.deep.equal({ ...ofNobody, "X-OTOBO-Loop": "yes" });
    }
  });

  it("lets OTOBO answer nothing to an automatic mail, of a known customer or not, with and without spoof protection", async () => {
    const headers = { "X-Autoreply": "yes" };
    expect((await decide(fakeCustomers([tina]), "tina@example.com", { headers })).headers).to.deep.equal({
      ...ofTina,
      "X-OTOBO-Loop": "yes",
    });
    for (const ticketId of [undefined, 7]) {
      const changes = { headers, ticketId, config: { spoofProtection: false } };
      expect((await decide(fakeCustomers(), "jane@x.example", changes)).headers).to.deep.equal({
        "X-OTOBO-Loop": "yes",
      });
    }
  });

  it("has OTOBO create a customer user for an unknown sender, and names the plain address in case that fails", async () => {
    const otobo = fakeCustomers();
    const config = { backend: "CustomerUser1", checkBox: "ByMail" };
    const { decision, headers, newCustomerUser } = await decide(otobo, "Jane Doe <Jane@X.example>", { config });
    expect(decision).to.equal("create");
    expect(newCustomerUser).to.deep.equal({
      backend: "CustomerUser1",
      address: "jane@x.example",
      firstname: "Jane",
      lastname: "Doe",
    });
    expect(headers).to.deep.equal({ "X-OTOBO-CustomerUser": "Jane@X.example", "X-OTOBO-CustomerNo": "Jane@X.example" });
    expect(otobo.created).to.deep.equal([]);
  });

  it("asks nothing of what OTOBO brought along", async () => {
    const found = { address: "tina@example.com", customerUsers: [tina], systemAddress: false };
    expect(await decide(awayOtobo(), "Tina@Example.com", { found })).to.deep.include({
      decision: "known",
      headers: ofTina,
    });
    expect((await decide(awayOtobo(), "tina@example.com", { found, ticketId: 12 })).headers).to.deep.equal(ofTina);

    const nobody = { address: "jane@x.example", customerUsers: [], systemAddress: false };
    expect((await decide(awayOtobo(), "jane@x.example", { found: nobody })).decision).to.equal("create");
  });

  it("is for a usual mail of a known sender what the pre-filter decides without a call", async () => {
    const record = customerUser("Jane@x.example", { email: "jane@X.example", customerId: "ACME" });
    const found = { address: "jane@x.example", customerUsers: [record], systemAddress: false };
    const headers = { "Content-Type": "multipart/mixed; boundary=x", "Return-Path": "<>" };
    for (const from of ["jane@x.example", "Jane Doe <JANE@x.example>", '"Doe, Jane" <jane@x.example>']) {
      for (const ticketId of [undefined, 7]) {
        const answer = await decide(awayOtobo(), from, { found, headers, ticketId, config: { checkBox: "ByMail" } });
        expect(answer.headers).to.deep.equal({
          "X-OTOBO-CustomerUser": "Jane@x.example",
          "X-OTOBO-CustomerNo": "ACME",
          "X-OTOBO-DynamicField-ByMail": "1",
        });
      }
    }
  });

  it("asks when OTOBO took somebody else for the sender, and believes no look-alike", async () => {
    const found = { address: "tina@example.com", customerUsers: [tina], systemAddress: false };
    const otobo = fakeCustomers();
    expect((await decide(otobo, "tina@example.org", { found })).decision).to.equal("create");
    expect(otobo.calls).to.deep.equal(["find tina@example.org"]);

    const lookAlike = { ...found, address: "tjna@example.com" };
    expect((await decide(fakeCustomers(), "tjna@example.com", { found: lookAlike })).decision).to.equal("create");
  });

  it("names the plain address, as written, where nobody was created", async () => {
    const otobo = fakeCustomers([customerUser("inactive", { email: "off@x.example", valid: false })]);
    const { decision, headers } = await decide(otobo, "Off@X.example");
    expect(decision).to.equal("invalid");
    expect(headers).to.deep.equal({ "X-OTOBO-CustomerUser": "Off@X.example", "X-OTOBO-CustomerNo": "Off@X.example" });
  });

  it("ticks the box for customer users of the configured backend only", async () => {
    const otobo = fakeCustomers([tina, customerUser("otto", { email: "otto@x.example", source: "CustomerUser1" })]);
    const config = { checkBox: "ByMail" };
    expect((await decide(otobo, "tina@example.com", { config })).headers).to.deep.equal({
      ...ofTina,
      "X-OTOBO-DynamicField-ByMail": "1",
    });
    for (const from of ["otto@x.example", "*@x.example", "jane@x.example"]) {
      expect((await decide(otobo, from, { config })).headers).not.to.have.property("X-OTOBO-DynamicField-ByMail");
    }
  });

  it("names a login in another script if OTOBO named it first, else nobody until the event assigns the customer user", async () => {
    const müller = customerUser("müller", { email: "m@x.example", customerId: "Müller GmbH" });
    const found = { address: "m@x.example", customerUsers: [müller], systemAddress: false };
    expect((await decide(awayOtobo(), "m@x.example", { found })).headers).to.deep.equal({
      "X-OTOBO-CustomerUser": "müller",
      "X-OTOBO-CustomerNo": "Müller GmbH",
    });
    expect((await decide(fakeCustomers([müller]), "m@x.example")).headers).to.deep.equal(ofNobody);
  });

  it("names the address where the record has no CustomerID that can be named", async () => {
    for (const customerId of ["", "Müller GmbH"]) {
      const otobo = fakeCustomers([customerUser("jm", { email: "jm@x.example", customerId })]);
      expect((await decide(otobo, "jm@x.example")).headers).to.deep.equal({
        "X-OTOBO-CustomerUser": "jm",
        "X-OTOBO-CustomerNo": "jm@x.example",
      });
    }
  });

  it("creates nobody for a follow-up, but names its sender", async () => {
    const otobo = fakeCustomers([tina]);
    const known = await decide(otobo, "tina@example.com", { ticketId: 7 });
    expect(known).to.deep.include({ decision: "follow-up", headers: ofTina });
    const stranger = await decide(otobo, "mallory@evil.example", { ticketId: 7 });
    expect(stranger.decision).to.equal("follow-up");
    expect(stranger.headers["X-OTOBO-CustomerUser"]).to.equal("mallory@evil.example");
    expect(otobo.created).to.deep.equal([]);
  });

  it("creates, but names nobody, without spoof protection: the mail's own headers may name somebody", async () => {
    const otobo = fakeCustomers();
    const config = { spoofProtection: false, checkBox: "ByMail" };
    const answer = await decide(otobo, "jane@x.example", { config });
    expect(answer).to.deep.include({ decision: "create", headers: {} });
  });

  it("asks OTOBO nothing for a follow-up without spoof protection", async () => {
    const answer = await decide(awayOtobo(), "tina@example.com", { ticketId: 7, config: { spoofProtection: false } });
    expect(answer).to.deep.include({ decision: "follow-up", headers: {} });
  });

  it("is none when OTOBO is away: the mail then passes as it is", async () => {
    const error = await failureOf(decide(awayOtobo(), "jane@x.example"));
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
  });

  it("is none when OTOBO does not answer in time", async () => {
    const hanging = { ...fakeCustomers(), customerUserFind: () => new Promise<never>(() => undefined) };
    const error = await failureOf(decide(hanging, "jane@x.example", { timeLimit: 5 }));
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
  });
});
