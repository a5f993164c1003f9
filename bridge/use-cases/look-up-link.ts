import { equalsAsciiCaseless } from "../domain/ascii.ts";
import { isGenuineLinkId, isImportedLinkId } from "../domain/link-id.ts";
import {
  type LinkSegment,
  parseLinkSegment,
  secretLength,
  shownAddressOf,
  type StoredLink,
  type StoredTicket,
} from "../domain/link.ts";
import { earliest, expiryOf, hasPassed, isTicketNumber } from "../domain/ticket.ts";
import { secondsPerDay } from "../domain/time.ts";
import { isGenuineLink, sha256, type TokenKeys } from "../domain/token.ts";
import { type Settings, settingsOfQueue } from "../domain/settings.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { BrowserStore, Clock, GetSettings, LinkStore } from "../ports.ts";

export interface LookUpLinkDependencies {
  store: LinkStore;
  browsers: Pick<BrowserStore, "isKnown">;
  keys: TokenKeys;
  clock: Clock;
  getSettings: GetSettings;
}

/** The path of a link page, normalised (domain/link-path.ts) but not checked. */
export interface LinkAddress {
  ticketNumber: string;
  /** `<id>`, `<id><secret>` or, of a link that was imported, the secret alone. */
  segment: string;
}

/** What the page shows about a link. */
export type LinkView =
  | {
      state: "open";
      ticketNumber: string;
      maskedAddress: string;
      /** Epoch seconds, or undefined while nothing ends it. */
      until: number | undefined;
      /** Whole days until then. */
      daysLeft: number | undefined;
      /** The number of the ticket it was merged into, which opens instead. */
      mergedInto: string | undefined;
      /** The customer user's in OTOBO when the link was sent, or empty. */
      language: string;
      /** The customer called this browser their own. */
      isKnownBrowser: boolean;
      /** For how many days a browser is remembered; 0: it is not offered. */
      rememberBrowserDays: number;
    }
  /** It does not open any more, but a newer one does. */
  | { state: "superseded"; ticketNumber: string; language: string }
  /** It does not open any more, and no other one does. */
  | { state: "used"; ticketNumber: string; mergedInto: string | undefined; language: string }
  /** Genuine, without a complete secret: reveals nothing about the ticket, not even whether it exists. */
  | { state: "inert"; ticketNumber: string }
  /**
   * Wrong secret, unknown, expired, deleted, malformed; the language only with the right secret. renewable: the id is
   * genuine, so a new link may be asked for: the ticket may have been reopened. guessed: it is no link of ours, or a stored one
   * with a wrong secret. An honest link of which nothing is stored any more is not.
   */
  | { state: "expired"; language: string; renewable: boolean; guessed: boolean };

export const isGuessed = (view: LinkView): boolean => view.state === "expired" && view.guessed;

/** Empty if the link does not tell. */
export const languageOf = (view: LinkView): string => ("language" in view ? view.language : "");

/** A link as found. */
export type LinkFound =
  | {
      kind: "with-secret";
      view: Extract<LinkView, { state: "open" | "superseded" | "used" }>;
      link: StoredLink;
      settings: Settings;
      /** Of the ticket's queue. */
      accessDays: number;
    }
  | { kind: "inert"; view: Extract<LinkView, { state: "inert" }>; linkId: string }
  | {
      kind: "none";
      view: Extract<LinkView, { state: "expired" }>;
      /** What a new link may be asked for with; undefined when the id is not genuine. */
      renewable: { ticketNumber: string; linkId: string } | undefined;
    };

/** The id of a genuine link, as it may be logged; undefined for all else. */
export const linkIdOf = (found: LinkFound): string | undefined => {
  if (found.kind === "none") return found.renewable?.linkId;
  return found.kind === "with-secret" ? found.link.linkId : found.linkId;
};

/** `visitor`: the browser that asks, where it matters. */
export type LookUpLink = (address: LinkAddress, visitor?: Visitor) => Promise<LinkFound>;

const notGenuine: LinkFound = {
  kind: "none",
  view: { state: "expired", language: "", renewable: false, guessed: true },
  renewable: undefined,
};
const expired = (
  renewable: { ticketNumber: string; linkId: string },
  { language = "", guessed = false }: { language?: string; guessed?: boolean },
): LinkFound => ({ kind: "none", view: { state: "expired", language, renewable: true, guessed }, renewable });

/** A link to a ticket in a queue without links, where there is no new one either. */
const withoutLinks = (language: string): LinkFound => ({
  kind: "none",
  view: { state: "expired", language, renewable: false, guessed: false },
  renewable: undefined,
});

const findLink = (
  keys: TokenKeys,
  ticket: StoredTicket | undefined,
  { linkId, secret }: LinkSegment & { secret: string },
): { ticket: StoredTicket; link: StoredLink } | undefined => {
  const link = ticket?.links.find((candidate) => candidate.linkId === linkId);
  if (!ticket || !link) return undefined;
  return isGenuineLink(keys, ticket.ticketNumber, link, sha256(secret)) ? { ticket, link } : undefined;
};

