import { settingsOfQueue } from "../domain/settings.ts";
import { closedAtOf, type Ticket } from "../domain/ticket.ts";
import type { Clock, GetSettings, LinkStore } from "../ports.ts";

export interface SyncTicketDependencies {
  store: Pick<LinkStore, "sync">;
  clock: Clock;
  getSettings: GetSettings;
}

/**
 * Updates the links of a ticket to its present state in OTOBO. True when something changed. Can be repeated. Throws
 * `redis-unavailable`, and `otobo-unavailable` while no settings were ever read.
 */
export type SyncTicket = (ticket: Ticket) => Promise<boolean>;

export const createSyncTicket =
  ({ store, clock, getSettings }: SyncTicketDependencies): SyncTicket =>
  async (ticket) => {
    const { ticketNumber, customerUserLogin, queueId } = ticket;
    const { accessDaysAfterClose } = settingsOfQueue(await getSettings(), queueId);
    const lifecycle = { closedAt: closedAtOf(ticket), mergedInto: ticket.mergedInto?.ticketNumber, queueId };
    return store.sync(ticketNumber, lifecycle, customerUserLogin, accessDaysAfterClose, clock());
  };
