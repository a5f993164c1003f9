import { execFileSync, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "chai";

const git = (folder: string, ...parameters: string[]): string =>
  execFileSync("git", parameters, { cwd: folder, encoding: "utf8" });

const identity = ["-c", "user.name=Release test", "-c", "user.email=release@test.invalid"];
const commitAll = (folder: string): void => {
  git(folder, "add", "--all");
  git(folder, ...identity, "commit", "--quiet", "--allow-empty", "--message", "test: the project");
};

/** The project as it is, with what is not committed yet, in a repository of its own. */
const copyProject = (folder: string): void => {
  const listed = git(".", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  for (const file of listed.split("\0").filter((name) => name !== ""))
    cpSync(file, join(folder, file), { recursive: true, force: true });
  git(folder, "init", "--quiet");
  for (const [name, value] of [
    ["user.name", "Release test"],
    ["user.email", "release@test.invalid"],
  ] as const)
    git(folder, "config", name, value);
};

const link = (folder: string): void => {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
};

interface Surroundings {
  umask?: string;
  environment?: Record<string, string>;
}

const runScript = (folder: string, script: string, parameters: string[] = [], surroundings: Surroundings = {}) => {
  const { umask = "022", environment = {} } = surroundings;
  const command = ["node", "--import", "tsx", `release/${script}.ts`, ...parameters]
    .map((part) => `'${part}'`)
    .join(" ");
  const options = { cwd: folder, encoding: "utf8", env: { ...process.env, ...environment } } as const;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `umask ${umask}; exec ${command}`], options);
  return { status, stdout, stderr };
};

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, "dist")).map((name) => [name, hash("sha256", readFileSync(join(folder, "dist", name)))]),
  );

describe("npm run release", function () {
  this.timeout(300_000);
  let base: string;
  let project: string;
  before(() => {
    base = mkdtempSync(join(tmpdir(), "release-"));
    project = join(base, "project");
    execFileSync("mkdir", [project]);
    copyProject(project);
    // An ignored file, as in every checkout.
    link(project);
    writeFileSync(join(project, ".git/info/exclude"), "node_modules\n");
    commitAll(project);
  });
  after(() => {
    rmSync(base, { recursive: true });
  });

  const release = (...parameters: string[]) => runScript(project, "main", parameters);
  /** Refused, with one line, and nothing is changed. */
  const refused = (parameters: string[], status: number, says: RegExp): void => {
    const before = [git(project, "rev-parse", "HEAD"), git(project, "status", "--porcelain")];
    const answer = release(...parameters);
    expect(answer).to.include({ status, stdout: "" });
    expect(answer.stderr)
      .to.match(/^[^\n]+\n$/)
      .and.to.match(says);
    expect([git(project, "rev-parse", "HEAD"), git(project, "status", "--porcelain")]).to.deep.equal(before);
  };

  it("refuses a version that is none, or one argument too many, as wrong usage", () => {
    for (const parameters of [[], ["next"], ["v99.0.0"], ["99.0"], ["99.0.0", "--force"]])
      refused(parameters, 2, /three numbers/);
  });

  it("refuses uncommitted changes, also new files", () => {
    writeFileSync(join(project, "left-over.txt"), "");
    refused(["99.0.0"], 1, /not committed/);
    rmSync(join(project, "left-over.txt"));
  });

  it("refuses a changelog without entries", () => {
    const file = join(project, "CHANGELOG.md");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll(/^- .*\n(?: {2}.*\n)*/gm, ""));
    commitAll(project);
    refused(["99.0.0"], 1, /no entries/);
    writeFileSync(file, text);
    commitAll(project);
  });

  it("is undone when a part of it fails", () => {
    // The package lists it.
    rmSync(join(project, "plugin/Kernel/System/OneTimeAuth.pm"));
    commitAll(project);
    const before = git(project, "rev-parse", "HEAD");
    const { status, stderr } = release("99.0.0");
    expect(status).to.equal(1);
    expect(stderr).to.contain("the project is as before");
    expect([git(project, "rev-parse", "HEAD"), git(project, "status", "--porcelain")]).to.deep.equal([before, ""]);
    git(project, "reset", "--quiet", "--hard", "HEAD~1");
  });

  it("sets the version everywhere, commits, and puts into dist/ what is to be published, with checksums", () => {
    rmSync(join(project, "dist"), { recursive: true, force: true });
    expect(release("99.0.0")).to.include({ status: 0, stderr: "" });
    expect(git(project, "status", "--porcelain")).to.equal("");
    expect(git(project, "log", "-1", "--format=%s")).to.equal("release: 99.0.0\n");
    for (const [file, version] of [
      ["package.json", '"version": "99.0.0"'],
      ["package-lock.json", '"version": "99.0.0"'],
      ["bridge/version.ts", '"99.0.0"'],
      ["bridge/openapi.json", '"version": "99.0.0"'],
      ["CHANGELOG.md", "\n## [99.0.0] - 20"],
    ] as const)
      expect(readFileSync(join(project, file), "utf8"), file).to.contain(version);
    expect(Object.keys(contentOf(project))).to.have.members([
      "OneTimeAuthBridge-99.0.0.opm",
      "onetimeauthbridge-99.0.0.tgz",
      "onetimeauthbridge-99.0.0.cdx.json",
      "SHA256SUMS",
    ]);
    execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: join(project, "dist") });
    const opm = readFileSync(join(project, "dist/OneTimeAuthBridge-99.0.0.opm"), "utf8");
    expect(opm).to.contain("<Version>99.0.0</Version>");
    refused(["99.0.0"], 2, /not higher than 99\.0\.0/);
    refused(["98.9.9"], 2, /not higher/);
  });

  it("gives the same bytes in another folder, at another time, of another user", () => {
    const other = join(base, "a folder with a much longer name");
    git(base, "clone", "--quiet", project, other);
    link(other);
    for (const file of git(other, "ls-files").split("\n").slice(0, -1)) utimesSync(join(other, file), 0, 0);
    const later = "data:text/javascript,globalThis.n=Date.now.bind(Date);Date.now=()=>n()+864e5";
    const environment = { TZ: "Asia/Tokyo", LC_ALL: "C", NODE_OPTIONS: `--import=${later}` };
    const built = runScript(other, "dist", [], { umask: "077", environment });
    expect(built.status, built.stderr).to.equal(0);
    expect(contentOf(other)).to.deep.equal(contentOf(project));
  });

  it("makes a bill of materials of the packages that the bridge runs with", () => {
    const text = readFileSync(join(project, "dist/onetimeauthbridge-99.0.0.cdx.json"), "utf8");
    const sbom = JSON.parse(text) as {
      bomFormat: string;
      metadata: { component: object };
      components: { name: string }[];
    };
    expect(sbom.bomFormat).to.equal("CycloneDX");
    expect(sbom.metadata.component).to.include({ name: "onetimeauthbridge", version: "99.0.0" });
    const names = sbom.components.map(({ name }) => name);
    expect(names).to.include.members(["express", "ioredis"]).and.not.to.include("mocha");
  });
});
