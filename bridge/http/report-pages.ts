/** "This was not me": the page that the mail with a code links to, and what its button does. */
import type { Express, Request, RequestHandler } from "express";
import { linkIdLength } from "../domain/link.ts";
import type { RandomBytes } from "../ports.ts";
import type { MisuseReported, ReportAddress, ReportMisuse } from "../use-cases/report-misuse.ts";
import { createBrowserCookie } from "./browser-cookie.ts";
import { createPageGuards } from "./button-guards.ts";
import { type ClientLimitsDependencies, createClientLimits } from "./limit-clients.ts";
import { isShownAgain } from "./link-page-request.ts";
import type { Metrics } from "./metrics.ts";
import type { Page } from "./pages/page.ts";
import { createSendPage, type SendPageDependencies } from "./send-page.ts";

export interface ReportPagesDependencies extends SendPageDependencies, ClientLimitsDependencies {
  reportMisuse: ReportMisuse;
  random: RandomBytes;
  metrics: Metrics;
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

const reportedPage = ({ outcome }: MisuseReported): Page =>
  outcome === "unknown" ? unknownPage : { kind: "reported", isTold: outcome === "reported" };

/** The routes below `mount`, the path of PUBLIC_URL. GET changes nothing: link scanners open this link, too. */
export const mountReportPages = (app: Express, mount: string, dependencies: ReportPagesDependencies): void => {
  const { publicUrl, random, reportMisuse, metrics } = dependencies;
  const browserCookie = createBrowserCookie({ secure: publicUrl.startsWith("https:"), random });
  const clientLimits = createClientLimits(dependencies);
  const sendPage = createSendPage(dependencies);
  const pathOf = (request: Request<Params>): string => {
    const { ticketNumber, token } = addressOf(request);
    return `${mount}/report/${encodeURIComponent(ticketNumber)}/${token}`;
  };
  const { onlyFromOurPages, limited } = createPageGuards(dependencies, browserCookie, clientLimits, pathOf);

  const show: RequestHandler<Params> = async (request, response) => {
    const { cookie } = browserCookie.keep(request);
    const seconds = await clientLimits.waitOfGuesser(request);
    if (seconds > 0) {
      await sendPage(request, response, { kind: "rate-limited", seconds }, { cookie });
      return;
    }
    const { isKnown, language, guessed } = await reportMisuse.find(addressOf(request));
    if (guessed) await clientLimits.countGuess(request);
    const page: Page = isKnown ? { kind: "report", pressAgain: isShownAgain(request) } : unknownPage;
    await sendPage(request, response, page, { language, cookie });
  };

  const report: RequestHandler<Params> = async (request, response) => {
    const result = await reportMisuse.report(addressOf(request));
    if (result.guessed) await clientLimits.countGuess(request);
    metrics.outcome("report", result.outcome);
    await sendPage(request, response, reportedPage(result), { language: result.language });
  };

  app
    .route(`${mount}/report/:ticketNumber/:token`)
    .get(show)
    .post(onlyFromOurPages("report"), limited("report", "clientOpensPerMinute"), report);
};
