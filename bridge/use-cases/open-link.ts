import { type OwnBrowser, shownAddressOf } from "../domain/link.ts";
import { askToPressAgain, isTooEarly } from "../domain/press.ts";
import { secondsPerDay } from "../domain/time.ts";
import { grantOf, sha256, type TokenKeys } from "../domain/token.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { Clock, CountLink, LinkStore } from "../ports.ts";
import { type LinkAddress, linkIdOf, type LinkView, type LookUpLink } from "./look-up-link.ts";

export interface OpenLinkDependencies {
  lookUpLink: LookUpLink;
  store: Pick<LinkStore, "open">;
  keys: TokenKeys;
  clock: Clock;
  countLink: CountLink;
}

export type LinkOpened =
  | {
      opened: true;
      linkId: string;
      /** Where it leads: the link's ticket, or the one that was merged into. */
      ticketNumber: string;
      /** The public part of the grant, `<ticketNumber>.<linkId>`: OTOBO's parameter `User`. */
      user: string;
      /** The secret part: OTOBO's parameter `OTAToken`. */
      grant: string;
    }
  /**
   * With the view `open`: another browser is about to open it, or the button has to be pressed once more, with `pressAgain`.
   * linkId: of a genuine link.
   */
  | { opened: false; view: LinkView; linkId?: string | undefined; pressAgain?: string };

/** A browser that opens a link; without its cookie the grant is worthless. */
export interface OpeningVisitor extends Visitor {
  /** The customer says that it is their own, and is to be remembered by `ownCookie`. */
  isOwnBrowser?: boolean;
  /** What a page that asked to press once more carried. */
  pressed?: string;
}

export type OpenLink = (address: LinkAddress, visitor: OpeningVisitor) => Promise<LinkOpened>;

/** Seconds from the click to OTOBO's login. */
const leaseSeconds = 60;
/** A second press of the button gets the same grant, if that is still valid for this long. */
const minLeaseSeconds = 30;

const ownBrowserOf = (
  { isOwnBrowser = false, ownCookie }: OpeningVisitor,
  { rememberBrowserDays }: { rememberBrowserDays: number },
  now: number,
): OwnBrowser | undefined =>
  isOwnBrowser && ownCookie !== undefined && rememberBrowserDays > 0
    ? { browser: sha256(ownCookie), until: now + rememberBrowserDays * secondsPerDay }
    : undefined;

/**
 * Leases a link to one browser: of any number of simultaneous browsers one opens it. Its grant is valid until
 * the lease ends or the link is used; then another browser may open it. Throws as `LookUpLink` does.
 */
export const createOpenLink =
  ({ lookUpLink, store, keys, clock, countLink }: OpenLinkDependencies): OpenLink =>
  async (address, visitor) => {
    const found = await lookUpLink(address, visitor);
    if (found.kind !== "with-secret" || found.view.state !== "open")
      return { opened: false, view: found.view, linkId: linkIdOf(found) };

    const now = clock();
    const { link, settings, view } = found;
    const { ticketNumber, mergedInto, isKnownBrowser: isKnown } = view;
    const { browserCookie, pressed = "" } = visitor;
    const press = { ticketNumber, linkId: link.linkId, browserCookie, pressed };
    const moment = { now, since: link.since, earlySeconds: settings.earlyPressSeconds };
    if (!isKnown && isTooEarly(keys, press, moment))
      return { opened: false, view, linkId: link.linkId, pressAgain: askToPressAgain(keys, press, now) };

    const lease = { holder: sha256(browserCookie), expiresAt: now + leaseSeconds };
    const ownBrowser = ownBrowserOf(visitor, view, now);
    const reference = { ticketNumber, linkId: link.linkId, mac: link.mac };
    const options = { accessDays: settings.accessDaysAfterClose, now, minLeaseSeconds, isKnown };
    const expiresAt = await store.open(reference, { ...lease, ownBrowser }, options);
    if (expiresAt === undefined)
      return { opened: false, view: (await lookUpLink(address, visitor)).view, linkId: link.linkId };
    countLink("opened", link.linkId, shownAddressOf(link).domain);
    return {
      opened: true,
      linkId: link.linkId,
      ticketNumber: mergedInto ?? ticketNumber,
      user: `${ticketNumber}.${link.linkId}`,
      grant: grantOf(keys, ticketNumber, link, { ...lease, expiresAt }),
    };
  };
