import { readFile } from "node:fs/promises";
import { chownSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Admin, AdminText, NotificationTexts, OldLink } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import { addAgent } from "./agents.ts";
import { runConsole, type Installation } from "./installation.ts";
import { sha256 } from "../support/sha256.ts";
import { queue } from "./queue.ts";

interface Needs {
  installation: Installation;
  actions: Actions;
  settingsSeconds: number;
  logFile: string;
}

/** The file that export-links.pl would write for OTOBO's user. */
const writeExport = ({ home }: Installation, links: OldLink[]): string => {
  const lines = [
    { Format: "OneTimeAuthentificationLink", Version: 1, Settings: 0, Links: links.length },
    ...links.map(({ ticketNumber, login, token, createdAt, used = false }) => ({
      TicketNumber: ticketNumber,
      CustomerUser: login,
      SHA256: sha256(token),
      Created: new Date(createdAt * 1000).toISOString().slice(0, 19).replace("T", " "),
      Used: used ? 1 : 0,
    })),
  ];
  const file = join(home, "var/tmp/onetimeauth-live-tests.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
  const { uid, gid } = statSync(join(home, "Kernel/Config.pm"));
  chownSync(file, uid, gid);
  return file;
};

type Undo = () => unknown;

const preFilter = "PostMaster::PreFilterModule###000-CreateCustomerUser";
const preFilterModule = "Kernel::System::PostMaster::Filter::CreateNewCustomerUser";

const messages = (texts: NotificationTexts) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, { subject, text, html }]) => [
      language,
      { Subject: subject, Body: text, ContentType: html ? "text/html" : "text/plain" },
    ]),
  );

type Texts = Pick<
  Admin,
  "setQueueTexts" | "setAutoResponses" | "addNotification" | "enableNotifications" | "editNotification"
>;

/** Salutation, signature and auto responses of the scenarios' queue. */
const queueTextsOf = ({ ask, run }: Actions, undo: Undo[]) => {
  const update = async (texts: { SalutationID: unknown; SignatureID: unknown }) =>
    run("Queue", "QueueUpdate", { ...(await ask("Queue", "QueueGet", { Name: queue })), ...texts });
  const autoResponseIds = async (): Promise<string[]> => {
    const nameOf = (await ask("AutoResponse", "AutoResponseList", { Valid: 1 })) ?? {};
    return Object.keys(nameOf).filter((id) => String(nameOf[id]).startsWith(`${queue}:`));
  };
  return {
    autoResponseIds,
    setQueueTexts: async ({ salutation, signature }: { salutation: string; signature: string }): Promise<void> => {
      const common = { Name: `${queue} ${Date.now()}`, ContentType: "text/plain; charset=utf-8", ValidID: 1 };
      undo.push(() => update({ SalutationID: 1, SignatureID: 1 }));
      await update({
        SalutationID: await run("Salutation", "SalutationAdd", { ...common, Text: salutation }),
        SignatureID: await run("Signature", "SignatureAdd", { ...common, Text: signature }),
      });
    },
    setAutoResponses: async ({ subject, text, html }: AdminText): Promise<void> => {
      const ContentType = `text/${html ? "html" : "plain"}; charset=utf-8`;
      for (const ID of await autoResponseIds()) {
        const before = (await ask("AutoResponse", "AutoResponseGet", { ID })) ?? {};
        undo.push(() => run("AutoResponse", "AutoResponseUpdate", before));
        const texts = { Subject: subject, Response: text, ContentType };
        await run("AutoResponse", "AutoResponseUpdate", { ...before, ...texts });
      }
    },
  };
};

const textsOf = (actions: Actions, undo: Undo[]): Texts => {
  const { ask, run } = actions;
  const { autoResponseIds, ...queueTexts } = queueTextsOf(actions, undo);
  const useAutoResponses = async (AutoResponseIDs: string[]) =>
    ask("AutoResponse", "AutoResponseQueue", {
      QueueID: await run("Queue", "QueueLookup", { Queue: queue }),
      AutoResponseIDs,
    });
  return {
    ...queueTexts,
    addNotification: async (texts, { onNewTicket } = { onNewTicket: false }) => {
      const ID = await run("NotificationEvent", "NotificationAdd", {
        Name: `${queue} ${Date.now()}.${undo.length}`,
        Data: {
          ...{ Events: ["NotificationNewTicket"], Recipients: ["Customer"], Transports: ["Email"] },
          ...{ TransportEmailTemplate: ["Default"], IsVisibleForCustomer: ["1"] },
        },
        Message: messages(texts),
        ValidID: onNewTicket ? 1 : 2,
      });
      undo.push(() => run("NotificationEvent", "NotificationDelete", { ID }));
      return Number(ID);
    },
    enableNotifications: async () => {
      undo.push(() => run("OneTimeAuth::Setup", "NotificationsSwitch", { On: 0 }));
      await run("OneTimeAuth::Setup", "NotificationsSwitch", { On: 1 });
      undo.push(async () => useAutoResponses(await autoResponseIds()));
      await useAutoResponses([]);
    },
    editNotification: async (Name, texts) => {
      const before = (await ask("NotificationEvent", "NotificationGet", { Name })) ?? {};
      undo.push(() => run("NotificationEvent", "NotificationUpdate", before));
      await run("NotificationEvent", "NotificationUpdate", { ...before, Message: messages(texts) });
    },
  };
};

