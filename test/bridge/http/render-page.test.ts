import { expect } from "chai";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { defaultAppearance } from "../../../bridge/domain/appearance.ts";
import { firstTexts, languages } from "../../../bridge/domain/texts/find-texts.ts";
import { pageContents, type PageLocale } from "../../../bridge/http/pages/page-contents.ts";
import { PageLayout } from "../../../bridge/http/pages/page-layout.tsx";
import type { Page } from "../../../bridge/http/pages/page.ts";
import { renderPage } from "../../../bridge/http/pages/render-page.tsx";

const messages = { LinkExpired: "", WrongLink: "", NewLink: "", RefreshFailed: "" };
const localeOf = (language: string, changes: Partial<PageLocale> = {}): PageLocale => ({
  texts: firstTexts([language]),
  messages,
  appearance: defaultAppearance,
  timeZone: "UTC",
  ...changes,
});

/** A page as it is without anything kept from earlier ones. */
const afresh = (page: Page, locale: PageLocale): string =>
  `<!doctype html>${renderToString(h(PageLayout, { contents: pageContents(page, locale), locale }))}`;

const openPage = (changes: Partial<Extract<Page, { kind: "open" }>> = {}): Page => ({
  kind: "open",
  ticketNumber: "2026112210000017",
  mergedInto: undefined,
  maskedAddress: "j…e@c…r.example",
  until: undefined,
  daysLeft: undefined,
  pressAgain: false,
  ...changes,
});

describe("the page that opens a ticket", () => {
  const pages = [
    openPage(),
    openPage({ ticketNumber: "2", maskedAddress: `"a&b"<…>'$&$1@x.example` }),
    openPage({ ticketNumber: "<b>", maskedAddress: "" }),
    openPage({ mergedInto: "3" }),
    openPage({ until: 1_763_812_800, daysLeft: 14 }),
    openPage({ until: 1_763_812_800, daysLeft: 400 }),
    openPage({ pressAgain: true }),
    openPage({ ticketNumber: "4" }),
    openPage({ decoyPath: "?decoy" }),
    openPage({ decoyPath: "?decoy", ticketNumber: "5" }),
    openPage({ decoyPath: "?decoy", pressedEarly: "1.a" }),
  ];

  for (const language of languages)
    it(`is the same when its parts were kept: ${language}`, () => {
      for (const page of [...pages, ...pages])
        expect(renderPage(page, localeOf(language))).to.equal(afresh(page, localeOf(language)));
    });
});
