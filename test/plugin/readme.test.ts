import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { config, hashOf, itemOf, listOf, project, type Setting } from "./settings-xml.ts";

const readme = readFileSync(join(project, "README.md"), "utf8");
const reference = /^## Configuration reference\n(.+?)^## /ms.exec(readme)?.[1] ?? "";

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

const told = (value: string | undefined): string => value ?? "empty";

/** Named in full, or as a beginning and one of several ends. */
const names = (text: string, { Name }: Setting): boolean => {
  const codes = inCode(text);
  return codes.some((beginning) => Name.startsWith(beginning) && ["", ...codes].includes(Name.slice(beginning.length)));
};

const isOurOwn = ({ Name }: Setting): boolean => Name.startsWith("OneTimeAuth::");

describe("the README's configuration reference", () => {
  it("has the headings of the settings' navigation, and no other but the bridge's", () => {
    const navigation = new Set(config.Setting.map(({ Navigation }) => Navigation));
    expect([...sections.keys()]).to.have.members([...navigation, "The bridge"]);
  });

  it("names every setting under its own heading", () => {
    for (const setting of config.Setting)
      expect(names(sections.get(setting.Navigation) ?? "", setting), setting.Name).to.equal(true);
  });

  it("tells the default of every setting that an admin may change, as it is delivered", () => {
    for (const setting of config.Setting.filter(isOurOwn)) {
      const { Name, Navigation, Valid } = setting;
      const value =
        (listOf(Name).length > 0 ? `${listOf(Name).length} patterns` : told(itemOf(Name))) +
        (Valid === "1" ? "" : ", invalid");
      expect(defaultsIn(sections.get(Navigation) ?? "").get(Name), Name).to.equal(value);
    }
  });

  it("tells the default of every key of the pre-filter but its module", () => {
    const { Module, ...keys } = hashOf("PostMaster::PreFilterModule###000-CreateCustomerUser");
    expect(Module).to.be.a("string");
    const expected = Object.entries(keys).map(([key, value]): [string, string] => [key, told(value)]);
    expect([...defaultsIn(sections.get("Core::Email::PostMaster") ?? "")]).to.have.deep.members(expected);
  });

  it("tells when the nightly sweep runs", () => {
    const name = "Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens";
    expect(inCode(sections.get("Daemon::SchedulerCronTaskManager::Task") ?? "")).to.include(hashOf(name).Schedule);
  });

  it("names no setting that does not exist", () => {
    const known = config.Setting.map(({ Name }) => Name);
    const mentioned = inCode(readme).filter((code) => /^OneTimeAuth::\w+$/.test(code));
    expect(known).to.include.members(mentioned);
  });
});
