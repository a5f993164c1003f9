import type { Grant } from "../domain/link.ts";
import { grantClaim, randomWord, sha256, sign, type TokenKeys } from "../domain/token.ts";
import type { Clock, LinkStore, RandomBytes } from "../ports.ts";
import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export interface OpenLinkDependencies {
  lookUpLink: LookUpLink;
  store: LinkStore;
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
}

export type LinkOpened =
  | {
      opened: true;
      ticketNumber: string;
      /** The public part of the grant, `<ticketNumber>.<grantId>`: OTOBO's parameter `User`. */
      user: string;
      /** The secret part: OTOBO's parameter `OTAToken`. */
      grant: string;
      /** The value of the cookie without which the grant is worth nothing. */
      browserCookie: string;
      /** How long grant and cookie live. */
      seconds: number;
    }
  /** With the view `open`: another grant is under way just now. */
  | { opened: false; view: LinkView };

export type OpenLink = (address: LinkAddress) => Promise<LinkOpened>;

/** Seconds from the click to OTOBO's login. */
const grantSeconds = 60;
const grantIdBytes = 16;
const secretLetters = 43;

/**
 * Takes a link for one browser: of any number of simultaneous calls one opens. The link is spent when the grant is redeemed,
 * and usable again when the grant lapses. Throws as `LookUpLink` does.
 */
export const createOpenLink =
  ({ lookUpLink, store, keys, random, clock }: OpenLinkDependencies): OpenLink =>
  async (address) => {
    const found = await lookUpLink(address);
    if (found.kind !== "armed" || !found.opening) return { opened: false, view: found.view };

    const now = clock();
    const { ticketNumber } = found.view;
    const { linkTag, accessDays } = found.opening;
    const grant = randomWord(random, secretLetters);
    const browserCookie = randomWord(random, secretLetters);
    const claimed: Omit<Grant, "tag"> = {
      ticketNumber,
      grantId: random(grantIdBytes).toString("base64url"),
      linkId: found.link.linkId,
      linkTag,
      expiresAt: now + grantSeconds,
    };
    const hashes = { grantHash: sha256(grant), browserHash: sha256(browserCookie) };
    const tag = sign(keys, grantClaim(claimed, hashes, found.link));
    if (await store.open({ ...claimed, tag }, accessDays, now)) {
      const user = `${ticketNumber}.${claimed.grantId}`;
      return { opened: true, ticketNumber, user, grant, browserCookie, seconds: grantSeconds };
    }
    return { opened: false, view: (await lookUpLink(address)).view };
  };
