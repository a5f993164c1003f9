import type { Correspondence, Incoming } from "../outgoing-mail.ts";
import type { Article, Ticket } from "../model.ts";
import type { OneTimeAuth } from "../one-time-auth.ts";
import { isTicketClosed, type Tickets } from "../tickets.ts";
import { customerOf } from "./customer.ts";
import { followedTicket } from "./follow-up.ts";
import { parseMail, type IncomingMail } from "./parse.ts";
import { spellDomains, spellSender } from "./spell-addresses.ts";
import { runPreFilter, type ControlHeaders } from "./pre-filter.ts";

export interface ReadOptions {
  /** Obey the sender's X-OTOBO-* headers, as `Maint::PostMaster::Read` does by default. Default true. */
  trusted?: boolean;
  /** What the reading process remembers to be missing, if it has a cache of its own (see OneTimeAuth). */
  missing?: Set<string>;
}

/** What became of a mail. `ignored`: a trusted mail asked for it with X-OTOBO-Ignore; there is no ticket then. */
export type MailResult =
  | { result: "new" | "follow-up"; ticketNumber: string; ticketId: number; articleId: number; decision: string }
  | { result: "ignored" };

export interface PostMaster {
  /** Takes in one raw RFC 822 mail; resolves when the ticket is there and OTOBO's answers to it have left. */
  read(raw: Buffer | string, options?: ReadOptions): Promise<MailResult>;
}

interface Needs {
  tickets: Tickets;
  oneTimeAuth: OneTimeAuth;
  correspondence: Correspondence;
}

const ownControlHeaders = (mail: IncomingMail, trusted: boolean): ControlHeaders =>
  Object.fromEntries(trusted ? Object.entries(mail.headers).filter(([name]) => name.startsWith("x-otobo-")) : []);

const isAutomatic = (mail: IncomingMail, headers: ControlHeaders, senders: string): boolean =>
  /^auto-/i.test(mail.headers["auto-submitted"] ?? "") ||
  ["precedence", "mailing-list", "x-loop"].some((name) => (mail.headers[name] ?? "") !== "") ||
  /^(?:yes|true)$/i.test(headers["x-otobo-loop"] ?? "") ||
  new RegExp(senders, "i").test(mail.from);

const articleOf = (mail: IncomingMail, headers: ControlHeaders, prefix: string) => ({
  SenderType: headers[`${prefix}sendertype`] === "agent" ? ("agent" as const) : ("customer" as const),
  CommunicationChannel: "Email" as const,
  IsVisibleForCustomer: headers[`${prefix}isvisibleforcustomer`] !== "0",
  From: mail.from,
  To: mail.to,
  Cc: mail.cc,
  Subject: mail.subject,
  Body: mail.body,
  ContentType: "text/plain" as const,
  MessageID: mail.messageId,
  Plain: mail.raw,
});

export const createPostMaster = ({ tickets, oneTimeAuth, correspondence }: Needs): PostMaster => {
  const { state } = oneTimeAuth;
  const setCheckBoxes = (ticket: Ticket, headers: ControlHeaders): void => {
    for (const field of [...state.checkBoxFields, ...state.textFields]) {
      const value = headers[`x-otobo-dynamicfield-${field.toLowerCase()}`];
      if (value !== undefined) ticket.DynamicFields[field] = value;
    }
  };

  const newTicket = (mail: IncomingMail, headers: ControlHeaders): { ticket: Ticket; article: Article } => {
    const ticket = tickets.create({ Title: mail.subject, ...customerOf(state, mail.from, headers) });
    setCheckBoxes(ticket, headers);
    return { ticket, article: tickets.addArticle(ticket, articleOf(mail, headers, "x-otobo-"), "mail") };
  };

  const followUp = (mail: IncomingMail, headers: ControlHeaders, ticket: Ticket): Article => {
    tickets.setState(ticket, ticket.State === "new" ? "new" : "open", "mail");
    return tickets.addArticle(ticket, articleOf(mail, headers, "x-otobo-followup-"), "mail");
  };

  const answer = async (ticket: Ticket, kind: "new" | "follow-up", incoming: Incoming): Promise<void> => {
    await correspondence.autoResponse(ticket, kind === "new" ? "AutoReply" : "AutoFollowUp", incoming);
    if (!incoming.automatic)
      await correspondence.notify(ticket, kind === "new" ? "NotificationNewTicket" : "NotificationFollowUp");
  };

  return {
    read: async (raw, { trusted = true, missing } = {}) => {
      oneTimeAuth.newRequest();
      oneTimeAuth.missing = missing;
      const parsed = await parseMail(Buffer.from(raw));
      const spelled = state.settings["PostMaster::PreFilterModule###000-CreateCustomerUser"]
        ? spellDomains(parsed)
        : parsed;
      const followed = followedTicket(spelled, state.settings, tickets);
      const own = ownControlHeaders(spelled, trusted);
      const filtered = await runPreFilter(oneTimeAuth, spelled, own, followed?.TicketID ?? 0);
      const { decision, headers } = filtered;
      const mail = spellSender(spelled, filtered.sender);
      if (/^(?:yes|true)$/i.test(headers["x-otobo-ignore"] ?? "")) return { result: "ignored" };
      const option = state.queues.find(({ Name }) => Name === followed?.Queue)?.FollowUp;
      const continued = followed && !(isTicketClosed(followed) && option === "new ticket") ? followed : undefined;
      const { ticket, article } = continued
        ? { ticket: continued, article: followUp(mail, headers, continued) }
        : newTicket(mail, headers);
      const result = continued ? "follow-up" : "new";
      const automatic = isAutomatic(mail, headers, state.settings.SendNoAutoResponseRegExp);
      const from = mail.headers["reply-to"] ?? mail.from;
      await answer(ticket, result, { from, messageId: mail.messageId, automatic });
      const { TicketID: ticketId, TicketNumber: ticketNumber } = ticket;
      return { result, ticketNumber, ticketId, articleId: article.ArticleID, decision };
    },
  };
};
