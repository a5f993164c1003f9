import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { parseSender } from "../../../bridge/domain/sender.ts";
import { createEnsureCustomerUser, type EnsureRequest } from "../../../bridge/use-cases/ensure-customer-user.ts";
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

describe("the customer user of a sender", () => {
  it("costs one call when it is there", async () => {
    const tina = customerUser("tina", { email: "tina@example.com" });
    const otobo = fakeCustomers([tina]);
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(
      requestOf("Tina <TINA@example.com>"),
    );
    expect(outcome).to.deep.include({ decision: "known", customerUser: tina });
    expect(otobo.calls).to.deep.equal(["find tina@example.com"]);
  });

  it("costs two calls when it is created, in the configured backend and with the name of the mail", async () => {
    const otobo = fakeCustomers();
    const request = requestOf("Jane Doe <Jane@Customer.example>", { backend: "CustomerUser1" });
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(request);
    expect(outcome.decision).to.equal("created");
    expect(otobo.calls).to.deep.equal(["find jane@customer.example", "add jane@customer.example"]);
    expect(otobo.created).to.deep.equal([
      { backend: "CustomerUser1", address: "jane@customer.example", firstname: "Jane", lastname: "Doe" },
    ]);
  });

  it("is one for two mails of a new sender that arrive at the same moment", async () => {
    const otobo = fakeCustomers();
    const ensure = createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() });
    const outcomes = await Promise.all([ensure(requestOf("jane@x.example")), ensure(requestOf("jane@x.example"))]);
    expect(outcomes.map(({ decision }) => decision)).to.deep.equal(["created", "known"]);
    expect(otobo.customerUsers).to.have.length(1);
  });

  it("is nobody when the login belongs to another address", async () => {
    const otobo = fakeCustomers([customerUser("jane@x.example", { email: "other@x.example" })]);
    const log = fakeLog();
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log })(requestOf("jane@x.example"));
    expect(outcome.decision).to.equal("refused");
    expect(outcome).not.to.have.property("customerUser");
    expect(log.lines).to.have.length(1);
  });

  it("is nobody when OTOBO thinks a look-alike is the same", async () => {
    const otobo = fakeCustomers([customerUser("tina@exämple.com")]);
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(
      requestOf("tina@example.com"),
    );
    expect(outcome.decision).to.equal("refused");
  });

  it("is nobody, but still a decision, when OTOBO answers an error to the creation", async () => {
    const otobo = fakeCustomers();
    otobo.customerUserAdd = () => Promise.reject(new BridgeError("otobo-refused", "no backend CustomerUser7"));
    const log = fakeLog();
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log })(requestOf("jane@x.example"));
    expect(outcome.decision).to.equal("refused");
    expect(outcome.reason).to.contain("no backend CustomerUser7");
    expect(log.lines[0]?.level).to.equal("warn");
  });

  for (const [what, request, decision] of [
    [
      "a mail system's report",
      requestOf("jane@x.example", { headers: { "X-Failed-Recipients": "x@y.example" } }),
      "automatic",
    ],
    ["an automatic mail", requestOf("jane@x.example", { headers: { "Auto-Submitted": "auto-replied" } }), "automatic"],
    ["a list's own address", requestOf("l@x.example", { headers: { "List-Post": "<mailto:l@x.example>" } }), "list"],
    ["a sender who is not allowed", requestOf("jane@x.example", { allowedSenders: ["@y\\.example$"] }), "not-allowed"],
    [
      "anybody while no allowed sender can be read",
      requestOf("jane@x.example", { allowedSenders: ["("] }),
      "not-allowed",
    ],
    ["an ignored sender", requestOf("no-reply@x.example", { ignoreSenders: ["^no-reply@"] }), "ignored"],
    ["OTOBO itself", requestOf("support@x.example"), "system"],
  ] as const) {
    it(`is not created for ${what}`, async () => {
      const otobo = fakeCustomers([], ["support@x.example"]);
      expect(
        (await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(request)).decision,
      ).to.equal(decision);
      expect(otobo.created).to.deep.equal([]);
    });
  }

  it("is known all the same for a mail that would create nobody", async () => {
    const otobo = fakeCustomers([customerUser("jane@x.example")], ["jane@x.example"]);
    const request = requestOf("jane@x.example", {
      headers: { "Auto-Submitted": "auto-replied" },
      ignoreSenders: ["jane"],
    });
    expect(
      (await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(request)).decision,
    ).to.equal("known");
  });

  it("is not created beyond the limit; who is known stays known, and who would not be created does not count", async () => {
    const limiter = fakeLimiter();
    const otobo = fakeCustomers([customerUser("jane@x.example")], ["support@x.example"]);
    const log = fakeLog();
    const ensure = createEnsureCustomerUser({ otobo, limiter, log });
    for (const from of ["jane@x.example", "support@x.example", "*@x.example", "mailer-daemon@x.example"])
      await ensure(requestOf(from));
    await ensure(requestOf("no-reply@x.example", { ignoreSenders: ["^no-reply@"] }));
    expect(limiter.asked).to.deep.equal([]);

    limiter.waits.newCustomerUsersPerHour = 1800;
    const outcome = await ensure(requestOf("new@x.example"));
    expect(outcome).to.deep.include({ decision: "refused" });
    expect(outcome.reason).to.contain("limit");
    expect(limiter.asked).to.deep.equal(["consume newCustomerUsersPerHour "]);
    expect((await ensure(requestOf("jane@x.example"))).decision).to.equal("known");
    expect(otobo.created).to.deep.equal([]);
    expect(log.lines).to.deep.equal([]);
  });

  it("is created for an allowed sender, in any case, whom no other list names", async () => {
    const otobo = fakeCustomers();
    const ensure = createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() });
    const allowedSenders = ["", "@X\\.example$"];
    expect((await ensure(requestOf("jane@x.example", { allowedSenders }))).decision).to.equal("created");
    const both = requestOf("no-reply@x.example", { allowedSenders, ignoreSenders: ["^no-reply@"] });
    expect((await ensure(both)).decision).to.equal("ignored");
  });

  it("is none for a report or a list, even if OTOBO has a record of its address", async () => {
    const otobo = fakeCustomers([customerUser("l@x.example")]);
    const ensure = createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() });
    for (const headers of [{ "List-Id": "<l.x.example>" }, { "Content-Type": "multipart/report" }])
      expect(await ensure(requestOf("l@x.example", { headers }))).not.to.have.property("customerUser");
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
    const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(
      requestOf("Jane <jane@xn--mller-kva.example>"),
    );
    expect(outcome).to.deep.include({ decision: "known", customerUser: jane });
  });

  for (const address of ["mailer-daemon@x.example", "MAILER-DAEMON@x.example"]) {
    it(`is not created for ${address}`, async () => {
      const otobo = fakeCustomers();
      const outcome = await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(
        requestOf(address),
      );
      expect(outcome.decision).to.equal("automatic");
      expect(otobo.created).to.deep.equal([]);
    });
  }

  it("is created although an entry of the ignore list is broken, and the log tells which", async () => {
    const otobo = fakeCustomers();
    const log = fakeLog();
    const request = requestOf("jane@x.example", { ignoreSenders: ["^bob@", "("] });
    expect((await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log })(request)).decision).to.equal(
      "created",
    );
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
      expect(
        (await createEnsureCustomerUser({ otobo, limiter: fakeLimiter(), log: fakeLog() })(requestOf(from))).decision,
      ).to.equal("refused");
      expect(otobo.calls).to.deep.equal([]);
    });
  }
});
