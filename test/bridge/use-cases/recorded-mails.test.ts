import { expect } from "chai";
import { nobody } from "../../../bridge/domain/ticket.ts";
import { createDecidePrefilter } from "../../../bridge/use-cases/decide-prefilter.ts";
import { recordedMails as cases, type RecordedMail } from "../../support/recorded-mails.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { customerUser, fakeCustomers, fakeLog } from "../fake-otobo.ts";

/** The header lines of a mail in raw bytes, as the pre-filter takes them. */
const headersOf = (source: Buffer): { name: string; value: Buffer }[] => {
  const head = source.toString("latin1").split(/\r?\n\r?\n/, 1)[0] ?? "";
  return [...head.matchAll(/^([!-9;-~]+):(.*(?:\n[ \t].*)*)/gm)].map(([, header = "", value = ""]) => ({
    name: header.toLowerCase(),
    value: Buffer.from(value, "latin1"),
  }));
};

/** The customer users of the recording (README of the fixtures). */
const recordedCustomers = () =>
  fakeCustomers(
    [
      customerUser("tina", { email: "tina@example.com", customerId: "Quick Example Company" }),
      customerUser("obrien", { email: "o'brien@customer.example" }),
      customerUser("strauss", { email: "strauss@customer.example" }),
      customerUser("shared1", { email: "shared@customer.example", customerId: "company-shared1" }),
      customerUser("shared2", { email: "shared@customer.example", customerId: "company-shared2" }),
      customerUser("inactive1", { email: "inactive@customer.example", customerId: "Inactive Company", valid: false }),
    ],
    ["otobo@localhost"],
  );

const decide = async (recorded: RecordedMail, ticketId?: number) => {
  const mail = headersOf(recorded.source);
  return await createDecidePrefilter({
    limiter: fakeLimiter(),
    otobo: recordedCustomers(),
    log: fakeLog(),
    timeLimit: 10_000,
  })({
    from: mail.filter(({ name }) => name === "from").map(({ value }) => value),
    headers: Object.fromEntries(mail.map(({ name, value }) => [name, value.toString("latin1").trim()])),
    ticketId,
    config: { spoofProtection: true, backend: "CustomerUser", checkBox: "" },
    ignoreSenders: [],
    allowedSenders: [],
  });
};

const injected = "an encoded word must not smuggle in another address";
const lookAlike = "an address that only looks like a customer's is another one";
const nonAscii = "an address outside ASCII stands in headers in its ASCII form";
const ownHeaders = "the sender's own headers are overwritten";
const report = "a report of a mail system is nobody's mail";
const lowerCase = "a customer user is created, and its login is the address in lower case";

/** Where the customer differs from what stock OTOBO decided, to whom, and why. Everything else has to be equal. */
const differences: Record<string, { why: string; login: string; customerId?: string }> = {
  "from-upper": { why: lowerCase, login: "jane.upper@customer.example" },
  "from-encoded-injection-after": { why: injected, login: "mallory4@evil.example" },
  "from-idn-utf8": { why: nonAscii, login: "juergen@xn--mller-kva.example" },
  "from-utf8-local": { why: nonAscii, login: "j%C3%BCrgen@xn--mller-kva.example" },
  "from-accent-known": { why: lookAlike, login: "t%C3%ADna@example.com" },
  "from-fullwidth-known": { why: lookAlike, login: "%EF%BD%94ina@example.com" },
  "from-accent-domain-known": { why: lookAlike, login: "tina@xn--exmple-qta.com" },
  "from-sharp-s": { why: lookAlike, login: "strau%C3%9F@customer.example" },
  "from-apostrophe-known": { why: "stock OTOBO does not find addresses with an apostrophe", login: "obrien" },
  "from-route": { why: "a source route is no part of the address", login: "routed@customer.example" },
  "from-shared-address": {
    why: "of several customer users with one address the first counts, not the last",
    login: "shared1",
    customerId: "company-shared1",
  },
  "bounce-mailer-daemon": { why: report, login: nobody },
  "bounce-mailer-daemon-no-auto-header": { why: report, login: nobody },
  "bounce-postmaster": { why: report, login: nobody },
  "x-customeruser-trusted": { why: ownHeaders, login: "mallory.x-customeruser.trusted@evil.example" },
  "x-customerno-trusted": { why: ownHeaders, login: "mallory.x-customerno.trusted@evil.example" },
  "x-customer-both-trusted": { why: ownHeaders, login: "mallory.x-customer-both.trusted@evil.example" },
  "x-customer-lowercase-trusted": { why: ownHeaders, login: "mallory.x-customer-lowercase.trusted@evil.example" },
  "x-customeruser-unknown-trusted": { why: ownHeaders, login: "mallory.x-customeruser-unknown.trusted@evil.example" },
  "x-ignore-trusted": {
    why: "OTOBO drops a mail with X-OTOBO-Ignore after the pre-filters",
    login: "mallory.x-ignore.trusted@evil.example",
  },
};

