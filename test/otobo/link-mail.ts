import { linkCustomerUser } from "./customer-users.ts";
import { ticketSubject } from "./correspondence.ts";
import type { Mailer } from "./mailer.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { expandTemplate } from "./templates.ts";
import type { Tickets } from "./tickets.ts";

export type LinkMailResult = { Result: "sent" } | { Result: "refused"; Reason: string };

/** The operation LinkMailSend without its wire: mails a link to the registered address, without an article. */
export type LinkMailSend = (ticketNumber: string, login: string) => Promise<LinkMailResult>;

const builtIn: Record<string, { Subject: string; Text: string }> = {
  en: {
    Subject: "Your link",
    Text: "Here is your new link to the ticket:\n\n<OTOBO_OTACustomerTicketLink>\n",
  },
  de: {
    Subject: "Ihr Link",
    Text: "Hier ist Ihr neuer Link zum Ticket:\n\n<OTOBO_OTACustomerTicketLink>\n",
  },
};

interface Needs {
  oneTimeAuth: OneTimeAuth;
  tickets: Tickets;
  mailer: Mailer;
}

export const createLinkMailSend =
  ({ oneTimeAuth, tickets, mailer }: Needs): LinkMailSend =>
  async (ticketNumber, login) => {
    const { state } = oneTimeAuth;
    const ticket = tickets.byNumber(ticketNumber);
    const customerUser = ticket && linkCustomerUser(state, ticket);
    if (!ticket || customerUser?.UserLogin !== login)
      return { Result: "refused", Reason: "the ticket has no such customer user who may have links" };
    const id = state.settings["OneTimeAuth::TokenRefreshNotificationID"];
    const notification = state.notifications.find(({ ID, Valid }) => ID === id && Valid);
    const text = builtIn[customerUser.UserLanguage] ?? builtIn.en;
    const { Subject, Text } = notification ?? text ?? { Subject: "", Text: "" };
    const contentType = notification?.ContentType ?? "text/plain";
    const queue = state.queues.find(({ Name }) => Name === ticket.Queue);
    await mailer.send({
      from: `${queue?.RealName ?? "OTOBO System"} <${queue?.SystemAddress ?? "otobo@localhost"}>`,
      to: customerUser.UserEmail,
      subject: ticketSubject(ticket, await expandTemplate(oneTimeAuth, ticket, Subject, "text/plain")),
      body: await expandTemplate(oneTimeAuth, ticket, Text, contentType),
      contentType,
      automatic: true,
    });
    tickets.addHistory(ticket, { HistoryType: "SendCustomerNotification", Name: customerUser.UserEmail });
    return { Result: "sent" };
  };
