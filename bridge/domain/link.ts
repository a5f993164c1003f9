import { asciiLowerCase } from "./ascii.ts";

/**
 * The words for links. A *safe link* is `…/t/<ticketNumber>/<linkId>`; with the secret right behind the id, it opens the ticket.
 * What is stored of a link are its tags, MACs over everything that must not be changed (see token.ts), never the secret.
 *
 * A link that was *burned* (the first mail that carried it went to somebody else as well) is not stored: its id is
 * remembered as decided and can never be armed.
 */

/** active: opens the ticket. spent: it was opened. superseded: newer links took its place. */
export const linkStates = ["active", "spent", "superseded"] as const;
export type LinkState = (typeof linkStates)[number];

/** What is settled when a link is armed and never changes afterwards. */
export interface LinkFacts {
  linkId: string;
  /** As the ticket spelled it at arming. */
  login: string;
  /** Keyed hash of the registered address at arming. */
  addressTag: string;
  /** The same for people: `j…e@c…r.example`. */
  maskedAddress: string;
  /** The address' domain, lower case, for the statistics. */
  domain: string;
  /** The customer user's language in OTOBO at arming, or empty. */
  language: string;
  /** Epoch seconds. */
  armedAt: number;
  /** Epoch seconds, or undefined: a cap of its own (LinkMaxAgeDays). */
  expiresAt: number | undefined;
  /** Of two links of a ticket the newer one has the greater: the time of arming, or more where that is not enough. */
  order: number;
}

/** While a grant is under way. Three fields of the link's record that come and go together. */
export interface Taken {
  /** In epoch seconds. */
  takenUntil: number;
  /** The browser (SHA-256 of its cookie), which may take the link again. */
  takenBy: string;
  /** Proves both, for this link. */
  takenTag: string;
}

/** One link at rest. */
export interface StoredLink extends LinkFacts {
  state: LinkState;
  /** Proves the secret and the facts of an active link; erased when it is spent or superseded, so that nobody can wake it up. */
  openTag: string | undefined;
  /** Proves the same for a link that is spent or superseded, so that its holder can be told so. */
  pastTag: string;
  takenUntil: Taken["takenUntil"] | undefined;
  takenBy: Taken["takenBy"] | undefined;
  takenTag: Taken["takenTag"] | undefined;
}

/** What is stored of the ticket itself. */
export interface StoredLife {
  ticketId: number;
  /** When the ticket was closed (removed, merged), epoch seconds; undefined while it is open. */
  closedAt: number | undefined;
  /** The number of the ticket it was merged into. */
  mergedInto: string | undefined;
  /** MAC over the ticket number and the other fields. */
  tag: string;
}

/** What is stored for one ticket. */
export interface StoredTicket {
  ticketNumber: string;
  life: StoredLife;
  links: StoredLink[];
}

/**
 * What became of the links of a mail: those that were undecided until now, and the one that was armed, if any. Or nothing yet:
 * the link must be given an order beyond that of the newest one.
 */
export type ArmDecision = { armed: string | undefined; decided: string[] } | { newest: number };

/** Everything the store needs to decide the links of one mail. */
export interface ArmRequest {
  ticketNumber: string;
  life: StoredLife;
  /** The genuine links of the mail: each with the record it gets when it is armed, or undefined when it must be burned. */
  candidates: { linkId: string; link: StoredLink | undefined }[];
  /** How many links of this customer user may be active on this ticket, the new one included. */
  activeLinks: number;
  accessDays: number;
  /** Epoch seconds. */
  now: number;
}

/** What an opened link is exchanged for: valid once, for a minute, in one browser. */
export interface Grant {
  ticketNumber: string;
  grantId: string;
  linkId: string;
  /** The open tag of the link it was made from: a link that was changed since does not open. */
  linkTag: string;
  /** MAC over the other fields, the link's facts and past tag, and the hashes of the grant and of the browser's cookie. */
  tag: string;
  /** Epoch seconds. */
  expiresAt: number;
}

/** Letters and digits of a link's id; enough for its 17 bytes (see link-id.ts). */
export const linkIdLength = 24;
/** Letters and digits of a link's secret, as OTOBO mints it: 142 random bits. */
export const secretLength = 24;

/** The last part of a link's path. Without a secret it is an inert link. */
export interface LinkSegment {
  linkId: string;
  secret: string | undefined;
}

/**
 * Reads the last path segment of a link, already put in order (link-path.ts): `<id>` or `<id><secret>`, letters and digits.
 * Of a link that was damaged behind its id the id is left. Undefined for all else.
 */
export const parseLinkSegment = (segment: string): LinkSegment | undefined => {
  if (segment.length < linkIdLength || !/^[0-9A-Za-z]+$/.test(segment)) return undefined;
  const secret = segment.slice(linkIdLength);
  return { linkId: segment.slice(0, linkIdLength), secret: secret.length === secretLength ? secret : undefined };
};

/** The domain of an address, lower case. */
export const domainOf = (address: string): string => asciiLowerCase(address.slice(address.lastIndexOf("@") + 1));

const maskWord = (word: string): string => (word.length < 3 ? `${word.slice(0, 1)}…` : `${word[0]}…${word.at(-1)}`);

/** An address as its owner recognises it and others do not: `jane@customer.example` becomes `j…e@c…r.example`. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  const maskedDomain = dot < 0 ? maskWord(domain) : maskWord(domain.slice(0, dot)) + domain.slice(dot);
  return at < 0 ? maskWord(address) : `${maskWord(address.slice(0, at))}@${maskedDomain}`;
};
