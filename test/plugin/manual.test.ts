import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { config, project } from "./settings-xml.ts";

const manual = readFileSync(join(project, "plugin/doc/content/index.rst"), "utf8");

const heading = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}\n`;

/** The text below the headings that are underlined in this way. */
const sections = (text: string, line: string): Map<string, string> => {
  const heads = [...text.matchAll(/^(.+)\n(\W)\2+\n/gm)].filter(([, title = "", mark]) =>
    text.includes(heading(title, mark ?? "")),
  );
  const own = heads.filter(([, , mark]) => mark === line);
  return new Map(
    own.map((head, index): [string, string] => [
      head[1] ?? "",
      text.slice(head.index + head[0].length, own[index + 1]?.index),
    ]),
  );
};

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

describe("the manual of the package", () => {
  it("has the sections of an OTOBO manual", () => {
    expect([...sections(manual, "=").keys()]).to.deep.equal([
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

  it("describes each setting below its navigation, in the words of the system configuration", () => {
    const reference = sections(manual, "-").get("Configuration Reference")?.split(heading("About", "="))[0] ?? "";
    const described = [...sections(reference, "^")].flatMap(([navigation, text]) =>
      [...sections(text, '"')].map(([name, description]) => [navigation, name, inOneLine(description)].join("\n")),
    );
    const expected = config.Setting.map(({ Name, Navigation, Description }) =>
      [Navigation, Name, Description["#text"]].join("\n"),
    );
    expect(described).to.have.members(expected);
  });
});
