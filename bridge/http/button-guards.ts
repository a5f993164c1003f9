import type { BrowserCookie } from "./browser-cookie.ts";
import type { ClientLimits } from "./limit-clients.ts";
import { addressOf, againQuery, createLinkPath, isShownAgain, type PageRoute } from "./link-page-request.ts";
import type { Metrics } from "./metrics.ts";
import { createRedirect, createSendPage, type SendPageDependencies } from "./send-page.ts";

/** A button of a page, as the metrics call it. */
export type ButtonAction = "open" | "renew" | "forget";

/** Middleware before the buttons. */
export const createButtonGuards = (
  dependencies: SendPageDependencies & { metrics: Metrics },
  browserCookie: BrowserCookie,
  clientLimits: ClientLimits,
) => {
  const { metrics } = dependencies;
  const sendPage = createSendPage(dependencies);
  const redirect = createRedirect(dependencies);
  const linkPath = createLinkPath(dependencies);
  /**
   * Without our cookie the page is shown again with a new one, because it was open for longer than the cookie lives. This is a
   * redirect, so that a reload is a GET. A browser without the cookie on that page, too, does not store cookies.
   */
  const onlyFromOurPages =
    (action: ButtonAction): PageRoute =>
    async (request, response, next) => {
      const pressedOn = browserCookie.pressedOn(request);
      if (pressedOn === "our-page") {
        next();
        return;
      }
      metrics.outcome(action, pressedOn);
      if (pressedOn === "page-without-cookie" && !isShownAgain(request)) {
        redirect(response, `${linkPath(addressOf(request))}${againQuery}`);
        return;
      }
      await sendPage(request, response, { kind: "forbidden" });
    };

  const limited =
    (action: ButtonAction, limit: Parameters<typeof clientLimits.consume>[0]): PageRoute =>
    async (request, response, next) => {
      const seconds = await clientLimits.consume(limit, request);
      if (seconds === 0) {
        next();
        return;
      }
      metrics.outcome(action, "rate-limited");
      await sendPage(request, response, { kind: "rate-limited", seconds });
    };

  return { onlyFromOurPages, limited };
};
