import { isClosed } from "../../bridge/domain/ticket.ts";
import type { Article, Clock, HistoryEntry, State, Ticket, TicketEvent } from "./model.ts";
import { stateType } from "./states.ts";
import { numberGenerators } from "./ticket-number.ts";

export type NewTicket = Pick<Ticket, "Title" | "CustomerUserID" | "CustomerID">;
export type NewArticle = Omit<Article, "ArticleID" | "TicketID" | "CreateTime">;

/** Who acts: the mail that created the ticket, or somebody on a ticket that is there (event ids are text then). */
export type By = "mail" | "somebody";

/** Tickets at rest, and what changes them; every change emits the events that OTOBO emits. */
export interface Tickets {
  byId(ticketId: number): Ticket | undefined;
  byNumber(number: string): Ticket | undefined;
  byMessageId(messageId: string): Ticket | undefined;
  create(ticket: NewTicket): Ticket;
  addArticle(ticket: Ticket, article: NewArticle, by: By): Article;
  /** Nothing happens when the ticket is in that state. Throws for an unknown state. */
  setState(ticket: Ticket, state: string, by: By): void;
  setCustomer(ticket: Ticket, login: string, customerId: string): void;
  move(ticket: Ticket, queue: string): void;
  merge(ticket: Ticket, main: Ticket): void;
  remove(ticket: Ticket): void;
  addHistory(ticket: Ticket, entry: Pick<HistoryEntry, "HistoryType" | "Name">): void;
}

/** When the present state of a ticket began: the newest history row that set it, in epoch seconds. */
export const stateSince = (ticket: Ticket): number =>
  ticket.History.findLast(
    ({ HistoryType, State }) => ["NewTicket", "StateUpdate"].includes(HistoryType) && State === ticket.State,
  )?.CreateTime ?? 0;

/** True for a ticket whose state type is closed, removed or merged. */
export const isTicketClosed = (ticket: Ticket): boolean => isClosed(stateType(ticket.State));

/** True for `merged`: follow-ups go to the main ticket. */
export const isMerged = (ticket: Ticket): boolean => stateType(ticket.State) === "merged";

interface Needs {
  state: State;
  clock: Clock;
  emit: (event: TicketEvent) => void;
}

export const createTickets = ({ state, clock, emit }: Needs): Tickets => {
  const all = (): Ticket[] => [...state.tickets.values()];
  const history = (ticket: Ticket, HistoryType: HistoryEntry["HistoryType"], Name: string): void => {
    ticket.History.push({ HistoryType, Name, State: ticket.State, CreateTime: clock() });
  };
  const tell = (Event: TicketEvent["Event"], ticket: Ticket, by: By, more: Partial<TicketEvent> = {}): void => {
    const { TicketID, TicketNumber } = ticket;
    emit({ Event, TicketID, TicketNumber, idsAreText: by === "somebody", ...more });
  };

  const create = (given: NewTicket): Ticket => {
    const { SystemID, "Ticket::NumberGenerator": generator } = state.settings;
    const number = numberGenerators[generator](clock(), SystemID, state.counters.number++);
    const ticket: Ticket = {
      ...given,
      Queue: "Raw",
      State: "new",
      DynamicFields: {},
      TicketID: state.counters.ticket++,
      TicketNumber: number,
      MergedInto: undefined,
      Articles: [],
      History: [],
    };
    state.tickets.set(ticket.TicketID, ticket);
    history(ticket, "NewTicket", number);
    tell("TicketCustomerUpdate", ticket, "mail", { TicketCreated: true });
    return ticket;
  };

  const addArticle = (ticket: Ticket, given: NewArticle, by: By): Article => {
    const { TicketID } = ticket;
    const article: Article = { ...given, TicketID, ArticleID: state.counters.article++, CreateTime: clock() };
    ticket.Articles.push(article);
    tell("ArticleCreate", ticket, by, { Article: article });
    return article;
  };

  const setState = (ticket: Ticket, newState: string, by: By): void => {
    stateType(newState);
    if (ticket.State === newState) return;
    ticket.State = newState;
    history(ticket, "StateUpdate", newState);
    tell("TicketStateUpdate", ticket, by);
  };

  const merge = (ticket: Ticket, main: Ticket): void => {
    const note = `Merged Ticket ${ticket.TicketNumber} to ${main.TicketNumber}.`;
    addArticle(ticket, systemNote("Ticket merged", note), "somebody");
    setState(ticket, "merged", "somebody");
    ticket.MergedInto = main.TicketID;
    for (const one of [ticket, main]) history(one, "Merged", `${ticket.TicketNumber}%%${main.TicketNumber}`);
    tell("TicketMerge", ticket, "somebody");
  };

  return {
    byId: (ticketId) => state.tickets.get(ticketId),
    byNumber: (number) => all().find(({ TicketNumber }) => TicketNumber === number),
    byMessageId: (id) => all().find(({ Articles }) => Articles.some(({ MessageID }) => MessageID === id)),
    create,
    addArticle,
    setState,
    merge,
    setCustomer: (ticket, login, customerId) => {
      ticket.CustomerUserID = login;
      ticket.CustomerID = customerId;
      history(ticket, "CustomerUpdate", login);
      tell("TicketCustomerUpdate", ticket, "somebody");
    },
    move: (ticket, queue) => {
      ticket.Queue = queue;
      history(ticket, "Move", queue);
      tell("TicketQueueUpdate", ticket, "somebody");
    },
    remove: (ticket) => {
      state.tickets.delete(ticket.TicketID);
    },
    addHistory: (ticket, entry) => {
      history(ticket, entry.HistoryType, entry.Name);
    },
  };
};

/** An internal note as OTOBO itself writes it. */
export const systemNote = (Subject: string, Body: string): NewArticle => ({
  SenderType: "system",
  CommunicationChannel: "Internal",
  IsVisibleForCustomer: false,
  From: "OTOBO",
  To: "",
  Cc: "",
  Subject,
  Body,
  ContentType: "text/plain",
  MessageID: "",
  Plain: undefined,
});
