import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join, relative } from "node:path";

/** Copies the packages that the bridge needs when it runs, and no others, as `npm ci --omit=dev` installs them. */
export const copyProductionPackages = (directory: string): void => {
  const listed = execFileSync("npm", ["ls", "--omit=dev", "--all", "--parseable"], { encoding: "utf8" });
  const packages = listed
    .split("\n")
    .map((path) => relative(process.cwd(), path))
    .filter((path) => path.startsWith("node_modules/"));
  for (const path of packages) if (existsSync(path)) cpSync(path, join(directory, path), { recursive: true });
};
