import { shownAddressOf } from "../domain/link.ts";
import type { CountLink } from "../ports.ts";
import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export type { LinkAddress, LinkView } from "./look-up-link.ts";

export interface InspectLinkDependencies {
  lookUpLink: LookUpLink;
  countLink: CountLink;
}

/** `browserCookie`: of the browser that asks. */
export type InspectLink = (address: LinkAddress, browserCookie?: string) => Promise<LinkView>;

/** What a link page has to say. Changes nothing, ever. Throws as `LookUpLink` does. */
export const createInspectLink =
  ({ lookUpLink, countLink }: InspectLinkDependencies): InspectLink =>
  async (address, browserCookie) => {
    const found = await lookUpLink(address, browserCookie);
    if (found.kind === "with-secret") countLink("seen", found.link.linkId, shownAddressOf(found.link).domain);
    return found.view;
  };
