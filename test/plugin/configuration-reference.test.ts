import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { config, hashOf, project, type Setting } from "./settings-xml.ts";

const document = readFileSync(join(project, "docs/configuration.md"), "utf8");
const reference = /^## OTOBO settings\n(.+?)^## /ms.exec(document)?.[1] ?? "";

/** What stands below each heading, by the navigation that the heading names. */
const sections = new Map(
  reference
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => {
      const [heading = "", ...lines] = section.split("\n");
      return [heading.replaceAll(" → ", "::"), lines.join("\n")];
    }),
);

const inCode = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** Rows of the tables in a text: what the first column names, and the default in the second. */
const defaultsIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name = "", value = ""]) => [
      name,
      value.replaceAll("`", ""),
    ]),
  );

const shown = (value: string | undefined): string => value ?? "empty";

/** Named in full, or as a beginning and one of several ends. */
const names = (text: string, { Name }: Setting): boolean => {
  const codes = inCode(text);
  return codes.some((beginning) => Name.startsWith(beginning) && ["", ...codes].includes(Name.slice(beginning.length)));
};

const documentsIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

const isOperation = ({ Name }: Setting): boolean => Name.startsWith("GenericInterface::Operation::");

describe("the settings in docs/configuration.md", () => {
  it("have the headings of the system configuration's navigation", () => {
    const navigation = new Set(config.Setting.map(({ Navigation }) => Navigation));
    expect([...sections.keys()]).to.have.members([...navigation]);
  });

  it("are all named, each under its own heading", () => {
    for (const setting of config.Setting.filter((setting) => !isOperation(setting)))
      expect(names(sections.get(setting.Navigation) ?? "", setting), setting.Name).to.equal(true);
  });

  it("include every key of the pre-filter but its module, with its default", () => {
    const { Module, ...keys } = hashOf("PostMaster::PreFilterModule###000-CreateCustomerUser");
    expect(Module).to.be.a("string");
    const expected = Object.entries(keys).map(([key, value]): [string, string] => [key, shown(value)]);
    expect([...defaultsIn(sections.get("Core::Email::PostMaster") ?? "")]).to.have.deep.members(expected);
  });

  it("include the time of the nightly sweep", () => {
    const name = "Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens";
    expect(inCode(sections.get("Daemon::SchedulerCronTaskManager::Task") ?? "")).to.include(hashOf(name).Schedule);
  });

  it("exist, in every document", () => {
    const known = config.Setting.map(({ Name }) => Name);
    for (const file of ["README.md", "SECURITY.md", "CHANGELOG.md", ...documentsIn("docs")]) {
      const mentioned = inCode(readFileSync(join(project, file), "utf8")).filter((code) =>
        /^OneTimeAuth::\w+$/.test(code),
      );
      expect(known, file).to.include.members(mentioned);
    }
  });
});
