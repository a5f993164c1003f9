import type { LinkAddress, LinkView, LookUpLink } from "./look-up-link.ts";

export type { LinkAddress, LinkView } from "./look-up-link.ts";

export interface InspectLinkDependencies {
  lookUpLink: LookUpLink;
}

export type InspectLink = (address: LinkAddress) => Promise<LinkView>;

/** What a link page has to say. Changes nothing, ever. Throws as `LookUpLink` does. */
export const createInspectLink =
  ({ lookUpLink }: InspectLinkDependencies): InspectLink =>
  async (address) =>
    (await lookUpLink(address)).view;
