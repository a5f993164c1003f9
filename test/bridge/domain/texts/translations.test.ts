import { expect } from "chai";
import { en, type Texts } from "../../../../bridge/domain/texts/en.ts";
import { findTexts, languages } from "../../../../bridge/domain/texts/find-texts.ts";
import { say, type TextKey, textKeys } from "./spoken-texts.ts";

const given = "«1»";
const keys = textKeys(en);

/** Words that other languages have from English, or the other way round. */
const sameInSomeLanguages: TextKey[] = ["openTitle", "codeLabel"];

/** The others are written in Latin letters. */
const scripts = new Map([
  ["ar", "Arabic"],
  ["he", "Hebrew"],
  ["ru", "Cyrillic"],
  ["uk", "Cyrillic"],
]);
const rightToLeft = ["Arabic", "Hebrew"];

/** Latin words that belong into texts of other scripts. */
const latinWords = /\b(?:cookie|name@example\.com)\b/gi;

/** Letters that the languages do not have, but their neighbours do, or older encodings. */
const foreignLetters: [language: string, letters: RegExp][] = [
  ["ru", /[іїєґ]/i],
  ["uk", /[ыэъё]/i],
  ["ro", /[şţãõ]/i],
  ["tr", /[äáéîș]/i],
  ["cs", /[ľĺŕôä]/i],
  ["da", /[äöð]/i],
  ["nb", /[äöð]/i],
  ["sv", /[æøð]/i],
  ["fi", /[æøõ]/i],
  ["ar", /[پچژگکی]/],
];

/** Values that are numbers or Latin letters. Dates and periods are in the language of the page. */
const leftToRightValues: TextKey[] = ["openTitle", "merged", "sentTo", "sentToKnown", "codeText"];

/** Room for short labels: one word of English is three of some languages. */
const longest = (english: string): number => Math.max(2 * english.length, 40);

/** The texts of a language that are not as `isRight` wants them. */
const wrongIn = (texts: Texts, isRight: (text: string, key: TextKey) => boolean): string[] =>
  keys.filter((key) => !isRight(say(texts, key, given), key)).map((key) => `${key}: ${say(texts, key, given)}`);

for (const language of languages) {
  const texts = findTexts(language)!;
  const script = scripts.get(language) ?? "Latin";

  describe(`the texts in ${language}`, () => {
    it("are all there, in the order of the English ones", () => {
      expect(Object.keys(texts)).to.deep.equal(Object.keys(en));
      expect(texts.language).to.equal(language);
    });

    it("are translated", () => {
      const isOwn = (text: string, key: TextKey) =>
        language === "en" || sameInSomeLanguages.includes(key) || text !== say(en, key, given);
      expect(wrongIn(texts, isOwn)).to.deep.equal([]);
    });

    it("contain what they are given exactly once", () => {
      const isOnce = (text: string, key: TextKey) =>
        typeof texts[key] === typeof en[key] && text.split(given).length === (typeof en[key] === "function" ? 2 : 1);
      expect(wrongIn(texts, isOnce)).to.deep.equal([]);
    });

    it("are at most twice as long as the English ones", () => {
      const fits = (text: string, key: TextKey) => text.length > 0 && text.length <= longest(say(en, key, given));
      expect(wrongIn(texts, fits)).to.deep.equal([]);
    });

    it("have no blanks at their ends or in a row, no three dots and no straight quotation marks", () => {
      expect(wrongIn(texts, (text) => !/^\s|\s$|\s\s|\.\.\.|['"]/.test(text))).to.deep.equal([]);
    });

    it(`are written in ${script} letters, and have that direction`, () => {
      const foreign = new RegExp(`(?!\\p{Script=${script}})\\p{L}`, "u");
      const isOwnScript = (text: string) => !foreign.test(script === "Latin" ? text : text.replace(latinWords, ""));
      expect(wrongIn(texts, isOwnScript)).to.deep.equal([]);
      expect(texts.direction).to.equal(rightToLeft.includes(script) ? "rtl" : "ltr");
    });

    for (const [, letters] of foreignLetters.filter(([one]) => one === language))
      it("have no letters of other languages", () => {
        expect(wrongIn(texts, (text) => !letters.test(text))).to.deep.equal([]);
      });

    it("end as sentences do where the English ones do", () => {
      const mark = (text: string) => /[.?؟:]$/.exec(text)?.[0]?.replace("؟", "?") ?? "";
      expect(wrongIn(texts, (text, key) => mark(text) === mark(say(en, key, given)))).to.deep.equal([]);
    });

    if (texts.direction === "rtl")
      it("isolate values that run from left to right", () => {
        const isIsolated = (text: string, key: TextKey) =>
          text.includes(`\u2068${given}\u2069`) === leftToRightValues.includes(key);
        expect(wrongIn(texts, isIsolated)).to.deep.equal([]);
      });
  });
}