/** The imported link with this secret: what OneTimeAuthentificationLink mailed has no more of it (import-links.ts). */
const findImported = (
  keys: TokenKeys,
  ticket: StoredTicket | undefined,
  secret: string,
): { ticket: StoredTicket; link: StoredLink } | undefined => {
  const secretHash = sha256(secret);
  const link = ticket?.links.find(
    (candidate) =>
      isImportedLinkId(candidate.linkId, secretHash) && isGenuineLink(keys, ticket.ticketNumber, candidate, secretHash),
  );
  return ticket && link && { ticket, link };
};

/** True for the browser that logged in with the link, until it was on the ticket. */
const mayEnterAgain = ({ entry }: StoredLink, visitor: Visitor | undefined, now: number): boolean =>
  entry !== undefined &&
  !hasPassed(entry.expiresAt, now) &&
  visitor !== undefined &&
  entry.holder === sha256(visitor.browserCookie);

interface Asked {
  visitor: Visitor | undefined;
  isKnownBrowser: boolean;
  settings: Settings;
  now: number;
}

const describe = (ticket: StoredTicket, link: StoredLink, asked: Asked): LinkFound => {
  const { visitor, isKnownBrowser, settings, now } = asked;
  const { ticketNumber, lifecycle } = ticket;
  const { mergedInto, queueId } = lifecycle;
  const { language } = link;
  const { rememberBrowserDays } = settings;
  const { hasLinks, accessDaysAfterClose: accessDays } = settingsOfQueue(settings, queueId);
  if (!hasLinks) return withoutLinks(language);
  const until = earliest(link.expiresAt, expiryOf(lifecycle.closedAt, accessDays));
  if (hasPassed(until, now)) return expired({ ticketNumber, linkId: link.linkId }, { language });
  const opensAgain = link.state !== "revoked" && (isKnownBrowser || mayEnterAgain(link, visitor, now));
  if (link.state === "active" || opensAgain) {
    const { masked: maskedAddress } = shownAddressOf(link);
    const browser = { isKnownBrowser, rememberBrowserDays };
    const daysLeft = until === undefined ? undefined : Math.floor((until - now) / secondsPerDay);
    const end = { until, daysLeft };
    const view = { state: "open" as const, ticketNumber, mergedInto, maskedAddress, ...end, language, ...browser };
    return { kind: "with-secret", view, link, settings, accessDays };
  }
  const anotherOpens = ticket.links.some(
    (other) =>
      other.state === "active" && equalsAsciiCaseless(other.login, link.login) && !hasPassed(other.expiresAt, now),
  );
  const view = anotherOpens
    ? { state: "superseded" as const, ticketNumber, language }
    : { state: "used" as const, ticketNumber, mergedInto, language };
  return { kind: "with-secret", view, link, settings, accessDays };
};

/**
 * Determines the state of a link for the page, the opening and the renewal. Changes nothing and reads only Redis
 * and the cached settings; for an inert link not even these, so that its answer cannot depend on the ticket. A link that is
 * leased counts as open, because the lease may lapse; so does one whose login this browser has not finished, and each of a
 * customer user who called this browser their own.
 * Throws `redis-unavailable`, or `otobo-unavailable` while no settings were ever read.
 */
export const createLookUpLink = ({ store, browsers, keys, clock, getSettings }: LookUpLinkDependencies): LookUpLink => {
  const isKnown = async (
    { login, address }: StoredLink,
    visitor: Visitor | undefined,
    days: number,
  ): Promise<boolean> =>
    days > 0 &&
    visitor?.ownCookie !== undefined &&
    browsers.isKnown(login, { browser: sha256(visitor.ownCookie), address }, clock());

  const describeFor = async (
    { ticket, link }: { ticket: StoredTicket; link: StoredLink },
    visitor: Visitor | undefined,
  ): Promise<LinkFound> => {
    const settings = await getSettings();
    const isKnownBrowser = await isKnown(link, visitor, settings.rememberBrowserDays);
    return describe(ticket, link, { visitor, isKnownBrowser, settings, now: clock() });
  };

  return async ({ ticketNumber, segment }, visitor) => {
    const parsed = parseLinkSegment(segment);
    if (!parsed || !isTicketNumber(ticketNumber)) return notGenuine;
    const { linkId, secret } = parsed;
    if (!isGenuineLinkId(keys, ticketNumber, linkId)) {
      if (segment.length !== secretLength) return notGenuine;
      const found = findImported(keys, await store.read(ticketNumber), segment);
      return found ? describeFor(found, visitor) : notGenuine;
    }
    if (secret === undefined) return { kind: "inert", view: { state: "inert", ticketNumber }, linkId };
    const ticket = await store.read(ticketNumber);
    const found = findLink(keys, ticket, { linkId, secret });
    const isStored = ticket?.links.some((link) => link.linkId === linkId) ?? false;
    return found ? describeFor(found, visitor) : expired({ ticketNumber, linkId }, { guessed: isStored });
  };
};
