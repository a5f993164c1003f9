import { shownAddressOf } from "../domain/link.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { CountLink } from "../ports.ts";
import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export type { LinkAddress, LinkView } from "./look-up-link.ts";

export interface InspectLinkDependencies {
  lookUpLink: LookUpLink;
  countLink: CountLink;
}

/** `visitor`: the browser that asks. */
export type InspectLink = (address: LinkAddress, visitor?: Visitor) => Promise<LinkView>;

/** What a link page has to say. Changes nothing, ever. Throws as `LookUpLink` does. */
export const createInspectLink =
  ({ lookUpLink, countLink }: InspectLinkDependencies): InspectLink =>
  async (address, visitor) => {
    const found = await lookUpLink(address, visitor);
    if (found.kind === "with-secret") countLink("seen", found.link.linkId, shownAddressOf(found.link).domain);
    return found.view;
  };
