import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { z } from "zod";
import { buildNpmPackage } from "../release/npm-package.ts";
import { version } from "../bridge/version.ts";
import { variablesFor } from "./support/main-process.ts";
import { copyProductionPackages } from "./support/production-packages.ts";

const shrinkwrap = z.object({ packages: z.record(z.string(), z.looseObject({})) });
const folderIn = (directory: string): string => join(directory, "node_modules/onetimeauthbridge");
const manifest = z.object({ name: z.string(), bin: z.record(z.string(), z.string()) });

/** The tarball unpacked, linked and with its dependencies, as `npm install` leaves it. Answers what is in it. */
const install = (directory: string): string[] => {
  const tarball = join(directory, buildNpmPackage(directory));
  const list = execFileSync("tar", ["--list", "--file", tarball], { encoding: "utf8" });
  const paths = list
    .split("\n")
    .filter((path) => path !== "")
    .map((path) => path.replace("package/", ""));
  const folder = folderIn(directory);
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["--extract", "--file", tarball, "--directory", folder, "--strip", "1"]);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const links = join(directory, "node_modules/.bin");
  mkdirSync(links);
  for (const [name, file] of Object.entries(bin)) {
    chmodSync(join(folder, file), 0o755);
    symlinkSync(join("../onetimeauthbridge", file), join(links, name));
  }
  copyProductionPackages(directory);
  writeFileSync(join(directory, "package.json"), "{}");
  return paths;
};

describe("the npm package", function () {
  this.timeout(300_000);
  let directory: string;
  let paths: string[];
  let child: ChildProcess | undefined;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "npm-package-"));
    paths = install(directory);
  });
  after(async () => {
    if (child?.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(directory, { recursive: true });
  });

  const npx = (...parameters: string[]): string =>
    execFileSync("npx", ["--no-install", "onetimeauth-bridge", ...parameters], {
      cwd: directory,
      encoding: "utf8",
      env: { PATH: process.env.PATH, HOME: directory, ...variablesFor("http://127.0.0.1:1/otobo") },
    });

  it("has the bridge as it runs and its documents, no source, no test and no .env", () => {
    expect(paths).to.include.members([
      "dist/bridge/main.js",
      "README.md",
      "LICENSE",
      ".env.example",
      "docs/operations.md",
      "deploy/onetimeauth-bridge.service",
      "npm-shrinkwrap.json",
      "plugin/migration/export-links.pl",
    ]);
    const unexpected = paths.filter(
      (path) =>
        !/^(dist\/bridge\/.+\.(js|json|wsdl)|docs\/.+\.(md|png)|plugin\/migration\/.+\.pl|deploy\/.+|[^/]+)$/.test(
          path,
        ),
    );
    expect(unexpected).to.deep.equal([]);
    expect(paths).not.to.include(".env");
  });

  it("pins the packages that it runs with, and only those", () => {
    const { packages } = shrinkwrap.parse(
      JSON.parse(readFileSync(join(folderIn(directory), "npm-shrinkwrap.json"), "utf8")),
    );
    expect(packages).to.have.property("node_modules/express").with.property("integrity");
    expect(packages).not.to.have.property("node_modules/mocha");
    expect(packages[""]).not.to.have.property("devDependencies");
  });

  it("runs with npx", () => {
    expect(npx("--version")).to.equal(`${version}\n`);
    expect(npx("env")).to.equal("The configuration is valid.\n");
  });

  it("starts the bridge, also over SOAP, with the production packages only", async () => {
    child = spawn(join(directory, "node_modules/.bin/onetimeauth-bridge"), ["start"], {
      cwd: directory,
      stdio: ["ignore", "pipe", "inherit"],
      env: { PATH: process.env.PATH, ...variablesFor("http://127.0.0.1:1/otobo"), OTOBO_TRANSPORT: "soap" },
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout!)) {
      lines.push(line);
      if (line.includes("is listening")) break;
    }
    expect(lines.join("\n")).to.contain("is listening");
  });
});