export interface Setting {
  Name: string;
  Value?: unknown;
  IsValid?: number;
}

/** A setting of the system configuration as it is. */
export const settingOf = async ({ ask }: Actions, Name: string): Promise<Setting> => {
  const { EffectiveValue, IsValid } = (await ask("SysConfig", "SettingGet", { Name })) ?? {};
  return { Name, Value: EffectiveValue, IsValid: Number(IsValid) };
};

/** Settings with a deployment for each change and one for putting all back. */
const createSettings = ({ actions, settingsSeconds }: Needs) => {
  let before: Setting[] = [];
  // What the bridge was told just now may be from before; the next time it asks counts.
  const bridgeKnows = (): Promise<void> => sleep(settingsSeconds * 2000 + 300);
  const set: Admin["set"] = async (Name, value) => {
    if (!before.some((setting) => setting.Name === Name)) {
      before.push(await settingOf(actions, Name));
    }
    const change: Setting = value === undefined ? { Name, IsValid: 0 } : { Name, Value: value, IsValid: 1 };
    await actions.call("Settings", { Settings: [change] });
    await bridgeKnows();
  };
  const putBack = async (): Promise<void> => {
    if (before.length === 0) return;
    await actions.call("Settings", { Settings: before });
    before = [];
    await bridgeKnows();
  };
  return { set, putBack, bridgeKnows };
};

/** What an admin does in a real OTOBO; `tidyAdmin` puts it back. */
export const liveAdmin = (needs: Needs): Admin & { tidyAdmin: () => Promise<void> } => {
  const { installation, actions, logFile } = needs;
  const undo: Undo[] = [];
  const { set, putBack, bridgeKnows } = createSettings(needs);
  const readLog = () => readFile(logFile, "utf8").catch(() => "");
  let logBegins = 0;

  return {
    ...textsOf(actions, undo),
    set,
    setUnchecked: async (name, value) => {
      undo.push(() => actions.call("ConfigFile"));
      await actions.call("ConfigFile", { Settings: { [name]: value } });
      await bridgeKnows();
    },
    setPreFilter: ({ CustomerHeaderSpoofProtection = "1", CustomerUserBackend = "", SetCheckBoxName = "" }) =>
      set(preFilter, {
        Module: preFilterModule,
        CustomerHeaderSpoofProtection,
        CustomerUserBackend,
        SetCheckBoxName,
      }),
    check: async () => (await runConsole(installation, ["Admin::OneTimeAuth::Check"])).output,
    importLinks: async (links) => {
      const file = writeExport(installation, links);
      const { code, output } = await runConsole(installation, ["Admin::OneTimeAuth::Import", "--file", file]);
      rmSync(file);
      const [, imported, known] = /(\d+) links imported, (\d+) imported before/.exec(output) ?? [];
      if (code !== 0 || imported === undefined) throw new Error(output);
      return { imported: Number(imported), known: Number(known) };
    },
    sweep: async () => {
      const command = { Command: "Maint::CustomerAuth::DeleteExpiredOTATokens", Arguments: [] };
      return (await actions.call("Console", command)).Printed as string;
    },
    runDaemonTask: async () =>
      (await actions.call("RunDaemonTask", { Name: "DeleteExpiredOTATokens" })).Printed as string,
    addAgent: async (login, password, permission) => {
      const group = String((await settingOf(actions, "OneTimeAuth::AgentGroup")).Value);
      await addAgent(actions, { login, password, permission, group }, undo);
    },
    expireSession: async (SessionID) => {
      await actions.call("SessionExpire", { SessionID });
    },
    otoboLog: async () => (await readLog()).slice(logBegins),
    tidyAdmin: async () => {
      for (let step = undo.pop(); step; step = undo.pop()) await step();
      await putBack();
      logBegins = (await readLog()).length;
    },
  };
};
