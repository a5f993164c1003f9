import { mkdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { expect } from "chai";
import type { Page } from "playwright-core";
import { startPerson, type Person } from "../browser/chromium.ts";
import { eventually } from "../scenarios/eventually.ts";
import { clickThrough, mailIn } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { addAgent } from "./agents.ts";
import { settingOf } from "./live-admin.ts";
import { bridgeAddress } from "./webservice.ts";
import { startActions } from "./actions.ts";
import { consoleOk, readInstallation, runConsole, startDaemon } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { createPackages } from "./packages.ts";

/** Set it to draw the screenshots of the documentation anew. */
const screenshots = process.env.SCREENSHOTS ? "docs/screenshots" : undefined;

const patience = 600_000;
const screen = "Action=AdminOneTimeAuth";
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], preload: false };

interface Finding {
  id: string;
  ok: boolean;
  text: string;
  remedy: string;
}

describe("the screen for admins, with a real OTOBO", function () {
  this.timeout(patience);
  const installation = readInstallation(process.env);
  const packages = createPackages();
  const undo: (() => unknown)[] = [packages.remove];
  const actions = startActions(installation);
  undo.push(actions.stop);
  const index = `${installation.url}/index.pl`;
  const run = Date.now().toString(36);
  let environment: TestEnvironment;
  let admin: Person;

  const enable = (...args: string[]) => runConsole(installation, ["Admin::OneTimeAuth::Enable", ...args]);
  const check = async () => {
    const { code, output } = await runConsole(installation, ["Admin::OneTimeAuth::Check", "--json"]);
    const report = JSON.parse(output) as { ok: boolean; findings: Finding[] };
    expect(report.ok).to.equal(code === 0);
    return report.findings.filter(({ ok }) => !ok);
  };

  const logIn = async (login: string): Promise<Person> => {
    const person = await startPerson({ viewport: { width: 1050, height: 700 } });
    await person.page.goto(index);
    await person.page.fill("#User", login);
    await person.page.fill("#Password", `${login}-password`);
    await Promise.all([person.page.waitForURL(/./), person.page.click("#LoginButton")]);
    return person;
  };
  const addMember = async (login: string, ...groups: string[]): Promise<void> => {
    const none = { permission: "none", group: "users" };
    await addAgent(actions, { login, password: `${login}-password`, ...none }, undo);
    for (const group of groups)
      await consoleOk(installation, [
        "Admin::Group::UserLink",
        "--group-name",
        group,
        "--user-name",
        login,
        "--permission",
        "rw",
      ]);
  };

  const show = async (page: Page, query = screen): Promise<string> => {
    await page.goto(`${index}?${query}`);
    return page.innerText("body");
  };
  const statusOf = async (page: Page, id: string): Promise<string> =>
    (await page.innerText(`#OneTimeAuth-${id} td:first-child`)).trim();
  const state = (page: Page): Promise<string> => page.innerText("#OneTimeAuthState h2");

  /** Of our part of the page: the frame is OTOBO's, and so are the breadcrumbs, which have too little contrast in OTOBO 10.1. */
  const complaints = async (page: Page, selector: string): Promise<string[]> => {
    await page.evaluate(axe.source);
    const script = `axe.run(${JSON.stringify({ include: [selector], exclude: [".BreadCrumb"] })}, ${JSON.stringify(rules)})`;
    const { violations } = await page.evaluate<axe.AxeResults>(script);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  };
  /** The window, from the top of this element on: the whole page would be too large a file. */
  const draw = async (page: Page, name: string, selector: string): Promise<void> => {
    if (screenshots === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView(true)`);
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  };

  before("install the package and enable it", async () => {
    undo.push(await startDaemon(installation));
    environment = await setUpLive(installation, undo);
    await addMember(`admin.${run}`, "admin", "users");
    await addMember(`agent.${run}`, "users");
    admin = await logIn(`admin.${run}`);
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });
  afterEach(() => environment.tidy());

  it("is found in the overview, and says that all is in order", async () => {
    const { page } = admin;
    await show(page, "Action=Admin");
    await page.click('a[href*="Action=AdminOneTimeAuth"]');
    await page.waitForSelector("#AdminOneTimeAuth");
    expect(await state(page)).to.equal("One-time links are enabled.");
    expect(await page.innerText("#OneTimeAuthResult")).to.contain("No problems found.");
    for (const id of ["web-services", "daemon", "bridge", "bridge-redis", "bridge-otobo", "public-url"])
      expect(await statusOf(page, id), id).to.equal("In order");
    expect(await check()).to.deep.equal([]);
  });

  it("shows today's figures of the bridge", async () => {
    const { link } = await mailIn(environment, environment.freshAddress("figures"));
    await clickThrough(link);
    await fetch((await mailIn(environment, `scanner.${run}@scanned.example`)).link);
    const { page } = admin;
    await show(page);
    const figures = await page.innerText("#OneTimeAuthFigures");
    for (const row of [
      "Customer users created\t2\t2",
      "Links sent\t2\t2",
      "Links opened\t1\t1",
      "Logins with a link\t1\t1",
    ])
      expect(figures).to.contain(row);
    expect(figures).to.contain("scanned.example\t1");
  });

  it("is accessible, and shows no secret", async () => {
    const { page } = admin;
    await show(page);
    expect(await complaints(page, "#AdminOneTimeAuth")).to.deep.equal([]);
    const { password } = await bridgeAddress(actions);
    expect(password).to.be.a("string");
    expect(await page.content()).not.to.contain(password);
    await draw(page, "admin-screen", "#AdminOneTimeAuth");
  });

  it("links to each setting", async () => {
    const { page } = admin;
    await show(page);
    await page.click('#OneTimeAuthSettings a:text-is("PostMaster::PreFilterModule###000-CreateCustomerUser")');
    await page.waitForSelector(".SettingsList");
    expect(await page.innerText("body")).to.contain("000-CreateCustomerUser");
  });

  it("is refused to agents who are no admins, whatever they ask for", async () => {
    const agent = await logIn(`agent.${run}`);
    for (const query of [screen, `${screen};Subaction=Disable;Confirmed=1`]) {
      expect(await show(agent.page, query)).to.match(/permission/i);
      expect(await agent.page.locator("#AdminOneTimeAuth").count()).to.equal(0);
    }
    await agent.close();
    expect(await check()).to.deep.equal([]);
  });

  it("refuses a change without challenge token", async () => {
    const { page } = admin;
    for (const subaction of ["Enable", "Disable"])
      expect(await show(page, `${screen};Subaction=${subaction};Confirmed=1`)).to.contain("Invalid Challenge Token");
    const posted = await page.request.post(index, {
      form: { Action: "AdminOneTimeAuth", Subaction: "Disable", Confirmed: "1", ChallengeToken: "wrong" },
    });
    expect(await posted.text()).to.contain("Invalid Challenge Token");
    expect(await check()).to.deep.equal([]);
  });

  it("disables after a confirmation and enables again, and links work as before", async () => {
    const { page } = admin;
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("meanwhile"));
    await show(page);
    // The browser asks for the confirmation first.
    await page.click("#OneTimeAuthDisable button");
    expect(await state(page)).to.equal("One-time links are enabled.");
    await page.check("#Confirmed");
    await page.click("#OneTimeAuthDisable button");
    await page.waitForURL(/Done=1/);
    expect(await state(page)).to.equal("One-time links are disabled.");
    expect(await page.innerText("#OneTimeAuth-settings")).to.contain("These settings are disabled");
    expect(await page.innerText("#OneTimeAuth-settings")).to.contain("Run Admin::OneTimeAuth::Enable.");
    expect((await check()).map(({ id }) => id)).to.include.members(["web-services", "settings", "agent"]);
    expect(await complaints(page, "#AdminOneTimeAuth")).to.deep.equal([]);

    await page.uncheck("#Notifications");
    await page.click("#OneTimeAuthEnable button");
    await page.waitForURL(/Done=1/);
    expect(await state(page)).to.equal("One-time links are enabled.");
    await eventually("the bridge has a session again", async () => (await check()).length === 0, 60);
    expect((await clickThrough(link)).page.text).to.contain(ticketNumber);
  });

  it("says in time that the bridge is stopped or hangs", async () => {
    const { page } = admin;
    await environment.stopBridge();
    await show(page);
    expect(await statusOf(page, "bridge")).to.equal("Problem");
    expect(await page.innerText("#OneTimeAuth-bridge")).to.contain("Is it running");
    expect(await page.innerText("#OneTimeAuthFigures")).to.contain("There are no figures");
    await draw(page, "admin-screen-problem", "#AdminOneTimeAuth");

    await environment.hangBridge();
    const begin = performance.now();
    await show(page);
    expect(performance.now() - begin).to.be.lessThan(6000);
    expect(await statusOf(page, "bridge")).to.equal("Problem");
    await environment.startBridge();
  });

  const misconfigurations: [id: string, break_: () => Promise<unknown>][] = [
    ["public-url", () => environment.set("OneTimeAuth::PublicURL", "https://other.example/ota")],
    ["setting-values", () => environment.setUnchecked("OneTimeAuth::AccessDaysAfterClose", "soon")],
    ["pre-filter", () => environment.setPreFilter({ CustomerUserBackend: "CustomerUser7" })],
    ["renewal-text", () => environment.set("OneTimeAuth::TokenRefreshNotificationID", "99999")],
    ["texts", () => environment.setAutoResponses({ subject: "<OTOBO_OTACustomerTicketLink>", text: "x" })],
    ["login-module", () => environment.set("Customer::AuthModule10", "Kernel::System::CustomerAuth::DB")],
    ["template-tag", () => environment.set("AutoloadPerlPackages###500-OneTimeAuth", undefined)],
    ["settings", () => environment.set("Ticket::EventModulePost###8100-OneTimeAuth", undefined)],
    ["agent", () => environment.set("OneTimeAuth::AgentGroup", "admin")],
  ];
  for (const [id, misconfigure] of misconfigurations)
    it(`is told by Check what is wrong, and what to do: ${id}`, async () => {
      await misconfigure();
      const found = (await check()).find((finding) => finding.id === id);
      expect(found?.text).to.be.a("string").that.is.not.equal("");
      expect(found?.remedy).to.be.a("string").that.is.not.equal("");
    });

  it("shows the figures of seven days on the dashboard, for admins, once the widget is enabled", async () => {
    const { page } = admin;
    await show(page, "Action=AgentDashboard");
    expect(await page.locator("#OneTimeAuthFigures").count()).to.equal(0);
    const { Value } = await settingOf(actions, "DashboardBackend###0430-OneTimeAuth");
    await environment.set("DashboardBackend###0430-OneTimeAuth", Value);
    await show(page, "Action=AgentDashboard");
    expect(await page.locator("#OneTimeAuthFigures thead th").count()).to.equal(9);
    expect(await page.innerText("#OneTimeAuthFigures")).to.contain("Links sent");
    expect(await complaints(page, "#OneTimeAuthFigures")).to.deep.equal([]);
    await draw(page, "dashboard-widget", "#Dashboard0430-OneTimeAuth-box");

    await environment.stopBridge();
    expect(await show(page, "Action=AgentDashboard")).to.contain(
      "There are no figures, because the bridge is unavailable.",
    );
    await environment.startBridge();

    const agent = await logIn(`agent.${run}`);
    await show(agent.page, "Action=AgentDashboard");
    expect(await agent.page.locator("#OneTimeAuthFigures").count()).to.equal(0);
    await agent.close();
  });

  it("is not needed: Enable runs unattended, and a second time changes nothing", async () => {
    const file = packages.path("bridge.env");
    const credentials = `BRIDGE_PASSWORD=${"b".repeat(30)}\nOTOBO_PASSWORD=${"o".repeat(30)}`;
    const given = ["--credentials-from-stdin", "--without-notifications", "--env-file", file];
    const { password: before } = await bridgeAddress(actions);

    const planned = await consoleOk(installation, ["Admin::OneTimeAuth::Enable", ...given, "--dry-run"], credentials);
    expect(planned).to.contain("Agent onetimeauth: new password").and.to.contain(`File ${file}: write`);
    expect((await bridgeAddress(actions)).password).to.equal(before);

    const done = await consoleOk(installation, ["Admin::OneTimeAuth::Enable", ...given], credentials);
    expect(done).to.contain("Changes:").and.not.to.contain("bbbb").and.not.to.contain("oooo");
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    expect(await readFile(file, "utf8")).to.contain(credentials.split("\n")[0] ?? "");
    expect((await check()).map(({ id }) => id)).to.include("bridge");

    const again = await consoleOk(installation, ["Admin::OneTimeAuth::Enable", ...given], credentials);
    expect(again).to.contain("Nothing has to be changed.");

    for (const wrong of [
      ["--unknown"],
      ["--disable", "--env-file", file],
      ["--new-credentials", "--credentials-from-stdin"],
    ]) {
      const { code, output } = await enable(...wrong);
      expect(code).to.equal(2);
      expect(output.trim().split("\n")[0]).to.match(/^Error: /);
    }
    const nowhere = await enable("--env-file", "/nowhere/bridge.env", "--new-credentials");
    expect(nowhere.output.trim()).to.match(/^Error: The file \/nowhere\/bridge\.env cannot be written: .*$/);
    expect((await bridgeAddress(actions)).password).to.equal("b".repeat(30));
  });
});
