/** What the routes of all pages stand on, and the middleware before their buttons. */
import type { Request, RequestHandler } from "express";
import { linkIdLength } from "../domain/link.ts";
import type { RandomBytes } from "../ports.ts";
import { createBrowserCookie } from "./browser-cookie.ts";
import {
  type ClientLimits,
  type ClientLimitsDependencies,
  createClientLimits,
  type PressedLink,
} from "./limit-clients.ts";
import { againQuery, isShownAgain } from "./link-page-request.ts";
import type { Metrics } from "./metrics.ts";
import { createRedirect, createSendPage, type SendPageDependencies } from "./send-page.ts";

export interface PageToolsDependencies extends SendPageDependencies, ClientLimitsDependencies {
  random: RandomBytes;
  metrics: Metrics;
}

/** A button of a page. */
interface Button<Params> {
  /** As the metrics call it. */
  action: "open" | "renew" | "forget" | "request" | "report";
  /** Where its page is. */
  path: (request: Request<Params>) => string;
  /** The page that refuses it; of a link if it does not say. */
  refusal?: "forbidden" | "form-forbidden";
  limit: Parameters<ClientLimits["consume"]>[0];
  /** The link that it is about, if programs are kept from it that pressed the hidden button there. */
  linkOf?: (request: Request<Params>) => PressedLink;
}

export const createPageTools = (dependencies: PageToolsDependencies) => {
  const { publicUrl, random, metrics } = dependencies;
  const browserCookie = createBrowserCookie({ secure: publicUrl.startsWith("https:"), random });
  const clientLimits = createClientLimits(dependencies);
  const sendPage = createSendPage(dependencies);
  const redirect = createRedirect(dependencies);

  /** `segment`: of the path, begins with the link's id, also if it is damaged. */
  const pressedLink = <Params>(request: Request<Params>, ticketNumber: string, segment: string): PressedLink => {
    const { visitor } = browserCookie.keep(request);
    return { ticketNumber, linkId: segment.slice(0, linkIdLength), browserCookie: visitor.browserCookie };
  };

  /**
   * Without our cookie the page is shown again with a new one, because it was open for longer than the cookie lives. This is a
   * redirect, so that a reload is a GET. A browser without the cookie on that page, too, does not store cookies.
   */
  const onlyFromOurPage =
    <Params>({ action, path, refusal = "forbidden" }: Button<Params>): RequestHandler<Params> =>
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

  /** Asks for both at the same time, so that no press waits for Redis twice. */
  const limited =
    <Params>({ action, limit, linkOf }: Button<Params>): RequestHandler<Params> =>
    async (request, response, next) => {
      const [seconds, robotSeconds] = await Promise.all([
        clientLimits.consume(limit, request),
        linkOf ? clientLimits.waitOfRobot(request, linkOf(request)) : 0,
      ]);
      if (seconds === 0 && robotSeconds === 0) {
        next();
        return;
      }
      metrics.outcome(action, seconds > 0 ? "rate-limited" : "robot");
      await sendPage(request, response, seconds > 0 ? { kind: "rate-limited", seconds } : { kind: "robot" });
    };

  /** The middleware before a button. */
  const guardsOf = <Params>(button: Button<Params>): RequestHandler<Params>[] => [
    onlyFromOurPage(button),
    limited(button),
  ];

  return { browserCookie, clientLimits, sendPage, redirect, pressedLink, guardsOf };
};

export type PageTools = ReturnType<typeof createPageTools>;
