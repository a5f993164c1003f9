import type { Correspondence } from "./outgoing-mail.ts";
import { ticketSubject } from "./outgoing-mail.ts";
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
  /** State that the agent chose for the ticket; default: as it is. */
  nextState?: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

/** What an agent writes to the customer of a ticket. */
export interface Reply extends AgentMail {
  /** A reply template that the agent chose, above the text; its tags are expanded. */
  template?: string;
}

/** What people do in OTOBO. Tickets are named by their number; an unknown one throws. */
export interface Actions {
  ticket(ticketNumber: string): Ticket;
  /** Adds a customer user; what is not given is as state.ts has it. */
  addCustomerUser(given: Partial<CustomerUser> & { UserLogin: string }): CustomerUser;
  /** The customer user with a login, if there is one. */
  customerUser(login: string): CustomerUser | undefined;
  close(ticketNumber: string): void;
  reopen(ticketNumber: string): void;
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
  /** An agent answers by mail; resolves when the mail has left. */
  reply(ticketNumber: string, reply: Reply): Promise<Article>;
  /** An agent adds a note. */
  note(ticketNumber: string, note: { text: string; visible: boolean }): Article;
}

interface Needs {
  oneTimeAuth: OneTimeAuth;
  tickets: Tickets;
  correspondence: Correspondence;
}

const noteArticle = (text: string, visible: boolean) => ({
  SenderType: "agent" as const,
  CommunicationChannel: "Internal" as const,
  IsVisibleForCustomer: visible,
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
  const expandAll = async (one: Ticket | undefined, parts: string[], contentType: ContentType): Promise<string[]> => {
    oneTimeAuth.newRequest();
    const expanded: string[] = [];
    for (const part of parts) expanded.push(await expandTemplate(oneTimeAuth, one, part, { contentType }));
    return expanded;
  };
  const joined = (parts: string[]): string => parts.filter((part) => part !== "").join("\n\n");
  const render: Actions["render"] = async (number, template, contentType = "text/plain") => {
    const one = number === undefined ? undefined : ticket(number);
    const { Salutation = "", Signature = "" } = queueOf(one) ?? {};
    return joined(await expandAll(one, [Salutation, template, Signature], contentType));
  };
  const send: Actions["send"] = async (number, { text, nextState, contentType = "text/plain", ...given }) => {
    oneTimeAuth.newRequest();
    const one = ticket(number);
    const queue = queueOf(one);
    const registered = customerUserByLogin(state, one.CustomerUserID ?? "")?.UserEmail;
    const mail = {
      ...given,
      from: `${queue?.RealName ?? "OTOBO System"} <${queue?.SystemAddress ?? "otobo@localhost"}>`,
      to: given.to ?? registered ?? one.CustomerUserID ?? "",
      subject: ticketSubject(one, `Re: ${bareSubject(one.Title)}`),
      body: text,
      contentType,
      inReplyTo: one.Articles.findLast(({ MessageID }) => MessageID !== "")?.MessageID ?? "",
    };
    const article = await correspondence.sendArticle(one, mail, "agent");
    if (nextState !== undefined) tickets.setState(one, nextState, "somebody");
    await correspondence.notify(one, "ArticleSend");
    return article;
  };
  const reply: Actions["reply"] = async (number, { template = "", text, ...mail }) => {
    const one = ticket(number);
    const [above = "", below = ""] = await expandAll(one, [template, queueOf(one)?.Signature ?? ""], "text/plain");
    return send(number, { ...mail, text: joined([above, text, below]) });
  };
  return {
    ticket,
    render,
    send,
    reply,
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
    reopen: (number) => {
      tickets.setState(ticket(number), "open", "somebody");
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
    note: (number, { text, visible }) => tickets.addArticle(ticket(number), noteArticle(text, visible), "somebody"),
  };
};
