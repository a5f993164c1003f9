/**
 * The npm package of the bridge. It is packed from a folder of its own, because it has an npm-shrinkwrap.json, so that who
 * installs it gets the packages that were tested; in the project, npm would read that file instead of package-lock.json.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { buildBridge } from "./build-bridge.ts";

const manifest = z.object({ files: z.array(z.string()) });
const lock = z.looseObject({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });
const packed = z.array(z.object({ filename: z.string() })).length(1);

const readJson = (file: string): object => JSON.parse(readFileSync(file, "utf8")) as object;
const writeJson = (file: string, value: object): void => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
};
const without = (object: object, ...names: string[]): object =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** npm packs these by itself. */
const alwaysPacked = ["README.md", "LICENSE"];

const writeShrinkwrap = (file: string): void => {
  const { packages, ...head } = lock.parse(readJson("package-lock.json"));
  const production = Object.fromEntries(Object.entries(packages).filter(([, { dev }]) => dev !== true));
  writeJson(file, { ...head, packages: { ...production, "": without(packages[""] ?? {}, "devDependencies") } });
};

const stage = (folder: string): void => {
  const project = readJson("package.json");
  const { files } = manifest.parse(project);
  const published = { ...without(project, "scripts", "devDependencies"), files: [...files, "npm-shrinkwrap.json"] };
  writeJson(join(folder, "package.json"), published);
  writeShrinkwrap(join(folder, "npm-shrinkwrap.json"));
  for (const name of [...alwaysPacked, ...files].filter((entry) => !/^!|^dist\b/.test(entry)))
    cpSync(name, join(folder, name), { recursive: true });
  buildBridge(join(folder, "dist/bridge"));
};

/** The same rights, whatever the umask of who builds. */
const normalizeModes = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
};

/** Builds the tarball in the folder `target`; answers its name. */
export const buildNpmPackage = (target: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "npm-package-"));
  try {
    stage(folder);
    normalizeModes(folder);
    mkdirSync(target, { recursive: true });
    const options = ["--json", "--silent", "--ignore-scripts", "--pack-destination", target];
    const output = execFileSync("npm", ["pack", ...options, folder], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return packed.parse(JSON.parse(output))[0]?.filename ?? "";
  } finally {
    rmSync(folder, { recursive: true });
  }
};
