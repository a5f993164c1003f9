import { sha256 } from "../domain/token.ts";
import type { Visitor } from "../domain/visitor.ts";
import type { BrowserStore } from "../ports.ts";
import type { LinkAddress, LookUpLink } from "./look-up-link.ts";

export interface ForgetBrowserDependencies {
  lookUpLink: LookUpLink;
  browsers: Pick<BrowserStore, "forget">;
}

/** `visitor`: the browser that is to be forgotten. */
export type ForgetBrowser = (address: LinkAddress, visitor: Visitor) => Promise<void>;

/**
 * Forgets that the browser is the own one of the customer user to whom the link was sent. With a link that is not theirs, or
 * without its secret, it does nothing. Throws as `LookUpLink` does.
 */
export const createForgetBrowser =
  ({ lookUpLink, browsers }: ForgetBrowserDependencies): ForgetBrowser =>
  async (address, visitor) => {
    const found = await lookUpLink(address);
    if (found.kind !== "with-secret" || visitor.ownCookie === undefined) return;
    await browsers.forget(found.link.login, sha256(visitor.ownCookie));
  };
