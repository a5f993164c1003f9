import { toAddress } from "../domain/address.ts";
import { asciiLowerCase } from "../domain/ascii.ts";
import { canBeActivated, isGenuineLinkId, isLinkIdOf, issuedAtOf } from "../domain/link-id.ts";
import { domainOf, type NewLink } from "../domain/link.ts";
import { matchPatterns } from "../domain/sender-patterns.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { secondsPerDay } from "../domain/time.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, CountLink, Limiter, LinkStore } from "../ports.ts";
import { recordLink } from "./record-link.ts";

export interface ActivateLinkDependencies {
  store: Pick<LinkStore, "activate">;
  keys: TokenKeys;
  clock: Clock;
  limiter: Limiter;
  countLink: CountLink;
}

/** One mail about to leave OTOBO, in so far as it concerns one ticket (PROTOCOL.md, LinkActivate). */
export interface MailWithLinks {
  ticketNumber: string;
  linkIds: string[];
  /** SHA-256 of the secret, hex. */
  secretHash: string;
  recipients: string[];
  /** Of the ticket's customer user now; empty when it may not have links. */
  login: string;
  email: string;
  language: string;
  stateType: string;
  /** Epoch seconds. */
  stateSince: number;
  queueId?: number | undefined;
  /** OneTimeAuth::IgnoreSenders: an address that cannot answer gets no working link either. */
  ignoreSenders: string[];
  /** None of the links stands where a secret may follow. */
  isMisplaced: boolean;
  /** The customer asked for it. */
  isRenewal: boolean;
  accessDays: number;
  /** At least 1. */
  activeLinks: number;
  /** 0: no cap. */
  linkMaxAgeDays: number;
}

/**
 * unknown: no link of ours that is young enough. expired: the ticket's links have expired. decided: an earlier mail decided
 * about all of them. several: more than one was undecided, all are voided. customer-user: it may not have links, or the link
 * was issued for another one; voided. recipients: the mail goes to somebody else as well; voided. place: it stands where no
 * secret may follow; voided. ignored: OneTimeAuth::IgnoreSenders matches the registered address; voided. limit: the address has got so many links in this hour that it gets no more; voided.
 */
type NotActivatedReason =
  "unknown" | "expired" | "decided" | "several" | "customer-user" | "recipients" | "place" | "ignored" | "limit";

export type LinkActivated = { activated: string } | { activated: ""; reason: NotActivatedReason };

export type ActivateLink = (mail: MailWithLinks) => Promise<LinkActivated>;

/** What two spellings of one mailbox have in common: domains as A-labels, in lower case. */
const mailboxOf = (address: string): string => toAddress(address)?.key ?? asciiLowerCase(address);

/** True for an address that gets no working link, because it cannot answer. */
export const isIgnoredAddress = (ignoreSenders: string[], email: string): boolean =>
  matchPatterns(ignoreSenders, mailboxOf(email)).matched;

const goesOnlyTo = (recipients: string[], email: string): boolean =>
  recipients.length > 0 && recipients.every((recipient) => mailboxOf(recipient) === mailboxOf(email));

const recordOf = (mail: MailWithLinks, linkId: string, keys: TokenKeys, now: number): NewLink => {
  const expiresAt = mail.linkMaxAgeDays > 0 ? now + mail.linkMaxAgeDays * secondsPerDay : undefined;
  return recordLink({ ...mail, expiresAt }, linkId, keys);
};

/** Why this link of the mail must not be activated, or undefined when it may. */
const rejectionReason = (mail: MailWithLinks, linkId: string, keys: TokenKeys): NotActivatedReason | undefined => {
  const { ticketNumber, login, email } = mail;
  if (login === "" || email === "" || !isLinkIdOf(keys, ticketNumber, login, linkId)) return "customer-user";
  if (!goesOnlyTo(mail.recipients, email)) return "recipients";
  if (mail.isMisplaced) return "place";
  return isIgnoredAddress(mail.ignoreSenders, email) ? "ignored" : undefined;
};

type Rejections = Map<string, NotActivatedReason | undefined>;

/**
 * Decides the links of one mail, for ever: the one that is undecided is activated when the mail goes to nobody but the
 * registered address, and voided otherwise; several are all voided. Ids that are not ours are passed over, so that nobody
 * can void a link with a made-up one. Throws `redis-unavailable`.
 */
export const createActivateLink = ({
  store,
  keys,
  clock,
  limiter,
  countLink,
}: ActivateLinkDependencies): ActivateLink => {
  // A renewal was counted when it was requested; a customer who is flooded with mails must still get a requested link.
  const isOneTooMany = async ({ isRenewal, email }: MailWithLinks): Promise<boolean> =>
    !isRenewal && (await limiter.consume("customerLinksPerHour", asciiLowerCase(email))) > 0;

  /** Why each link must not be activated. What could be is counted for the address, whatever becomes of it. */
  const rejectionReasons = async (mail: MailWithLinks, linkIds: string[], expired: boolean): Promise<Rejections> => {
    const rejections: Rejections = new Map(
      linkIds.map((id) => [id, expired ? "expired" : rejectionReason(mail, id, keys)]),
    );
    const allowed = linkIds.filter((id) => rejections.get(id) === undefined);
    if (allowed.length > 0 && (await isOneTooMany(mail))) for (const id of allowed) rejections.set(id, "limit");
    return rejections;
  };

  return async (mail) => {
    const now = clock();
    const { ticketNumber, accessDays, activeLinks } = mail;
    const genuine = mail.linkIds.filter((id) => isGenuineLinkId(keys, ticketNumber, id) && canBeActivated(id, now));
    if (genuine.length === 0) return { activated: "", reason: "unknown" };

    const closedAt = closedAtOf(mail);
    const rejections = await rejectionReasons(mail, genuine, hasPassed(expiryOf(closedAt, accessDays), now));
    const candidates = genuine.map((linkId) => ({
      linkId,
      issuedAt: issuedAtOf(linkId),
      link: rejections.get(linkId) === undefined ? recordOf(mail, linkId, keys, now) : undefined,
    }));
    const lifecycle = { closedAt, mergedInto: undefined, queueId: mail.queueId };
    const decision = await store.activate({ ticketNumber, lifecycle, candidates, activeLinks, accessDays, now });

    if (decision.activated !== undefined) {
      countLink("activated", decision.activated, domainOf(mail.email));
      return { activated: decision.activated };
    }
    const [only, ...others] = decision.decided;
    if (only === undefined) return { activated: "", reason: "decided" };
    const isAmbiguous = others.length > 0 && !mail.isMisplaced;
    return { activated: "", reason: isAmbiguous ? "several" : (rejections.get(only) ?? "decided") };
  };
};
