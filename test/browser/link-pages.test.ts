import axe from "axe-core";
import { expect } from "chai";
import type { Page } from "playwright-core";
import { findTexts, languages } from "../../bridge/domain/texts/find-texts.ts";
import type { Page as PageData, PageKind } from "../../bridge/http/pages/page.ts";
import { renderPage } from "../../bridge/http/pages/render-page.tsx";
import {
  formPath,
  path,
  type PublicFixture,
  settings,
  startPublicFixture,
  ticketNumber,
  until,
} from "../bridge/http/public-fixture.ts";
import { type Person, startPerson } from "./chromium.ts";
import { complaints, overhang } from "./complaints.ts";
import { heading } from "./helpdesk.ts";
import { type OtherSite, startOtherSite } from "./other-site.ts";
import { type PageState, pageStates } from "./page-states.ts";

const phone = { width: 375, height: 667 };
const desk = { width: 1280, height: 800 };
const smallest = { width: 320, height: 568 };

const attributesOf = (page: Page): Promise<[lang: string, dir: string, title: string]> =>
  page.evaluate<[string, string, string]>(
    "[document.documentElement.lang, document.documentElement.dir, document.title]",
  );

const buttonColour = (page: Page): Promise<string> =>
  page.evaluate<string>("getComputedStyle(document.querySelector('.action')).backgroundColor");

const renewPath = `${path}/renew`;
const everyPage: { [Kind in PageKind]: Extract<PageData, { kind: Kind }> } = {
  open: {
    kind: "open",
    ticketNumber,
    mergedInto: undefined,
    maskedAddress: "j…e@a-company-with-a-long-na…e.example",
    until,
    daysLeft: 14,
    decoyPath: "?decoy",
    ownBrowser: { isKnown: false, days: 30 },
  },
  robot: { kind: "robot" },
  leased: { kind: "leased", ticketNumber },
  code: {
    kind: "code",
    ticketNumber,
    maskedAddress: "j…e@a-company-with-a-long-na…e.example",
    state: "wrong",
    codePath: "?code",
    newCodePath: "?new-code",
    isOwnBrowser: true,
  },
  report: { kind: "report", decoyPath: "?decoy" },
  reported: { kind: "reported", isTold: true },
  superseded: { kind: "superseded", ticketNumber, renewPath },
  used: { kind: "used", ticketNumber, renewPath, ticketUrl: "https://help.example/otobo/customer.pl" },
  inert: { kind: "inert", renewPath },
  "new-link": { kind: "new-link" },
  "link-requested": { kind: "link-requested" },
  "refresh-failed": { kind: "refresh-failed" },
  expired: { kind: "expired", renewPath, formPath },
  "rate-limited": { kind: "rate-limited" },
  unavailable: { kind: "unavailable" },
  fault: { kind: "fault" },
  forbidden: { kind: "forbidden" },
  "too-many-cookies": { kind: "too-many-cookies" },
  "not-found": { kind: "not-found", formPath },
  "link-form": { kind: "link-form" },
  "link-form-errors": {
    kind: "link-form-errors",
    typed: { address: "jane", ticket: "2026 or so" },
    wrong: { address: true, ticket: true },
  },
  "form-requested": { kind: "form-requested" },
  "form-unavailable": { kind: "form-unavailable" },
  "form-forbidden": { kind: "form-forbidden" },
};

describe("the link pages in a browser", () => {
  let fixture: PublicFixture;
  let elsewhere: OtherSite;
  before(async () => {
    [fixture, elsewhere] = await Promise.all([startPublicFixture(), startOtherSite()]);
  });
  after(() => Promise.all([fixture.served.close(), elsewhere.stop()]));

  const reach = async (state: PageState, page: Page): Promise<void> => {
    fixture.failure = undefined;
    await page.context().clearCookies();
    await state.reach({ fixture, page, elsewhere });
  };

  describe("in English", () => {
    let english: Person;
    let refused: string[];
    before(async () => {
      english = await startPerson();
      english.page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) refused.push(message.text());
      });
    });
    beforeEach(() => {
      refused = [];
      english.requested.length = 0;
    });
    after(() => english.close());

    for (const state of pageStates) {
      it(`"${state.name}" can be used by everybody, light on a phone and dark on a desk, and loads nothing`, async () => {
        const { page } = english;
        await reach(state, page);
        expect(await heading(page)).to.equal(state.title);
        const asked = english.requested.filter((url) => !url.startsWith("http://localhost:"));
        expect(new Set(asked.map((url) => new URL(url).port)), "hosts").to.have.keys(String(fixture.served.port));
        await page.evaluate(axe.source);
        for (const [viewport, colorScheme] of [
          [phone, "light"],
          [desk, "dark"],
        ] as const) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          expect(await complaints(page), colorScheme).to.deep.equal([]);
        }
        expect(refused, "by the policy").to.deep.equal([]);
      });
    }

    it("have the look that the policy allows", async () => {
      await reach(pageStates[0]!, english.page);
      await english.page.emulateMedia({ colorScheme: "light" });
      expect(await buttonColour(english.page)).to.equal("rgb(0, 27, 255)");
    });
  });

  describe("in every language", () => {
    let reader: Person;
    before(async () => {
      reader = await startPerson({ viewport: smallest });
    });
    after(() => reader.close());

    it("fit there with whatever the admin wrote", async () => {
      const { appearance } = settings;
      const messages = { ...settings.messages, LinkExpired: "x".repeat(500) };
      const words = { texts: findTexts("en")!, messages, appearance };
      await reader.page.setContent(
        renderPage({ kind: "expired", renewPath: undefined }, { ...words, timeZone: "UTC" }),
      );
      expect(await overhang(reader.page)).to.equal(0);
    });

    for (const language of languages) {
      it(`fit a window of 320 px in ${language}, and say that they are in ${language}`, async () => {
        const { page } = reader;
        const { messages, appearance, timeZone } = settings;
        const words = { texts: findTexts(language)!, messages, appearance, timeZone };
        for (const shown of Object.values(everyPage)) {
          await page.setContent(renderPage(shown, words));
          expect(await overhang(page), shown.kind).to.equal(0);
          expect(await attributesOf(page), shown.kind).to.deep.equal([language, "ltr", await heading(page)]);
        }
      });
    }
  });
}).timeout(60_000);
