import type { Correspondence } from "./outgoing-mail.ts";
import { senderOf, ticketSubject } from "./outgoing-mail.ts";
import { customerUserByLogin } from "./customer-users.ts";
import { bareSubject } from "./customer-words.ts";
import type { Article, CustomerUser, Ticket } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { customerUser } from "./state.ts";
import { expandTemplate, type ContentType } from "./templates.ts";
import type { Tickets } from "./tickets.ts";

/** A mail that an agent sends from the compose form. */
export interface AgentMail {
  /** As it stands in the form; tags in it stay text. */
  text: string;
  /** Default: plain text. */
  contentType?: ContentType;
  /** Default: the registered address, or what the ticket has for one. */
  to?: string;
  cc?: string;
  bcc?: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

/** What people do in OTOBO. Tickets are named by their number; an unknown one throws. */
export interface Actions {
  ticket(ticketNumber: string): Ticket;
  /** Adds a customer user; what is not given is as state.ts has it. */
  addCustomerUser(given: Partial<CustomerUser> & { UserLogin: string }): CustomerUser;
  /** The customer user with a login, if there is one. */
  customerUser(login: string): CustomerUser | undefined;
  close(ticketNumber: string): void;
  /** Any state by its name, `removed`, `pending reminder`, … */
  setState(ticketNumber: string, state: string): void;
  merge(ticketNumber: string, mainTicketNumber: string): void;
  moveTicket(number: string, queue: string): void;
  /** Deletes the ticket for good. */
  deleteTicket(ticketNumber: string): void;
  changeCustomer(ticketNumber: string, login: string, customerId?: string): void;
  /** The compose form: salutation, template and signature with their tags expanded. Without a ticket: a new outbound mail. */
  render(ticketNumber: string | undefined, template: string, contentType?: ContentType): Promise<string>;
  /** Sends what stands in the compose form; resolves when the mail has left. */
  send(ticketNumber: string, mail: AgentMail): Promise<Article>;
  /** Makes everything that ever happened to a ticket so many seconds older. */
  backdate(ticketNumber: string, seconds: number): void;
  /** An agent adds a note that the customer does not see. */
  note(ticketNumber: string, text: string): Article;
}

interface Needs {
  oneTimeAuth: OneTimeAuth;
  tickets: Tickets;
  correspondence: Correspondence;
}

const noteArticle = (text: string) => ({
  SenderType: "agent" as const,
  CommunicationChannel: "Internal" as const,
  IsVisibleForCustomer: false,
  From: "Api Agent",
  To: "",
  Cc: "",
  Subject: "Note",
  Body: text,
  ContentType: "text/plain" as const,
  MessageID: "",
  Plain: undefined,
});

export const createActions = ({ oneTimeAuth, tickets, correspondence }: Needs): Actions => {
  const { state } = oneTimeAuth;
  const ticket = (number: string): Ticket => {
    const found = tickets.byNumber(number);
    if (found === undefined) throw new Error(`Ticket ${number} does not exist`);
    return found;
  };
  const queueOf = (one: Ticket | undefined) => state.queues.find(({ Name }) => Name === (one?.Queue ?? "Raw"));
  const render: Actions["render"] = async (number, template, contentType = "text/plain") => {
    const one = number === undefined ? undefined : ticket(number);
    const { Salutation = "", Signature = "" } = queueOf(one) ?? {};
    oneTimeAuth.newRequest();
    const expanded: string[] = [];
    for (const part of [Salutation, template, Signature])
      expanded.push(await expandTemplate(oneTimeAuth, one, part, { contentType }));
    return expanded.filter((part) => part !== "").join("\n\n");
  };
  const send: Actions["send"] = async (number, { text, contentType = "text/plain", ...given }) => {
    oneTimeAuth.newRequest();
    const one = ticket(number);
    const registered = customerUserByLogin(state, one.CustomerUserID ?? "")?.UserEmail;
    const mail = {
      ...given,
      from: senderOf(state, one),
      to: given.to ?? registered ?? one.CustomerUserID ?? "",
      subject: ticketSubject(one, `Re: ${bareSubject(one.Title)}`),
      body: text,
      contentType,
      inReplyTo: one.Articles.findLast(({ MessageID }) => MessageID !== "")?.MessageID ?? "",
    };
    const article = await correspondence.sendArticle(one, mail, "agent");
    await correspondence.notify(one, "ArticleSend");
    return article;
  };
  return {
    ticket,
    render,
    send,
    backdate: (number, seconds) => {
      for (const entry of ticket(number).History) entry.CreateTime -= seconds;
    },
    addCustomerUser: (given) => {
      const added = customerUser(given);
      state.customerUsers.push(added);
      return added;
    },
    customerUser: (login) => customerUserByLogin(state, login),
    close: (number) => {
      tickets.setState(ticket(number), "closed successful", "somebody");
    },
    setState: (number, newState) => {
      tickets.setState(ticket(number), newState, "somebody");
    },
    moveTicket: (number, queue) => {
      tickets.move(ticket(number), queue);
    },
    merge: (number, main) => {
      tickets.merge(ticket(number), ticket(main));
    },
    deleteTicket: (number) => {
      tickets.remove(ticket(number));
    },
    changeCustomer: (number, login, customerId = customerUserByLogin(state, login)?.UserCustomerID ?? login) => {
      tickets.setCustomer(ticket(number), login, customerId);
    },
    note: (number, text) => tickets.addArticle(ticket(number), noteArticle(text), "somebody"),
  };
};
