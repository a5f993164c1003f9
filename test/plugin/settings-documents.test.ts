import { readFileSync } from "node:fs";
import { expect } from "chai";
import { documents, renew } from "./settings-documents.ts";

describe("the documents of the settings", () => {
  for (const file of Object.keys(documents))
    it(`${file} is as \`npm run settings\` writes it`, () => {
      expect(readFileSync(file, "utf8") === renew(file), "not stale").to.equal(true);
    });
});
