import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { mail } from "../scenarios/mails.ts";
import { readInstallation, runConsole } from "./installation.ts";
import { createPackages } from "./packages.ts";
import { keepBusy } from "./traffic.ts";

const webservices = ["OneTimeAuth", "OneTimeAuthSOAP"];

const webserviceShape = z.looseObject({
  Requester: z.looseObject({
    Transport: z.looseObject({ Config: z.looseObject({ Timeout: z.coerce.string() }) }),
  }),
});

/** Settings that act; each has to be off after installing and gone after uninstalling. */
const acting = [
  "PostMaster::PreFilterModule###000-CreateCustomerUser",
  "Customer::AuthModule10",
  "AutoloadPerlPackages###500-OneTimeAuth",
  "Ticket::Frontend::AgentTicketZoom###Widgets###0250-OneTimeAuth",
];

/** An earlier version, which did not have the widget of agents. */
const withoutWidget = {
  "Kernel/System/OneTimeAuth/Setup.pm": (content: string) => content.replace(/^ *'.*AgentTicketZoom.*',\n/gm, ""),
};

/** The life of the package in a real OTOBO, while customers log in and mails arrive. */
describe("the package, in a real OTOBO", function () {
  // Each command deploys OTOBO's whole configuration, some more than once.
  this.timeout(300_000);
  const installation = readInstallation(process.env);
  const packages = createPackages();
  after(packages.remove);

  const run = async (...args: string[]): Promise<string> => {
    const { code, output } = await runConsole(installation, args);
    expect(code, output).to.equal(0);
    return output;
  };
  const isSet = async (setting: string): Promise<boolean> => {
    const { code } = await runConsole(installation, ["Admin::Config::Read", "--setting-name", setting]);
    return code === 0;
  };
  const enable = () =>
    run("Admin::OneTimeAuth::Enable", "--bridge-url", "http://127.0.0.1:9", "--otobo-url", installation.url);
  /** The ids of the web services that are valid, by name. */
  const validWebservices = async (): Promise<Map<string, string>> =>
    new Map(
      [...(await run("Admin::WebService::List")).matchAll(/^ +(\S+) \((\d+)\)$/gm)].map(([, name = "", id = ""]) => [
        name,
        id,
      ]),
    );
  const isOn = async (on: boolean): Promise<void> => {
    for (const setting of acting) expect(await isSet(setting), setting).to.equal(on);
    const valid = await validWebservices();
    for (const name of webservices) expect(valid.has(name), name).to.equal(on);
  };
  const dump = async (id: string): Promise<z.infer<typeof webserviceShape>> => {
    const file = packages.path(`${id}.yml`);
    await run("Admin::WebService::Dump", "--webservice-id", id, "--target-path", file);
    return webserviceShape.parse(parse(readFileSync(file, "utf8")));
  };

  /** Runs a command while mails and logins go on, and tells what of them failed. */
  const underTraffic = async (...args: string[]): Promise<void> => {
    const traffic = keepBusy(installation);
    await run(...args);
    const { mails, logins, failures } = await traffic.stop();
    expect(failures).to.deep.equal([]);
    expect(mails).to.be.greaterThan(0);
    expect(logins).to.be.greaterThan(0);
  };

  it("changes nothing by being installed", async () => {
    await underTraffic("Admin::Package::Install", packages.build("11.0.90", withoutWidget));
    await isOn(false);
    const { code, output } = await runConsole(
      installation,
      ["Maint::PostMaster::Read", "--target-queue", "Raw"],
      mail({ from: "before.enable@customer.example" }),
    );
    expect(code, output).to.equal(0);
  });

  it("keeps what an admin changed, and has the new widget on, when it is upgraded while in use", async () => {
    await enable();
    const id = (await validWebservices()).get("OneTimeAuth") ?? "";
    const webservice = await dump(id);
    webservice.Requester.Transport.Config.Timeout = "7";
    const changed = packages.path("changed.yml");
    writeFileSync(changed, stringify(webservice));
    await run("Admin::WebService::Update", "--webservice-id", id, "--source-path", changed);

    expect(await isSet("Ticket::Frontend::AgentTicketZoom###Widgets###0250-OneTimeAuth")).to.equal(false);
    await underTraffic("Admin::Package::Upgrade", packages.build("11.0.91"));
    expect(await dump(id)).to.deep.equal(webservice);
    await isOn(true);
  });

  it("can be reinstalled while in use", async () => {
    await underTraffic("Admin::Package::Reinstall", packages.build("11.0.91"));
    await isOn(true);
  });

  it("is switched off by --disable, and on again", async () => {
    await underTraffic("Admin::OneTimeAuth::Enable", "--disable");
    await isOn(false);
    await enable();
    await isOn(true);
  });

  it("is as before after an upgrade of OTOBO that lost its files, if it was disabled before", async () => {
    await run("Admin::OneTimeAuth::Enable", "--disable");
    const sopm = readFileSync("plugin/OneTimeAuthBridge.sopm", "utf8");
    for (const [, location = ""] of sopm.matchAll(/ Location="([^"]+)"/g)) rmSync(join(installation.home, location));
    await underTraffic("Admin::Package::ReinstallAll");
    await run("Admin::OneTimeAuth::Enable");
    await isOn(true);
  });

  it("leaves nothing behind when it is uninstalled while in use", async () => {
    await underTraffic("Admin::Package::Uninstall", packages.build("11.0.91"));
    await isOn(false);
    expect(await run("Admin::Package::List")).not.to.contain("OneTimeAuthBridge");
  });
});
