import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";

const page = readFileSync("SECURITY.md", "utf8");
/** `test/a/file.ts`, or `test/a/file.ts`: "a part of a title in it". */
const references = [...page.matchAll(/`(test\/[^`]+)`(?:: "([^"]+)")?/g)].map(([, file = "", title]) => ({
  file,
  // Prose is wrapped.
  title: title?.replaceAll(/\s+/g, " "),
}));

describe("SECURITY.md", () => {
  it("names tests for its promises", () => {
    expect(references.length).to.be.greaterThan(50);
  });

  for (const { file, title } of references)
    it(`refers to a test that is there: ${file}${title === undefined ? "" : `: ${title}`}`, () => {
      expect(existsSync(file), "the file").to.equal(true);
      if (title !== undefined) expect(readFileSync(file, "utf8")).to.include(title);
    });
});