const recordedPair = ({ created }: RecordedMail) => [created?.customer_user_id, created?.customer_id];

describe("the recorded mails", () => {
  const newTickets = cases.filter(({ name, created }) => created ?? name in differences);
  const followUps = cases.filter((recorded) => !newTickets.includes(recorded));

  it("are all there", () => {
    expect(cases).to.have.length(113);
    expect(cases.map(({ name }) => name)).to.include.members(Object.keys(differences));
    expect(followUps.length).to.be.greaterThan(10);
  });

  for (const recorded of newTickets) {
    const difference = differences[recorded.name];
    it(`${recorded.name}: ${difference ? difference.why : "the customer is the recorded one"}`, async () => {
      const answer = await decide(recorded);
      const stock = recorded.created;
      const decided = {
        customer_user_id: answer.newCustomerUser?.address ?? answer.mail.customer?.login ?? null,
        customer_id: answer.newCustomerUser?.address ?? answer.mail.customer?.customerId ?? null,
      };
      const expected = difference
        ? { customer_user_id: difference.login, customer_id: difference.customerId ?? difference.login }
        : { customer_user_id: stock?.customer_user_id ?? nobody, customer_id: stock?.customer_id ?? nobody };
      expect(decided).to.deep.equal(expected);
      if (difference) expect([decided.customer_user_id, decided.customer_id]).not.to.deep.equal(recordedPair(recorded));
    });
  }

  for (const recorded of followUps) {
    it(`${recorded.name}: nobody is created for a follow-up`, async () => {
      const answer = await decide(recorded, recorded.before?.id ?? 1);
      expect(answer.decision).to.equal("follow-up");
      expect(answer.mail.customer).to.be.an("object");
      expect(answer.newCustomerUser).to.equal(undefined);
    });
  }

  const decisions: Record<string, string> = {
    "from-known-customer-upper": "known",
    "from-trailing-space-known": "known",
    "from-plus": "create",
    "from-two-headers": "create",
    "from-missing": "empty",
    "from-empty-angle": "empty",
    "from-long": "empty",
    "from-text-only": "empty",
    "from-inactive-customer": "invalid",
    "from-system-address": "system",
    "from-percent": "refused",
    "from-star": "refused",
    "from-accent-known": "refused",
    "from-quoted-local-at": "refused",
    "bounce-mailer-daemon-no-auto-header": "automatic",
    "bounce-postmaster": "automatic",
    "bounce-null-from": "empty",
    "auto-submitted-generated": "automatic",
    "auto-list-id": "create",
  };
  for (const [name, decision] of Object.entries(decisions)) {
    it(`${name}: the decision is ${decision}`, async () => {
      const recorded = cases.find((candidate) => candidate.name === name);
      const answer = await decide(recorded!);
      expect(answer.decision).to.equal(decision);
      expect(answer.newCustomerUser !== undefined).to.equal(decision === "create");
    });
  }
});
