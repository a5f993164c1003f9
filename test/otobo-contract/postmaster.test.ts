import { expect } from "chai";
import type { Ticket } from "../otobo/model.ts";
import { addressOfEach } from "../otobo/postmaster/address.ts";
import { parseMail } from "../otobo/postmaster/parse.ts";
import type { MailResult } from "../otobo/postmaster/read.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { recordedMails, type RecordedMail } from "../support/recorded-mails.ts";

const customerUsers = [
  { UserLogin: "tina", UserEmail: "tina@example.com", UserCustomerID: "Quick Example Company" },
  { UserLogin: "obrien", UserEmail: "o'brien@customer.example", UserCustomerID: "OB Company" },
  { UserLogin: "strauss", UserEmail: "strauss@customer.example", UserCustomerID: "Strauss Company" },
  { UserLogin: "shared1", UserEmail: "shared@customer.example", UserCustomerID: "company-shared1" },
  { UserLogin: "shared2", UserEmail: "shared@customer.example", UserCustomerID: "company-shared2" },
  { UserLogin: "inactive1", UserEmail: "inactive@customer.example", UserCustomerID: "Inactive Company", Valid: false },
];

const owner = "fu.owner@customer.example";

/** The ticket a follow-up is for; its first mail has the Message-IDs that the follow-up refers to. */
const addTicket = (otobo: SimulatedOtobo, TicketNumber: string, State: string, messageIds: string[]): Ticket => {
  const ticket: Ticket = {
    TicketID: otobo.state.counters.ticket++,
    TicketNumber,
    Title: "Base ticket",
    Queue: "Raw",
    State,
    CustomerUserID: owner,
    CustomerID: owner,
    DynamicFields: {},
    MergedInto: undefined,
    Articles: [],
    History: [],
  };
  for (const MessageID of messageIds)
    ticket.Articles.push({
      ArticleID: 1,
      TicketID: ticket.TicketID,
      SenderType: "customer",
      CommunicationChannel: "Email",
      IsVisibleForCustomer: true,
      From: "",
      To: "",
      Cc: "",
      Subject: "",
      Body: "",
      ContentType: "text/plain",
      MessageID,
      Plain: undefined,
      CreateTime: 0,
    });
  otobo.state.tickets.set(ticket.TicketID, ticket);
  return ticket;
};

/** An OTOBO as it was when the mail came, without the product's pre-filter. */
const prepare = async ({ name, source, before, hasAutoResponse }: RecordedMail): Promise<SimulatedOtobo> => {
  const otobo = await startOtobo({
    customerUsers,
    clock: () => Date.UTC(2026, 10, 22, 16) / 1000,
    settings: { "PostMaster::PreFilterModule###000-CreateCustomerUser": undefined },
  });
  otobo.state.notifications = [];
  const answers = hasAutoResponse ? "We got it." : undefined;
  Object.assign(otobo.state.queues[0]!, { AutoReply: answers, AutoFollowUp: answers });
  if (before) {
    const all = source.toString("latin1").match(/<[^<>\s]+@(?:mail\.customer|otobo)\.example>/g) ?? [];
    const messageIds = all.filter((id) => !id.includes(name));
    const base = addTicket(otobo, before.number, before.state, messageIds);
    if (before.mergedInto) base.MergedInto = addTicket(otobo, before.mergedInto, "new", []).TicketID;
  }
  return otobo;
};

/** What came and, where OTOBO answered, what it sent: sender, visibility, from, to and subject. */
const expectedArticles = ({ from, subject, answer }: RecordedMail, ticketNumber: string): unknown[] => [
  ["customer", true, from, "Support <otobo@localhost>", subject],
  ...(answer === undefined
    ? []
    : [["system", true, "OTOBO System <otobo@localhost>", from, `[Ticket#${ticketNumber}] ${answer}`]]),
];

const newArticles = ({ Articles }: Ticket): unknown[] =>
  Articles.filter(({ CreateTime }) => CreateTime > 0).map((article) => [
    article.SenderType,
    article.IsVisibleForCustomer,
    ...[article.From, article.To, article.Subject],
  ]);

const expectedResult = ({ created, before }: RecordedMail): MailResult["result"] => {
  if (created) return "new";
  return before ? "follow-up" : "ignored";
};

describe("the simulated PostMaster treats the recorded mails alike", () => {
  for (const one of recordedMails)
    it(`${one.name}: ${one.about}`, async () => {
      const otobo = await prepare(one);
      try {
        const outcome = await otobo.postmaster.read(one.source, { trusted: !one.untrusted });
        expect(outcome.result).to.equal(expectedResult(one));
        if (outcome.result === "ignored") return;
        const ticket = otobo.ticket(outcome.ticketNumber);
        expect(newArticles(ticket)).to.deep.equal(expectedArticles(one, ticket.TicketNumber));
        expect(otobo.outbox.mails).to.have.length(one.answer === undefined ? 0 : 1);
        const { created, before } = one;
        if (before && !created) expect(ticket.TicketNumber).to.equal(before.mergedInto ?? before.number);
        const { CustomerUserID, CustomerID, Queue } = ticket;
        const customer = created ?? { customer_user_id: owner, customer_id: owner };
        expect([CustomerUserID, CustomerID]).to.deep.equal([customer.customer_user_id, customer.customer_id]);
        expect([Queue, ticket.State]).to.deep.equal(["Raw", created ? "new" : before?.stateAfter]);
        expect(ticket.DynamicFields.NewCustomerCreated).to.equal(created?.checkBox);
        if (created) expect(ticket.Title).to.equal(one.subject);
      } finally {
        await otobo.stop();
      }
    });
});

describe("the simulated OTOBO gives tickets numbers like the recorded ones", () => {
  const numbers = ["2026112210001263", "2026112210001272", "2026112210001281", "2026112210001307"];
  numbers.push("2026112210001316", "2026112210001325", "2026112210001334", "2026112210001389", "2026112210001398");
  for (const number of numbers)
    it(number, async () => {
      const otobo = await startOtobo({ clock: () => Date.UTC(2026, 10, 22, 16) / 1000 });
      // Day, SystemID, counter, check digit.
      otobo.state.counters.number = Number(number.slice(10, -1));
      const outcome = await otobo.postmaster.read(recordedMails[0]!.source);
      expect(outcome).to.include({ ticketNumber: number });
      await otobo.stop();
    });
});

describe("the simulated address parser reads From lines like the recorded one", () => {
  for (const { name, source, from, addresses } of recordedMails)
    if (addresses)
      it(name, async () => {
        const parsed = await parseMail(source);
        expect(addressOfEach(parsed.from)).to.deep.equal(addresses.map((address) => address ?? undefined));
        expect(parsed.from).to.equal(from);
      });
});
