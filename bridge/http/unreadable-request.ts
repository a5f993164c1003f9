/** What each listener answers to a request that Node could not read: too many headers, malformed, or too slow. */
import { STATUS_CODES } from "node:http";
import { selectLocale } from "./select-locale.ts";
import { type PageHeadersDependencies, readPageHeaders } from "./page-headers.ts";
import type { Page } from "./pages/page.ts";
import { renderPage } from "./pages/render-page.tsx";
import type { SendPageDependencies } from "./send-page.ts";

interface UnreadableAnswer {
  headers: Record<string, string>;
  body: string;
}

const pageFor = (status: number): Page => {
  if (status === 431) return { kind: "too-many-cookies" };
  return status === 408 ? { kind: "unavailable" } : { kind: "not-found" };
};

/** A page like all others, in OTOBO's default language: what the browser prefers stood in the request. */
export const createUnreadablePage = (dependencies: SendPageDependencies & PageHeadersDependencies) => {
  return async (status: number): Promise<UnreadableAnswer> => {
    const locale = selectLocale(undefined, "", await dependencies.getSettings().catch(() => undefined));
    const headers = {
      ...readPageHeaders(dependencies, locale.appearance),
      "content-type": "text/html; charset=utf-8",
      "content-language": locale.texts.language,
    };
    return { headers, body: renderPage(pageFor(status), locale) };
  };
};

/** JSON in the shape of PROTOCOL.md. */
export const unreadableJson = (status: number): UnreadableAnswer => ({
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: JSON.stringify({
    Error: { ErrorCode: "invalid-request", ErrorMessage: STATUS_CODES[status] ?? "Malformed request." },
  }),
});
