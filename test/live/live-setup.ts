import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";
import { startOutbox } from "../otobo/outbox.ts";
import type { controlBridge } from "../scenarios/bridge-control.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";
import { checkBoxField, textField, type TestEnvironment } from "../scenarios/test-environment.ts";
import { freePort } from "../support/free-port.ts";
import { startReverseProxy } from "../support/reverse-proxy.ts";
import { startActions, type Actions } from "./actions.ts";
import { consoleOk, type Installation } from "./installation.ts";
import { createLiveEnvironment } from "./live-environment.ts";
import { settingOf, type Setting } from "./live-admin.ts";
import { createPackages } from "./packages.ts";
import { addQueue, autoResponses, queue } from "./queue.ts";

/**
 * The settings of the installation that the tests change, and put back: mail and log go to where the tests read them, more
 * customers than usual log in within ten minutes, and they do so right after the mail. OTOBO looks up the domain of each
 * address in the DNS and refuses made-up ones: not here.
 */
const ownSettings = (port: number, logFile: string) => [
  { Name: "SendmailModule", Value: "Kernel::System::Email::SMTP" },
  { Name: "SendmailModule::Host", Value: "127.0.0.1" },
  { Name: "SendmailModule::Port", Value: String(port) },
  { Name: "LogModule", Value: "Kernel::System::Log::File" },
  { Name: "LogModule::LogFile", Value: logFile },
  { Name: "CustomerSessionLimit", Value: "10000" },
  { Name: "CheckMXRecord", Value: "0" },
  { Name: "OneTimeAuth::EarlyPressSeconds", Value: "0" },
];

/** The variables that Enable prints, ready to paste. */
const variablesIn = (output: string): Record<string, string> =>
  Object.fromEntries([...output.matchAll(/^([A-Z_]+)=(\S+)$/gm)].map(([, name = "", value = ""]) => [name, value]));

/** Changes settings in one deployment; `undo` puts them back. */
export const changeSettings = async (actions: Actions, settings: Setting[], undo: (() => unknown)[]): Promise<void> => {
  const before = await Promise.all(settings.map(({ Name }) => settingOf(actions, Name)));
  undo.push(() => actions.call("Settings", { Settings: before }));
  await actions.call("Settings", { Settings: settings });
};

/** A dynamic field of tickets, unless it is there. */
const addDynamicField = async (
  { ask, run }: Actions,
  Name: string,
  FieldType: string,
  undo: (() => unknown)[],
): Promise<void> => {
  if ((await ask("DynamicField", "DynamicFieldGet", { Name }))?.ID) return;
  const ID = await run("DynamicField", "DynamicFieldAdd", {
    ...{ Name, Label: Name, FieldOrder: 9999, FieldType, ObjectType: "Ticket" },
    ...{ Config: { DefaultValue: "" }, ValidID: 1 },
  });
  undo.push(async () => {
    const DynamicFieldConfig = await ask("DynamicField", "DynamicFieldGet", { ID });
    await ask("DynamicField::Backend", "AllValuesDelete", { DynamicFieldConfig });
    await run("DynamicField", "DynamicFieldDelete", { ID });
  });
};

/** A queue (which stays: OTOBO has no way to delete one), dynamic fields, and a second backend of customer users. */
const furnish = async (actions: Actions, undo: (() => unknown)[]): Promise<void> => {
  await addQueue(actions, queue, autoResponses);
  await addDynamicField(actions, checkBoxField, "Checkbox", undo);
  await addDynamicField(actions, textField, "Text", undo);
  undo.push(() => actions.call("ConfigFileDelete"));
  await actions.call("ConfigFile");
};

/** Installs the package, as it is built from here, and makes all ready for the scenarios; see `setUpInstalled`. */
export const setUpLive = async (
  installation: Installation,
  undo: (() => unknown)[],
  control?: typeof controlBridge,
): Promise<TestEnvironment> => {
  const packages = createPackages();
  undo.push(packages.remove);
  const file = packages.build("11.0.1");
  await consoleOk(installation, ["Admin::Package::Install", file]);
  undo.push(() => consoleOk(installation, ["Admin::Package::Uninstall", file]));
  return setUpInstalled(installation, undo, control);
};

/**
 * Makes an installation with the package ready for the scenarios: an SMTP server, a proxy in front, a queue with the tag,
 * the product enabled, the bridge started. Pushes to `undo` what ends all that and puts OTOBO's own settings back.
 */
export const setUpInstalled = async (
  installation: Installation,
  undo: (() => unknown)[],
  control?: typeof controlBridge,
): Promise<TestEnvironment> => {
  const actions = startActions(installation);
  undo.push(actions.stop);
  const outbox = await startOutbox();
  undo.push(outbox.stop);
  const front = await startReverseProxy(new URL(installation.url).origin);
  undo.push(front.stop);
  const dataDir = await mkdtemp(join(tmpdir(), "onetimeauthbridge-live-"));
  undo.push(() => rm(dataDir, { recursive: true, force: true }));
  const logFile = join(installation.home, "var/log/onetimeauth-live-tests.log");
  undo.push(() => rm(logFile, { force: true }));
  // What tests before left there could not be sent, and would be tried again only after minutes.
  await consoleOk(installation, ["Maint::Email::MailQueue", "--delete-all"]);
  await changeSettings(actions, ownSettings(outbox.port, logFile), undo);
  await furnish(actions, undo);

  const publicUrl = `${front.origin}/otobo/ota`;
  // OTOBO has to know it before the bridge starts.
  const internalPort = await freePort();
  const enabled = await consoleOk(installation, [
    ...["Admin::OneTimeAuth::Enable", "--bridge-url", `http://127.0.0.1:${internalPort}`, "--public-url", publicUrl],
    ...["--otobo-url", installation.url, "--new-credentials", "--without-notifications"],
  ]);
  const { OTOBO_USER = "", OTOBO_PASSWORD = "", BRIDGE_USER = "", BRIDGE_PASSWORD = "" } = variablesIn(enabled);
  const config: Config = {
    ...scenarioConfig({
      dataDir,
      publicUrl,
      otoboPublicUrl: `${front.origin}/otobo`,
      otobo: { url: installation.url, user: OTOBO_USER, password: OTOBO_PASSWORD },
      transport: installation.transport,
    }),
    internalPort,
    credentials: { user: BRIDGE_USER, password: BRIDGE_PASSWORD },
  };
  const { mails } = outbox;
  const { environment, stop } = await createLiveEnvironment({
    installation,
    actions,
    front,
    mails,
    config,
    logFile,
    control,
  });
  undo.push(stop);
  return environment;
};
