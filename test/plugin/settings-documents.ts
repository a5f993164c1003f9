import { readFileSync } from "node:fs";
import { config, itemOf, listOf, type Setting } from "./settings-xml.ts";

const sorted = config.Setting.toSorted((left, right) => (left.Name < right.Name ? -1 : 1));

const settingsAt = (navigation: string): Setting[] => sorted.filter(({ Navigation }) => Navigation === navigation);

const wrap = (text: string): string => text.replaceAll(/(.{1,100})(?: |$)/g, "$1\n");

const heading = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}\n`;

const describe = ({ Name, Description }: Setting): string => `${heading(Name, '"')}\n${wrap(Description["#text"])}`;

const reference = [...new Set(sorted.map(({ Navigation }) => Navigation))]
  .sort()
  .map((navigation) => [heading(navigation, "^"), ...settingsAt(navigation).map(describe)].join("\n"))
  .join("\n");

/** What stands between two headings, or from the first one to the end, is replaced. */
const replaceSection = (text: string, [from, to]: [string, string], section: string): string =>
  `${text.slice(0, text.indexOf(from) + from.length)}\n${section}\n${text.slice(text.indexOf(to))}`;

const isOurOwn = ({ Name }: Setting): boolean => Name.startsWith("OneTimeAuth::");

const defaultOf = ({ Name, Valid }: Setting): string => {
  const list = listOf(Name);
  const value = list.length > 0 ? `${list.length} patterns` : (itemOf(Name) ?? "empty");
  return Valid === "1" ? value : `${value}, invalid`;
};

const inCode = (text: string): string => text.replaceAll(/<\w+>|\bOneTimeAuth::\w+/g, "`$&`");

const rowOf = (setting: Setting): string =>
  `| \`${setting.Name}\` | ${defaultOf(setting)} | ${inCode(setting.Description["#text"])} |`;

/** The tables of settings below the headings that name their navigation. */
const renewTables = (text: string): string =>
  text.replaceAll(
    /^(### (.+)\n\n\| setting \| default \| meaning \|\n\|---\|---\|---\|\n)(?:\|.+\n)*/gm,
    (_all, head: string, place: string) => {
      const settings = settingsAt(place.replaceAll(" → ", "::"));
      return `${head}${settings.filter(isOurOwn).map(rowOf).join("\n")}\n`;
    },
  );

/** What is generated from the system configuration's file, by file. */
export const documents: Record<string, (text: string) => string> = {
  "plugin/doc/content/index.rst": (text) =>
    replaceSection(text, [heading("Configuration Reference", "-"), heading("About", "=")], reference),
  "docs/configuration.md": renewTables,
};

export const renew = (file: string): string => documents[file]?.(readFileSync(file, "utf8")) ?? "";
