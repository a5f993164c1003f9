import { linkCustomerUser, lowerAscii } from "./customer-users.ts";
import { addLinkHistory } from "./link-history.ts";
import type { Mailer } from "./mailer.ts";
import type { Clock, State } from "./model.ts";
import { senderOf } from "./outgoing-mail.ts";
import { systemNote, type Tickets } from "./tickets.ts";

/** The mails with the code for a new browser, and the notes of who did not ask for one (`CodeMail`, `MisuseNote`). */
export interface CodeMail {
  send(mail: {
    ticketNumber: string;
    login: string;
    code: string;
    reportUrl: string;
  }): Promise<{ Result: "sent" } | { Result: "refused" | "failed"; Reason: string }>;
  report(ticketNumber: string, login: string): "added" | "known" | "refused";
}

const anHour = 3600;

export const createCodeMail = (needs: { state: State; tickets: Tickets; mailer: Mailer; clock: Clock }): CodeMail => {
  const { state, tickets, mailer, clock } = needs;
  return {
    send: async ({ ticketNumber, login, code, reportUrl }) => {
      const ticket = tickets.byNumber(ticketNumber);
      const customerUser = ticket && linkCustomerUser(state, ticket);
      if (!ticket || !customerUser || lowerAscii(customerUser.UserLogin) !== lowerAscii(login))
        return { Result: "refused", Reason: "the ticket has no such customer user who may have links" };
      const { isSent } = await mailer.send({
        from: senderOf(state, ticket),
        to: customerUser.UserEmail,
        subject: `Your code for ticket ${ticketNumber}`,
        body: `${code} is your code to open ticket ${ticketNumber}.\n\nThis was not you?\n\n${reportUrl}\n`,
        contentType: "text/plain",
        automatic: true,
      });
      if (!isSent) return { Result: "failed", Reason: "OTOBO could not send the email. See the OTOBO log." };
      addLinkHistory(tickets, ticket, "OneTimeAuthCodeSent");
      return { Result: "sent" };
    },
    report: (ticketNumber, login) => {
      const ticket = tickets.byNumber(ticketNumber);
      if (!ticket) return "refused";
      const isKnown = ticket.History.some(
        ({ HistoryType, CreateTime }) => HistoryType === "OneTimeAuthMisuse" && clock() - CreateTime < anHour,
      );
      if (isKnown) return "known";
      const text = `The customer user ${login} reported that somebody else asked for a code.`;
      tickets.addArticle(ticket, systemNote("Somebody else has a one-time link to this ticket", text), "somebody");
      addLinkHistory(tickets, ticket, "OneTimeAuthMisuse");
      return "added";
    },
  };
};
