/** Everything of a release. The same commit gives the same bytes, in any folder and at any time. */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeOpm } from "../plugin/build-opm.ts";
import { buildNpmPackage } from "./npm-package.ts";
import { buildSbom } from "./sbom.ts";
import { sourceDate } from "./source-date.ts";

const manifest = z.object({ name: z.string(), version: z.string() });

export const buildRelease = (target = "dist"): string[] => {
  mkdirSync(target, { recursive: true });
  const { name, version } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
  const epoch = sourceDate();
  const sbom = `${name}-${version}.cdx.json`;
  writeFileSync(join(target, sbom), buildSbom(name, epoch));
  const files = [writeOpm(target, epoch), buildNpmPackage(target), sbom].sort();
  const sums = files.map((file) => `${hash("sha256", readFileSync(join(target, file)), "hex")}  ${file}\n`);
  writeFileSync(join(target, "SHA256SUMS"), sums.join(""));
  return [...files, "SHA256SUMS"].map((file) => join(target, file));
};
