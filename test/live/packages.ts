import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOpm, stage } from "../../plugin/build-opm.ts";

export interface Packages {
  /** Builds the package with this version, with some files changed; answers where OTOBO's user can read it. */
  build: (version: string, changed?: Record<string, (content: string) => string>) => string;
  /** Path of another file in the same folder. */
  path: (name: string) => string;
  remove: () => Promise<void>;
}

/** A folder for built packages and other files that OTOBO's user may read and write. */
export const createPackages = (): Packages => {
  const folder = mkdtempSync(join(tmpdir(), "onetimeauthbridge-packages-"));
  chmodSync(folder, 0o777);
  return {
    build: (version, changed = {}) => {
      const file = join(folder, `OneTimeAuthBridge-${version}.opm`);
      const staged = stage(".");
      for (const [location, change] of Object.entries(changed)) {
        const path = join(folder, `${version}-${location.replaceAll("/", "-")}`);
        writeFileSync(path, change(readFileSync(staged.get(location) ?? "", "utf8")));
        staged.set(location, path);
      }
      const sopm = readFileSync("plugin/OneTimeAuthBridge.sopm", "utf8");
      writeFileSync(file, buildOpm(sopm, staged, version, "2026-01-01 00:00:00"));
      return file;
    },
    path: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true }),
  };
};
