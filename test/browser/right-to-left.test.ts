import { expect } from "chai";
import type { Page } from "playwright-core";
import { findTexts } from "../../bridge/domain/texts/find-texts.ts";
import type { Page as PageData } from "../../bridge/http/pages/page.ts";
import { renderPage } from "../../bridge/http/pages/render-page.tsx";
import { settings } from "../bridge/http/public-fixture.ts";
import { complaints } from "./complaints.ts";
import { type Person, startPerson } from "./chromium.ts";
import { everyPage, rarePages } from "./every-page.ts";

const phone = { width: 375, height: 667 };
const desk = { width: 1280, height: 800 };

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

for (const [language, viewport, colorScheme] of [
  ["ar", phone, "light"],
  ["he", desk, "dark"],
] as const)
  describe(`the link pages from right to left, in ${language}`, () => {
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
  }).timeout(60_000);
