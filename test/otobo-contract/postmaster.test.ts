import { expect } from "chai";
import type { Ticket } from "../otobo/model.ts";
import { addressOfEach } from "../otobo/postmaster/address.ts";
import { parseMail } from "../otobo/postmaster/parse.ts";
import type { MailResult } from "../otobo/postmaster/read.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import {
  recordedMails,
  type RecordedArticle,
  type RecordedMail,
  type RecordedTicket,
} from "../support/recorded-mails.ts";

const customerUsers = [
  { UserLogin: "tina", UserEmail: "tina@example.com", UserCustomerID: "Quick Example Company" },
  { UserLogin: "obrien", UserEmail: "o'brien@customer.example", UserCustomerID: "OB Company" },
  { UserLogin: "strauss", UserEmail: "strauss@customer.example", UserCustomerID: "Strauss Company" },
  { UserLogin: "shared1", UserEmail: "shared@customer.example", UserCustomerID: "company-shared1" },
  { UserLogin: "shared2", UserEmail: "shared@customer.example", UserCustomerID: "company-shared2" },
  { UserLogin: "inactive1", UserEmail: "inactive@customer.example", UserCustomerID: "Inactive Company", Valid: false },
];

/** The ticket a follow-up is for; its first mail has the Message-IDs that the follow-up refers to. */
const addTicket = (otobo: SimulatedOtobo, given: RecordedTicket, messageIds: string[]): Ticket => {
  const ticket: Ticket = {
    TicketID: given.id,
    TicketNumber: given.ticket_number,
    Title: "Base ticket",
    Queue: given.queue,
    State: given.state,
    Priority: "3 normal",
    CustomerUserID: given.customer_user_id,
    CustomerID: given.customer_id,
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
const prepare = async (one: RecordedMail): Promise<SimulatedOtobo> => {
  const otobo = await startOtobo({
    customerUsers,
    clock: () => Date.UTC(2026, 10, 22, 16) / 1000,
    settings: { "PostMaster::PreFilterModule###000-CreateCustomerUser": undefined },
  });
  otobo.state.notifications = [];
  const answers = one.hasAutoResponse ? "We got it." : undefined;
  Object.assign(otobo.state.queues[0]!, { AutoReply: answers, AutoFollowUp: answers });
  const { before, main, created, source } = one;
  const messageIds = source.toString("latin1").match(/<[^<>\s]+@(?:mail\.customer|otobo)\.example>/g) ?? [];
  const base =
    before &&
    addTicket(
      otobo,
      before,
      messageIds.filter((id) => !id.includes(one.name)),
    );
  if (base && main) base.MergedInto = addTicket(otobo, main, []).TicketID;
  if (created) {
    otobo.state.counters.ticket = created.id;
    // YYYYMMDD, SystemID, counter, check digit.
    otobo.state.counters.number = Number(created.ticket_number.slice(10, -1));
  }
  return otobo;
};

const articleView = (one: RecordedArticle): unknown => [
  one.ticket_id,
  one.sender_type,
  one.is_visible_for_customer,
  one.from,
  one.to,
  one.subject,
];

const newArticles = (otobo: SimulatedOtobo): RecordedArticle[] =>
  [...otobo.state.tickets.values()]
    .flatMap(({ Articles }) => Articles)
    .filter(({ CreateTime }) => CreateTime > 0)
    .map((article) => ({
      ticket_id: article.TicketID,
      sender_type: article.SenderType,
      is_visible_for_customer: article.IsVisibleForCustomer ? 1 : 0,
      from: article.From,
      to: article.To,
      subject: article.Subject,
    }));

const compareCreated = (ticket: Ticket | undefined, created: RecordedTicket): void => {
  expect(ticket?.TicketNumber).to.equal(created.ticket_number);
  expect(ticket?.Title).to.equal(created.title);
  expect(ticket?.CustomerID).to.equal(created.customer_id);
  expect(ticket?.CustomerUserID).to.equal(created.customer_user_id);
  expect([ticket?.Queue, ticket?.State, ticket?.Priority]).to.deep.equal([
    created.queue,
    created.state,
    created.priority,
  ]);
  const checked = ticket?.DynamicFields.NewCustomerCreated;
  expect(checked === undefined ? null : Number(checked)).to.equal(created.dynamic_field_NewCustomerCreated);
};

const expectedResult = ({ created, articles }: RecordedMail): MailResult["result"] => {
  if (created) return "new";
  return articles.length > 0 ? "follow-up" : "ignored";
};

describe("the simulated PostMaster treats the recorded mails alike", () => {
  it("has all 136", () => {
    expect(recordedMails).to.have.length(136);
  });

  for (const one of recordedMails)
    it(`${one.name}: ${one.about}`, async () => {
      const otobo = await prepare(one);
      try {
        const outcome = await otobo.postmaster.read(one.source, { trusted: !one.untrusted });
        expect(outcome.result).to.equal(expectedResult(one));
        const { created, after, articles } = one;
        if (created) compareCreated(otobo.state.tickets.get(created.id), created);
        expect(newArticles(otobo).map(articleView)).to.deep.equal(articles.map(articleView));
        const sentTo = newArticles(otobo).filter(({ sender_type: sender }) => sender === "system");
        expect(otobo.outbox.mails).to.have.length(sentTo.length);
        if (after) {
          const { State, Queue, CustomerUserID, CustomerID } = otobo.state.tickets.get(after.id)!;
          const recorded = [after.state, after.queue, after.customer_user_id, after.customer_id];
          expect([State, Queue, CustomerUserID, CustomerID]).to.deep.equal(recorded);
        }
      } finally {
        await otobo.stop();
      }
    });
});

describe("the simulated address parser reads From lines like the recorded one", () => {
  for (const { name, source, parsed } of recordedMails)
    if (parsed)
      it(name, async () => {
        const { from } = await parseMail(source);
        expect(addressOfEach(from)).to.deep.equal(parsed.addresses.map((address) => address ?? undefined));
        expect(from).to.equal(parsed.from);
      });
});
