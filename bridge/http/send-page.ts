/** Responses of the public listener: always a page, whatever happens. */
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { GetSettings, Log } from "../ports.ts";
import { type BrowserRequest, selectLocale } from "./select-locale.ts";
import { logError, toErrorAnswer } from "./error-response.ts";
import { type Page, pageStatuses, retryAfter } from "./pages/page.ts";
import { renderPage } from "./pages/render-page.tsx";

export interface SendPageDependencies {
  getSettings: GetSettings;
}

const pageForStatus = (status: number): Page => {
  if (status === 503) return { kind: "unavailable" };
  if (status >= 500) return { kind: "fault" };
  return status === 429 ? { kind: "rate-limited" } : { kind: "not-found" };
};

/** Answers with pages, in the customer's language. */
export const createSendPage =
  ({ getSettings }: SendPageDependencies) =>
  async (request: BrowserRequest, response: Response, page: Page, language = ""): Promise<void> => {
    // A page works without OTOBO's settings.
    const settings = await getSettings().catch(() => undefined);
    const locale = selectLocale(request, language, settings);
    const seconds = ("seconds" in page ? page.seconds : undefined) ?? retryAfter[page.kind];
    if (seconds !== undefined) response.set("Retry-After", String(seconds));
    response.set("Content-Language", locale.texts.language);
    response.status(pageStatuses[page.kind]).type("html").send(renderPage(page, locale));
  };

/** The page for every other address. */
export const createNotFoundPage = (dependencies: SendPageDependencies): RequestHandler => {
  const sendPage = createSendPage(dependencies);
  return (request, response) => sendPage(request, response, { kind: "not-found" });
};

/** The last middleware of the public listener: errors as readable pages. */
export const createPageErrorHandler = (dependencies: SendPageDependencies & { log: Log }): ErrorRequestHandler => {
  const { log } = dependencies;
  const sendPage = createSendPage(dependencies);
  return async (error: unknown, request, response, next) => {
    const { status } = toErrorAnswer(error);
    logError(log, error, status);
    if (response.headersSent) {
      next(error);
      return;
    }
    try {
      await sendPage(request, response, pageForStatus(status));
    } catch (pageError) {
      // No page can be rendered: plain text.
      log.error("Rendering a page failed", { error: pageError });
      response.status(500).type("text").send("This page cannot be shown at the moment. Please try again later.");
    }
  };
};
