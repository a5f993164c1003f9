import { renderToString } from "preact-render-to-string";
import { PageLayout } from "./page-layout.tsx";
import { pageContents, type PageLocale } from "./page-contents.ts";
import type { Page } from "./page.ts";

/** Everything that is not markup of ours is escaped. */
const render = (page: Page, locale: PageLocale): string =>
  `<!doctype html>${renderToString(<PageLayout contents={pageContents(page, locale)} locale={locale} />)}`;

type OpenPage = Extract<Page, { kind: "open" }>;

/** Stand for the ticket number and the masked address; no text has characters for private use. */
const marks = { ticketNumber: "\u{E000}", maskedAddress: "\u{E001}" };
const anyMark = new RegExp(`([${Object.values(marks).join("")}])`);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The page that every customer sees, in parts between the marks; new ones when the settings, so also messages, were read again. */
const openPages = new WeakMap<PageLocale["messages"], Map<string, string[]>>();

const openPageParts = (page: OpenPage, locale: PageLocale): string[] => {
  const known = openPages.get(locale.messages) ?? new Map<string, string[]>();
  openPages.set(locale.messages, known);
  const parts = known.get(locale.texts.language) ?? render({ ...page, ...marks }, locale).split(anyMark);
  known.set(locale.texts.language, parts);
  return parts;
};

/** The whole document of a page. */
export const renderPage = (page: Page, locale: PageLocale): string => {
  const isUsual =
    page.kind === "open" &&
    page.mergedInto === undefined &&
    page.until === undefined &&
    page.pressAgain !== true &&
    page.pressedEarly === undefined &&
    page.decoyPath !== undefined &&
    !page.ownBrowser?.isKnown;
  if (!isUsual) return render(page, locale);
  const values = new Map([
    [marks.ticketNumber, escape(page.ticketNumber)],
    [marks.maskedAddress, escape(page.maskedAddress)],
  ]);
  return openPageParts(page, locale)
    .map((part) => values.get(part) ?? part)
    .join("");
};
