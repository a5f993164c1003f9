import { toAddress } from "../domain/address.ts";
import { asciiLowerCase } from "../domain/ascii.ts";
import { BridgeError } from "../domain/errors.ts";
import { isArmable, isGenuineLinkId, isLinkIdOf } from "../domain/link-id.ts";
import {
  type ArmDecision,
  type ArmRequest,
  domainOf,
  type LinkFacts,
  maskAddress,
  type StoredLink,
} from "../domain/link.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { secondsPerDay } from "../domain/time.ts";
import { addressClaim, linkClaim, sign, signLife, type TokenKeys } from "../domain/token.ts";
import type { Clock, CountLink, Limiter, LinkStore } from "../ports.ts";

export interface ArmLinkDependencies {
  store: LinkStore;
  keys: TokenKeys;
  clock: Clock;
  limiter: Limiter;
  countLink: CountLink;
}

/** One mail about to leave OTOBO, in so far as it concerns one ticket (PROTOCOL.md, LinkArm). */
export interface MailWithLinks {
  ticketId: number;
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
 * about all of them. several: more than one was undecided, all are burned. customer-user: it may not have links, or the link
 * was prepared for another one; burned. recipients: the mail goes to somebody else as well; burned. place: it stands where no
 * secret may follow; burned. limit: the address has got so many links in this hour that it gets no more; burned.
 */
export type NotArmedReason =
  "unknown" | "expired" | "decided" | "several" | "customer-user" | "recipients" | "place" | "limit";

export type LinkArmed = { armed: string } | { armed: ""; reason: NotArmedReason };

export type ArmLink = (mail: MailWithLinks) => Promise<LinkArmed>;

/** What two spellings of one mailbox have in common: domains as A-labels, in lower case. */
const mailboxOf = (address: string): string => toAddress(address)?.key ?? asciiLowerCase(address);

const goesOnlyTo = (recipients: string[], email: string): boolean =>
  recipients.length > 0 && recipients.every((recipient) => mailboxOf(recipient) === mailboxOf(email));

/** So many mails about one ticket may leave in the same moment. */
const mostTries = 20;

type Facts = Omit<LinkFacts, "linkId" | "order">;

const factsOf = (mail: MailWithLinks, keys: TokenKeys, now: number): Facts => ({
  login: mail.login,
  addressTag: sign(keys, addressClaim(mail.email)),
  maskedAddress: maskAddress(mail.email),
  domain: domainOf(mail.email),
  language: mail.language,
  armedAt: now,
  expiresAt: mail.linkMaxAgeDays > 0 ? now + mail.linkMaxAgeDays * secondsPerDay : undefined,
});

const recordOf = (mail: MailWithLinks, facts: LinkFacts, keys: TokenKeys): StoredLink => {
  const secretHash = asciiLowerCase(mail.secretHash);
  return {
    ...facts,
    state: "active",
    openTag: sign(keys, linkClaim("link-open", mail.ticketNumber, facts, secretHash)),
    pastTag: sign(keys, linkClaim("link-past", mail.ticketNumber, facts, secretHash)),
    takenUntil: undefined,
    takenBy: undefined,
    takenTag: undefined,
  };
};

/** Why this link of the mail must not be armed, or undefined when it may. */
const objectionTo = (mail: MailWithLinks, linkId: string, keys: TokenKeys): NotArmedReason | undefined => {
  const { ticketNumber, login, email } = mail;
  if (login === "" || email === "" || !isLinkIdOf(keys, ticketNumber, login, linkId)) return "customer-user";
  if (!goesOnlyTo(mail.recipients, email)) return "recipients";
  return mail.isMisplaced ? "place" : undefined;
};

type Candidates = ArmRequest["candidates"];
type Objections = Map<string, NotArmedReason | undefined>;

/**
 * Decides the links of one mail, for ever: the one that is undecided is armed when the mail goes to nobody but the
 * registered address, and burned otherwise; several are all burned. Ids that are not ours are passed over, so that nobody
 * can burn a link with a made-up one. Throws `redis-unavailable`.
 */
export const createArmLink = ({ store, keys, clock, limiter, countLink }: ArmLinkDependencies): ArmLink => {
  // A renewal was counted when it was asked for, and who is flooded must still get the link that he asks for.
  const isOneTooMany = async ({ isRenewal, email }: MailWithLinks): Promise<boolean> =>
    !isRenewal && (await limiter.take("customerLinksPerHour", asciiLowerCase(email))) > 0;

  /** Why each link must not be armed. What could be is counted for the address, whatever becomes of it. */
  const objectionsTo = async (mail: MailWithLinks, linkIds: string[], expired: boolean): Promise<Objections> => {
    const objections: Objections = new Map(
      linkIds.map((id) => [id, expired ? "expired" : objectionTo(mail, id, keys)]),
    );
    const armable = linkIds.filter((id) => objections.get(id) === undefined);
    if (armable.length > 0 && (await isOneTooMany(mail))) for (const id of armable) objections.set(id, "limit");
    return objections;
  };

  /** The link is signed with its place among the ticket's links, which only the store knows: usually now is after all of them. */
  const armInOrder = async (request: Omit<ArmRequest, "candidates">, candidatesAt: (order: number) => Candidates) => {
    let answer: ArmDecision = { newest: request.now - 1 };
    for (let tries = 0; "newest" in answer && tries < mostTries; tries += 1)
      answer = await store.arm({ ...request, candidates: candidatesAt(answer.newest + 1) });
    if ("newest" in answer) throw new BridgeError("redis-unavailable", "No link could be armed for all the others");
    return answer;
  };

  return async (mail) => {
    const now = clock();
    const { ticketNumber, ticketId, accessDays, activeLinks } = mail;
    const genuine = mail.linkIds.filter((id) => isGenuineLinkId(keys, ticketNumber, id) && isArmable(id, now));
    if (genuine.length === 0) return { armed: "", reason: "unknown" };

    const closedAt = closedAtOf(mail);
    const objections = await objectionsTo(mail, genuine, hasPassed(expiryOf(closedAt, accessDays), now));
    const facts = factsOf(mail, keys, now);
    const candidatesAt = (order: number): Candidates =>
      genuine.map((linkId) => ({
        linkId,
        link: objections.get(linkId) === undefined ? recordOf(mail, { ...facts, linkId, order }, keys) : undefined,
      }));
    const life = signLife(keys, ticketNumber, { ticketId, closedAt, mergedInto: undefined });
    const decision = await armInOrder({ ticketNumber, life, activeLinks, accessDays, now }, candidatesAt);

    if (decision.armed !== undefined) {
      countLink("armed", { linkId: decision.armed, domain: domainOf(mail.email) });
      return { armed: decision.armed };
    }
    const [only, ...others] = decision.decided;
    if (only === undefined) return { armed: "", reason: "decided" };
    return {
      armed: "",
      reason: others.length > 0 && !mail.isMisplaced ? "several" : (objections.get(only) ?? "decided"),
    };
  };
};
