/** CHANGELOG.md in the form of keepachangelog.com. */

const unreleasedHeading = "## [Unreleased]";
const versionHeading = /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/m;
const version = /^\d+\.\d+\.\d+$/;

/** Negative if `one` is the lower version. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [one, other].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const difference = left.map((part, index) => part - (right[index] ?? 0)).find((each) => each !== 0);
  return difference ?? 0;
};

/** No leading zeros: OTOBO and npm would read them differently. */
export const isVersion = (text: string): boolean =>
  version.test(text) && text.split(".").every((part) => String(Number(part)) === part);

export const newestReleaseIn = (changelog: string): string | undefined => versionHeading.exec(changelog)?.[1];

const unreleasedIn = (changelog: string): string | undefined => {
  const [, after] = changelog.split(`\n${unreleasedHeading}\n`);
  return after?.split("\n## ")[0];
};

export const hasUnreleasedEntries = (changelog: string): boolean => /^- \S/m.test(unreleasedIn(changelog) ?? "");

/** What is unreleased becomes this version. */
export const releaseIn = (changelog: string, released: string, date: string): string =>
  changelog.replace(`\n${unreleasedHeading}\n`, () => `\n${unreleasedHeading}\n\n## [${released}] - ${date}\n`);
