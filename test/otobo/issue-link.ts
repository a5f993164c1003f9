import type { CustomerUser, Ticket } from "./model.ts";
import { queueOptions } from "./queue-settings.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { stateType } from "./states.ts";
import { publicUrlOf } from "./sys-config.ts";
import { stateSince } from "./tickets.ts";

/** Somebody only knows the address. */
export const byAddress = Symbol("by address");

/**
 * A link for a ticket and its customer user, the same within one request. `requestedWith`: the id of an inert link, or the address, with which
 * somebody asked for it; then the bridge may refuse, with a reason. An empty reason: the bridge is unavailable.
 */
export const issueLink = async (
  oneTimeAuth: OneTimeAuth,
  ticket: Ticket,
  customerUser: CustomerUser,
  requestedWith?: string | typeof byAddress,
): Promise<{ link: string } | { reason: string }> => {
  const { TicketID, TicketNumber } = ticket;
  const memo = `${TicketNumber} ${customerUser.UserLogin}`;
  const known = oneTimeAuth.issued.get(memo);
  if (known !== undefined) return { link: known };
  const requested = {
    ...(requestedWith !== byAddress && { LinkID: requestedWith }),
    StateType: stateType(ticket.State),
    StateSince: stateSince(ticket),
    AccessDaysAfterClose: queueOptions(oneTimeAuth.state.settings, ticket.Queue).AccessDaysAfterClose,
  };
  const answer = await oneTimeAuth.call("LinkIssue", {
    ...{ TicketID, TicketNumber, CustomerUserLogin: customerUser.UserLogin },
    ...(requestedWith !== undefined && { RequestedWith: requested }),
  });
  if (!answer.ok) return { reason: "" };
  const { Link: link, Reason: reason = "" } = answer.data;
  const expected = `${publicUrlOf(oneTimeAuth.state.settings)}/t/${TicketNumber}/`;
  if (typeof link === "string" && link.startsWith(expected) && /^[0-9A-Za-z]{24}$/.test(link.slice(expected.length))) {
    oneTimeAuth.issued.set(memo, link);
    return { link };
  }
  return { reason: typeof reason === "string" ? reason : "" };
};
