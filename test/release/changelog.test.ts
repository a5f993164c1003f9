import { readFileSync } from "node:fs";
import { expect } from "chai";
import {
  compareVersions,
  hasUnreleasedEntries,
  isVersion,
  newestReleaseIn,
  releaseIn,
} from "../../release/changelog.ts";

const changelog = `# Changelog

## [Unreleased]

### Added

- This.

## [11.0.9] - 2026-01-02

### Fixed

- That.
`;

describe("the changelog", () => {
  it("has the form of Keep a Changelog: versions, kinds of changes, entries", () => {
    const text = readFileSync("CHANGELOG.md", "utf8");
    const headings = text.split("\n").filter((line) => line.startsWith("## "));
    expect(headings[0]).to.equal("## [Unreleased]");
    for (const heading of headings.slice(1)) expect(heading).to.match(/^## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const kinds = text.split("\n").filter((line) => line.startsWith("### "));
    for (const kind of kinds) expect(kind).to.match(/^### (Added|Changed|Deprecated|Removed|Fixed|Security)$/);
    expect(kinds).not.to.deep.equal([]);
  });

  it("makes what is unreleased a version, and keeps the rest", () => {
    const released = releaseIn(changelog, "11.0.10", "2026-02-03");
    expect(released).to.contain("## [Unreleased]\n\n## [11.0.10] - 2026-02-03\n\n### Added\n\n- This.\n\n## [11.0.9]");
    expect(newestReleaseIn(changelog)).to.equal("11.0.9");
    expect(newestReleaseIn(released)).to.equal("11.0.10");
    expect(hasUnreleasedEntries(changelog)).to.equal(true);
    expect(hasUnreleasedEntries(released)).to.equal(false);
  });

  it("compares versions by numbers, and knows what is none", () => {
    expect(compareVersions("11.0.10", "11.0.9")).to.be.greaterThan(0);
    expect(compareVersions("10.9.9", "11.0.0")).to.be.lessThan(0);
    expect(compareVersions("11.0.1", "11.0.1")).to.equal(0);
    for (const text of ["11.0", "v11.0.1", "11.0.01", "11.0.1-rc.1", "", "11.0.1 "])
      expect(isVersion(text), text).to.equal(false);
  });
});
