/** OTOBO's state types as delivered; administrators can rename states, not types. */
export const closedStateTypes = ["closed", "removed", "merged"] as const;

/** The part of a ticket that decides how long its links live. */
export interface TicketLife {
  ticketId: number;
  /** OTOBO's state type: new, open, closed, removed, merged, pending reminder, pending auto. */
  stateType: string;
  /** When the present state began, in epoch seconds. */
  stateSince: number;
  /** The ticket's customer user, as the ticket spells it; empty: none. */
  customerUserLogin: string;
  mergedInto: { ticketId: number; ticketNumber: string } | undefined;
}

/** The first article, in so far as it tells who opened the ticket. */
export interface FirstArticle {
  articleId: number;
  senderType: string;
  channel: string;
  /** Raw From header values, not decoded. */
  from: Buffer[];
  headers: Record<string, string>;
}

/** A ticket as OTOBO has it now. */
export interface Ticket extends TicketLife {
  ticketNumber: string;
  customerUserExists: boolean;
  firstArticle: FirstArticle | undefined;
}

/** True for the state types after which a ticket's links expire. */
export const isClosed = (stateType: string): boolean => (closedStateTypes as readonly string[]).includes(stateType);

/**
 * When the links of a ticket expire: its close time plus the days of access, or undefined while it is open.
 * With 0 days a link works until its ticket is closed.
 */
export const expiryOf = (
  life: Pick<TicketLife, "stateType" | "stateSince">,
  accessDays: number,
): number | undefined => (isClosed(life.stateType) ? life.stateSince + accessDays * 86_400 : undefined);
