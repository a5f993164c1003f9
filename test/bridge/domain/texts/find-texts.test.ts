import { expect } from "chai";
import { findTexts, firstTexts, languageCodes, languages } from "../../../../bridge/domain/texts/find-texts.ts";

describe("finding the texts of the link pages", () => {
  it("knows 20 languages, English first", () => {
    const others = "de fr es it nl pl pt hu ar he cs da sv nb fi ro ru uk tr".split(" ");
    expect(languages).to.deep.equal(["en", ...others]);
  });

  for (const [language, spellings] of Object.entries({
    pt: ["pt", "PT", "pt_BR", "pt-BR", "pt-Latn-BR"],
    ar: ["ar", "ar_SA", "ar-SA", "ar-EG"],
    he: ["he", "he-IL", "iw", "iw_IL", "IW-il"],
    nb: ["nb", "nb_NO", "nb-NO", "no", "no-NO", "nn", "nn-NO"],
    cs: ["cs", "cs-CZ", "cs_CZ"],
    uk: ["uk", "uk-UA"],
  }))
    it(`finds ${language} as ${spellings.join(", ")}`, () => {
      for (const spelling of spellings) expect(findTexts(spelling)?.language, spelling).to.equal(language);
    });

  it("finds nothing for a language without texts, and for what is none", () => {
    for (const spelling of ["", "_", "ptx", "nob", "zh_CN", "constructor"])
      expect(findTexts(spelling), spelling).to.equal(undefined);
  });

  it("finds texts for every code that is offered to browsers", () => {
    for (const code of languageCodes) expect(findTexts(code), code).not.to.equal(undefined);
  });

  it("takes the first language that has texts, else English", () => {
    expect(firstTexts(["", "zh_CN", "hu", "de"]).language).to.equal("hu");
    expect(firstTexts(["zh_CN"]).language).to.equal("en");
    expect(firstTexts([]).language).to.equal("en");
  });
});
