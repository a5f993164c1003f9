/**
 * The words for links. A *safe link* is `…/t/<ticketNumber>/<linkId>`; with `~<secret>` behind it, it opens the ticket.
 * What is stored of a link is its tag, a MAC over everything that must not be changed (see token.ts), never the secret.
 */

/**
 * active: opens the ticket. taken: a grant is under way, until `takenUntil`. spent: opened. superseded: newer links took its place.
 * burned: the first mail that carried it went to somebody else as well; it can never be armed.
 */
export type LinkState = "active" | "spent" | "superseded" | "burned";

/** One link at rest. */
export interface StoredLink {
  linkId: string;
  state: LinkState;
  /** MAC over purpose, ticket number, link id, login, address tag and the hash of the secret; empty when burned. */
  tag: string;
  login: string;
  /** Keyed hash of the registered address at arming. */
  addressTag: string;
  /** The same for people: `j…e@c…r.example`. */
  maskedAddress: string;
  /** The customer user's language in OTOBO at arming, or empty. */
  language: string;
  /** Epoch seconds. */
  armedAt: number;
  /** Epoch seconds, or undefined: a cap of its own (LinkMaxAgeDays). */
  expiresAt: number | undefined;
  /** While a grant is under way: until when, in epoch seconds. */
  takenUntil: number | undefined;
}

/** What is stored for one ticket. */
export interface StoredTicket {
  ticketNumber: string;
  ticketId: number;
  /** When the ticket was closed (removed, merged), epoch seconds; undefined while it is open. */
  closedAt: number | undefined;
  mergedInto: string | undefined;
  links: StoredLink[];
}

/** Everything the store needs to arm a link. */
export interface ArmRequest {
  ticketNumber: string;
  ticketId: number;
  /** The link ids of the mail with the tag each would get. */
  candidates: { linkId: string; tag: string }[];
  /** False: undecided candidates are burned. */
  allowed: boolean;
  link: Omit<StoredLink, "linkId" | "state" | "tag" | "takenUntil">;
  /** How many links of this customer user may be active on this ticket, the new one included. */
  activeLinks: number;
  closedAt: number | undefined;
  accessDays: number;
  now: number;
}

/** What an opened link is exchanged for: valid once, for a minute, in one browser. */
export interface Grant {
  ticketNumber: string;
  grantId: string;
  linkId: string;
  /** The tag of the link it was made from: a link that was changed since does not open. */
  linkTag: string;
  /** MAC over purpose, ticket number, grant id, link id, hash of the grant and hash of the browser's cookie. */
  tag: string;
  /** Epoch seconds. */
  expiresAt: number;
}
