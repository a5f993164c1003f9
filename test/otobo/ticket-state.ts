import { customerUserByLogin } from "./customer-users.ts";
import type { State, Ticket } from "./model.ts";
import { queueIdOf } from "./queue-settings.ts";
import { stateType } from "./states.ts";
import { isMerged, stateSince, type Tickets } from "./tickets.ts";

/** Nobody is shown the way to a ticket of somebody else. */
const sameCustomerUser = (one: Ticket | undefined, other: Ticket): boolean =>
  !!one?.CustomerUserID && one.CustomerUserID.toLowerCase() === other.CustomerUserID?.toLowerCase();

/** What the bridge learns of a ticket (bridge/PROTOCOL.md, TicketStatesGet). */
export const ticketState = ({ state, tickets }: { state: State; tickets: Tickets }, ticket: Ticket) => {
  const mergedInto = isMerged(ticket) ? tickets.byId(ticket.MergedInto ?? 0) : undefined;
  const main = sameCustomerUser(mergedInto, ticket) ? mergedInto : undefined;
  return {
    TicketID: ticket.TicketID,
    TicketNumber: ticket.TicketNumber,
    StateType: stateType(ticket.State),
    StateSince: stateSince(ticket),
    QueueID: String(queueIdOf(state, ticket.Queue)),
    ...(main ? { MergedIntoTicketID: String(main.TicketID), MergedIntoTicketNumber: main.TicketNumber } : {}),
    CustomerUserLogin: ticket.CustomerUserID ?? "",
    CustomerUserExists: customerUserByLogin(state, ticket.CustomerUserID ?? "") ? 1 : "0",
  };
};
