import { readFile } from "node:fs/promises";
import { chownSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Admin, NotificationTexts, OldLink } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
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

type Undo = () => Promise<unknown>;

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

const textsOf = ({ call }: Actions, undo: Undo[]): Texts => ({
  setQueueTexts: async ({ salutation, signature }) => {
    await call("QueueTexts", { Name: queue, Salutation: salutation, Signature: signature });
    undo.push(() => call("QueueTexts", { Name: queue }));
  },
  setAutoResponses: async ({ subject, text, html }) => {
    const ContentType = `text/${html ? "html" : "plain"}; charset=utf-8`;
    const { Before } = await call("AutoResponseTexts", { Name: queue, Subject: subject, Response: text, ContentType });
    undo.push(() => call("AutoResponseTexts", { Name: queue, Texts: Before }));
  },
  addNotification: async (texts, { onNewTicket } = { onNewTicket: false }) => {
    const Name = `${Date.now()}.${undo.length}`;
    const { ID } = await call("NotificationAdd", { Name, Message: messages(texts), ValidID: onNewTicket ? 1 : 2 });
    undo.push(() => call("NotificationDelete", { ID }));
    return ID as number;
  },
  enableNotifications: async () => {
    await call("ReadyMadeNotifications", { On: 1 });
    undo.push(() => call("ReadyMadeNotifications", { On: 0 }));
    await call("AutoResponses", { Name: queue, On: 0 });
    undo.push(() => call("AutoResponses", { Name: queue, On: 1 }));
  },
  editNotification: async (Name, texts) => {
    const { Message } = await call("NotificationEdit", { Name, Message: messages(texts) });
    undo.push(() => call("NotificationEdit", { Name, Message }));
  },
});

interface Setting {
  Name: string;
  Value?: unknown;
  IsValid: number;
}

/** Settings with a deployment for each change and one for putting all back. */
const createSettings = ({ actions, settingsSeconds }: Needs) => {
  let before: Setting[] = [];
  // What the bridge was told just now may be from before; the next time it asks counts.
  const bridgeKnows = (): Promise<void> => sleep(settingsSeconds * 2000 + 300);
  const set: Admin["set"] = async (Name, value) => {
    if (!before.some((setting) => setting.Name === Name)) {
      const { Value, IsValid } = await actions.call("SettingGet", { Name });
      before.push({ Name, Value, IsValid: Number(IsValid) });
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
    addAgent: async (UserLogin, UserPw, Permission) => {
      const { UserID } = await actions.call("AgentAdd", { UserLogin, UserPw, Permission });
      undo.push(() => actions.call("AgentSetInvalid", { UserID }));
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
