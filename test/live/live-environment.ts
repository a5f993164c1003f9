import type { Config } from "../../bridge/config.ts";
import type { SentMail } from "../otobo/outbox.ts";
import { controlBridge } from "../scenarios/bridge-control.ts";
import { eventually } from "../scenarios/eventually.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import { runConsole, type Installation } from "./installation.ts";
import { liveAdmin } from "./live-admin.ts";
import { liveHelpdesk } from "./live-helpdesk.ts";
import { queue } from "./queue.ts";

interface Needs {
  installation: Installation;
  actions: Actions;
  front: { origin: string; pagesAt(origin: string): void };
  /** Mails as they arrived at the SMTP server that OTOBO was told to use. */
  mails: SentMail[];
  config: Config;
  /** Where OTOBO was told to log to. */
  logFile: string;
  /** How the bridge is started and stopped; default: within this process. */
  control?: typeof controlBridge | undefined;
}

const settingsSeconds = 0.5;
const messageIdOf = (mail: string): string => /^Message-ID: (<[^>]+>)/m.exec(mail)?.[1] ?? "";

type MailsAndEvents = Pick<
  TestEnvironment,
  "receive" | "receiveElsewhere" | "settle" | "sendEvent" | "loseEvents" | "mailsTo" | "allMails" | "placesHolding"
>;

const sentMails = async ({ actions, mails }: Needs): Promise<SentMail[]> => {
  // While the daemon sends nobody else may, and what is new since it began waits.
  await eventually("no mail waits", async () => {
    await actions.call("SendMails");
    return (await actions.call("WaitingMails")).Count === 0;
  });
  return [...mails];
};

/** OTOBO's PostMaster: within actions.pl, and mails that come at the same moment in processes of their own. */
const createPostMaster = ({ installation, actions }: Needs) => {
  const Command = "Maint::PostMaster::Read";
  let reading = 0;
  return async (Input: string, Arguments: string[]): Promise<void> => {
    reading += 1;
    try {
      if (reading === 1) {
        await actions.call("Console", { Command, Arguments, Input });
        return;
      }
      const { code, output } = await runConsole(installation, [Command, ...Arguments], Input);
      if (code !== 0) throw new Error(`${Command} failed: ${output}`);
    } finally {
      reading -= 1;
    }
  };
};

const createSettle = (actions: Actions) => async (): Promise<void> => {
  await eventually("OTOBO has no task left", async () => (await actions.call("PendingTasks")).Count === 0, 90);
};

const mailsAndEvents = (needs: Needs): MailsAndEvents => {
  const { actions } = needs;
  const postMaster = createPostMaster(needs);
  const settle = createSettle(actions);
  return {
    settle,
    receive: async (mail, { untrusted = false } = {}) => {
      await postMaster(mail, ["--target-queue", queue, ...(untrusted ? ["--untrusted"] : [])]);
      const found = await actions.call("TicketOfMail", { MessageID: messageIdOf(mail) });
      return { ticketNumber: String(found.ticketNumber), followUp: found.followUp === 1 };
    },
    receiveElsewhere: async (Mails) =>
      (await actions.call("FetchMails", { Mails, Queue: queue })).TicketNumbers as string[],
    sendEvent: async ({ event, ticketId }) => {
      await actions.call("SendEvent", { Event: event, TicketID: ticketId });
    },
    loseEvents: async (action) => {
      await settle();
      await actions.losingEvents(action);
    },
    mailsTo: async (address) => {
      const wanted = address.toLowerCase();
      const all = await sentMails(needs);
      return all.filter(({ envelope }) => envelope.to.some((receiver) => receiver.toLowerCase() === wanted));
    },
    allMails: () => sentMails(needs),
    placesHolding: async (text) => (await actions.call("PlacesHolding", { Text: text })).Places as string[],
  };
};

/** A real OTOBO as the scenarios see it. The bridge listens on the ports that Enable stored. */
export const createLiveEnvironment = async (
  needs: Needs,
): Promise<{ environment: TestEnvironment; stop: () => Promise<void> }> => {
  const { installation, actions, front, config, logFile, control = controlBridge } = needs;
  const run = Date.now().toString(36);
  let addresses = 0;
  const bridge = await control({
    config,
    settingsSeconds,
    onStart: async ({ publicPort }) => {
      front.pagesAt(`http://127.0.0.1:${publicPort}`);
      await actions.call("ForgetFailures");
    },
  });
  const { tidyAdmin, ...admin } = liveAdmin({ installation, actions, settingsSeconds, logFile });
  const environment: TestEnvironment = {
    ...bridge.control,
    ...admin,
    ...liveHelpdesk(actions),
    ...mailsAndEvents(needs),
    publicUrl: `${front.origin}/otobo`,
    queue,
    freshAddress: (name) => `${name}.${run}.${++addresses}@customer.example`,
    tidy: async () => {
      await bridge.tidy();
      await tidyAdmin();
      await bridge.tidy();
    },
  };
  await environment.startBridge();
  return { environment, stop: bridge.end };
};
