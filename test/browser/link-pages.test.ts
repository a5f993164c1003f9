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

interface Box {
  left: number;
  right: number;
}

const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.evaluate<Box>(`(({ left, right }) => ({ left, right }))(
    document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`);

/** Where the first and the last character of a text are drawn. */
const endsOf = (page: Page, text: string): Promise<[first: number, last: number]> =>
  page.evaluate<[number, number]>(`(() => {
    const text = ${JSON.stringify(text)};
    const nodes = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (nodes.nextNode() && !nodes.currentNode.data.includes(text));
    const start = nodes.currentNode.data.indexOf(text);
    return [start, start + text.length - 1].map((offset) => {
      const range = document.createRange();
      range.setStart(nodes.currentNode, offset);
      range.setEnd(nodes.currentNode, offset + 1);
      return range.getBoundingClientRect().left;
    });
  })()`);

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

/** What an open page and others say in some states only. */
const rarePages: PageData[] = [
  { ...everyPage.open, mergedInto: "2026-12", ticketNumber: "2026-11", maskedAddress: "1…5@2…r.example" },
  { ...everyPage.open, ownBrowser: { isKnown: true, forgetPath: "?forget" }, pressedEarly: "1.a" },
  { ...everyPage.open, pressAgain: true, until: undefined },
  { ...everyPage.code, state: "sent" },
  { ...everyPage.code, state: "gone" },
  { ...everyPage.code, state: "limited" },
  { ...everyPage.code, state: "failed" },
  { ...everyPage.report, pressed: "1.a" },
  { kind: "reported", isTold: false },
  { ...everyPage.used, ticketUrl: undefined },
  { kind: "expired", renewPath: undefined },
  { kind: "rate-limited", seconds: 60 },
];

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

  for (const [language, viewport, colorScheme] of [
    ["ar", phone, "light"],
    ["he", desk, "dark"],
  ] as const)
    describe(`from right to left, in ${language}`, () => {
      let reader: Person;
      before(async () => {
        reader = await startPerson({ viewport, colorScheme });
      });
      after(() => reader.close());

      const show = (page: PageData): Promise<void> => {
        const words = {
          texts: findTexts(language)!,
          messages: settings.messages,
          timeZone: settings.timeZone,
          appearance: settings.appearance,
        };
        return reader.page.setContent(renderPage(page, words));
      };

      it("can be used by everybody in all states", async () => {
        for (const shown of [...Object.values(everyPage), ...rarePages]) {
          await show(shown);
          await reader.page.evaluate(axe.source);
          expect(await complaints(reader.page), shown.kind).to.deep.equal([]);
        }
      });

      it("begin at the right", async () => {
        await show(everyPage.open);
        const title = await boxOf(reader.page, "h1");
        expect((await boxOf(reader.page, ".icon")).right).to.equal(title.right);
        const [box, label] = [await boxOf(reader.page, ".check input"), await boxOf(reader.page, ".check label")];
        expect(box.right).to.equal(title.right);
        expect(label.right).to.be.below(box.left);
      });

      it("keep numbers and addresses in the order in which they are written", async () => {
        const { page } = reader;
        await show(rarePages[0]!);
        for (const value of ["2026-11", "2026-12", "1…5@2…r.example"]) {
          const [first, last] = await endsOf(page, value);
          expect(first, value).to.be.below(last);
        }
        await show(everyPage.code);
        const field = "getComputedStyle(document.querySelector('.field input'))";
        expect(await page.evaluate<string>(`${field}.direction`)).to.equal("ltr");
        expect(await page.evaluate<string>(`${field}.textAlign`)).to.equal("right");
      });

      it("show what an admin wrote in another language from left to right", async () => {
        const messages = { ...settings.messages, LinkExpired: "Please call us (24/7)." };
        const words = { texts: findTexts(language)!, messages, timeZone: "UTC", appearance: settings.appearance };
        await reader.page.setContent(renderPage(everyPage.expired, words));
        const [first, last] = await endsOf(reader.page, messages.LinkExpired);
        expect(first).to.be.below(last);
      });

      it("leave letters joined", async () => {
        await show(everyPage.open);
        const spacing = "getComputedStyle(document.querySelector('h1')).letterSpacing";
        expect(await reader.page.evaluate<string>(spacing)).to.equal("normal");
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
          const title = await heading(page);
          expect(await attributesOf(page), shown.kind).to.deep.equal([language, words.texts.direction, title]);
        }
      });
    }
  });
}).timeout(60_000);
