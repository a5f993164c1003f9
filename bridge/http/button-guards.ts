import type { Request, RequestHandler } from "express";
import type { BrowserCookie } from "./browser-cookie.ts";
import { linkIdLength } from "../domain/link.ts";
import type { ClientLimits, PressedLink } from "./limit-clients.ts";
import {
  addressOf,
  againQuery,
  createLinkPath,
  isShownAgain,
  type PageParams,
  type PageRequest,
  type PageRoute,
} from "./link-page-request.ts";
import type { Metrics } from "./metrics.ts";
import { createRedirect, createSendPage, type SendPageDependencies } from "./send-page.ts";

/** A button of a page, as the metrics call it. */
export type ButtonAction = "open" | "renew" | "forget" | "request" | "report";

/** Where the button's page is, and what refuses it. */
interface ButtonPage<Params> {
  path: (request: Request<Params>) => string;
  refusal: "forbidden" | "form-forbidden";
}

/** The link whose button was pressed, by its id: of a damaged link, too. */
export const pressedLink = (request: PageRequest, browserCookie: BrowserCookie): PressedLink => {
  const { ticketNumber, segment } = addressOf(request);
  const { visitor } = browserCookie.keep(request);
  return { ticketNumber, linkId: segment.slice(0, linkIdLength), browserCookie: visitor.browserCookie };
};

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
  const linkPage: ButtonPage<PageParams> = { path: (request) => linkPath(addressOf(request)), refusal: "forbidden" };
  /**
   * Without our cookie the page is shown again with a new one, because it was open for longer than the cookie lives. This is a
   * redirect, so that a reload is a GET. A browser without the cookie on that page, too, does not store cookies.
   */
  const onlyFromOurPage =
    <Params>(action: ButtonAction, { path, refusal }: ButtonPage<Params>): RequestHandler<Params> =>
    async (request, response, next) => {
      const pressedOn = browserCookie.pressedOn(request);
      if (pressedOn === "our-page") {
        next();
        return;
      }
      metrics.outcome(action, pressedOn);
      if (pressedOn === "page-without-cookie" && !isShownAgain(request)) {
        redirect(response, `${path(request)}${againQuery}`);
        return;
      }
      await sendPage(request, response, { kind: refusal });
    };

  const onlyFromOurPages = (action: ButtonAction): PageRoute => onlyFromOurPage(action, linkPage);

  const waitOfRobot = (request: PageRequest): Promise<number> =>
    clientLimits.waitOfRobot(request, pressedLink(request, browserCookie));

  /** `waitOfRobot`: asked at the same time, so that no press waits for Redis twice. */
  const limited =
    <Params>(
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

  return { onlyFromOurPage, onlyFromOurPages, limited, waitOfRobot };
};
