import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * When the source was made, in epoch seconds; builds have no other time. SOURCE_DATE_EPOCH, or the time of the commit, or, where
 * there is no repository, of package.json.
 */
export const sourceDate = (): number => {
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" });
  const given = process.env.SOURCE_DATE_EPOCH ?? stdout;
  return given ? Number(given) : Math.floor(statSync("package.json").mtimeMs / 1000);
};
