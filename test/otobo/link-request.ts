import { domainToASCII } from "node:url";
import { linkCustomerUser, lowerAscii } from "./customer-users.ts";
import type { Daemon } from "./daemon.ts";
import { addLinkHistory } from "./link-history.ts";
import type { LinkMail } from "./link-mail.ts";
import type { Clock, State, Ticket } from "./model.ts";
import { ticketOptions } from "./queue-settings.ts";
import { stateType } from "./states.ts";
import { stateSince, type Tickets } from "./tickets.ts";

/** What somebody typed into the bridge's form (`Kernel::System::OneTimeAuth::LinkRequest`). */
export interface LinkRequest {
  addresses: string[];
  ticketNumber: string;
  discard: boolean;
}

export type ScheduleLinkRequest = (request: LinkRequest) => void;

interface Needs {
  state: State;
  clock: Clock;
  tickets: Tickets;
  linkMail: LinkMail;
  daemon: Pick<Daemon, "add">;
}

const maxTickets = 10;
const retryDelays = [90, 300, 900, 3600, 7200];
const closedTypes = ["closed", "merged", "removed"];

const asciiAddress = (address: string): string =>
  lowerAscii(address.replace(/[^@]*$/, (domain) => domainToASCII(domain)));

export const createLinkRequest = ({ state, clock, tickets, linkMail, daemon }: Needs): ScheduleLinkRequest => {
  const isClosed = (ticket: Ticket): boolean => closedTypes.includes(stateType(ticket.State));
  const opensByLink = (ticket: Ticket, addresses: string[]): boolean => {
    const customerUser = linkCustomerUser(state, ticket);
    if (!customerUser || !addresses.includes(asciiAddress(customerUser.UserEmail))) return false;
    const { AccessDaysAfterClose: days } = ticketOptions(state, ticket);
    return !isClosed(ticket) || stateSince(ticket) + days * 86_400 > clock();
  };

  const find = ({ addresses, ticketNumber }: LinkRequest): Ticket[] => {
    const named = tickets.byNumber(ticketNumber);
    if (named && opensByLink(named, addresses)) return [named];
    const theirs = [...state.tickets.values()].filter((ticket) => opensByLink(ticket, addresses)).reverse();
    const open = theirs.filter((ticket) => !isClosed(ticket));
    return [...open, ...theirs.filter(isClosed)].slice(0, maxTickets);
  };

  return (request) => {
    let isAsked = false;
    daemon.add(async () => {
      const found = request.discard ? [] : find(request);
      if (!isAsked) for (const ticket of found) addLinkHistory(tickets, ticket, "OneTimeAuthRenewalAsked");
      isAsked = true;
      return found.length === 0 || (await linkMail.sendForAddress(found)).Result !== "failed";
    }, retryDelays);
  };
};
