/** The page of a link, and what its buttons do. */
import type { Express } from "express";
import type { CustomerInterface, Log } from "../ports.ts";
import type { CodeEntry } from "../use-cases/confirm-browser.ts";
import type { ForgetBrowser } from "../use-cases/forget-browser.ts";
import type { InspectLink, NoteLinkSeen } from "../use-cases/inspect-link.ts";
import { isGuessed, languageOf } from "../use-cases/look-up-link.ts";
import type { LinkOpened, OpenLink } from "../use-cases/open-link.ts";
import type { RenewalOutcome, RenewLink } from "../use-cases/renew-link.ts";
import {
  addressOf,
  createFormPath,
  createLinkPath,
  onlyWithQuery,
  pageQueries,
  type PageRequest,
  type PageRoute,
} from "./link-page-request.ts";
import { createPageOf } from "./page-of-view.ts";
import type { PageTools, PageToolsDependencies } from "./page-tools.ts";
import type { Page } from "./pages/page.ts";
import { formField, readForm } from "./read-form.ts";

export interface CustomerPagesDependencies extends PageToolsDependencies {
  inspectLink: InspectLink;
  noteLinkSeen: NoteLinkSeen;
  openLink: OpenLink;
  forgetBrowser: ForgetBrowser;
  renewLink: RenewLink;
  /** With `publicUrl` the only target of links and redirects. */
  customerInterface: CustomerInterface;
  log: Log;
}

const renewedPages = (formPath: string): Record<RenewalOutcome, Page> => ({
  sent: { kind: "new-link" },
  requested: { kind: "link-requested" },
  "rate-limited": { kind: "rate-limited" },
  failed: { kind: "refresh-failed" },
  "not-possible": { kind: "expired", renewPath: undefined, formPath },
});

/** What all routes of a link's page stand on. */
const createTools = (dependencies: CustomerPagesDependencies, tools: PageTools) => {
  const pressedLink = (request: PageRequest) => {
    const { ticketNumber, segment } = addressOf(request);
    return tools.pressedLink(request, ticketNumber, segment);
  };
  const [pageOf, linkPath] = [createPageOf(dependencies), createLinkPath(dependencies)];
  return { ...dependencies, ...tools, pageOf, linkPath, pressedLink };
};
type Tools = ReturnType<typeof createTools>;

const createShow =
  ({ browserCookie, clientLimits, inspectLink, noteLinkSeen, metrics, sendPage, pageOf }: Tools): PageRoute =>
  async (request, response) => {
    const { visitor, cookie } = browserCookie.keep(request);
    const [seconds, { view, unseen }] = await Promise.all([
      clientLimits.waitOfGuesser(request),
      inspectLink(addressOf(request), visitor),
    ]);
    if (seconds > 0) {
      metrics.outcome("page", "rate-limited");
      await sendPage(request, response, { kind: "rate-limited", seconds }, { cookie });
      return;
    }
    if (isGuessed(view)) await clientLimits.countGuess(request);
    metrics.outcome("page", view.state);
    await sendPage(request, response, pageOf(request, view), { language: languageOf(view), cookie });
    // After the answer, and only once: a page costs its reader nothing more, and Redis no write.
    if (unseen && request.method === "GET") await noteLinkSeen(unseen);
  };

/** The cookie by which the browser is to be remembered, if its customer ticked that it is their own. */
const createRememberOwn =
  ({ browserCookie, getSettings }: Tools) =>
  async (request: PageRequest) => {
    const { rememberBrowserDays } = await getSettings();
    const isOwn = formField(request, "own", 1) === "1" && rememberBrowserDays > 0;
    return isOwn ? browserCookie.remember(request, rememberBrowserDays) : undefined;
  };

/** A word for the metrics. */
const outcomeOf = (result: LinkOpened): string => {
  if (result.opened) return "opened";
  if (result.view.state !== "open") return result.view.state;
  if (result.code !== undefined) return `code-${result.code}`;
  return result.pressAgain === undefined ? "leased" : "early";
};

type NotOpened = Extract<LinkOpened, { opened: false }>;

/** `page`: of the link as it is. */
const notOpenedPage = ({ view, pressAgain, code }: NotOpened, page: Page, isOwnBrowser: boolean): Page => {
  if (view.state !== "open" || page.kind !== "open") return page;
  const { ticketNumber, maskedAddress } = view;
  if (code !== undefined) {
    const paths = { codePath: pageQueries.code, newCodePath: pageQueries.newCode };
    return { kind: "code", ticketNumber, maskedAddress, state: code, ...paths, isOwnBrowser };
  }
  return pressAgain === undefined ? { kind: "leased", ticketNumber } : { ...page, pressedEarly: pressAgain };
};

