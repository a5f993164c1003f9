import type { Grant } from "../domain/link.ts";
import { grantClaim, randomToken, sha256, sign, signTaken, type TokenKeys } from "../domain/token.ts";
import type { Clock, CountLink, LinkStore, RandomBytes } from "../ports.ts";
import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export interface OpenLinkDependencies {
  lookUpLink: LookUpLink;
  store: LinkStore;
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
  countLink: CountLink;
}

export type LinkOpened =
  | {
      opened: true;
      /** Where it leads: the link's ticket, or the one that was merged into. */
      ticketNumber: string;
      /** The public part of the grant, `<ticketNumber>.<grantId>`: OTOBO's parameter `User`. */
      user: string;
      /** The secret part: OTOBO's parameter `OTAToken`. */
      grant: string;
    }
  /** With the view `open`: another browser is about to open it. */
  | { opened: false; view: LinkView };

/** `browserCookie`: the value of the cookie without which the grant is worth nothing. */
export type OpenLink = (address: LinkAddress, browserCookie: string) => Promise<LinkOpened>;

/** Seconds from the click to OTOBO's login. */
const grantSeconds = 60;
const grantIdBytes = 16;
const grantLetters = 43;

/**
 * Takes a link for one browser: of any number of browsers at the same moment one opens it. That one gets a grant as often as
 * it asks (a double click, a page gone back to); the first that is redeemed spends the link and makes the others worthless.
 * When all have lapsed, the link is usable again. Throws as `LookUpLink` does.
 */
export const createOpenLink =
  ({ lookUpLink, store, keys, random, clock, countLink }: OpenLinkDependencies): OpenLink =>
  async (address, browserCookie) => {
    const found = await lookUpLink(address);
    if (found.kind !== "armed" || found.view.state !== "open" || !found.opening)
      return { opened: false, view: found.view };

    const now = clock();
    const { ticketNumber } = found.view;
    const { linkTag, accessDays } = found.opening;
    const grant = randomToken(random, grantLetters);
    const expiresAt = now + grantSeconds;
    const grantId = random(grantIdBytes).toString("base64url");
    const claimed: Omit<Grant, "tag"> = { ticketNumber, grantId, linkId: found.link.linkId, linkTag, expiresAt };
    const hashes = { grantHash: sha256(grant), browserHash: sha256(browserCookie) };
    const tag = sign(keys, grantClaim(claimed, hashes, found.link));
    const whoTakes = { takenUntil: expiresAt, takenBy: hashes.browserHash };
    const taken = signTaken(keys, ticketNumber, found.link, whoTakes);
    if (await store.open({ ...claimed, tag }, taken, accessDays, now)) {
      countLink("opened", found.link);
      const user = `${ticketNumber}.${grantId}`;
      return { opened: true, ticketNumber: found.view.mergedInto ?? ticketNumber, user, grant };
    }
    return { opened: false, view: (await lookUpLink(address)).view };
  };
