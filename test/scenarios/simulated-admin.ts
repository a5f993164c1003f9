import type { Notification, State, SysConfig } from "../otobo/model.ts";
import type { SimulatedOtobo } from "../otobo/start.ts";
import { autoFollowUpText, autoReplyText, type Admin, type NotificationTexts } from "./test-environment.ts";

const messages = (texts: NotificationTexts): Notification["Message"] =>
  Object.fromEntries(
    Object.entries(texts).map(([language, { subject, text, html }]) => [
      language,
      { Subject: subject, ContentType: html ? "text/html" : "text/plain", Text: text },
    ]),
  );

/** What the package's notifications say is said by the auto responses, unless a scenario wants it otherwise. */
const setTexts = ({ queues, notifications }: State, byNotification: boolean): void => {
  for (const queue of queues) {
    queue.AutoReply = byNotification ? undefined : autoReplyText;
    queue.AutoFollowUp = byNotification ? undefined : autoFollowUpText;
  }
  for (const notification of notifications) notification.Valid = byNotification;
};

const preFilter = "PostMaster::PreFilterModule###000-CreateCustomerUser";

type Texts = Pick<
  Admin,
  "setQueueTexts" | "setAutoResponses" | "addNotification" | "enableNotifications" | "editNotification"
>;

const textsOf = ({ state }: SimulatedOtobo): Texts => ({
  setQueueTexts: ({ salutation: Salutation, signature: Signature }) => {
    for (const queue of state.queues) Object.assign(queue, { Salutation, Signature });
    return Promise.resolve();
  },
  setAutoResponses: ({ subject, text, html }) => {
    const AutoContentType = html ? "text/html" : "text/plain";
    for (const queue of state.queues)
      Object.assign(queue, { AutoReply: text, AutoFollowUp: text, AutoSubject: subject, AutoContentType });
    return Promise.resolve();
  },
  addNotification: (texts, { onNewTicket } = { onNewTicket: false }) => {
    const ID = 200 + state.notifications.length;
    const Events: Notification["Events"] = ["NotificationNewTicket"];
    const Message = messages(texts);
    state.notifications.push({ ID, Name: `Notification ${ID}`, Valid: onNewTicket, Events, Message });
    return Promise.resolve(ID);
  },
  enableNotifications: () => {
    setTexts(state, true);
    return Promise.resolve();
  },
  editNotification: (name, texts) => {
    const found = state.notifications.find(({ Name }) => Name === name);
    if (!found) throw new Error(`There is no notification ${name}`);
    found.Message = messages(texts);
    return Promise.resolve();
  },
});

/** What an admin does in a simulated OTOBO; `tidyAdmin` puts it back. */
export const simulatedAdmin = (
  otobo: SimulatedOtobo,
  bridgeKnowsSettings: () => Promise<void>,
): Admin & { tidyAdmin: () => Promise<void> } => {
  const { state } = otobo;
  setTexts(state, false);
  const delivered = structuredClone({
    settings: state.settings,
    queues: state.queues,
    notifications: state.notifications,
    agents: state.agents,
  });
  let isChanged = false;
  const set: Admin["set"] = async (name, value) => {
    Object.assign(state.settings, { [name]: value } as Partial<SysConfig>);
    isChanged = true;
    await bridgeKnowsSettings();
  };
  const sweep = async (): Promise<string> => {
    const { checked, repaired, removed } = await otobo.sweep();
    return `${checked} tickets checked, ${repaired} repaired, ${removed} removed.`;
  };
  return {
    ...textsOf(otobo),
    set,
    setUnchecked: set,
    setPreFilter: ({ CustomerHeaderSpoofProtection = "1", CustomerUserBackend = "", SetCheckBoxName = "" }) =>
      set(preFilter, {
        CustomerHeaderSpoofProtection: CustomerHeaderSpoofProtection === "1",
        CustomerUserBackend,
        SetCheckBoxName,
      }),
    importLinks: otobo.importLinks,
    sweep,
    runDaemonTask: sweep,
    addAgent: (UserLogin, Password, permission) => {
      const group = state.settings["OneTimeAuth::AgentGroup"];
      state.agents.push({ UserLogin, Password, Groups: permission === "rw" ? [group] : [] });
      return Promise.resolve();
    },
    expireSession: (sessionId) => {
      Object.assign(state.sessions.get(sessionId) ?? {}, { UserSessionStart: 0, UserLastRequest: 0 });
      return Promise.resolve();
    },
    otoboLog: () => Promise.resolve(state.log.join("\n")),
    tidyAdmin: async () => {
      Object.assign(state, structuredClone(delivered));
      state.log.length = 0;
      otobo.events.vanish = false;
      if (isChanged) await bridgeKnowsSettings();
      isChanged = false;
    },
  };
};
