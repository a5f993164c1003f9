import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { PreFilterConfig, Settings } from "../../../bridge/domain/settings.ts";
import type { FirstArticle, Ticket } from "../../../bridge/domain/ticket.ts";
import type { Otobo, TicketCustomerChange } from "../../../bridge/ports.ts";
import { createEnsureCustomerUser } from "../../../bridge/use-cases/ensure-customer-user.ts";
import { createHandleTicketChange, type TicketChange } from "../../../bridge/use-cases/handle-ticket-change.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { customerUser, fakeCustomers, fakeLog } from "../fake-otobo.ts";
import { failureOf } from "../../support/failure-of.ts";

const settings = (preFilter: PreFilterConfig | undefined): Settings =>
  otoboSettings({ ignoreSenders: ["^no-reply@"], preFilter });

const switchedOn: PreFilterConfig = { spoofProtection: true, backend: "CustomerUser", checkBox: "ByMail" };

const firstArticle = (changes: Partial<FirstArticle> = {}): FirstArticle => ({
  articleId: 11,
  senderType: "customer",
  channel: "Email",
  from: [Buffer.from("Jane Doe <Jane@X.example>")],
  headers: {},
  ...changes,
});

const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  ticketId: 1,
  ticketNumber: "2026112210000011",
  stateType: "new",
  stateSince: 1_795_000_000,
  customerUserLogin: "Jane@X.example",
  mergedInto: undefined,
  customerUserExists: false,
  firstArticle: firstArticle(),
  ...changes,
});

interface FixtureChanges {
  found?: Ticket | undefined;
  preFilter?: PreFilterConfig | undefined;
  customers?: ReturnType<typeof fakeCustomers>;
  answer?: Awaited<ReturnType<Otobo["ticketCustomerSet"]>>;
}

const fixture = (changes: FixtureChanges = {}) => {
  const { customers = fakeCustomers() } = changes;
  const found = "found" in changes ? changes.found : ticket();
  const preFilter = "preFilter" in changes ? changes.preFilter : switchedOn;
  const seen = {
    customers,
    asked: [] as [number, boolean][],
    set: [] as TicketCustomerChange[],
    synced: [] as Ticket[],
    removed: [] as string[],
  };
  const handle = createHandleTicketChange({
    otobo: {
      ticketById: (ticketId, { firstArticle }) => {
        seen.asked.push([ticketId, firstArticle]);
        return Promise.resolve(found);
      },
      ticketCustomerSet: (customerChange) => {
        seen.set.push(customerChange);
        return Promise.resolve(changes.answer ?? { result: "set", reason: "" });
      },
    },
    getSettings: () => Promise.resolve(settings(preFilter)),
    ensureCustomerUser: createEnsureCustomerUser({ limiter: fakeLimiter(), otobo: customers, log: fakeLog() }),
    syncTicket: (synced) => {
      seen.synced.push(synced);
      return Promise.resolve(true);
    },
    store: {
      remove: (ticketNumber) => {
        seen.removed.push(ticketNumber);
        return Promise.resolve(true);
      },
    },
    log: fakeLog(),
  });
  return { handle, seen };
};

const change = (changes: Partial<TicketChange> = {}): TicketChange => ({
  ticketId: 1,
  ticketNumber: undefined,
  articleIds: [11],
  ...changes,
});

