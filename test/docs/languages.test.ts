import { readFileSync } from "node:fs";
import { expect } from "chai";
import { findTexts, languages } from "../../bridge/domain/texts/find-texts.ts";

const englishName = new Intl.DisplayNames("en", { type: "language" });

const rowOf = (language: string): string => {
  const { direction, isReviewed } = findTexts(language)!;
  const review = isReviewed ? "yes" : "not reviewed by a native speaker";
  return `| \`${language}\` | ${englishName.of(language)} | ${direction === "rtl" ? "right to left" : "left to right"} | ${review} |`;
};

describe("docs/languages.md", () => {
  const document = readFileSync("docs/languages.md", "utf8");

  it("has a row for each language of the pages, which says whether a native speaker has reviewed it", () => {
    const rows = document.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows).to.deep.equal(languages.map(rowOf));
  });

  it("says how many languages there are, as README.md does", () => {
    expect(document).to.contain(`speak ${languages.length} languages`);
    expect(readFileSync("README.md", "utf8").replaceAll("\n", " ")).to.contain(`${languages.length} languages`);
  });
});
