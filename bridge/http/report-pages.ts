/** "This was not me": the page that the mail with a code links to, and what its button does. */
import type { Express, Request, RequestHandler } from "express";
import { linkIdLength } from "../domain/link.ts";
import type { MisuseReported, ReportAddress, ReportMisuse } from "../use-cases/report-misuse.ts";
import { isShownAgain, onlyWithQuery, pageQueries } from "./link-page-request.ts";
import type { PageTools, PageToolsDependencies } from "./page-tools.ts";
import type { Page } from "./pages/page.ts";
import { formField, readForm } from "./read-form.ts";

export interface ReportPagesDependencies extends PageToolsDependencies {
  reportMisuse: ReportMisuse;
}

interface Params {
  ticketNumber: string;
  token: string;
}

const tokenLength = linkIdLength + 24;

/** Without what mail programs put behind or into a link. */
const addressOf = ({ params: { ticketNumber, token } }: Request<Params>): ReportAddress => ({
  ticketNumber,
  token: token.replaceAll(/[^0-9A-Za-z]/g, "").slice(0, tokenLength),
});

const unknownPage: Page = { kind: "expired", renewPath: undefined };

const reportedPage = ({ outcome, pressAgain = "" }: MisuseReported): Page => {
  if (outcome === "unknown") return unknownPage;
  if (outcome === "asked") return { kind: "report", pressed: pressAgain, decoyPath: pageQueries.decoy };
  return { kind: "reported", isInformed: outcome === "reported" };
};

/** The routes below `mount`, the path of PUBLIC_URL. GET changes nothing: link scanners open this link, too. */
export const mountReportPages = (
  app: Express,
  mount: string,
  { reportMisuse, metrics }: ReportPagesDependencies,
  { browserCookie, clientLimits, sendPage, pressedLink, guardsOf }: PageTools,
): void => {
  const pathOf = (request: Request<Params>): string => {
    const { ticketNumber, token } = addressOf(request);
    return `${mount}/report/${encodeURIComponent(ticketNumber)}/${token}`;
  };

  const show: RequestHandler<Params> = async (request, response) => {
    const { cookie } = browserCookie.keep(request);
    const seconds = await clientLimits.waitOfGuesser(request);
    if (seconds > 0) {
      await sendPage(request, response, { kind: "rate-limited", seconds }, { cookie });
      return;
    }
    const { isKnown, language, guessed } = await reportMisuse.find(addressOf(request));
    if (guessed) await clientLimits.countGuess(request);
    const page: Page = isKnown
      ? { kind: "report", pressAgain: isShownAgain(request), decoyPath: pageQueries.decoy }
      : unknownPage;
    await sendPage(request, response, page, { language, cookie });
  };

  const report: RequestHandler<Params> = async (request, response) => {
    const { browserCookie: cookie } = browserCookie.keep(request).visitor;
    const press = { browserCookie: cookie, pressed: formField(request, "pressed", 40) };
    const result = await reportMisuse.report(addressOf(request), press);
    if (result.guessed) await clientLimits.countGuess(request);
    metrics.outcome("report", result.outcome);
    await sendPage(request, response, reportedPage(result), { language: result.language });
  };

  const linkOf = (request: Request<Params>) => {
    const { ticketNumber, token } = addressOf(request);
    return pressedLink(request, ticketNumber, token);
  };
  const decoy: RequestHandler<Params> = async (request, response) => {
    metrics.outcome("decoy", "pressed");
    await clientLimits.countDecoy(request, linkOf(request));
    await sendPage(request, response, { kind: "robot" });
  };

  const path = `${mount}/report/:ticketNumber/:token`;
  app.post(path, onlyWithQuery(pageQueries.decoy), decoy);
  const guards = guardsOf({ action: "report", path: pathOf, limit: "clientOpensPerMinute", linkOf });
  app
    .route(path)
    .get(show)
    .post(...guards, readForm, report);
};
