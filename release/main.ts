/**
 * `npm run release -- VERSION`: version, changelog, commit, and everything to publish in dist/. Whatever is wrong is said before
 * anything is changed; what fails afterwards is undone.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { buildRelease } from "./build.ts";
import { compareVersions, hasUnreleasedEntries, isVersion, newestReleaseIn, releaseIn } from "./changelog.ts";

const [version = "", ...rest] = process.argv.slice(2);
const changelogFile = "CHANGELOG.md";

const git = (...parameters: string[]): string => execFileSync("git", parameters, { encoding: "utf8" });
const run = (...parameters: string[]): void => {
  execFileSync("npm", ["run", "--silent", ...parameters], { stdio: ["ignore", "ignore", "inherit"] });
};

/** `usage`: the command was called wrongly; `state`: the project is not ready. */
interface Refusal {
  kind: "usage" | "state";
  message: string;
}

const refusal = (changelog: string): Refusal | undefined => {
  if (rest.length > 0 || !isVersion(version))
    return { kind: "usage", message: "npm run release -- VERSION, such as 11.0.2: three numbers, and nothing else." };
  const newest = newestReleaseIn(changelog);
  if (newest !== undefined && compareVersions(version, newest) <= 0)
    return {
      kind: "usage",
      message: `${version} is not higher than ${newest}, the newest version in ${changelogFile}.`,
    };
  if (git("status", "--porcelain") !== "")
    return { kind: "state", message: "There are changes that are not committed: commit or stash them (git status)." };
  if (!hasUnreleasedEntries(changelog))
    return { kind: "state", message: `${changelogFile} has no entries under [Unreleased]: say what has changed.` };
  return undefined;
};

const writeVersion = (changelog: string): void => {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(changelogFile, releaseIn(changelog, version, date));
  execFileSync("npm", ["version", version, "--no-git-tag-version", "--allow-same-version", "--silent"]);
  const file = "bridge/version.ts";
  writeFileSync(file, readFileSync(file, "utf8").replace(/"\d+\.\d+\.\d+"/, `"${version}"`));
  // The documents name the version.
  run("protocol");
  git("commit", "--quiet", "--all", "--message", `release: ${version}`);
};

const changelog = readFileSync(changelogFile, "utf8");
const refused = refusal(changelog);
if (refused) {
  console.error(refused.message);
  process.exit(refused.kind === "usage" ? 2 : 1);
}
const before = git("rev-parse", "HEAD").trim();
try {
  writeVersion(changelog);
  console.log(buildRelease().join("\n"));
  console.log(`Committed. Next: git tag ${version}, push, and publish these files.`);
} catch (error) {
  git("reset", "--quiet", "--hard", before);
  console.error(
    `Nothing was released, and the project is as before: ${String(error instanceof Error ? error.message : error)}`,
  );
  process.exit(1);
}
