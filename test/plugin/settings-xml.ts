import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

export const project = join(import.meta.dirname, "..", "..");
export const xml = readFileSync(join(project, "sysconfig-xml", "OneTimeAuthBridge.xml"), "utf8");

interface HashItem {
  Key: string;
  "#text"?: string;
}

/** A setting as the package's configuration file has it. */
export interface Setting {
  Name: string;
  Required: string;
  Valid: string;
  Description: { "#text": string; Translatable: string };
  Navigation: string;
  Value: { Item?: { "#text"?: string; ValueRegex?: string }; Hash?: { Item: HashItem[] }; Array?: { Item?: string[] } };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  isArray: (name, path) => name === "Setting" || /\.(?:Hash|Array)\.Item$/.test(String(path)),
});

export const config = (parser.parse(xml) as { otobo_config: { version: string; init: string; Setting: Setting[] } })
  .otobo_config;
export const settings = new Map(config.Setting.map((setting) => [setting.Name, setting]));

/** The value of a setting that has one; undefined: empty. */
export const itemOf = (name: string): string | undefined => settings.get(name)?.Value.Item?.["#text"];

/** What OTOBO's web interface accepts as a value. */
export const patternOf = (name: string): RegExp => new RegExp(settings.get(name)?.Value.Item?.ValueRegex ?? "");

/** The values of a setting with keys. */
export const hashOf = (name: string): Record<string, string | undefined> =>
  Object.fromEntries(settings.get(name)?.Value.Hash?.Item.map((item) => [item.Key, item["#text"]]) ?? []);

/** The values of a setting that is a list. */
export const listOf = (name: string): string[] => settings.get(name)?.Value.Array?.Item ?? [];
