import { closedAtOf, type Ticket } from "../domain/ticket.ts";
import { signLife, type TokenKeys } from "../domain/token.ts";
import type { Clock, GetSettings, LinkStore } from "../ports.ts";

export interface FollowTicketDependencies {
  store: LinkStore;
  keys: TokenKeys;
  clock: Clock;
  getSettings: GetSettings;
}

export interface FollowTicket {
  /** Makes the links of a ticket follow what OTOBO says of it now. True when something changed. */
  follow(ticket: Ticket): Promise<boolean>;
  /** For a ticket that OTOBO does not have any more: forgets its links. True when there were any. */
  forget(ticket: { ticketId: number; ticketNumber?: string | undefined }): Promise<boolean>;
}

/** Both can be repeated at will. They throw `redis-unavailable`, `follow` also `otobo-unavailable` while no settings were ever read. */
export const createFollowTicket = ({ store, keys, clock, getSettings }: FollowTicketDependencies): FollowTicket => ({
  follow: async (ticket) => {
    const { ticketNumber, ticketId, mergedInto, customerUserLogin } = ticket;
    const { accessDaysAfterClose } = await getSettings();
    const life = signLife(keys, ticketNumber, {
      ticketId,
      closedAt: closedAtOf(ticket),
      mergedInto: mergedInto?.ticketNumber,
    });
    return store.follow(ticketNumber, life, customerUserLogin, accessDaysAfterClose, clock());
  },
  forget: async ({ ticketId, ticketNumber }) => {
    const number = ticketNumber ?? (await store.ticketNumberOf(ticketId));
    return number !== undefined && (await store.remove(number));
  },
});
