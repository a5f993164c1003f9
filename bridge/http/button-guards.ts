import type { Request, RequestHandler } from "express";
import type { BrowserCookie } from "./browser-cookie.ts";
import { linkIdLength } from "../domain/link.ts";
import type { ClientLimits, PressedLink } from "./limit-clients.ts";
import { addressOf, againQuery, createLinkPath, isShownAgain, type PageRequest } from "./link-page-request.ts";
import type { Metrics } from "./metrics.ts";
import { createRedirect, createSendPage, type SendPageDependencies } from "./send-page.ts";

/** A button of a page, as the metrics call it. */
export type ButtonAction = "open" | "renew" | "forget" | "report";

/** The link whose button was pressed, by its id: of a damaged link, too. */
export const pressedLink = (request: PageRequest, browserCookie: BrowserCookie): PressedLink => {
  const { ticketNumber, segment } = addressOf(request);
  const { visitor } = browserCookie.keep(request);
  return { ticketNumber, linkId: segment.slice(0, linkIdLength), browserCookie: visitor.browserCookie };
};

/**
 * Middleware before the buttons of any page.
 *
 * @param pathOf the page's path, where it is shown again
 */
export const createPageGuards = <Params>(
  dependencies: SendPageDependencies & { metrics: Metrics },
  browserCookie: BrowserCookie,
  clientLimits: ClientLimits,
  pathOf: (request: Request<Params>) => string,
) => {
  const { metrics } = dependencies;
  const sendPage = createSendPage(dependencies);
  const redirect = createRedirect(dependencies);
  /**
   * Without our cookie the page is shown again with a new one, because it was open for longer than the cookie lives. This is a
   * redirect, so that a reload is a GET. A browser without the cookie on that page, too, does not store cookies.
   */
  const onlyFromOurPages =
    (action: ButtonAction): RequestHandler<Params> =>
    async (request, response, next) => {
      const pressedOn = browserCookie.pressedOn(request);
      if (pressedOn === "our-page") {
        next();
        return;
      }
      metrics.outcome(action, pressedOn);
      if (pressedOn === "page-without-cookie" && !isShownAgain(request)) {
        redirect(response, `${pathOf(request)}${againQuery}`);
        return;
      }
      await sendPage(request, response, { kind: "forbidden" });
    };

  /** `waitOfRobot`: asked at the same time, so that no press waits for Redis twice. */
  const limited =
    (
      action: ButtonAction,
      limit: Parameters<typeof clientLimits.consume>[0],
      waitOfRobot: (request: Request<Params>) => Promise<number> = () => Promise.resolve(0),
    ): RequestHandler<Params> =>
    async (request, response, next) => {
      const [seconds, robotSeconds] = await Promise.all([clientLimits.consume(limit, request), waitOfRobot(request)]);
      if (seconds === 0 && robotSeconds === 0) {
        next();
        return;
      }
      metrics.outcome(action, seconds > 0 ? "rate-limited" : "robot");
      await sendPage(request, response, seconds > 0 ? { kind: "rate-limited", seconds } : { kind: "robot" });
    };

  return { onlyFromOurPages, limited };
};

/** Middleware before the buttons of a link's page. */
export const createButtonGuards = (
  dependencies: SendPageDependencies & { metrics: Metrics },
  browserCookie: BrowserCookie,
  clientLimits: ClientLimits,
) => {
  const linkPath = createLinkPath(dependencies);
  const pathOf = (request: PageRequest): string => linkPath(addressOf(request));
  const waitOfRobot = (request: PageRequest): Promise<number> =>
    clientLimits.waitOfRobot(request, pressedLink(request, browserCookie));
  return { ...createPageGuards(dependencies, browserCookie, clientLimits, pathOf), waitOfRobot };
};
