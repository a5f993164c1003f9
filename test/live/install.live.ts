import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { commandsIn } from "../docs/fenced-commands.ts";
import { startOutbox } from "../otobo/outbox.ts";
import { eventually } from "../scenarios/eventually.ts";
import { linkOf } from "../scenarios/links.ts";
import { createCustomerBrowser } from "../support/customer-browser.ts";
import { freePort } from "../support/free-port.ts";
import { startActions } from "./actions.ts";
import { createSandbox } from "./install-sandbox.ts";
import { readInstallation, runConsole } from "./installation.ts";
import { changeSettings } from "./live-setup.ts";

/** Every command of docs/install.md, in order, as it stands there: from an OTOBO without the package to the open ticket. */
describe("docs/install.md, on a real OTOBO", function () {
  this.timeout(900_000);
  const undo: (() => unknown)[] = [];
  after(async () => {
    for (const step of undo.reverse()) await step();
  });

  it("has ten steps that lead to a working link", async () => {
    const headings = readFileSync("docs/install.md", "utf8").match(/^## \d+\. .*$/gm) ?? [];
    expect(headings.map((heading) => Number.parseInt(heading.slice(3), 10))).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
    const installation = readInstallation(process.env);
    const port = await freePort();
    const outbox = await startOutbox();
    undo.push(outbox.stop);
    const actions = startActions(installation);
    undo.push(actions.stop);
    const settings = {
      SendmailModule: "Kernel::System::Email::SMTP",
      "SendmailModule::Host": "127.0.0.1",
      "SendmailModule::Port": String(outbox.port),
      HttpType: "http",
      FQDN: `127.0.0.1:${port}`,
    };
    await changeSettings(
      actions,
      Object.entries(settings).map(([Name, Value]) => ({ Name, Value })),
      undo,
    );
    undo.push(() => runConsole(installation, ["Admin::Package::Uninstall", "OneTimeAuthBridge"]));
    const sandbox = createSandbox({ installation, port });
    // Before the package goes: a worker of OTOBO that is called meanwhile keeps half of it until it ends.
    undo.push(sandbox.stop);

    const address = `tina.${Date.now().toString(36)}@customer.test`;
    const example = join(sandbox.project, "deploy/example.eml");
    writeFileSync(example, readFileSync(example, "utf8").replaceAll(/[\w.-]+@customer\.test/g, address));

    for (const { command } of commandsIn("docs/install.md")) {
      const output = sandbox.run(command);
      if (command.endsWith(" check")) expect(output).to.match(/^ok {7}PUBLIC_URL: /m);
    }
    await eventually("the link arrives", async () => {
      await actions.call("SendMails");
      return outbox.mails.some(({ envelope }) => envelope.to.includes(address));
    });
    const browser = createCustomerBrowser();
    const page = await browser.open(linkOf(outbox.mails.find(({ envelope }) => envelope.to.includes(address))));
    // A program would have pressed as early (OneTimeAuth::EarlyPressSeconds): a person is asked once more, and reads that.
    let ticket = await browser.press(page);
    if (ticket.url.includes("/ota/t/")) {
      await pause(5000);
      ticket = await browser.press(ticket);
    }
    expect(ticket.status).to.equal(200);
    expect(ticket.url).to.match(/Action=Customer(TicketZoom|Accept)/);

    // What an admin needs later.
    const ticketNumber = /\/t\/([\w.-]+)\//.exec(page.url)?.[1] ?? "";
    for (const { command } of commandsIn("docs/troubleshooting.md"))
      sandbox.run(command.replace(/(?<=--ticket )\S+/, ticketNumber));
    const keys = commandsIn("docs/operations.md").filter(({ heading }) => heading === "Keys and passwords");
    for (const { command } of keys) sandbox.run(command);
    expect(sandbox.run("onetimeauth-bridge check")).to.match(/^ok {7}bridge: /m);
    expect(sandbox.run("onetimeauth-bridge sweep")).to.match(/^1 tickets checked, /);
  });
});
