import { asciiLowerCase } from "./ascii.ts";

/**
 * The words for links. An *inert link* is `…/t/<ticketNumber>/<linkId>`; with the secret right behind the id, it opens the
 * ticket. What is stored of a link is a MAC over all that must not be changed (see token.ts), never the secret.
 *
 * A link that was *voided* (the first mail that carried it went to somebody else as well) can never be activated: its id is
 * remembered as decided.
 */

/**
 * active: opens the ticket. used: a customer logged in with it, or with another one of the ticket. superseded: newer links, or
 * another customer user, took its place. revoked: by an agent or an admin.
 */
export const linkStates = ["active", "used", "superseded", "revoked"] as const;
export type LinkState = (typeof linkStates)[number];

/** A registered address that is not the login. Nobody has to read it in Redis. */
export interface StoredAddress {
  mac: string;
  /** For people: `j…e@c…r.example`. Not signed. */
  masked: string;
  /** Lower case, for the statistics. Not signed. */
  domain: string;
}

/** What the MAC of a link signs, besides the ticket and the secret. */
export interface LinkFacts {
  linkId: string;
  /** As the ticket spelled it at activation. */
  login: string;
  /** The registered address at activation; undefined: the login, as it is of all that the bridge creates. */
  address: StoredAddress | undefined;
  /** Epoch seconds, or undefined: an end of its own (LinkMaxAgeDays). */
  expiresAt: number | undefined;
}

/** A browser that is logging in with the link. */
export interface Lease {
  /** SHA-256 of the browser's cookie, hex. */
  holder: string;
  /** Epoch seconds. */
  expiresAt: number;
}

/** A browser that its customer called their own, to be remembered once the login has succeeded. */
export interface OwnBrowser {
  /** SHA-256 of the cookie by which it is known, hex. */
  browser: string;
  /** Epoch seconds: how long it is remembered. */
  until: number;
}

/** What is known of a link at its activation. */
export interface NewLink extends LinkFacts {
  mac: string;
  /** The customer user's language in OTOBO, or empty. */
  language: string;
}

/** What happened to a link, for people; epoch seconds. Each is stored only once it happened: bytes per ticket matter. */
export interface LinkTimes {
  /** When its page was first shown; not known any more once it was opened. */
  seenAt: number | undefined;
  /** When a browser last got a lease on it. */
  openedAt: number | undefined;
  /** When it ceased to be active. */
  endedAt: number | undefined;
}

/** One link at rest. State, leases and times are not signed: they open nothing without the secret, and OTOBO's login asks OTOBO. */
export interface StoredLink extends NewLink {
  state: LinkState;
  /** When its email left, epoch seconds. */
  since?: number | undefined;
  lease: (Lease & { ownBrowser?: OwnBrowser | undefined }) | undefined;
  /** The browser that logged in with the link and has not been seen on the ticket yet. */
  entry: Lease | undefined;
  /** The browser that saw its page first (`browserMark`), if anybody wants to know. */
  seenBy?: string | undefined;
  times: LinkTimes;
}

/** What is stored of the ticket itself. */
export interface StoredLifecycle {
  /** When the ticket was closed (removed, merged), epoch seconds; undefined while it is open. */
  closedAt: number | undefined;
  /** The number of the ticket it was merged into. */
  mergedInto: string | undefined;
  /** The ticket's queue, whose settings may differ; undefined: not known yet. */
  queueId?: number | undefined;
}

/** What is stored for one ticket. */
export interface StoredTicket {
  ticketNumber: string;
  lifecycle: StoredLifecycle;
  /** In the order of their activation. */
  links: StoredLink[];
}

/** What became of the links of a mail: those that were undecided until now, and the one that was activated, if any. */
export interface ActivationDecision {
  activated: string | undefined;
  decided: string[];
}

/** Everything the store needs to decide the links of one mail. */
export interface ActivationRequest {
  ticketNumber: string;
  lifecycle: StoredLifecycle;
  /** The genuine links of the mail: each with its record if it may be activated, or undefined when it must be voided. */
  candidates: { linkId: string; /** Epoch seconds. */ issuedAt: number; link: NewLink | undefined }[];
  /** How many links of this customer user may be active on this ticket, the new one included. */
  activeLinks: number;
  accessDays: number;
  /** Epoch seconds. */
  now: number;
}

/** A link as it was read: if it has changed since, it is not opened and not redeemed. */
export type LinkReference = Pick<StoredLink, "linkId" | "mac"> & { ticketNumber: string };

/** A link whose page was shown; `seenBy`: to which browser (`browserMark`), if anybody wants to know. */
export type LinkSeen = LinkReference & { seenBy?: string | undefined };

/** Letters and digits of a link's id; enough for its 17 bytes (see link-id.ts). */
export const linkIdLength = 24;
export const linkIdPattern = new RegExp(`^[0-9A-Za-z]{${linkIdLength}}$`);
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

/** What may be shown of the registered address of a link. */
export const shownAddressOf = ({ address, login }: LinkFacts): Pick<StoredAddress, "masked" | "domain"> =>
  address ?? { masked: maskAddress(login), domain: domainOf(login) };
