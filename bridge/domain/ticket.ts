import { secondsPerDay } from "./time.ts";

/** OTOBO's state types as delivered; administrators can rename states, not types. */
const closedStateTypes = ["closed", "removed", "merged"];

/** The part of a ticket that decides how long its links live. */
export interface TicketLife {
  ticketId: number;
  /** OTOBO's state type: new, open, closed, removed, merged, pending reminder, pending auto. */
  stateType: string;
  /** When the present state began, in epoch seconds. */
  stateSince: number;
  /** Undefined: OTOBO did not tell. */
  queueId?: number | undefined;
  /** The ticket's customer user, as the ticket spells it; empty: none. */
  customerUserLogin: string;
  /** Undefined also when the ticket it was merged into belongs to another customer user. */
  mergedInto: { ticketId: number; ticketNumber: string } | undefined;
}

/** The part of the first article that says who opened the ticket. */
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
export const isClosed = (stateType: string): boolean => closedStateTypes.includes(stateType);

/** When the ticket was closed (removed, merged) in epoch seconds, or undefined while it is open. */
export const closedAtOf = (life: Pick<TicketLife, "stateType" | "stateSince">): number | undefined =>
  isClosed(life.stateType) ? life.stateSince : undefined;

/**
 * When the links of a ticket expire, in epoch seconds: its close time plus the days of access, or undefined while it is
 * open. With 0 days a link works until its ticket is closed.
 */
export const expiryOf = (closedAt: number | undefined, accessDays: number): number | undefined =>
  closedAt === undefined ? undefined : closedAt + accessDays * secondsPerDay;

/** The first of these moments; undefined: there is none. */
export const earliest = (...moments: (number | undefined)[]): number | undefined => {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** True if `moment` is defined and not in the future; both in epoch seconds. */
export const hasPassed = (moment: number | undefined, now: number): boolean => moment !== undefined && moment <= now;

/**
 * What a ticket number looks like if its ticket can have links: at most 50 characters (OTOBO's column), digits as OTOBO's own
 * generators make them, and what those of other packages add. Nothing that means something in a URL or in a Redis key.
 */
export const ticketNumberPattern = /^[0-9A-Za-z][0-9A-Za-z._-]{0,49}$/;

export const isTicketNumber = (text: string): boolean => ticketNumberPattern.test(text);

/**
 * The value for "nobody" where a mail's headers have to name a customer: with an empty value OTOBO would look for one itself.
 * Nobody's login or CustomerID, and no wildcard of a database or a directory.
 */
export const nobody = "?";
