import { asciiLowerCase } from "../domain/ascii.ts";
import type { StoredLifecycle } from "../domain/link.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { isAddressOf, isGrantHash, type TokenKeys } from "../domain/token.ts";
import type { BrowserStore, Clock, LinkStore } from "../ports.ts";

export interface RedeemGrantDependencies {
  store: Pick<LinkStore, "read" | "redeem" | "sync">;
  browsers: Pick<BrowserStore, "remember">;
  keys: TokenKeys;
  clock: Clock;
}

/** What OTOBO's login presents (PROTOCOL.md, GrantRedeem). */
export interface GrantToRedeem {
  ticketNumber: string;
  linkId: string;
  /** SHA-256 of the grant and of the cookie's value, hex. */
  grantHash: string;
  browserHash: string;
  /** Of the ticket's customer user now; the login as the ticket spells it. */
  login: string;
  email: string;
  /** Of the ticket now, as in `TicketLife`. */
  stateType: string;
  stateSince: number;
  mergedInto: string | undefined;
  queueId?: number | undefined;
  accessDays: number;
}

/**
 * unknown: no browser has a lease on the link (any more). mismatch: another grant, another browser, or a
 * link that was changed. expired: the ticket was closed too long ago. customer-user: the ticket's customer user has another
 * login or address than the one the link was sent to, or spells it in another way: whether two spellings are one person is not
 * for us to say.
 */
type NotRedeemedReason = "unknown" | "mismatch" | "customer-user" | "expired";

type GrantRedeemed = { redeemed: true } | { redeemed: false; reason: NotRedeemedReason };

export type RedeemGrant = (request: GrantToRedeem) => Promise<GrantRedeemed>;

/** For so long the browser of a login that was not finished may repeat it: the privacy page is read, or closed by mistake. */
const entrySeconds = 3600;

const isSame = (now: StoredLifecycle, stored: StoredLifecycle): boolean =>
  now.closedAt === stored.closedAt &&
  now.mergedInto === stored.mergedInto &&
  (now.queueId === undefined || now.queueId === stored.queueId);

/**
 * Redeems a grant, once, and remembers the browser if the customer called it their own: its link and the others of its customer user on this ticket are used. A refused redemption consumes
 * nothing. The ticket's present state in OTOBO decides; it is stored, in case its event was lost.
 * Throws `redis-unavailable`.
 */
export const createRedeemGrant =
  ({ store, browsers, keys, clock }: RedeemGrantDependencies): RedeemGrant =>
  async (request) => {
    const { ticketNumber, linkId, login, email, mergedInto, accessDays } = request;
    const refused = (reason: NotRedeemedReason): GrantRedeemed => ({ redeemed: false, reason });
    const now = clock();
    const ticket = await store.read(ticketNumber);
    const link = ticket?.links.find((candidate) => candidate.linkId === linkId);
    const lease = link?.lease;
    if (!ticket || !link || !lease || hasPassed(lease.expiresAt, now)) return refused("unknown");

    const isItsBrowser = lease.holder === asciiLowerCase(request.browserHash);
    if (!isItsBrowser || !isGrantHash(keys, ticketNumber, link, lease, request.grantHash)) return refused("mismatch");
    const isItsCustomerUser = link.login === login && isAddressOf(keys, link, email);
    if (!isItsCustomerUser) return refused("customer-user");

    const lifecycle = { closedAt: closedAtOf(request), mergedInto, queueId: request.queueId };
    if (!isSame(lifecycle, ticket.lifecycle)) await store.sync(ticketNumber, lifecycle, login, accessDays, now);
    if (hasPassed(expiryOf(lifecycle.closedAt, accessDays), now)) return refused("expired");
    const reference = { ticketNumber, linkId, mac: link.mac };
    if (!(await store.redeem(reference, lease, now, now + entrySeconds))) return refused("unknown");
    const { ownBrowser } = lease;
    if (ownBrowser) await browsers.remember(login, { ...ownBrowser, address: link.address }, now);
    return { redeemed: true };
  };
