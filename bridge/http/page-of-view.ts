import { linkIdLength } from "../domain/link.ts";
import type { CustomerInterface } from "../ports.ts";
import type { LinkView } from "../use-cases/look-up-link.ts";
import { cookieNamesOf } from "./browser-cookie.ts";
import {
  addressOf,
  againQuery,
  createFormPath,
  createLinkPath,
  isShownAgain,
  pageQueries,
  type PageRequest,
} from "./link-page-request.ts";
import type { Page } from "./pages/page.ts";

export interface PageOfDependencies {
  publicUrl: string;
  customerInterface: CustomerInterface;
}

const ownBrowserOf = ({
  isKnownBrowser,
  rememberBrowserDays: days,
}: Extract<LinkView, { state: "open" }>): Pick<Extract<Page, { kind: "open" }>, "ownBrowser"> => {
  if (isKnownBrowser) return { ownBrowser: { isKnown: true, forgetPath: pageQueries.forget } };
  return days > 0 ? { ownBrowser: { isKnown: false, days } } : {};
};

/** The page that shows what was found of a link. */
export const createPageOf = ({ publicUrl, customerInterface }: PageOfDependencies) => {
  const linkPath = createLinkPath({ publicUrl });
  const formPath = createFormPath({ publicUrl });
  return (request: PageRequest, view: LinkView): Page => {
    // The button was pressed with the cookie, so it must not ask to press again.
    const pressAgain = request.method !== "POST" && isShownAgain(request);
    const address = addressOf(request);
    const renewPathOf = (segment: string): string =>
      `${linkPath({ ...address, segment })}/renew${pressAgain ? againQuery : ""}`;
    const renewPath = renewPathOf(address.segment);
    switch (view.state) {
      case "open":
        return {
          kind: "open",
          ...view,
          pressAgain,
          decoyPath: pageQueries.decoy,
          ...ownBrowserOf(view),
        };
      case "superseded":
        return { kind: "superseded", ticketNumber: view.ticketNumber, renewPath, pressAgain };
      case "used": {
        const isLoggedIn = customerInterface.hasSession(cookieNamesOf(request));
        return {
          kind: "used",
          ticketNumber: view.ticketNumber,
          renewPath,
          pressAgain,
          ticketUrl: isLoggedIn ? customerInterface.ticketUrl(view.mergedInto ?? view.ticketNumber) : undefined,
        };
      }
      case "inert":
        // Only the id of a damaged link: the rest may be most of a secret.
        return { kind: "inert", renewPath: renewPathOf(address.segment.slice(0, linkIdLength)), pressAgain };
      case "expired":
        return { kind: "expired", renewPath: view.renewable ? renewPath : undefined, formPath, pressAgain };
    }
  };
};
