import { expect } from "chai";
import type { Page } from "playwright-core";
import { findTexts, languages } from "../../bridge/domain/texts/find-texts.ts";
import { renderPage } from "../../bridge/http/pages/render-page.tsx";
import { type PublicFixture, settings, startPublicFixture } from "../bridge/http/public-fixture.ts";
import { complaints } from "./complaints.ts";
import { type Person, startPerson } from "./chromium.ts";
import { everyPage } from "./every-page.ts";
import { heading } from "./helpdesk.ts";
import { type OtherSite, startOtherSite } from "./other-site.ts";
import { type PageState, pageStates } from "./page-states.ts";

const phone = { width: 375, height: 667 };
const desk = { width: 1280, height: 800 };
const smallest = { width: 320, height: 568 };

/** How much wider than the window the page is. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

interface Layout {
  lang: string;
  dir: string;
  title: string;
  heading: string;
  overhang: number;
  /** With text twice as large. */
  doubledOverhang: number;
}

/** All in one call, because there are many pages. */
const layoutOf = (page: Page): Promise<Layout> =>
  page.evaluate<Layout>(`(() => {
    const root = document.documentElement;
    const { lang, dir } = root;
    const overhang = root.scrollWidth - root.clientWidth;
    root.style.fontSize = "200%";
    const doubledOverhang = root.scrollWidth - root.clientWidth;
    root.style.fontSize = "";
    return { lang, dir, title: document.title, heading: document.querySelector("h1").innerText, overhang, doubledOverhang };
  })()`);

const buttonColour = (page: Page): Promise<string> =>
  page.evaluate<string>("getComputedStyle(document.querySelector('.action')).backgroundColor");

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
      const words = {
        texts: findTexts("en")!,
        messages: { ...settings.messages, LinkExpired: "x".repeat(500) },
        appearance: settings.appearance,
      };
      await reader.page.setContent(
        renderPage({ kind: "expired", renewPath: undefined }, { ...words, timeZone: "UTC" }),
      );
      expect(await overhang(reader.page)).to.equal(0);
    });

    for (const language of languages) {
      it(`fit a window of 320 px in ${language}, also with text twice as large, and say that they are in ${language}`, async () => {
        const { page } = reader;
        const words = {
          texts: findTexts(language)!,
          messages: settings.messages,
          timeZone: settings.timeZone,
          appearance: settings.appearance,
        };
        for (const shown of Object.values(everyPage)) {
          await page.setContent(renderPage(shown, words));
          const layout = await layoutOf(page);
          expect(layout, shown.kind).to.deep.equal({
            lang: language,
            dir: words.texts.direction,
            title: layout.heading,
            heading: layout.heading,
            overhang: 0,
            doubledOverhang: 0,
          });
        }
      });
    }
  });
}).timeout(60_000);
