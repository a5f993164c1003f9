import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { numberNames } from "../otobo/sys-config.ts";
import { config, hashOf, itemOf, patternOf, project, settings, xml } from "./settings-xml.ts";

/** What makes OTOBO behave differently: off until enabled. */
const acting = [
  "AutoloadPerlPackages###500-OneTimeAuth",
  "Customer::AuthModule10",
  "CustomerFrontend::Module###CustomerOneTimeAuthPassword",
  "CustomerFrontend::NotifyModule###500-OneTimeAuth",
  "CustomerPanelPreApplicationModule###CustomerOneTimeAuth",
  "CustomerTicket::Permission###0-OneTimeAuth",
  "Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens",
  "Frontend::Module###AgentOneTimeAuth",
  "Frontend::Output::FilterElementPost###500-OneTimeAuth",
  "Loader::Module::AgentTicketZoom###500-OneTimeAuth",
  "Notification::Transport###OneTimeAuth",
  "PostMaster::PreFilterModule###000-CreateCustomerUser",
  "Ticket::EventModulePost###8100-OneTimeAuth",
  "Ticket::Frontend::AgentTicketZoom###Widgets###0250-OneTimeAuth",
];

describe("the settings", () => {
  it("are a configuration file of OTOBO", () => {
    expect(config).to.include({ version: "2.0", init: "Application" });
    expect(settings.size).to.equal(config.Setting.length);
  });

  it("are each described in a full sentence and placed in the navigation", () => {
    for (const { Name, Description, Navigation, Required } of config.Setting) {
      expect(Description["#text"], Name).to.match(/^[A-Z].*\.$/);
      expect(Description.Translatable, Name).to.equal("1");
      expect(Navigation, Name).to.match(/^(?:Core|Daemon|Frontend|GenericInterface)::\w+/);
      expect(Required, Name).to.equal("0");
    }
  });

  it("are where admins of the reference package look for its settings, and nothing else is there", () => {
    const inCustomerLogin = config.Setting.filter(({ Navigation }) => Navigation === "Core::Auth::Customer");
    expect(inCustomerLogin.map(({ Name }) => Name)).to.have.members(
      [
        "AccessDaysAfterClose",
        "TokenRefreshNotificationID",
        "CustomerErrorMessageLinkExpired",
        "CustomerErrorMessageNewLink",
        "CustomerErrorMessageRefreshFailed",
        "CustomerErrorMessageWrongLink",
      ].map((name) => `OneTimeAuth::${name}`),
    );
    expect(settings.get("PostMaster::PreFilterModule###000-CreateCustomerUser")?.Navigation).to.equal(
      "Core::Email::PostMaster",
    );
    expect(settings.get("Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens")?.Navigation).to.equal(
      "Daemon::SchedulerCronTaskManager::Task",
    );
  });

  it("leave everything that acts switched off", () => {
    for (const name of acting) expect(settings.get(name)?.Valid, name).to.equal("0");
    const off = config.Setting.filter((setting) => setting.Valid === "0").map((setting) => setting.Name);
    const optional = ["OneTimeAuth::TokenRefreshNotificationID", "DashboardBackend###0430-OneTimeAuth"];
    expect(off).to.have.members([...acting, ...optional]);
  });

  it("are the ones that the setup switches", () => {
    const setup = readFileSync(join(project, "plugin/Kernel/System/OneTimeAuth/Setup.pm"), "utf8");
    const switched = /@ActivationSettings = \(([^)]*)\)/.exec(setup)?.[1]?.match(/'[^']+'/g) ?? [];
    expect(switched.map((name) => name.slice(1, -1))).to.have.members(acting);
  });

  it("have the defaults of the design", () => {
    expect(itemOf("OneTimeAuth::AccessDaysAfterClose")).to.equal("14");
    expect(itemOf("OneTimeAuth::ActiveLinksPerTicket")).to.equal("3");
    expect(itemOf("OneTimeAuth::LinkMaxAgeDays")).to.equal("0");
    expect(itemOf("OneTimeAuth::RenewalsPerHour")).to.equal("5");
    expect(itemOf("OneTimeAuth::AgentGroup")).to.equal("onetimeauth");
    expect(itemOf("OneTimeAuth::ArchiveBccIsTrusted")).to.equal("0");
    for (const message of ["LinkExpired", "WrongLink", "NewLink", "RefreshFailed"]) {
      expect(itemOf(`OneTimeAuth::CustomerErrorMessage${message}`), message).to.equal(undefined);
    }
    expect(hashOf("PostMaster::PreFilterModule###000-CreateCustomerUser")).to.include({
      Module: "Kernel::System::PostMaster::Filter::CreateNewCustomerUser",
      CustomerHeaderSpoofProtection: "1",
    });
    expect(hashOf("Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens")).to.include({
      Schedule: "0 4 * * *",
      Module: "Kernel::System::CustomerAuth::OneTimeAuthLink",
      Function: "DeactivateClosedTickets",
    });
  });

  it("that are numbers have the same default and pattern in Perl", () => {
    const perl = readFileSync(join(project, "plugin/Kernel/System/OneTimeAuth/SettingsCheck.pm"), "utf8");
    const rule = /(\w+)\s+=> \[ qr\{ ?\\A ?(.+?) ?\\z ?\}\w*,\s+(\d+) \]/g;
    const rules = [...perl.matchAll(rule)].map(([, name = "", pattern = "", number = ""]) => ({
      name,
      pattern,
      number,
    }));
    expect(rules.map(({ name }) => name)).to.have.members(numberNames);
    for (const { name, pattern, number } of rules) {
      expect(patternOf(`OneTimeAuth::${name}`).source, name).to.equal(`^${pattern}$`);
      expect(itemOf(`OneTimeAuth::${name}`), name).to.equal(number);
    }
  });

  it("put the pre-application module behind the privacy page", () => {
    const key = acting.find((name) => name.startsWith("CustomerPanelPreApplicationModule"))?.split("###")[1];
    expect([key, "CustomerAccept"].sort()[0]).to.equal("CustomerAccept");
  });

  it("name modules that are in the package", () => {
    const otobos = ["Kernel::Output::HTML::NavBar::ModuleAdmin"];
    const modules = (xml.match(/Kernel(?:::\w+)+(?=<)/g) ?? []).filter((name) => !otobos.includes(name));
    expect(modules.length).to.be.greaterThan(5);
    for (const module of modules) {
      const path = join(project, "plugin", `${module.replaceAll("::", "/")}.pm`);
      expect(readFileSync(path, "utf8"), module).to.contain(`package ${module};`);
    }
  });
});
