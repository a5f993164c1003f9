import { expect } from "chai";
import { parse } from "node-html-parser";
import { languages } from "../../../bridge/domain/texts/find-texts.ts";
import {
  openView,
  path,
  type PublicFixture,
  sameOrigin,
  settings,
  startPublicFixture,
  textOf,
  views,
} from "./public-fixture.ts";
import type { Answer } from "./serve.ts";

describe("the words of the link pages", () => {
  let fixture: PublicFixture;
  beforeEach(async () => {
    fixture = await startPublicFixture();
  });
  afterEach(() => fixture.served.close());

  describe("speaks the customer's language", () => {
    const languageOf = (answer: Answer) => parse(answer.body).querySelector("html")?.attributes;

    for (const language of languages) {
      it(`${language}, complete on every page`, async () => {
        for (const state of Object.values(views)) {
          fixture.view = state;
          const answer = await fixture.get({ "accept-language": language });
          const html = parse(answer.body);
          expect(languageOf(answer)).to.deep.equal({ lang: language, dir: "ltr" });
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

    it("the link's own also for a link that has expired, and after a renewal", async () => {
      fixture.view = { state: "expired", language: "hu", renewable: true, guessed: false };
      expect(languageOf(await fixture.get({ "accept-language": "de" }))?.lang).to.equal("hu");
      fixture.renewLanguage = "pl";
      for (const result of ["sent", "rate-limited", "failed", "not-possible"] as const) {
        fixture.renewResult = result;
        const answer = await fixture.post({ ...sameOrigin, "accept-language": "de" }, `${path}/renew`);
        expect(languageOf(answer)?.lang).to.equal("pl");
      }
    });

    it("tells the time in UTC when OTOBO's time zone is unknown here", async () => {
      fixture.present = { ...settings, timeZone: "Middle/Earth" };
      expect(textOf(await fixture.get())).to.contain("December 6, 2026 at 11:30 PM UTC");
    });
  });

  describe("shows the admin's own texts", () => {
    const written = "First <b>line</b> & more\r\nsecond line";

    for (const [key, show] of [
      ["LinkExpired", () => ((fixture.view = views.expired), fixture.get())],
      ["WrongLink", () => ((fixture.view = views.superseded), fixture.get())],
      ["NewLink", () => fixture.post(sameOrigin, `${path}/renew`)],
      ["RefreshFailed", () => ((fixture.renewResult = "failed"), fixture.post(sameOrigin, `${path}/renew`))],
    ] as const) {
      it(`${key}, escaped, with line breaks`, async () => {
        fixture.present = { ...settings, messages: { ...settings.messages, [key]: written } };
        const { body } = await show();
        expect(body).to.contain("First &lt;b>line&lt;/b> &amp; more<br/>second line");
      });
    }
  });
});
