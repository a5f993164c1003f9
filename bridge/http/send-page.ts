/** Responses of the public listener: always a page or a redirect, whatever happens. */
import type { ServerResponse } from "node:http";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { type Appearance, defaultAppearance } from "../domain/appearance.ts";
import type { GetSettings, Log } from "../ports.ts";
import { type BrowserRequest, selectLocale } from "./select-locale.ts";
import { logError, toErrorAnswer } from "./error-response.ts";
import { createFormPath } from "./link-page-request.ts";
import { readPageHeaders } from "./page-headers.ts";
import { type Page, pageStatuses, retryAfter } from "./pages/page.ts";
import { renderPage } from "./pages/render-page.tsx";

export interface SendPageDependencies {
  getSettings: GetSettings;
  publicUrl: string;
}

const pageForStatus = (status: number): Page => {
  if (status === 503) return { kind: "unavailable" };
  return { kind: status >= 500 ? "fault" : "not-found" };
};

/** The headers of all pages, as a flat list; computed once for each appearance. */
const createFixedHeaders = (dependencies: SendPageDependencies) => {
  const known = new WeakMap<Appearance, string[]>();
  return (appearance: Appearance): string[] => {
    const headers = known.get(appearance) ?? Object.entries(readPageHeaders(dependencies, appearance)).flat();
    known.set(appearance, headers);
    return headers;
  };
};

/** Sends a whole response at once, with the headers of all pages. */
const createSend = (dependencies: SendPageDependencies) => {
  const fixedHeaders = createFixedHeaders(dependencies);
  return (
    response: ServerResponse,
    status: number,
    headers: string[],
    { body = "", appearance = defaultAppearance }: { body?: string; appearance?: Appearance } = {},
  ): void => {
    const length = String(Buffer.byteLength(body));
    response.writeHead(status, [...fixedHeaders(appearance), ...headers, "Content-Length", length]).end(body);
  };
};

/** A header for each cookie that the browser gets. */
const cookieHeaders = (cookies: string[]): string[] => cookies.flatMap((cookie) => ["Set-Cookie", cookie]);

export const createRedirect = (dependencies: SendPageDependencies) => {
  const send = createSend(dependencies);
  return (response: ServerResponse, location: string, ...cookies: string[]): void => {
    // Not Express' redirect(): that repeats the address, with a grant in it, as a text.
    send(response, 303, ["Location", location, ...cookieHeaders(cookies)]);
  };
};

/** Answers with pages, in the customer's language. */
export const createSendPage = (dependencies: SendPageDependencies) => {
  const send = createSend(dependencies);
  return async (
    request: BrowserRequest,
    response: ServerResponse,
    page: Page,
    { language = "", cookie }: { language?: string; cookie?: string | undefined } = {},
  ): Promise<void> => {
    // A page works without OTOBO's settings.
    const settings = await dependencies.getSettings().catch(() => undefined);
    const locale = selectLocale(request, language, settings);
    const headers = ["Content-Type", "text/html; charset=utf-8", "Content-Language", locale.texts.language];
    const seconds = ("seconds" in page ? page.seconds : undefined) ?? retryAfter[page.kind];
    if (seconds !== undefined) headers.push("Retry-After", String(seconds));
    headers.push(...cookieHeaders(cookie === undefined ? [] : [cookie]));
    const body = renderPage(page, locale);
    send(response, pageStatuses[page.kind], headers, { body, appearance: locale.appearance });
  };
};

/** The page for every other address. */
export const createNotFoundPage = (dependencies: SendPageDependencies): RequestHandler => {
  const sendPage = createSendPage(dependencies);
  const formPath = createFormPath(dependencies);
  return (request, response) => sendPage(request, response, { kind: "not-found", formPath });
};

/** The last middleware of the public listener: errors as readable pages. */
export const createPageErrorHandler = (dependencies: SendPageDependencies & { log: Log }): ErrorRequestHandler => {
  const { log } = dependencies;
  const sendPage = createSendPage(dependencies);
  const send = createSend(dependencies);
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
      const text = "This page cannot be shown at the moment. Please try again later.";
      send(response, 500, ["Content-Type", "text/plain; charset=utf-8"], { body: text });
    }
  };
};
