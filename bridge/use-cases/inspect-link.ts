import { browserMark } from "../domain/code.ts";
import { type LinkSeen, shownAddressOf } from "../domain/link.ts";
import { sha256 } from "../domain/token.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { Clock, CountLink, LinkStore, Log } from "../ports.ts";
import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export interface InspectLinkDependencies {
  lookUpLink: LookUpLink;
  countLink: CountLink;
}

interface LinkInspected {
  view: LinkView;
  /** The link, if its page has not been shown before, as far as it matters: it is active and nobody has opened it. */
  unseen: LinkSeen | undefined;
}

/** `visitor`: the browser that asks. */
export type InspectLink = (address: LinkAddress, visitor?: Visitor) => Promise<LinkInspected>;

/** What a link page has to say. Changes nothing, ever. Throws as `LookUpLink` does. */
export const createInspectLink =
  ({ lookUpLink, countLink }: InspectLinkDependencies): InspectLink =>
  async (address, visitor) => {
    const found = await lookUpLink(address, visitor);
    if (found.kind !== "with-secret") return { view: found.view, unseen: undefined };
    const { view, link, settings } = found;
    countLink("seen", link.linkId, shownAddressOf(link).domain);
    const isUnseen =
      link.state === "active" && view.state === "open" && (link.times.seenAt ?? link.times.openedAt) === undefined;
    if (!isUnseen) return { view, unseen: undefined };
    const { linkId, mac } = link;
    const isAsked = visitor !== undefined && settings.confirmNewBrowser === "Forwarded";
    const seenBy = isAsked ? browserMark(sha256(visitor.browserCookie)) : undefined;
    return { view, unseen: { ticketNumber: view.ticketNumber, linkId, mac, seenBy } };
  };

/** Never throws: the page has been shown, and agents can do without. */
export type NoteLinkSeen = (link: LinkSeen) => Promise<void>;

/** Notes for agents that the page of a link was shown. What the link does stays as it is. */
export const createNoteLinkSeen =
  ({ store, clock, log }: { store: Pick<LinkStore, "see">; clock: Clock; log: Log }): NoteLinkSeen =>
  async (link) => {
    try {
      await store.see(link, clock());
    } catch (error) {
      log.debug("Not noted that a link page was shown", { ticketNumber: link.ticketNumber, error });
    }
  };
