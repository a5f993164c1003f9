import { isLinkIdOf, mintLinkId } from "../domain/link-id.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Limits } from "../domain/limits.ts";
import type { Clock, GetSettings, Limiter, LinkStore, RandomBytes } from "../ports.ts";
import { isRenewalLimited } from "./limit-customer-renewals.ts";

export interface IssueLinkDependencies {
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
  limiter: Limiter;
  limits: Pick<Limits, "ticketRenewalsPerDay">;
  getSettings: GetSettings;
  store: Pick<LinkStore, "claimRenewal">;
  /** Without trailing slash. */
  publicUrl: string;
}

/** What somebody asked for a new link with, and the ticket's state now. */
export interface Renewal {
  /** Of an inert link; undefined: the customer user's address. */
  linkId: string | undefined;
  stateType: string;
  /** Epoch seconds. */
  stateSince: number;
  accessDays: number;
}

interface LinkToIssue {
  ticketNumber: string;
  /** Of the ticket's customer user. */
  login: string;
  renewal: Renewal | undefined;
}

/**
 * Why a renewal gets no link. customer-user: the inert link was made for another one. expired: the ticket was closed too long
 * ago for a new link to open it. limit: the customer user, or the ticket, has got as many as the limits allow.
 */
type NotIssuedReason = "customer-user" | "expired" | "limit";

export type IssueLink = (ticket: LinkToIssue) => Promise<{ link: string } | { link: ""; reason: NotIssuedReason }>;

/**
 * Makes a new inert link for a ticket and its customer user. Stores nothing, so a link that is never sent costs nothing.
 * A renewal with an inert link or an address, which strangers may know, is decided here, where the requester cannot see the result.
 * Of an address, the requests are limited before OTOBO's scheduler does them (request-link.ts); here those of the ticket are.
 */
export const createIssueLink = (dependencies: IssueLinkDependencies): IssueLink => {
  const { keys, random, clock, limiter, limits, getSettings, store, publicUrl } = dependencies;

  const isTicketLimited = async (ticketNumber: string): Promise<boolean> => {
    const { renewalsPerHour: perHour } = await getSettings();
    const most = { perHour, perDay: limits.ticketRenewalsPerDay, perLife: undefined };
    return !(await store.claimRenewal(ticketNumber, most, clock()));
  };

  const rejectionReason = async (
    { ticketNumber, login }: LinkToIssue,
    renewal: Renewal,
  ): Promise<NotIssuedReason | undefined> => {
    const { linkId, accessDays } = renewal;
    if (linkId !== undefined && !isLinkIdOf(keys, ticketNumber, login, linkId)) return "customer-user";
    if (hasPassed(expiryOf(closedAtOf(renewal), accessDays), clock())) return "expired";
    const isLimited = linkId === undefined ? isTicketLimited(ticketNumber) : isRenewalLimited(limiter, login);
    return (await isLimited) ? "limit" : undefined;
  };

  return async (ticket) => {
    const { ticketNumber, login, renewal } = ticket;
    const reason = renewal && (await rejectionReason(ticket, renewal));
    if (reason) return { link: "", reason };
    return {
      link: `${publicUrl}/t/${ticketNumber}/${mintLinkId(keys, random, { ticketNumber, login, now: clock() })}`,
    };
  };
};
