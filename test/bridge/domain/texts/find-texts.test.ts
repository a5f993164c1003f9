import { expect } from "chai";
import { findTexts, firstTexts, languages } from "../../../../bridge/domain/texts/find-texts.ts";
import type { Texts } from "../../../../bridge/domain/texts/en.ts";

const english = findTexts("en")!;
const keys = Object.keys(english) as (keyof Texts)[];

/** What a text says, with a word for whatever it takes. */
const say = (texts: Texts, key: keyof Texts): string => {
  const text = texts[key];
  return typeof text === "function" ? text("«given»") : text;
};

describe("the texts of the link pages", () => {
  it("exist in nine languages", () => {
    expect(languages).to.have.members(["en", "de", "fr", "es", "it", "nl", "pl", "pt", "hu"]);
  });

  for (const language of languages) {
    it(`say everything in ${language}, and repeat what they are given`, () => {
      const texts = findTexts(language)!;
      expect(Object.keys(texts)).to.have.members(keys);
      for (const key of keys) {
        expect(say(texts, key).trim(), key).to.equal(say(texts, key)).and.not.to.equal("");
        if (typeof texts[key] === "function") expect(say(texts, key), key).to.contain("«given»");
      }
    });
  }

  for (const language of languages.filter((one) => one !== "en")) {
    it(`are translated in ${language}`, () => {
      const texts = findTexts(language)!;
      const sentences = keys.filter((key) => !["direction", "openTitle"].includes(key));
      expect(sentences.filter((key) => say(texts, key) === say(english, key))).to.deep.equal([]);
    });
  }

  it("are found however the language is spelled", () => {
    for (const spelling of ["pt", "PT", "pt_BR", "pt-BR", "pt-Latn-BR"]) {
      expect(findTexts(spelling)?.language).to.equal("pt");
    }
    for (const spelling of ["", "_", "ptx", "zh_CN", "constructor"]) expect(findTexts(spelling)).to.equal(undefined);
  });

  it("are those of the first language that has some, else English", () => {
    expect(firstTexts(["", "zh_CN", "hu", "de"]).language).to.equal("hu");
    expect(firstTexts(["zh_CN"]).language).to.equal("en");
    expect(firstTexts([]).language).to.equal("en");
  });
});
