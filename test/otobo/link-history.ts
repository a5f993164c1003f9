import type { HistoryEntry, Ticket } from "./model.ts";
import type { Tickets } from "./tickets.ts";

/** What the package's own types of the ticket history say (`Kernel::System::OneTimeAuth::History`). */
const sentences = {
  OneTimeAuthCodeSent: "A code for a new browser was sent to the address of the customer user.",
  OneTimeAuthMisuse:
    "The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.",
  OneTimeAuthLinkSent: "A one-time link was sent to the address of the customer user.",
  OneTimeAuthLogin: "The customer logged in with a one-time link.",
  OneTimeAuthRenewalAsked: "The customer requested a new one-time link.",
  OneTimeAuthRenewalSent: "A new one-time link was sent to the address of the customer user.",
  OneTimeAuthRevoked: "All one-time links of the customer user were revoked.",
} satisfies Partial<Record<HistoryEntry["HistoryType"], string>>;

const answerSeen = "The customer logged in with a one-time link and has seen the last answer.";

type Add = Pick<Tickets, "addHistory">;

export const addLinkHistory = (tickets: Add, ticket: Ticket, HistoryType: keyof typeof sentences): void => {
  tickets.addHistory(ticket, { HistoryType, Name: sentences[HistoryType] });
};

/** The customer has logged in with a link, and has seen the last answer if there is one. */
export const addLoginHistory = (tickets: Add, ticket: Ticket): void => {
  const isAnswered = ticket.Articles.some(
    ({ SenderType, IsVisibleForCustomer }) => SenderType === "agent" && IsVisibleForCustomer,
  );
  if (isAnswered) tickets.addHistory(ticket, { HistoryType: "OneTimeAuthLogin", Name: answerSeen });
  else addLinkHistory(tickets, ticket, "OneTimeAuthLogin");
};
