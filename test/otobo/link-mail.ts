import { linkCustomerUser, lowerAscii } from "./customer-users.ts";
import { messageIn, senderOf, ticketSubject } from "./outgoing-mail.ts";
import { addLinkHistory } from "./link-history.ts";
import type { Mailer } from "./mailer.ts";
import type { Daemon } from "./daemon.ts";
import type { CustomerUser, NotificationMessage, State, Ticket } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { byAddress, issueLink } from "./issue-link.ts";
import { queueOptions } from "./queue-settings.ts";
import { type ContentType, expandTemplate } from "./templates.ts";
import type { Tickets } from "./tickets.ts";

export type LinkMailResult = { Result: "sent" } | { Result: "refused" | "failed"; Reason: string };

/** The mails with nothing but a new link (`Kernel::System::OneTimeAuth::LinkMail`): to the registered address, without an article. */
export interface LinkMail {
  send(ticketNumber: string, login: string): Promise<LinkMailResult>;
  /** To whom an inert link was made for, by the daemon. */
  schedule(ticketNumber: string, linkId: string): void;
  /** To tickets of customer users with one address, in one mail. */
  sendForAddress(found: Ticket[]): Promise<LinkMailResult>;
}

/** Seconds before each further attempt while the bridge is unavailable. */
const retryDelays = [40, 60, 300, 900, 3600, 7200];

type MailText = Pick<NotificationMessage, "Subject" | "Text">;

const builtIn: Record<string, MailText> & { en: MailText } = {
  en: {
    Subject: "Your new link",
    Text: "Here is your new link to the ticket:\n\n<OTOBO_OTACustomerTicketLink>\n",
  },
  de: {
    Subject: "Ihr neuer Link",
    Text: "Hier ist Ihr neuer Link zum Ticket:\n\n<OTOBO_OTACustomerTicketLink>\n",
  },
};

const hasTag = ({ Text }: NotificationMessage): boolean => Text.includes("OTOBO_OTACustomerTicketLink");

/** The text of the notification that the admin chose, valid or not, or the built-in one where that is of no use. */
const textFor = (state: State, { Queue }: Ticket, language: string): NotificationMessage => {
  const fallback = { ContentType: "text/plain" as const, ...(builtIn[language] ?? builtIn.en) };
  const { TokenRefreshNotificationID: id, NotificationSetting: setting } = queueOptions(state.settings, Queue);
  if (id === 0) return fallback;
  const notification = state.notifications.find(({ ID }) => ID === id);
  if (notification && Object.values(notification.Message).every(hasTag))
    return messageIn(state, notification, language);
  const problem = notification
    ? "has no tag <OTOBO_OTACustomerTicketLink> in one of its languages."
    : "does not exist.";
  state.log.push(`OneTimeAuth: The notification ${id} of the setting ${setting} ${problem} The built-in text is sent.`);
  return fallback;
};

interface Needs {
  oneTimeAuth: OneTimeAuth;
  tickets: Tickets;
  mailer: Mailer;
  daemon: Pick<Daemon, "add">;
}

const refused: LinkMailResult = {
  Result: "refused",
  Reason: "the ticket has no such customer user who may have links",
};

const listIntroduction = "You requested new links to your tickets. Each of them works once:";

export const createLinkMail = ({ oneTimeAuth, tickets, mailer, daemon }: Needs): LinkMail => {
  const { state } = oneTimeAuth;

  const mail = async (ticket: Ticket, customerUser: CustomerUser): Promise<LinkMailResult> => {
    const { Subject, Text, ContentType: contentType } = textFor(state, ticket, customerUser.UserLanguage);
    const body = await expandTemplate(oneTimeAuth, ticket, Text, { contentType, isOwnMail: true });
    const subject = ticketSubject(
      ticket,
      await expandTemplate(oneTimeAuth, ticket, Subject, { contentType: "text/plain" }),
    );
    return deliver([ticket], customerUser, { subject, body, contentType });
  };

  const deliver = async (
    about: [Ticket, ...Ticket[]],
    customerUser: CustomerUser,
    { subject, body, contentType }: { subject: string; body: string; contentType: ContentType },
  ): Promise<LinkMailResult> => {
    const [ticket] = about;
    if (!/\/t\/[^/]+\/[0-9A-Za-z]{24}/.test(body))
      return { Result: "failed", Reason: "No link could be created for the email." };
    const { isSent } = await mailer.send({
      from: senderOf(state, ticket),
      to: customerUser.UserEmail,
      subject,
      body,
      contentType,
      automatic: true,
      isRenewal: true,
    });
    if (!isSent) return { Result: "failed", Reason: "OTOBO could not send the mail, see its log." };
    for (const one of about) addLinkHistory(tickets, one, "OneTimeAuthRenewalSent");
    return { Result: "sent" };
  };

  const sendRequested = async (ticketNumber: string, linkId: string): Promise<LinkMailResult> => {
    const ticket = tickets.byNumber(ticketNumber);
    const customerUser = ticket && linkCustomerUser(state, ticket);
    if (!ticket || !customerUser) return refused;
    oneTimeAuth.newRequest();
    const link = await issueLink(oneTimeAuth, ticket, customerUser, linkId);
    if ("link" in link) return mail(ticket, customerUser);
    const { reason } = link;
    return reason === ""
      ? { Result: "failed", Reason: "The bridge is unavailable." }
      : { Result: "refused", Reason: reason };
  };

  const sendForAddress = async (found: Ticket[]): Promise<LinkMailResult> => {
    oneTimeAuth.newRequest();
    const issued: { ticket: Ticket; customerUser: CustomerUser; link: string }[] = [];
    for (const ticket of found) {
      const customerUser = linkCustomerUser(state, ticket);
      const answer = customerUser && (await issueLink(oneTimeAuth, ticket, customerUser, byAddress));
      if (customerUser && answer && "link" in answer) issued.push({ ticket, customerUser, ...answer });
      else if (answer && "reason" in answer && answer.reason === "")
        return { Result: "failed", Reason: "The bridge is unavailable." };
    }
    const [first, ...others] = issued;
    if (!first) return refused;
    if (others.length === 0) return mail(first.ticket, first.customerUser);
    const lines = issued.map(({ ticket, link }) => `Ticket#${ticket.TicketNumber}: ${ticket.Title}\n${link}`);
    const body = [listIntroduction, ...lines].join("\n\n");
    const about: [Ticket, ...Ticket[]] = [first.ticket, ...others.map(({ ticket }) => ticket)];
    return deliver(about, first.customerUser, { subject: "Your new links", body, contentType: "text/plain" });
  };

  return {
    sendForAddress,
    send: async (ticketNumber, login) => {
      const ticket = tickets.byNumber(ticketNumber);
      const customerUser = ticket && linkCustomerUser(state, ticket);
      if (!ticket || !customerUser || lowerAscii(customerUser.UserLogin) !== lowerAscii(login)) return refused;
      oneTimeAuth.newRequest();
      addLinkHistory(tickets, ticket, "OneTimeAuthRenewalAsked");
      return mail(ticket, customerUser);
    },
    schedule: (ticketNumber, linkId) => {
      daemon.add(async () => (await sendRequested(ticketNumber, linkId)).Result !== "failed", retryDelays);
    },
  };
};
