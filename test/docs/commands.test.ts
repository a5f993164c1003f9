import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { type Command, commandsIn } from "./fenced-commands.ts";

/**
 * Every command that a document tells people to run is run by a test. A new command needs a line here, and a test that runs it:
 * which commands these are, and where. What `says` stands for has to be in that file.
 */
const tested: { command: RegExp; by: string; says: string }[] = [
  // docs/install.md is run as it stands; the other documents repeat its commands.
  {
    command: /^(apt-get install|install --mode|rm \/opt\/otobo\/|chown otobo)/,
    by: "test/live/install.live.ts",
    says: "docs/install.md",
  },
  {
    command: /^cd \/opt\/(onetimeauth-bridge|otobo-docker)$/,
    by: "test/live/install.live.ts",
    says: "docs/install.md",
  },
  { command: /^npm (ci|run build|run opm)$/, by: "test/live/install.live.ts", says: "docs/install.md" },
  { command: /^cp (dist|deploy|\/etc)\//, by: "test/live/install.live.ts", says: "docs/install.md" },
  {
    command: /^systemctl (daemon-reload|enable --now|restart|reload) /,
    by: "test/live/install.live.ts",
    says: "docs/install.md",
  },
  { command: /^systemctl daemon-reload$/, by: "test/live/install.live.ts", says: "docs/install.md" },
  { command: /^nginx -t$/, by: "test/live/install.live.ts", says: "docs/install.md" },
  {
    command: /Admin::Package::Install|Maint::PostMaster::Read/,
    by: "test/live/install.live.ts",
    says: "docs/install.md",
  },
  { command: /Admin::Package::Upgrade/, by: "test/live/package.live.ts", says: "Admin::Package::Upgrade" },
  { command: /Admin::Package::ReinstallAll/, by: "test/live/package.live.ts", says: "Admin::Package::ReinstallAll" },
  {
    command: /Admin::OneTimeAuth::Enable( --disable)?"$/,
    by: "test/live/package.live.ts",
    says: '"Admin::OneTimeAuth::Enable", "--disable"',
  },
  { command: /Admin::OneTimeAuth::Enable --bridge-url/, by: "test/live/install.live.ts", says: "docs/install.md" },
  { command: /Admin::OneTimeAuth::Enable --new-credentials/, by: "test/live/live-setup.ts", says: "--new-credentials" },
  {
    command: /Admin::OneTimeAuth::Link --action/,
    by: "test/live/agent-widget.live.ts",
    says: "Admin::OneTimeAuth::Link",
  },
  // The old package itself is no part of the tests: its table is.
  { command: /^perl \/path\/to\/export-links[.]pl/, by: "test/live/live-admin.ts", says: "export-links.pl" },
  { command: /Admin::OneTimeAuth::Import --file/, by: "test/live/live-admin.ts", says: "Admin::OneTimeAuth::Import" },
  { command: /Admin::Package::Uninstall/, by: "test/live/package.live.ts", says: "Admin::Package::Uninstall" },
  // The bridge's own.
  { command: /^onetimeauth-bridge check$/, by: "test/bridge/cli/check.test.ts", says: '"check"' },
  { command: /^onetimeauth-bridge env$/, by: "test/bridge/cli/command-line.test.ts", says: 'run("env"' },
  {
    command: /^onetimeauth-bridge keys rotate$/,
    by: "test/bridge/cli/command-line.test.ts",
    says: 'run("keys rotate"',
  },
  { command: /^onetimeauth-bridge link list /, by: "test/bridge/cli/links.test.ts", says: '"link", "list"' },
  { command: /^onetimeauth-bridge link revoke /, by: "test/bridge/cli/links.test.ts", says: '"link", "revoke"' },
  {
    command: /^onetimeauth-bridge link send /,
    by: "test/bridge/cli/send-and-sweep.test.ts",
    says: "link send --ticket",
  },
  // Of the project.
  { command: /^npm test$/, by: ".ci/run", says: "npm test" },
  { command: /^npm run demo/, by: "test/docs/demo.test.ts", says: "--once" },
  { command: /^npm run dist$/, by: "test/release/release.test.ts", says: '"dist"' },
  { command: /^npm run release -- /, by: "test/release/release.test.ts", says: '"main"' },
  // They take long, or need other programs: run by hand, as README.md says.
  {
    command: /^(OTOBO_HOME=\S+ )?npm run (test:chaos|test:live|test:proxies|bench|screenshots)$/,
    by: "test/run.mjs",
    says: "chaos",
  },
  { command: /^sh -c 'set -a && /, by: "test/security/container.test.ts", says: "dist/bridge/main.js start" },
  // Where no registry of images is reached, only by hand; what they start is tested.
  { command: /^docker compose |^chmod 600 /, by: "test/deploy/otobo-docker.test.ts", says: "otobo-docker" },
  { command: /^podman build /, by: "test/security/container.test.ts", says: "deploy/Dockerfile" },
  { command: /^ACL SETUSER /, by: "test/bridge/adapters/redis/store-fixture.ts", says: "ACL SETUSER" },
];

const documents = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const all: Command[] = documents.flatMap(commandsIn);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const isAddress = ({ command }: Command): boolean => /^[a-z+]+:\/\//.test(command);

describe("the commands in README.md and docs/", () => {
  it("are found", () => {
    expect(all.length).to.be.greaterThan(30);
  });

  for (const one of all.filter((command) => !isAddress(command))) {
    it(`${one.file}, ${one.heading}: ${one.command.slice(0, 60)}`, () => {
      const test = tested.find(({ command }) => command.test(one.command));
      expect(test, "no test runs this command; see the list in this file").not.to.equal(undefined);
      expect(readFileSync(test!.by, "utf8")).to.contain(test!.says);
      for (const [, name = ""] of one.command.matchAll(/\bnpm run ([\w:]+)/g)) expect(scripts).to.have.property(name);
      for (const [path] of one.command.matchAll(/(?<=^cp |\/opt\/onetimeauth-bridge\/)deploy\/\S+/g))
        expect(existsSync(path), path).to.equal(true);
    });
  }

  it("are those that the list names, and no others", () => {
    const unused = tested.filter(({ command }) => !all.some((one) => command.test(one.command)));
    expect(unused.map(({ command }) => String(command))).to.deep.equal([]);
  });
});

describe("the links between documents", () => {
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(/\s/g, "-");
  const headingsIn = (file: string): string[] =>
    (readFileSync(file, "utf8").match(/^#+ .*$/gm) ?? []).map((line) => anchorOf(line.replace(/^#+ /, "")));

  for (const file of documents) {
    it(`${file} names files and headings that exist`, () => {
      const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
      for (const [, path = "", anchor] of links) {
        const target = path === "" ? file : new URL(path, `file:///${file}`).pathname.slice(1);
        expect(existsSync(target), `${target} in ${file}`).to.equal(true);
        if (anchor !== undefined) expect(headingsIn(target), `#${anchor} in ${target}`).to.include(anchor);
      }
    });
  }

  it("lead from README.md to every document", () => {
    const readme = readFileSync("README.md", "utf8");
    for (const file of documents.slice(1)) expect(readme).to.contain(`(${file})`);
  });
});
