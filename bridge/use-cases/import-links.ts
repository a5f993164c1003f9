import { mintImportedLinkId } from "../domain/link-id.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { secondsPerDay } from "../domain/time.ts";
import { isGenuineLink, type TokenKeys } from "../domain/token.ts";
import type { Clock, LinkStore } from "../ports.ts";
import { recordLink } from "./record-link.ts";

export interface ImportLinksDependencies {
  store: Pick<LinkStore, "read" | "importLink">;
  keys: TokenKeys;
  clock: Clock;
}

/** A link of OneTimeAuthentificationLink. Its token, of which the hash is known, becomes the secret of an ordinary link. */
export interface LinkToImport {
  ticketNumber: string;
  /** The ticket's customer user now, who may have links. */
  login: string;
  email: string;
  language: string;
  stateType: string;
  /** Epoch seconds. */
  stateSince: number;
  mergedInto: string | undefined;
  queueId?: number | undefined;
  /** Of the ticket's queue; undefined: those of the request. */
  accessDays?: number | undefined;
  /** SHA-256 of the token, hex. */
  secretHash: string;
  /** Epoch seconds. */
  createdAt: number;
  isUsed: boolean;
}

export interface LinksToImport {
  links: LinkToImport[];
  accessDays: number;
  /** 0: no cap. */
  linkMaxAgeDays: number;
}

/** known: imported before; it stays as it is by now. expired: it would not open the ticket any more. */
type LinkImported = "imported" | "known" | "expired";

/** One result for each link, in the same order. Throws `redis-unavailable`. */
export type ImportLinks = (request: LinksToImport) => Promise<LinkImported[]>;

/**
 * Stores links of before as used or active ones. Their ids are made of the time and the hash of the token, so that a second
 * import makes the same ones.
 */
export const createImportLinks = ({ store, keys, clock }: ImportLinksDependencies): ImportLinks => {
  const importLink = async (
    link: LinkToImport,
    { accessDays: generalDays, linkMaxAgeDays }: LinksToImport,
  ): Promise<LinkImported> => {
    const now = clock();
    const { ticketNumber, secretHash, createdAt, mergedInto, queueId, isUsed } = link;
    const { accessDays = generalDays } = link;
    const lifecycle = { closedAt: closedAtOf(link), mergedInto, queueId };
    const expiresAt = linkMaxAgeDays > 0 ? createdAt + linkMaxAgeDays * secondsPerDay : undefined;
    if (hasPassed(expiryOf(lifecycle.closedAt, accessDays), now) || hasPassed(expiresAt, now)) return "expired";
    // The id of an earlier import is another one if keys were rotated since.
    const ticket = await store.read(ticketNumber);
    if (ticket?.links.some((stored) => isGenuineLink(keys, ticketNumber, stored, secretHash))) return "known";
    const record = recordLink({ ...link, expiresAt }, mintImportedLinkId(keys, link), keys);
    const state = isUsed ? "used" : "active";
    return (await store.importLink(ticketNumber, lifecycle, { ...record, state }, accessDays, now))
      ? "imported"
      : "known";
  };

  return async (request) => {
    const results: LinkImported[] = [];
    for (const link of request.links) results.push(await importLink(link, request));
    return results;
  };
};
