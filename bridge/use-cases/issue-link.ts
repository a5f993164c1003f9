import { isLinkIdOf, mintLinkId } from "../domain/link-id.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, Limiter, RandomBytes } from "../ports.ts";
import { isRenewalLimited } from "./limit-customer-renewals.ts";

export interface IssueLinkDependencies {
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
  limiter: Limiter;
  /** Without trailing slash. */
  publicUrl: string;
}

/** The inert link with which somebody asked for a new one, and the ticket's state now. */
export interface Renewal {
  linkId: string;
  stateType: string;
  /** Epoch seconds. */
  stateSince: number;
  accessDays: number;
}

export interface LinkToIssue {
  ticketNumber: string;
  /** Of the ticket's customer user. */
  login: string;
  renewal: Renewal | undefined;
}

/**
 * Why a renewal gets no link. customer-user: the inert link was made for another one. expired: the ticket was closed too long
 * ago for a new link to open it. limit: the customer user has got as many as the limits allow.
 */
export type NotIssuedReason = "customer-user" | "expired" | "limit";

export type IssueLink = (ticket: LinkToIssue) => Promise<{ link: string } | { link: ""; reason: NotIssuedReason }>;

/**
 * Makes a new inert link for a ticket and its customer user. Stores nothing, so a link that is never sent costs nothing.
 * A renewal with an inert link, which strangers may know, is decided here, where the requester cannot see the result.
 */
export const createIssueLink = ({ keys, random, clock, limiter, publicUrl }: IssueLinkDependencies): IssueLink => {
  const rejectionReason = async (
    { ticketNumber, login }: LinkToIssue,
    renewal: Renewal,
  ): Promise<NotIssuedReason | undefined> => {
    if (!isLinkIdOf(keys, ticketNumber, login, renewal.linkId)) return "customer-user";
    if (hasPassed(expiryOf(closedAtOf(renewal), renewal.accessDays), clock())) return "expired";
    return (await isRenewalLimited(limiter, login)) ? "limit" : undefined;
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
