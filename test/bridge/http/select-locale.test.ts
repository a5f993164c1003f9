import { expect } from "chai";
import { parse } from "node-html-parser";
import { findTexts, languages } from "../../../bridge/domain/texts/find-texts.ts";
import { openView, settings, usePublicFixture, textOf, views } from "./public-fixture.ts";
import type { Answer } from "./serve.ts";

describe("the words of the link pages", () => {
  const fixture = usePublicFixture();

  describe("speaks the customer's language", () => {
    const languageOf = (answer: Answer) => parse(answer.body).querySelector("html")?.attributes;

    for (const language of languages) {
      it(`${language}, complete on every page`, async () => {
        for (const state of Object.values(views)) {
          fixture.view = state;
          const answer = await fixture.get({ "accept-language": language });
          const html = parse(answer.body);
          expect(languageOf(answer)).to.deep.equal({ lang: language, dir: findTexts(language)?.direction });
          expect(answer.headers["content-language"]).to.equal(language);
          expect(html.querySelector("title")?.text).to.equal(html.querySelector("h1")?.text);
          expect(textOf(answer)).not.to.match(/undefined|\$\{|=>/);
        }
      });
    }

    it("first the link's own, as OTOBO spells it, then the browser's, then OTOBO's default, then English", async () => {
      fixture.present = { ...settings, defaultLanguage: "fr" };
      const ask = async (language: string, accept?: string) => {
        fixture.view = { ...openView, language };
        return languageOf(await fixture.get(accept === undefined ? {} : { "accept-language": accept }))?.lang;
      };
      expect(await ask("pt_BR", "de")).to.equal("pt");
      expect(await ask("zh_CN", "de")).to.equal("de");
      expect(await ask("", "xx, hu-HU;q=0.5, pl;q=0.9")).to.equal("pl");
      expect(await ask("", "xx")).to.equal("fr");
      expect(await ask("", "*")).to.equal("fr");
      expect(await ask("")).to.equal("fr");
      expect(await ask("", "\u00ff;;q=,,")).to.equal("fr");
      fixture.present = { ...settings, defaultLanguage: "ja" };
      expect(await ask("")).to.equal("en");
      fixture.present = undefined;
      expect(await ask("")).to.equal("en");
    });

    for (const [accept, language] of [
      ["no", "nb"],
      ["nn-NO, nn;q=0.9, en;q=0.8", "nb"],
      ["nb-NO, en;q=0.5", "nb"],
      ["iw", "he"],
      ["iw-IL, en-US;q=0.8", "he"],
      ["ar-EG, ar;q=0.9, en;q=0.8", "ar"],
      ["xx, cs-CZ;q=0.7, en;q=0.3", "cs"],
    ] as const)
      it(`shows ${language} to a browser that asks for "${accept}"`, async () => {
        const answer = await fixture.get({ "accept-language": accept });
        expect(languageOf(answer)?.lang).to.equal(language);
        expect(answer.headers["content-language"]).to.equal(language);
      });

    it("tells the time in UTC when OTOBO's time zone is unknown here", async () => {
      fixture.present = { ...settings, timeZone: "Middle/Earth" };
      expect(textOf(await fixture.get())).to.contain("Sunday, December 6 at 11:30 PM UTC");
    });
  });
});
