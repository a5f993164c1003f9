/** The page of a link, the button that opens the ticket, and the button that requests a new link. */
import type { Express, Request, RequestHandler } from "express";
import { linkIdLength } from "../domain/link.ts";
import type { CustomerInterface, RandomBytes } from "../ports.ts";
import type { InspectLink } from "../use-cases/inspect-link.ts";
import { isGuessed, languageOf, type LinkAddress, type LinkView } from "../use-cases/look-up-link.ts";
import type { OpenLink } from "../use-cases/open-link.ts";
import type { RenewalOutcome, RenewLink } from "../use-cases/renew-link.ts";
import { type BrowserCookie, createBrowserCookie, cookieNamesOf } from "./browser-cookie.ts";
import { type ClientLimits, type ClientLimitsDependencies, createClientLimits } from "./limit-clients.ts";
import type { Metrics } from "./metrics.ts";
import type { Page } from "./pages/page.ts";
import { createRedirect, createSendPage, type SendPageDependencies } from "./send-page.ts";

export interface CustomerPagesDependencies extends SendPageDependencies, ClientLimitsDependencies {
  inspectLink: InspectLink;
  openLink: OpenLink;
  renewLink: RenewLink;
  /** With `publicUrl` the only target of links and redirects. */
  customerInterface: CustomerInterface;
  random: RandomBytes;
  metrics: Metrics;
}

interface PageParams {
  ticketNumber: string;
  link: string;
}
type PageRequest = Request<PageParams>;

const addressOf = ({ params }: PageRequest): LinkAddress => ({
  ticketNumber: params.ticketNumber,
  segment: params.link,
});

const renewedPages: Record<RenewalOutcome, Page> = {
  sent: { kind: "new-link" },
  requested: { kind: "link-requested" },
  "rate-limited": { kind: "rate-limited" },
  failed: { kind: "refresh-failed" },
  "not-possible": { kind: "expired", renewPath: undefined },
};

type PageAddresses = Pick<CustomerPagesDependencies, "publicUrl" | "customerInterface">;

/** The query of a page that is shown again because its button was pressed without our cookie. */
const againQuery = "?again";
const isShownAgain = ({ originalUrl }: PageRequest): boolean => originalUrl.endsWith(againQuery);

const createLinkPath = ({ publicUrl }: Pick<PageAddresses, "publicUrl">) => {
  const mount = new URL(publicUrl).pathname.replace(/\/$/, "");
  return ({ ticketNumber, segment }: LinkAddress): string =>
    `${mount}/t/${encodeURIComponent(ticketNumber)}/${encodeURIComponent(segment)}`;
};

const createPageOf = ({ publicUrl, customerInterface }: PageAddresses) => {
  const linkPath = createLinkPath({ publicUrl });
  return (request: PageRequest, view: LinkView): Page => {
    // The button was pressed with the cookie, so it must not ask to press again.
    const pressAgain = request.method !== "POST" && isShownAgain(request);
    const address = addressOf(request);
    const renewPathOf = (segment: string): string =>
      `${linkPath({ ...address, segment })}/renew${pressAgain ? againQuery : ""}`;
    const renewPath = renewPathOf(address.segment);
    switch (view.state) {
      case "open":
        return { kind: "open", ...view, pressAgain };
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
        return { kind: "expired", renewPath: view.renewable ? renewPath : undefined, pressAgain };
    }
  };
};

type Route = RequestHandler<PageParams>;

type Action = "open" | "renew";

/** Middleware before the buttons. */
const createGuards = (
  dependencies: CustomerPagesDependencies,
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
    (action: Action): Route =>
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
    (action: Action, limit: Parameters<typeof clientLimits.consume>[0]): Route =>
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

/** The routes below `mount`, the path of PUBLIC_URL. GET and HEAD change nothing: link scanners open every link. */
export const mountCustomerPages = (app: Express, mount: string, dependencies: CustomerPagesDependencies): void => {
  const { inspectLink, openLink, renewLink, publicUrl, customerInterface, random, metrics } = dependencies;
  const browserCookie = createBrowserCookie({ secure: publicUrl.startsWith("https:"), random });
  const sendPage = createSendPage(dependencies);
  const redirect = createRedirect(dependencies);
  const pageOf = createPageOf(dependencies);
  const clientLimits = createClientLimits(dependencies);

  const show: Route = async (request, response) => {
    const { token, cookie } = browserCookie.keep(request);
    const [seconds, view] = await Promise.all([
      clientLimits.waitOfGuesser(request),
      inspectLink(addressOf(request), token),
    ]);
    if (seconds > 0) {
      metrics.outcome("page", "rate-limited");
      await sendPage(request, response, { kind: "rate-limited", seconds }, { cookie });
      return;
    }
    if (isGuessed(view)) await clientLimits.countGuess(request);
    metrics.outcome("page", view.state);
    await sendPage(request, response, pageOf(request, view), { language: languageOf(view), cookie });
  };

  const open: Route = async (request, response) => {
    // Kept for as long as the grant lives, and longer.
    const { token, cookie } = browserCookie.keep(request);
    const result = await openLink(addressOf(request), token);
    metrics.outcome("open", result.opened ? "opened" : result.view.state === "open" ? "leased" : result.view.state);
    if (!result.opened) {
      const { view } = result;
      if (isGuessed(view)) await clientLimits.countGuess(request);
      const page: Page =
        view.state === "open" ? { kind: "leased", ticketNumber: view.ticketNumber } : pageOf(request, view);
      await sendPage(request, response, page, { language: languageOf(view), cookie });
      return;
    }
    redirect(response, customerInterface.loginUrl(result), cookie);
  };

  const renew: Route = async (request, response) => {
    const { outcome, language, guessed } = await renewLink(addressOf(request));
    if (guessed) await clientLimits.countGuess(request);
    metrics.outcome("renew", outcome);
    await sendPage(request, response, renewedPages[outcome], { language });
  };

  const { onlyFromOurPages, limited } = createGuards(dependencies, browserCookie, clientLimits);
  const link = `${mount}/t/:ticketNumber/:link`;
  app.route(link).get(show).post(onlyFromOurPages("open"), limited("open", "clientOpensPerMinute"), open);
  // A reload of the page after the renewal button shows the link's page.
  app.get(`${link}/renew`, show);
  app.post(`${link}/renew`, onlyFromOurPages("renew"), limited("renew", "clientRenewalsPerHour"), renew);
};
