import { mintLinkId } from "../domain/link-id.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, RandomBytes } from "../ports.ts";

export interface PrepareLinkDependencies {
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
  /** Without trailing slash. */
  publicUrl: string;
}

export interface LinkToPrepare {
  ticketNumber: string;
  /** Of the ticket's customer user. */
  login: string;
}

export type PrepareLink = (ticket: LinkToPrepare) => { link: string };

/** Makes a new safe link for a ticket and its customer user. Stores nothing, so a link that is never sent costs nothing. */
export const createPrepareLink =
  ({ keys, random, clock, publicUrl }: PrepareLinkDependencies): PrepareLink =>
  ({ ticketNumber, login }) => ({
    link: `${publicUrl}/t/${ticketNumber}/${mintLinkId(keys, random, { ticketNumber, login, now: clock() })}`,
  });
