import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { expect } from "chai";
import type { Locator, Page } from "playwright-core";
import { type Person, startPerson } from "../browser/chromium.ts";
import { linkOf } from "../scenarios/links.ts";
import { answerWithLink, clickThrough, closeDaysAgo, look, mailIn, newest, post } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { type Actions, startActions } from "./actions.ts";
import { readInstallation, runConsole } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { addAgent } from "./agents.ts";

/** With SCREENSHOTS=1 the pictures of the documentation are drawn anew. */
const folder = "docs/screenshots";
const areDrawn = process.env.SCREENSHOTS === "1";

const password = "Widget-2026-passes";
const run = Date.now().toString(36);

/** The widget of agents, in a browser, on a real OTOBO. */
describe("the widget Access link, in a real OTOBO", function () {
  this.timeout(300_000);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  let environment: TestEnvironment;
  let actions: Actions;
  let agent: Person;

  const consoleRun = (...args: string[]) => runConsole(installation, args);
  /** An agent with this permission on the scenarios' queue, logged in. */
  const logIn = async (permission: "ro" | "rw"): Promise<Person> => {
    const login = `widget.${permission}.${run}`;
    await addAgent(actions, { login, password, permission, group: "users" }, undo);
    const person = await startPerson({ viewport: { width: 1400, height: 1000 } });
    undo.push(person.close);
    await person.page.goto(`${installation.url}/index.pl`);
    await person.page.fill("#User", login);
    await person.page.fill("#Password", password);
    await Promise.all([person.page.waitForURL(/index\.pl/), person.page.press("#Password", "Enter")]);
    await person.page.waitForSelector("#ToolBar");
    return person;
  };

  /** The widget of a ticket, once it is there. */
  const widgetOf = async (ticketNumber: string, { page }: Person = agent): Promise<Locator> => {
    await page.goto(`${installation.url}/index.pl?Action=AgentTicketZoom;TicketNumber=${ticketNumber}`);
    const widget = page.locator("#OneTimeAuthWidget");
    await widget.waitFor();
    // It fades in.
    await page.waitForTimeout(600);
    return widget;
  };
  const textOf = async (widget: Locator): Promise<string> => (await widget.innerText()).replaceAll(/\s+/g, " ");
  const buttonsOf = async (widget: Locator): Promise<string[]> =>
    (await widget.getByRole("button").allInnerTexts()).map((text) => text.trim());

  /** Presses a button of the widget, and confirms; what the widget says afterwards. */
  const press = async (widget: Locator, name: string): Promise<string> => {
    const { page } = agent;
    const loaded = page.url();
    await widget.getByRole("button", { name }).click();
    await page.locator(".Dialog .ContentFooter").getByRole("button", { name }).click();
    const message = widget.locator(".OneTimeAuthMessage:not(:empty)");
    await message.waitFor();
    await page.waitForTimeout(600);
    expect(page.url(), "the page was not loaded again").to.equal(loaded);
    return (await message.innerText()).trim();
  };

  /** What axe finds in the widget. */
  const violations = async ({ page }: Person, selector: string): Promise<unknown[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(selector)})`);
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  };

  const draw = async (what: Locator | Page, name: string): Promise<void> => {
    if (!areDrawn) return;
    mkdirSync(folder, { recursive: true });
    await what.screenshot({ path: join(folder, `${name}.png`) });
  };

  /** What the frontend module answers to a request of the browser's session. */
  const ask = (person: Person, fields: Record<string, string>): Promise<{ status: number; text: string }> =>
    person.page.evaluate(
      async ([url, body]) => {
        const answer = await fetch(url, { method: "POST", body: new URLSearchParams(body) });
        return { status: answer.status, text: await answer.text() };
      },
      [`${installation.url}/index.pl`, fields] as const,
    );
  const tokenOf = ({ page }: Person): Promise<string> => page.evaluate<string>("Core.Config.Get('ChallengeToken')");

  before("install the package, enable it, log in", async () => {
    actions = startActions(installation);
    undo.push(actions.stop);
    environment = await setUpLive(installation, undo);
    undo.push(() => environment.tidy());
    agent = await logIn("rw");
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });
  afterEach(async () => {
    await environment.startBridge();
    await environment.tidy();
  });

  it("shows a new link as active, then as shown, then as opened, then as used", async () => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("states"));
    expect(await textOf(await widgetOf(ticketNumber))).to.contain("Active Not opened yet");
    await look(link);
    expect(await textOf(await widgetOf(ticketNumber))).to.match(/Active Page shown, not opened: \S/);
    await post(link);
    expect(await textOf(await widgetOf(ticketNumber))).to.match(/Active Opened, not logged in: \S/);
    environment.passTime(61);
    await clickThrough(link);
    const widget = await widgetOf(ticketNumber);
    expect(await textOf(widget)).to.match(/Used The customer logged in: \S/);
    expect(await buttonsOf(widget)).to.deep.equal(["Send a new link"]);
    expect((await environment.ticket(ticketNumber)).history).to.include.members([
      "A one-time link was sent to the address of the customer user.",
      "The customer logged in with a one-time link.",
    ]);
  });

  it("says that the customer has seen the last answer, and so does the history", async () => {
    const address = environment.freshAddress("answered");
    const { ticketNumber } = await mailIn(environment, address);
    const link = await answerWithLink(environment, ticketNumber, address);
    expect(await textOf(await widgetOf(ticketNumber))).to.contain("Last answer: No login with a link since then");
    await clickThrough(link);
    const widget = await widgetOf(ticketNumber);
    expect(await textOf(widget)).to.match(/Last answer: Seen by the customer \d/);
    await draw(widget, "widget-answer-seen");
    const { history } = await environment.ticket(ticketNumber);
    expect(history).to.include("The customer logged in with a one-time link and has seen the last answer.");
  });

  it("sends a new link, and says so, without loading the page again", async () => {
    const address = environment.freshAddress("sent");
    const { ticketNumber } = await mailIn(environment, address);
    const before = (await environment.mailsTo(address)).length;
    const widget = await widgetOf(ticketNumber);
    await draw(widget, "widget");
    await widget.getByRole("button", { name: "Send a new link" }).click();
    await agent.page.waitForTimeout(300);
    expect(await violations(agent, ".Dialog .Content")).to.deep.equal([]);
    await draw(agent.page, "widget-confirm");
    await agent.page.locator(".Dialog .ContentFooter").getByRole("button", { name: "Cancel" }).click();
    expect((await environment.mailsTo(address)).length, "cancelled").to.equal(before);

    expect(await press(widget, "Send a new link")).to.equal(
      "A new one-time link was sent to the address of the customer user.",
    );
    const mails = await environment.mailsTo(address);
    expect(mails.length).to.equal(before + 1);
    expect((await look(linkOf(newest(mails)))).status).to.equal(200);
    expect((await textOf(widget)).match(/Active/g)).to.have.length(2);
  });

  it("sends one link for double clicks", async () => {
    const address = environment.freshAddress("double");
    const widget = await widgetOf((await mailIn(environment, address)).ticketNumber);
    const before = (await environment.mailsTo(address)).length;
    for (const part of [widget, agent.page.locator(".Dialog .ContentFooter")])
      await part.getByRole("button", { name: "Send a new link" }).dblclick();
    await widget.locator(".OneTimeAuthMessage:not(:empty)").waitFor();
    expect((await environment.mailsTo(address)).length).to.equal(before + 1);
  });

  it("revokes all links, and says so", async () => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("revoked"));
    const widget = await widgetOf(ticketNumber);
    expect(await buttonsOf(widget)).to.deep.equal(["Send a new link", "Revoke all links"]);
    expect(await press(widget, "Revoke all links")).to.equal("All one-time links of the customer user were revoked.");
    expect(await textOf(widget)).to.match(/Revoked Ended: \d/);
    expect(await buttonsOf(widget)).to.deep.equal(["Send a new link"]);
    expect((await post(link)).status).not.to.equal(303);
    const { history } = await environment.ticket(ticketNumber);
    expect(history).to.include("All one-time links of the customer user were revoked.");
  });

  it("says why no new link is possible, and offers none", async () => {
    const address = environment.freshAddress("reasons");
    const { ticketNumber } = await mailIn(environment, address);
    const expectReason = async (reason: string): Promise<void> => {
      const widget = await widgetOf(ticketNumber);
      expect(await textOf(widget)).to.contain(`No new link is possible: ${reason}`);
      expect(await buttonsOf(widget)).not.to.include("Send a new link");
    };
    await closeDaysAgo(environment, ticketNumber, 30);
    await expectReason("Links to this ticket have expired.");
    await environment.setValid(address, false);
    await expectReason("The customer user is invalid.");
    await environment.setValid(address, true);
    await environment.setPassword(address, "a password");
    await expectReason("The customer user has a password, and logs in with it.");
    await environment.setCustomer(ticketNumber, "nobody@unknown.example");
    await expectReason("OTOBO does not know the customer user of the ticket.");
    await draw(await widgetOf(ticketNumber), "widget-no-link");
  });

  it("says why an email left without a working link", async () => {
    const address = environment.freshAddress("copied");
    const { ticketNumber } = await mailIn(environment, address);
    const text = await environment.render(ticketNumber, "Here: <OTOBO_OTACustomerTicketLink>");
    await environment.send(ticketNumber, { to: address, cc: "boss@customer.example", text });
    await environment.allMails();
    const widget = await widgetOf(ticketNumber);
    expect(await textOf(widget)).to.contain("the email is not addressed to the registered address alone.");
    await draw(widget, "widget-inert");
  });

  it("says that the bridge is unavailable, and the ticket is shown as ever", async () => {
    const { ticketNumber } = await mailIn(environment, environment.freshAddress("unavailable"));
    await environment.stopBridge();
    const widget = await widgetOf(ticketNumber);
    expect(await textOf(widget)).to.contain("The bridge is unavailable.");
    expect(await buttonsOf(widget)).to.deep.equal([]);
    expect(await violations(agent, "#OneTimeAuthWidget")).to.deep.equal([]);
    await draw(widget, "widget-unavailable");
  });

  it("does not slow the ticket down while the bridge hangs", async () => {
    const { ticketNumber } = await mailIn(environment, environment.freshAddress("hanging"));
    await widgetOf(ticketNumber);
    await environment.hangBridge();
    await actions.call("ForgetFailures");
    const { page } = agent;
    const began = performance.now();
    await page.goto(`${installation.url}/index.pl?Action=AgentTicketZoom;TicketNumber=${ticketNumber}`);
    const zoom = performance.now() - began;
    await page.locator("#OneTimeAuthWidget").waitFor();
    const widget = performance.now() - began;
    console.log(`figures: bridge hanging: ticket after ${zoom.toFixed(0)} ms, widget after ${widget.toFixed(0)} ms`);
    expect(zoom).to.be.lessThan(2500);
    expect(widget).to.be.lessThan(zoom + 4000);
    expect(await textOf(page.locator("#OneTimeAuthWidget"))).to.contain("The bridge is unavailable.");
  });

  it("shows agents with permission ro the links, but no buttons, and refuses what they ask for all the same", async () => {
    const { ticketNumber } = await mailIn(environment, environment.freshAddress("readers"));
    const reader = await logIn("ro");
    const widget = await widgetOf(ticketNumber, reader);
    expect(await textOf(widget)).to.contain("Active");
    expect(await buttonsOf(widget)).to.deep.equal([]);
    const TicketID = String(await environment.ticketId(ticketNumber));
    const ChallengeToken = await tokenOf(reader);
    const { text } = await ask(reader, { Action: "AgentOneTimeAuth", Subaction: "Revoke", TicketID, ChallengeToken });
    expect(text).to.contain("permission");
    expect(text).not.to.contain('"Success"');
    expect(await textOf(await widgetOf(ticketNumber))).to.contain("Active");
  });

  it("refuses wrong tickets, unknown actions and requests without a challenge token", async () => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("forged"));
    await widgetOf(ticketNumber);
    const TicketID = String(await environment.ticketId(ticketNumber));
    const ChallengeToken = await tokenOf(agent);
    const good = { Action: "AgentOneTimeAuth", Subaction: "Revoke", TicketID, ChallengeToken };
    for (const [changed, words] of [
      [{ ChallengeToken: "" }, /Challenge Token/],
      [{ ChallengeToken: "x" }, /Challenge Token/],
      [{ TicketID: "" }, /No TicketID/],
      [{ TicketID: "99999999" }, /permission/],
      [{ TicketID: "x" }, /No TicketID/],
      [{ Subaction: "Overview" }, /Invalid Subaction/],
      [{ Subaction: "" }, /Invalid Subaction/],
    ] as const) {
      const { text } = await ask(agent, { ...good, ...changed });
      expect(text, JSON.stringify(changed)).to.match(words).and.not.to.contain('"Success"');
    }
    expect((await post(link)).status, "the link still opens").to.equal(303);
  });

  it("has nothing that axe complains about", async () => {
    const address = environment.freshAddress("axe");
    const { ticketNumber } = await mailIn(environment, address);
    await clickThrough(await answerWithLink(environment, ticketNumber, address));
    const widget = await widgetOf(ticketNumber);
    expect(await press(widget, "Send a new link")).to.contain("was sent");
    expect(await violations(agent, "#OneTimeAuthWidget")).to.deep.equal([]);
    await draw(agent.page, "ticket-zoom");
  });

  it("shows the history in OTOBO's view, in the agent's language", async () => {
    const address = environment.freshAddress("history");
    const { ticketNumber } = await mailIn(environment, address);
    await clickThrough(await answerWithLink(environment, ticketNumber, address));
    const widget = await widgetOf(ticketNumber);
    await press(widget, "Send a new link");
    await press(widget, "Revoke all links");
    const TicketID = await environment.ticketId(ticketNumber);
    await agent.page.goto(`${installation.url}/index.pl?Action=AgentTicketHistory;TicketID=${TicketID}`);
    const text = await agent.page.locator("body").innerText();
    for (const type of ["LinkSent", "Login", "RenewalSent", "Revoked"]) expect(text).to.contain(`(OneTimeAuth${type})`);
    await draw(agent.page, "ticket-history");
  });

  it("does the same as the console command", async () => {
    const address = environment.freshAddress("console");
    const { ticketNumber, link } = await mailIn(environment, address);
    const command = (action: string, ...args: string[]) =>
      consoleRun("Admin::OneTimeAuth::Link", "--action", action, "--ticket", ticketNumber, ...args);
    const listed = await command("list", "--json");
    const overview = JSON.parse(listed.output) as { Links: { State: string }[]; CustomerUserLogin: string };
    expect(overview.Links.map(({ State }) => State)).to.deep.equal(["active"]);
    expect(overview.CustomerUserLogin).to.equal(address);
    expect(listed.output).not.to.contain(link.slice(-24));
    expect(await command("send")).to.include({ code: 0 });
    const other = await command("send", "--customer-user", "somebody@else.example");
    expect(other.code).to.equal(1);
    expect(other.output).to.contain("The ticket has another customer user.");
    expect((await command("revoke", "--json")).output).to.contain('"Revoked":2');
    expect((await post(link)).status).not.to.equal(303);
    expect((await consoleRun("Admin::OneTimeAuth::Link", "--action", "list", "--ticket", "1")).code).to.equal(1);
    expect((await consoleRun("Admin::OneTimeAuth::Link", "--action", "burn", "--ticket", "1")).code).not.to.equal(0);
  });
});
