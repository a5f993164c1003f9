import { asciiLowerCase } from "../domain/ascii.ts";
import { addressClaim, grantClaim, isGenuineLife, isTaken, type TokenKeys, verify } from "../domain/token.ts";
import type { Clock, LinkStore } from "../ports.ts";

export interface RedeemGrantDependencies {
  store: LinkStore;
  keys: TokenKeys;
  clock: Clock;
}

/** What OTOBO's login presents (PROTOCOL.md, GrantRedeem). */
export interface GrantToRedeem {
  ticketNumber: string;
  grantId: string;
  /** SHA-256 of the grant and of the cookie's value, hex. */
  grantHash: string;
  browserHash: string;
  /** Of the ticket's customer user now; the login as the ticket spells it. */
  login: string;
  email: string;
}

/**
 * unknown: no such grant (any more), or its link is not active any more. mismatch: another grant, another browser, or a link
 * that was changed. customer-user: the ticket's customer user has another login or address than the one the link was sent to, or spells it
 * in another way: whether two spellings are one person is not for us to say.
 */
export type NotRedeemedReason = "unknown" | "mismatch" | "customer-user";

export type GrantRedeemed = { redeemed: true } | { redeemed: false; reason: NotRedeemedReason };

export type RedeemGrant = (request: GrantToRedeem) => Promise<GrantRedeemed>;

/**
 * Redeems a grant, once, and spends the links of its customer user on this ticket. A refused redemption consumes nothing.
 * Throws `redis-unavailable`.
 */
export const createRedeemGrant =
  ({ store, keys, clock }: RedeemGrantDependencies): RedeemGrant =>
  async ({ ticketNumber, grantId, login, email, ...given }) => {
    const refused = (reason: NotRedeemedReason): GrantRedeemed => ({ redeemed: false, reason });
    const [grant, ticket] = await Promise.all([store.readGrant(ticketNumber, grantId), store.read(ticketNumber)]);
    const link = ticket?.links.find(({ linkId }) => linkId === grant?.linkId);
    if (!grant || !ticket || link?.openTag !== grant.linkTag) return refused("unknown");

    const hashes = {
      grantHash: asciiLowerCase(given.grantHash),
      browserHash: asciiLowerCase(given.browserHash),
    };
    const unchanged = isGenuineLife(keys, ticketNumber, ticket.life) && isTaken(keys, ticketNumber, link);
    if (!unchanged || !verify(keys, grantClaim(grant, hashes, link), grant.tag)) return refused("mismatch");
    const sameCustomerUser = link.login === login && verify(keys, addressClaim(email), link.addressTag);
    if (!sameCustomerUser) return refused("customer-user");
    return (await store.redeem(grant, clock())) ? { redeemed: true } : refused("unknown");
  };