/** What was done about a code, on the page that asks for one. */
const codeEntryOf = (request: PageRequest): CodeEntry => {
  const { originalUrl } = request;
  if (originalUrl.endsWith(pageQueries.code)) return { code: formField(request, "code", 100) };
  return originalUrl.endsWith(pageQueries.newCode) ? { wantsNewCode: true } : {};
};

const createOpen = (tools: Tools): PageRoute => {
  const { browserCookie, clientLimits, openLink, customerInterface, metrics, sendPage, redirect, pageOf } = tools;
  const rememberOwn = createRememberOwn(tools);
  return async (request, response) => {
    // Kept for as long as the grant lives, and longer.
    const { visitor, cookie } = browserCookie.keep(request);
    const own = await rememberOwn(request);
    const ownCookie = own?.ownCookie ?? visitor.ownCookie;
    const pressed = formField(request, "pressed", 40);
    const isOwnBrowser = own !== undefined;
    const opening = { ...visitor, ownCookie, isOwnBrowser, pressed, ...codeEntryOf(request) };
    const result = await openLink(addressOf(request), opening);
    metrics.outcome("open", outcomeOf(result));
    if (!result.opened) {
      const { view } = result;
      if (isGuessed(view)) await clientLimits.countGuess(request);
      await sendPage(request, response, notOpenedPage(result, pageOf(request, view), isOwnBrowser), {
        language: languageOf(view),
        cookie,
      });
      return;
    }
    redirect(response, customerInterface.loginUrl(result), cookie, ...(own ? [own.cookie] : []));
  };
};

const createForget =
  ({ browserCookie, forgetBrowser, metrics, redirect, linkPath }: Tools): PageRoute =>
  async (request, response) => {
    const { visitor } = browserCookie.keep(request);
    await forgetBrowser(addressOf(request), visitor);
    metrics.outcome("forget", "forgotten");
    redirect(response, linkPath(addressOf(request)), browserCookie.forget());
  };

/** Nobody can see or reach the button that leads here. A client that presses it cannot open the link for a while. */
const createDecoy =
  ({ pressedLink, clientLimits, metrics, log, sendPage }: Tools): PageRoute =>
  async (request, response) => {
    const link = pressedLink(request);
    metrics.outcome("decoy", "pressed");
    log.info("A program pressed the hidden button of a link", { ticketNumber: link.ticketNumber, linkId: link.linkId });
    await clientLimits.countDecoy(request, link);
    await sendPage(request, response, { kind: "robot" });
  };

const createRenew =
  ({ renewLink, clientLimits, metrics, sendPage, publicUrl }: Tools): PageRoute =>
  async (request, response) => {
    const { outcome, language, guessed } = await renewLink(addressOf(request));
    if (guessed) await clientLimits.countGuess(request);
    metrics.outcome("renew", outcome);
    await sendPage(request, response, renewedPages(createFormPath({ publicUrl }))[outcome], { language });
  };

/** The routes below `mount`, the path of PUBLIC_URL. GET and HEAD change nothing: link scanners open every link. */
export const mountCustomerPages = (
  app: Express,
  mount: string,
  dependencies: CustomerPagesDependencies,
  pageTools: PageTools,
): void => {
  const tools = createTools(dependencies, pageTools);
  const { guardsOf, linkPath, pressedLink: linkOf } = tools;
  const show = createShow(tools);
  const link = `${mount}/t/:ticketNumber/:link`;
  const path = (request: PageRequest): string => linkPath(addressOf(request));
  const limit = "clientOpensPerMinute";
  app.post(link, onlyWithQuery(pageQueries.decoy), createDecoy(tools));
  const forgetGuards = guardsOf({ action: "forget", path, limit });
  app.post(link, onlyWithQuery(pageQueries.forget), ...forgetGuards, createForget(tools));
  app
    .route(link)
    .get(show)
    .post(...guardsOf({ action: "open", path, limit, linkOf }), readForm, createOpen(tools));
  // A reload of the page after the renewal button shows the link's page.
  app.get(`${link}/renew`, show);
  const renewGuards = guardsOf({ action: "renew", path, limit: "clientRenewalsPerHour" });
  app.post(`${link}/renew`, ...renewGuards, createRenew(tools));
};
