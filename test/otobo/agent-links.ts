import { linkCustomerUser } from "./customer-users.ts";
import { addLinkHistory } from "./link-history.ts";
import type { Ticket } from "./model.ts";
import { queueOptions } from "./queue-settings.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { ticketState } from "./ticket-state.ts";
import type { Tickets } from "./tickets.ts";

/** What agents see of the links of a ticket, and do with them (`Kernel::System::OneTimeAuth::TicketLinks`). */
export interface AgentLinks {
  /** As the bridge answers, newest first. Throws when it is unavailable. */
  list(ticket: Ticket): Promise<Record<string, unknown>[]>;
  /** How many there were. */
  revoke(ticket: Ticket): Promise<number>;
}

export const createAgentLinks = (oneTimeAuth: OneTimeAuth, tickets: Tickets): AgentLinks => {
  const { state } = oneTimeAuth;
  const call = async (name: string, data: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const answer = await oneTimeAuth.call(name, data);
    if (!answer.ok) throw new Error(`${name}: ${answer.reason}`);
    return answer.data;
  };
  return {
    list: async (ticket) => {
      const { TicketID, TicketNumber, StateType, StateSince } = ticketState({ state, tickets }, ticket);
      const answer = await call("LinksList", {
        ...{ TicketID, TicketNumber, StateType, StateSince },
        CustomerUserLogin: ticket.CustomerUserID,
        CustomerUserEmail: linkCustomerUser(state, ticket)?.UserEmail ?? "",
        AccessDaysAfterClose: queueOptions(state.settings, ticket.Queue).AccessDaysAfterClose,
        IgnoreSenders: state.settings["OneTimeAuth::IgnoreSenders"],
      });
      return answer.Links as Record<string, unknown>[];
    },
    revoke: async (ticket) => {
      const { TicketID, TicketNumber, CustomerUserID } = ticket;
      const { Revoked } = await call("LinksRevoke", { TicketID, TicketNumber, CustomerUserLogin: CustomerUserID });
      if (Number(Revoked) > 0) addLinkHistory(tickets, ticket, "OneTimeAuthRevoked");
      return Number(Revoked);
    },
  };
};
