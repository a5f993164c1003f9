import type { State, Ticket } from "./model.ts";
import type { Tickets } from "./tickets.ts";

/** What agents and admins read when a mail that should have a working link leaves with an inert one. */
const reasons: Record<string, string> = {
  "customer-user": "the customer user of the ticket has changed or may not use links.",
  expired: "links to this ticket have expired.",
  ignored: "OneTimeAuth::IgnoreSenders matches the address.",
  limit: "too many links were sent to this address within an hour.",
  recipients: "the email is not addressed to the registered address alone.",
  several: "the email contains more than one new link to the ticket.",
  unavailable: "the bridge was unavailable.",
  unknown: "the bridge does not know it.",
};

/** What happens in daily work is no line of the error log, but in the ticket's history all the same. */
const usual = new Set(["customer-user", "expired", "ignored", "limit", "recipients"]);

/** Says in log and history why a link stays inert. A link that an earlier mail decided is none to be told of. */
export const reportInert = (
  { log }: State,
  tickets: Tickets,
  { ticket, reason, place }: { ticket: Ticket; reason: string; place: string | undefined },
): void => {
  const why = reason === "place" ? place : reasons[reason];
  if (why === undefined) return;
  const Name = `The one-time link in the email does not work: ${why}`;
  if (!usual.has(reason)) log.push(`OneTimeAuth: Ticket ${ticket.TicketNumber}: ${Name}`);
  tickets.addHistory(ticket, { HistoryType: "OneTimeAuthNoLink", Name });
};
