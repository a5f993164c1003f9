import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { project } from "./settings-xml.ts";

const manual = readFileSync(join(project, "plugin/doc/content/index.rst"), "utf8");

const heading = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}\n`;

describe("the manual of the package", () => {
  it("has the sections of an OTOBO manual", () => {
    expect([...manual.matchAll(/^(.+)\n=+$/gm)].map(([, title]) => title)).to.deep.equal([
      "OneTimeAuthBridge",
      "Description",
      "System requirements",
      "Installation",
      "Setup",
      "Usage",
      "About",
    ]);
    for (const title of ["Framework", "Packages", "Third-party software", "Configuration Reference", "Version"])
      expect(manual).to.contain(heading(title, "-"));
  });
});
