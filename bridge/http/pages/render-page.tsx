import { renderToString } from "preact-render-to-string";
import { PageLayout } from "./page-layout.tsx";
import { pageContents, type PageLocale } from "./page-contents.ts";
import type { Page } from "./page.ts";

/** The whole document of a page. Everything that is not markup of ours is escaped. */
export const renderPage = (page: Page, locale: PageLocale): string =>
  `<!doctype html>${renderToString(<PageLayout contents={pageContents(page, locale)} texts={locale.texts} />)}`;
