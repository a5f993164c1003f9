import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { parseSender } from "../../../bridge/domain/sender.ts";
import {
  createEnsureCustomerUser,
  type EnsureDependencies,
  type EnsureRequest,
} from "../../../bridge/use-cases/ensure-customer-user.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { customerUser, fakeCustomers, fakeLog } from "../fake-otobo.ts";

const requestOf = (from: string, changes: Partial<EnsureRequest> = {}): EnsureRequest => ({
  sender: parseSender([Buffer.from(from)])!,
  headers: {},
  backend: "CustomerUser",
  ignoreSenders: [],
  allowedSenders: [],
  ...changes,
});

type Otobo = EnsureDependencies["otobo"];

/** What becomes of a sender in this OTOBO. */
const ensure = (otobo: Otobo, request: EnsureRequest, log = fakeLog()) =>
  createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log })(request);

describe("the customer user of a sender", () => {
  it("costs one call when it is there", async () => {
    const tina = customerUser("tina", { email: "tina@example.com" });
    const otobo = fakeCustomers([tina]);
    const outcome = await ensure(otobo, requestOf("Tina <TINA@example.com>"));
    expect(outcome).to.deep.include({ decision: "known", customerUser: tina });
    expect(otobo.calls).to.deep.equal(["find tina@example.com"]);
  });

  it("costs two calls when it is created, in the configured backend and with the name of the mail", async () => {
    const otobo = fakeCustomers();
    const request = requestOf("Jane Doe <Jane@Customer.example>", { backend: "CustomerUser1" });
    const outcome = await ensure(otobo, request);
    expect(outcome.decision).to.equal("created");
    expect(otobo.calls).to.deep.equal(["find jane@customer.example", "add jane@customer.example"]);
    expect(otobo.created).to.deep.equal([
      { backend: "CustomerUser1", address: "jane@customer.example", firstname: "Jane", lastname: "Doe" },
    ]);
  });

  it("is one for two mails of a new sender that arrive at the same moment", async () => {
    const otobo = fakeCustomers();
    const request = requestOf("jane@x.example");
    const outcomes = await Promise.all([ensure(otobo, request), ensure(otobo, request)]);
    expect(outcomes.map(({ decision }) => decision)).to.deep.equal(["created", "known"]);
    expect(otobo.customerUsers).to.have.length(1);
  });

  it("is nobody when the login belongs to another address", async () => {
    const otobo = fakeCustomers([customerUser("jane@x.example", { email: "other@x.example" })]);
    const log = fakeLog();
    const outcome = await ensure(otobo, requestOf("jane@x.example"), log);
    expect(outcome.decision).to.equal("refused");
    expect(outcome).not.to.have.property("customerUser");
    expect(log.lines).to.have.length(1);
  });

  it("is nobody when OTOBO thinks a look-alike is the same", async () => {
    const otobo = fakeCustomers([customerUser("tina@exämple.com")]);
    const outcome = await ensure(otobo, requestOf("tina@example.com"));
    expect(outcome.decision).to.equal("refused");
  });

  it("is nobody, but still a decision, when OTOBO answers an error to the creation", async () => {
    const otobo = fakeCustomers();
    otobo.customerUserAdd = () => Promise.reject(new BridgeError("otobo-refused", "no backend CustomerUser7"));
    const log = fakeLog();
    const outcome = await ensure(otobo, requestOf("jane@x.example"), log);
    expect(outcome.decision).to.equal("refused");
    expect(outcome.reason).to.contain("no backend CustomerUser7");
    expect(log.lines[0]?.level).to.equal("warn");
  });

  it("is known all the same for a mail that would create nobody", async () => {
    const otobo = fakeCustomers([customerUser("jane@x.example")], ["jane@x.example"]);
    const request = requestOf("jane@x.example", {
      headers: { "Auto-Submitted": "auto-replied" },
      ignoreSenders: ["jane"],
    });
    expect((await ensure(otobo, request)).decision).to.equal("known");
  });

  it("is not created beyond the limit; who is known stays known, and who would not be created does not count", async () => {
    const limiter = fakeLimiter();
    const otobo = fakeCustomers([customerUser("jane@x.example")], ["support@x.example"]);
    const log = fakeLog();
    const ensureLimited = createEnsureCustomerUser({ otobo, limiter, log });
    for (const from of ["jane@x.example", "support@x.example", "*@x.example", "mailer-daemon@x.example"])
      await ensureLimited(requestOf(from));
    await ensureLimited(requestOf("no-reply@x.example", { ignoreSenders: ["^no-reply@"] }));
    expect(limiter.asked).to.deep.equal([]);

    limiter.waits.newCustomerUsersPerHour = 1800;
    const outcome = await ensureLimited(requestOf("new@x.example"));
    expect(outcome).to.deep.include({ decision: "refused" });
    expect(outcome.reason).to.contain("limit");
    expect(limiter.asked).to.deep.equal(["consume newCustomerUsersPerHour "]);
    expect((await ensureLimited(requestOf("jane@x.example"))).decision).to.equal("known");
    expect(otobo.created).to.deep.equal([]);
    expect(log.lines).to.deep.equal([]);
  });

  it("is created for an allowed sender, in any case, whom no other list names; for nobody while no entry can be read", async () => {
    const otobo = fakeCustomers();
    const allowedSenders = ["", "@X\\.example$"];
    expect((await ensure(otobo, requestOf("jane@x.example", { allowedSenders }))).decision).to.equal("created");
    const both = requestOf("no-reply@x.example", { allowedSenders, ignoreSenders: ["^no-reply@"] });
    expect((await ensure(otobo, both)).decision).to.equal("ignored");
    const unreadable = requestOf("joe@x.example", { allowedSenders: ["("] });
    expect((await ensure(otobo, unreadable)).decision).to.equal("not-allowed");
  });

  it("is none for a report or a list, even if OTOBO has a record of its address", async () => {
    const otobo = fakeCustomers([customerUser("l@x.example")]);
    for (const headers of [{ "List-Id": "<l.x.example>" }, { "Content-Type": "multipart/report" }])
      expect(await ensure(otobo, requestOf("l@x.example", { headers }))).not.to.have.property("customerUser");
    expect(otobo.calls).to.deep.equal([]);
  });

  it("is found however OTOBO's record spells an international domain", async () => {
    const jane = customerUser("jane", { email: "Jane@MÜLLER.example" });
    const otobo = fakeCustomers([jane]);
    const find = otobo.customerUserFind.bind(otobo);
    otobo.customerUserFind = (address) =>
      address === "jane@müller.example"
        ? Promise.resolve({ customerUsers: [jane], systemAddress: false })
        : find(address);
    const outcome = await ensure(otobo, requestOf("Jane <jane@xn--mller-kva.example>"));
    expect(outcome).to.deep.include({ decision: "known", customerUser: jane });
  });

  it("is created although an entry of the ignore list is broken, and the log tells which", async () => {
    const otobo = fakeCustomers();
    const log = fakeLog();
    const request = requestOf("jane@x.example", { ignoreSenders: ["^bob@", "("] });
    expect((await ensure(otobo, request, log)).decision).to.equal("created");
    expect(log.lines[0]?.fields).to.deep.equal({ broken: [2] });
  });

  for (const from of [
    "t%na@example.com",
    "*@example.com",
    "tína@example.com",
    '"a b"@example.com',
    "=?x?=@example.com",
  ]) {
    it(`is neither searched nor created for ${from}`, async () => {
      const otobo = fakeCustomers([customerUser("tina@example.com")]);
      expect((await ensure(otobo, requestOf(from))).decision).to.equal("refused");
      expect(otobo.calls).to.deep.equal([]);
    });
  }
});
