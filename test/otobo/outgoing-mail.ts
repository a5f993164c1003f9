import type { Article, Notification, NotificationMessage, State, Ticket } from "./model.ts";
import { customerUserByLogin } from "./customer-users.ts";
import type { Mailer, OutgoingMail } from "./mailer.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { addressesOf } from "./postmaster/address.ts";
import { expandTemplate } from "./templates.ts";
import type { Tickets } from "./tickets.ts";

/** The mail that OTOBO may answer by itself. */
export interface Incoming {
  from: string;
  messageId: string;
  /** No auto response and none of the package's notifications: bounces, lists, other automatic mails. */
  automatic: boolean;
}

export interface Correspondence {
  /** Sends a mail about a ticket and stores it as an article of it. */
  sendArticle(ticket: Ticket, mail: OutgoingMail, senderType: "agent" | "system"): Promise<Article>;
  /** The queue's auto response of that kind, if it has one; to the sender, the ticket's customer user in Cc if it is another. */
  autoResponse(ticket: Ticket, kind: "AutoReply" | "AutoFollowUp", incoming: Incoming): Promise<void>;
  /** The valid notifications for an event, to the ticket's customer user. */
  notify(ticket: Ticket, event: Notification["Events"][number]): Promise<void>;
}

interface Needs {
  oneTimeAuth: OneTimeAuth;
  tickets: Tickets;
  mailer: Mailer;
}

/** The sender of mails about a ticket: its queue. */
export const senderOf = ({ queues }: State, ticket: Ticket): string => {
  const queue = queues.find(({ Name }) => Name === ticket.Queue);
  return `${queue?.RealName ?? "OTOBO System"} <${queue?.SystemAddress ?? "otobo@localhost"}>`;
};

/** The subject of a mail about a ticket: `[Ticket#NUMBER] text`. */
export const ticketSubject = (ticket: Ticket, text: string): string => `[Ticket#${ticket.TicketNumber}] ${text}`;

/** A notification in a language, else in OTOBO's own, else in English, else in whichever there is. */
export const messageIn = (state: State, { Message }: Notification, language: string): NotificationMessage =>
  Message[language] ??
  Message[state.settings.DefaultLanguage] ??
  Message.en ??
  Object.values(Message)[0] ?? { Subject: "", ContentType: "text/plain", Text: "" };

export const createCorrespondence = ({ oneTimeAuth, tickets, mailer }: Needs): Correspondence => {
  const { state } = oneTimeAuth;
  const queueOf = (ticket: Ticket) => state.queues.find(({ Name }) => Name === ticket.Queue);
  const registered = ({ CustomerUserID }: Ticket) =>
    oneTimeAuth.missing?.has(CustomerUserID ?? "") ? undefined : customerUserByLogin(state, CustomerUserID ?? "");

  const sendArticle: Correspondence["sendArticle"] = async (ticket, mail, SenderType) => {
    const { messageId, plain } = await mailer.send(mail);
    const article = {
      SenderType,
      CommunicationChannel: "Email" as const,
      IsVisibleForCustomer: true,
      From: mail.from,
      To: mail.to,
      Cc: mail.cc ?? "",
      Subject: mail.subject,
      Body: mail.body,
      ContentType: mail.contentType,
      MessageID: messageId,
      Plain: plain,
    };
    return tickets.addArticle(ticket, article, SenderType === "agent" ? "somebody" : "mail");
  };

  const autoResponse: Correspondence["autoResponse"] = async (ticket, kind, incoming) => {
    const {
      [kind]: text,
      AutoSubject: subject = "",
      AutoContentType: contentType = "text/plain",
    } = queueOf(ticket) ?? {};
    const senders = addressesOf(incoming.from).map((address) => address.toLowerCase());
    if (text === undefined || incoming.automatic || senders.length === 0) return;
    const address = registered(ticket)?.UserEmail ?? "";
    const mail: OutgoingMail = {
      from: senderOf(state, ticket),
      to: incoming.from,
      cc: address === "" || senders.includes(address.toLowerCase()) ? "" : address,
      subject: ticketSubject(ticket, await expandTemplate(oneTimeAuth, ticket, subject, { contentType: "text/plain" })),
      body: await expandTemplate(oneTimeAuth, ticket, text, { contentType, isOwnMail: true }),
      contentType,
      inReplyTo: incoming.messageId,
      automatic: true,
    };
    await sendArticle(ticket, mail, "system");
  };

  const notify: Correspondence["notify"] = async (ticket, event) => {
    const customerUser = registered(ticket);
    if (!customerUser?.UserEmail) return;
    for (const notification of state.notifications.filter(({ Valid, Events }) => Valid && Events.includes(event))) {
      const { Text, Subject, ContentType: contentType } = messageIn(state, notification, customerUser.UserLanguage);
      const mail: OutgoingMail = {
        from: senderOf(state, ticket),
        to: customerUser.UserEmail,
        subject: ticketSubject(
          ticket,
          await expandTemplate(oneTimeAuth, ticket, Subject, { contentType: "text/plain" }),
        ),
        body: await expandTemplate(oneTimeAuth, ticket, Text, { contentType, isOwnMail: true }),
        contentType,
        automatic: true,
      };
      await sendArticle(ticket, mail, "system");
    }
  };

  return { sendArticle, autoResponse, notify };
};
