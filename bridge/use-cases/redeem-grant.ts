import { asciiLowerCase } from "../domain/ascii.ts";
import type { StoredLife } from "../domain/link.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { addressClaim, grantClaim, isGenuineLife, isTaken, signLife, type TokenKeys, verify } from "../domain/token.ts";
import type { Clock, LinkStore } from "../ports.ts";

export interface RedeemGrantDependencies {
  store: LinkStore;
  keys: TokenKeys;
  clock: Clock;
}

/** What OTOBO's login presents (PROTOCOL.md, GrantRedeem). */
export interface GrantToRedeem {
  ticketId: number;
  ticketNumber: string;
  grantId: string;
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
  accessDays: number;
}

/**
 * unknown: no such grant (any more), or its link is not active any more. mismatch: another grant, another browser, or a link
 * that was changed. expired: the ticket was closed too long ago. customer-user: the ticket's customer user has another login or address than the one the link was sent to, or spells it
 * in another way: whether two spellings are one person is not for us to say.
 */
export type NotRedeemedReason = "unknown" | "mismatch" | "customer-user" | "expired";

export type GrantRedeemed = { redeemed: true } | { redeemed: false; reason: NotRedeemedReason };

export type RedeemGrant = (request: GrantToRedeem) => Promise<GrantRedeemed>;

const isSameLife = (one: StoredLife, other: StoredLife): boolean =>
  one.ticketId === other.ticketId && one.closedAt === other.closedAt && one.mergedInto === other.mergedInto;

/**
 * Redeems a grant, once, and spends the links of its customer user on this ticket. A refused redemption consumes nothing.
 * The ticket's state is judged as OTOBO has it now, and stored if an event that told of it was lost.
 * Throws `redis-unavailable`.
 */
export const createRedeemGrant =
  ({ store, keys, clock }: RedeemGrantDependencies): RedeemGrant =>
  async (request) => {
    const { ticketId, ticketNumber, grantId, login, email, mergedInto, accessDays } = request;
    const refused = (reason: NotRedeemedReason): GrantRedeemed => ({ redeemed: false, reason });
    const [grant, ticket] = await Promise.all([store.readGrant(ticketNumber, grantId), store.read(ticketNumber)]);
    const link = ticket?.links.find(({ linkId }) => linkId === grant?.linkId);
    if (!grant || !ticket || link?.openTag !== grant.linkTag) return refused("unknown");

    const hashes = {
      grantHash: asciiLowerCase(request.grantHash),
      browserHash: asciiLowerCase(request.browserHash),
    };
    const unchanged = isGenuineLife(keys, ticketNumber, ticket.life) && isTaken(keys, ticketNumber, link);
    if (!unchanged || !verify(keys, grantClaim(grant, hashes, link), grant.tag)) return refused("mismatch");
    const sameCustomerUser = link.login === login && verify(keys, addressClaim(email), link.addressTag);
    if (!sameCustomerUser) return refused("customer-user");

    const now = clock();
    const life = signLife(keys, ticketNumber, { ticketId, closedAt: closedAtOf(request), mergedInto });
    if (!isSameLife(life, ticket.life)) await store.follow(ticketNumber, life, login, accessDays, now);
    if (hasPassed(expiryOf(life.closedAt, accessDays), now)) return refused("expired");
    return (await store.redeem(grant, now)) ? { redeemed: true } : refused("unknown");
  };
