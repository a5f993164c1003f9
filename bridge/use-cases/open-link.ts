import { needsCode } from "../domain/code.ts";
import { type OwnBrowser, shownAddressOf } from "../domain/link.ts";
import { askToPressAgain, isTooEarly } from "../domain/press.ts";
import { secondsPerDay } from "../domain/time.ts";
import { grantOf, sha256, type TokenKeys } from "../domain/token.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { Clock, CountLink, LinkStore } from "../ports.ts";
import type { CodeEntry, CodeState, ConfirmBrowser } from "./confirm-browser.ts";
import { type LinkAddress, type LinkFound, linkIdOf, type LinkView, type LookUpLink } from "./look-up-link.ts";

export interface OpenLinkDependencies {
  lookUpLink: LookUpLink;
  confirmBrowser: ConfirmBrowser;
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
   * With the view `open`: another browser is about to open it; or the button has to be pressed once more, with `pressAgain`; or
   * a code has to be entered. linkId: of a genuine link.
   */
  | {
      opened: false;
      view: LinkView;
      linkId?: string | undefined;
      pressAgain?: string;
      code?: Exclude<CodeState, "right">;
    };

/** A browser that opens a link; without its cookie the grant is worthless. */
export interface OpeningVisitor extends Visitor, CodeEntry {
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

type OpenableLink = Extract<LinkFound, { kind: "with-secret" }> & { view: Extract<LinkView, { state: "open" }> };

const isOpenable = (found: LinkFound): found is OpenableLink =>
  found.kind === "with-secret" && found.view.state === "open";

/** What has to be done before the link opens in this browser; undefined: nothing. */
const createAskFirst =
  ({ confirmBrowser, keys, clock }: Pick<OpenLinkDependencies, "confirmBrowser" | "keys" | "clock">) =>
  async (
    { link, settings, view: { ticketNumber, isKnownBrowser } }: OpenableLink,
    { browserCookie, pressed = "", code, wantsNewCode = false }: OpeningVisitor,
  ): Promise<Pick<Extract<LinkOpened, { opened: false }>, "pressAgain" | "code"> | undefined> => {
    if (isKnownBrowser) return undefined;
    const { linkId, login, since } = link;
    const now = clock();
    const press = { ticketNumber, linkId, browserCookie, pressed };
    // Who has a code to enter has pressed the button before.
    const isPress = code === undefined && !wantsNewCode;
    if (isPress && isTooEarly(keys, press, { now, since, earlySeconds: settings.earlyPressSeconds }))
      return { pressAgain: askToPressAgain(keys, press, now) };
    const holder = sha256(browserCookie);
    if (!needsCode(settings.confirmNewBrowser, link, holder)) return undefined;
    const state = await confirmBrowser({ ticketNumber, linkId, holder, login }, { code, wantsNewCode });
    return state === "right" ? undefined : { code: state };
  };

/**
 * Leases a link to one browser: of any number of simultaneous browsers one opens it. Its grant is valid until
 * the lease ends or the link is used; then another browser may open it. Throws as `LookUpLink` does.
 */
export const createOpenLink = (dependencies: OpenLinkDependencies): OpenLink => {
  const { lookUpLink, store, keys, clock, countLink } = dependencies;
  const askFirst = createAskFirst(dependencies);
  return async (address, visitor) => {
    const found = await lookUpLink(address, visitor);
    if (!isOpenable(found)) return { opened: false, view: found.view, linkId: linkIdOf(found) };
    const { link, view, accessDays } = found;
    const asked = await askFirst(found, visitor);
    if (asked) return { opened: false, view, linkId: link.linkId, ...asked };

    const now = clock();
    const { ticketNumber, mergedInto, isKnownBrowser: isKnown } = view;
    const lease = { holder: sha256(visitor.browserCookie), expiresAt: now + leaseSeconds };
    const ownBrowser = ownBrowserOf(visitor, view, now);
    const reference = { ticketNumber, linkId: link.linkId, mac: link.mac };
    const options = { accessDays, now, minLeaseSeconds, isKnown };
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
};
