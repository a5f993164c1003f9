import type { State, Ticket } from "./model.ts";
import type { Tickets } from "./tickets.ts";

/** What agents and admins read when a mail that should have a working link leaves with one that opens nothing. */
const reasons: Record<string, string> = {
  "customer-user": "the customer user of the ticket may not have links, or is another one by now",
  expired: "the days in which links to the ticket work are over",
  limit: "the address got as many links within an hour as it may get",
  place: "of its place in the mail",
  recipients: "the mail does not go to the registered address alone",
  several: "more than one new link to the ticket stands in the mail",
  unavailable: "the bridge did not answer",
  unknown: "the bridge does not know it",
};

/** What happens in daily work is no line of the error log, but in the ticket's history all the same. */
const usual = new Set(["customer-user", "expired", "limit", "recipients"]);

/** Says in log and history why a link stays inert. A link that an earlier mail decided is none to be told of. */
export const reportInert = (
  { log }: State,
  tickets: Tickets,
  { ticket, reason, place }: { ticket: Ticket; reason: string; place: string | undefined },
): void => {
  const because = reason === "place" && place !== undefined ? place : reasons[reason];
  if (because === undefined) return;
  if (!usual.has(reason))
    log.push(`OneTimeAuth: The link in an email of ticket ${ticket.TicketNumber} opens nothing, because ${because}.`);
  const Name = `The one-time link in an email opens nothing, because ${because}.`;
  tickets.addHistory(ticket, { HistoryType: "Misc", Name });
};
