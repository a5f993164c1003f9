import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarioGroups } from "../scenarios/scenario-groups.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { consoleOk, readInstallation, startDaemon } from "./installation.ts";
import { setUpInstalled } from "./live-setup.ts";

/** Builds the package as an admin would; answers a folder that OTOBO's user may read, with the package in it. */
const buildPackage = (): { folder: string; file: string } => {
  const built = execFileSync("npm", ["run", "--silent", "opm"], { encoding: "utf8" }).trim();
  const folder = mkdtempSync(join(tmpdir(), "onetimeauthbridge-package-"));
  const file = join(folder, "OneTimeAuthBridge.opm");
  chmodSync(folder, 0o755);
  copyFileSync(built, file);
  return { folder, file };
};

/** Milliseconds; installing and removing deploy all settings several times. */
const patience = 600_000;

const installation = readInstallation(process.env);

/** Installs the package into a real OTOBO, runs the scenarios, removes everything again. */
describe(`with a real OTOBO, over ${installation.transport}`, () => {
  const { folder, file } = buildPackage();
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true })];
  let environment: TestEnvironment;

  before("install the package and enable it", async function () {
    this.timeout(patience);
    await consoleOk(installation, ["Admin::Package::Install", file]);
    undo.push(() => consoleOk(installation, ["Admin::Package::Uninstall", file]));
    undo.push(await startDaemon(installation));
    environment = await setUpInstalled(installation, undo);
  });

  after("remove everything again", async function () {
    this.timeout(patience);
    for (const step of undo.reverse()) await step();
  });

  it("is what Check finds in order", async () => {
    await consoleOk(installation, ["Admin::OneTimeAuth::Check"]);
  });

  describe("whatever happened before", () => {
    afterEach(() => environment.tidy());
    for (const { title, scenarios } of scenarioGroups)
      describe(title, () => {
        for (const { name, run } of scenarios) it(name, () => run(environment));
      });
  });
});
