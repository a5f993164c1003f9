/**
 * `npm run opm`: builds `dist/OneTimeAuthBridge-<version>.opm` without OTOBO, as `Dev::Package::Build` would: the .sopm with the
 * version of package.json, and as base64 every listed file and the package's tests, which the .sopm leaves out.
 */
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { sourceDate } from "../release/source-date.ts";

/**
 * What OTOBO installs. The manual is left out, as in the packages of OTOBO's makers: OTOBO refuses a file that two packages have, and all
 * of them have `doc/content/index.rst`.
 */
const packagedFolders = ["Kernel", "scripts", "var"];

const packageShape = z.object({
  otobo_package: z.object({
    Filelist: z.object({ File: z.array(z.object({ Location: z.string(), Permission: z.string() })).min(1) }),
  }),
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // The file system's order differs from machine to machine.
    .sort();

/** What the package's Perl tests read, and the bridge's tests, too. */
const fixturesOf = (projectFolder: string): [string, string][] => {
  const fixtures = join(projectFolder, "test", "fixtures");
  return ["", "protocol/calls", "protocol/operations"]
    .flatMap((folder) =>
      readdirSync(join(fixtures, folder))
        .sort()
        .map((name) => posix.join(folder, name)),
    )
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`scripts/test/OneTimeAuth/Unit/fixtures/${name}`, join(fixtures, name)]);
};

/** What the package contains: OTOBO's path of each file → where it lies in this project. */
export const stage = (projectFolder: string): Map<string, string> => {
  const plugin = join(projectFolder, "plugin");
  const packaged = packagedFolders
    .flatMap((folder) => filesBelow(join(plugin, folder)))
    .map((path): [string, string] => [relative(plugin, path).split(sep).join("/"), path]);
  const settings = "Kernel/Config/Files/XML/OneTimeAuthBridge.xml";
  return new Map([
    ...packaged,
    ...fixturesOf(projectFolder),
    [settings, join(projectFolder, "sysconfig-xml", "OneTimeAuthBridge.xml")],
  ]);
};

const isTest = (location: string): boolean => location.startsWith("scripts/test/");

/** The Filelist of a .sopm, compared with what is there, because OTOBO would only log what it skips; then the tests. */
const packagedFiles = (sopm: string, staged: ReadonlyMap<string, string>) => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "File",
  });
  const files = packageShape.parse(parser.parse(sopm)).otobo_package.Filelist.File;
  const listed = new Set(files.map((file) => file.Location));
  const tests = [...staged.keys()].filter(isTest);
  const unlisted = [...staged.keys()].filter((location) => !isTest(location) && !listed.has(location));
  const absent = [...listed].filter((location) => !staged.has(location));
  if (unlisted.length > 0) throw new Error(`The .sopm does not list ${unlisted.join(", ")}.`);
  if (absent.length > 0) throw new Error(`The .sopm lists what does not exist: ${absent.join(", ")}.`);
  if (listed.size < files.length) throw new Error("The .sopm lists a file twice.");
  return [...files, ...tests.map((Location) => ({ Location, Permission: "660" }))];
};

const replaceOnce = (text: string, pattern: RegExp, replacement: string): string => {
  if (!pattern.test(text)) throw new Error(`The .sopm has nothing like ${pattern.source}.`);
  return text.replace(pattern, () => replacement);
};

/**
 * The package as XML.
 *
 * @param sopm text of the .sopm
 * @param staged OTOBO's path of each file → where to read it
 * @param version `n.n.n`; takes the place of the .sopm's version
 * @param buildDate `YYYY-MM-DD hh:mm:ss`
 * @throws Error when the Filelist and the staged files differ
 */
export const buildOpm = (
  sopm: string,
  staged: ReadonlyMap<string, string>,
  version: string,
  buildDate: string,
): string => {
  const files = packagedFiles(sopm, staged).map(({ Location, Permission }) => {
    const content = readFileSync(staged.get(Location) ?? "").toString("base64");
    return `        <File Encode="Base64" Location="${Location}" Permission="${Permission}">${content}</File>\n`;
  });
  const filelist = [
    `<BuildDate>${buildDate}</BuildDate>\n    <BuildHost>localhost</BuildHost>\n    <Filelist>\n`,
    ...files,
    "    </Filelist>",
  ].join("");
  const versioned = replaceOnce(sopm, /<Version>.*?<\/Version>/, `<Version>${version}</Version>`);
  const filled = replaceOnce(versioned, /<Filelist>.*?<\/Filelist>/s, filelist);
  return replaceOnce(filled, /<otobo_package version="1\.0">/, '<otobo_package version="1.1">');
};

/** Builds the package of this project in the folder `target`; answers its name. `epoch`: seconds, as build date. */
export const writeOpm = (target: string, epoch: number): string => {
  const project = join(import.meta.dirname, "..");
  const { version } = z
    .object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) })
    .parse(JSON.parse(readFileSync(join(project, "package.json"), "utf8")));
  const sopm = readFileSync(join(project, "plugin", "OneTimeAuthBridge.sopm"), "utf8");
  const buildDate = new Date(epoch * 1000).toISOString().slice(0, 19).replace("T", " ");
  const name = `OneTimeAuthBridge-${version}.opm`;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, name), buildOpm(sopm, stage(project), version, buildDate));
  return name;
};

const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) console.log(join("dist", writeOpm("dist", sourceDate())));