describe("a change of a ticket", () => {
  it("creates and assigns the customer user that the pre-filter missed", async () => {
    const { handle, seen } = fixture();
    await handle(change());
    expect(seen.customers.created.map(({ address }) => address)).to.deep.equal(["jane@x.example"]);
    expect(seen.set).to.deep.equal([
      {
        ticketId: 1,
        expectedLogin: "Jane@X.example",
        firstArticleId: 11,
        login: "jane@x.example",
        customerId: "jane@x.example",
        checkBox: "ByMail",
      },
    ]);
    expect(seen.synced).to.deep.equal([ticket({ customerUserLogin: "jane@x.example" })]);
  });

  it("assigns a known customer user, without the box if it is of another backend", async () => {
    const customers = fakeCustomers([customerUser("jane", { email: "jane@x.example", source: "CustomerUser1" })]);
    const { handle, seen } = fixture({ customers });
    await handle(change());
    expect(customers.created).to.deep.equal([]);
    expect(seen.set[0]).to.deep.include({ login: "jane", checkBox: "" });
  });

  it("takes an address outside ASCII for the same in OTOBO's spelling and in ours", async () => {
    const from = [Buffer.from("<jane@müller.example>")];
    const stored = ticket({ customerUserLogin: "jane@müller.example", firstArticle: firstArticle({ from }) });
    const { handle, seen } = fixture({ found: stored });
    await handle(change());
    expect(seen.set[0]).to.deep.include({ expectedLogin: "jane@müller.example", login: "jane@xn--mller-kva.example" });
  });

  const notAssigned: Record<string, { changes: FixtureChanges; articleIds?: number[] }> = {
    "a follow-up": { changes: {}, articleIds: [12] },
    "an event without an article": { changes: {}, articleIds: [] },
    "a ticket whose customer user exists": { changes: { found: ticket({ customerUserExists: true }) } },
    "a ticket without a customer": { changes: { found: ticket({ customerUserLogin: "" }) } },
    "a ticket of somebody else": { changes: { found: ticket({ customerUserLogin: "john@x.example" }) } },
    "a ticket of a look-alike": { changes: { found: ticket({ customerUserLogin: "jané@x.example" }) } },
    "an article of an agent": {
      changes: { found: ticket({ firstArticle: firstArticle({ senderType: "agent" }) }) },
    },
    "a phone call": { changes: { found: ticket({ firstArticle: firstArticle({ channel: "Phone" }) }) } },
    "a mail without a sender": { changes: { found: ticket({ firstArticle: firstArticle({ from: [] }) }) } },
    "a ticket without articles": { changes: { found: ticket({ firstArticle: undefined }) } },
    "a bounce": {
      changes: {
        found: ticket({ firstArticle: firstArticle({ headers: { "X-Failed-Recipients": "x@y.example" } }) }),
      },
    },
    "any mail while the pre-filter is switched off": { changes: { preFilter: undefined } },
  };
  for (const [what, { changes, articleIds }] of Object.entries(notAssigned)) {
    it(`creates and assigns nobody for ${what}, but follows the ticket`, async () => {
      const { handle, seen } = fixture(changes);
      await handle(change(articleIds && { articleIds }));
      expect(seen.customers.created).to.deep.equal([]);
      expect(seen.set).to.deep.equal([]);
      expect(seen.synced).to.have.length(1);
    });
  }

  it("follows the ticket as it is when somebody else was quicker", async () => {
    const { handle, seen } = fixture({ answer: { result: "changed", reason: "another customer user" } });
    await handle(change());
    expect(seen.synced[0]?.customerUserLogin).to.equal("Jane@X.example");
  });

  it("asks for the first article only when an article arrived", async () => {
    const { handle, seen } = fixture();
    await handle(change());
    await handle(change({ articleIds: [] }));
    expect(seen.asked).to.deep.equal([
      [1, true],
      [1, false],
    ]);
  });

  it("forgets a ticket that OTOBO does not have any more, if its number is known", async () => {
    const { handle, seen } = fixture({ found: undefined });
    await handle(change({ articleIds: [] }));
    expect(seen.removed).to.deep.equal([]);
    await handle(change({ articleIds: [], ticketNumber: "2026112210000011" }));
    expect(seen.removed).to.deep.equal(["2026112210000011"]);
    expect(seen.synced).to.deep.equal([]);
  });

  it("fails while OTOBO is away, to be tried again", async () => {
    const { handle, seen } = fixture();
    seen.customers.customerUserFind = () => Promise.reject(new BridgeError("otobo-unavailable", "away"));
    const error = await failureOf(handle(change()));
    expect(error).to.be.instanceOf(BridgeError);
    expect(seen.synced).to.deep.equal([]);
  });
});
