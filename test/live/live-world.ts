import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import type { Config } from "../../bridge/config.ts";
import { eventually } from "../scenarios/eventually.ts";
import type { SentMail } from "../otobo/outbox.ts";
import type { CustomerUserView, TicketView, World } from "../scenarios/world.ts";
import type { Actions } from "./actions.ts";
import { runConsole, type Installation } from "./installation.ts";

/** The queue of the scenarios, with the tag in its auto responses. */
export const queue = "OneTimeAuth live tests";

interface Needs {
  installation: Installation;
  actions: Actions;
  front: { origin: string; pagesAt(origin: string): void };
  /** Mails as they arrived at the SMTP server that OTOBO was told to use. */
  mails: SentMail[];
  config: Config;
}

const messageIdOf = (mail: string): string => /^Message-ID: (<[^>]+>)/m.exec(mail)?.[1] ?? "";

/** A real OTOBO as the scenarios see it. The bridge listens on the ports that Enable stored. */
export const createLiveWorld = ({ installation, actions, front, mails, config }: Needs): World => {
  const run = Date.now().toString(36);
  let bridge: StartedBridge | undefined;
  let addresses = 0;

  const startOnce = async (): Promise<void> => {
    bridge ??= await startBridge(config, { settingsSeconds: 0.5 });
    front.pagesAt(`http://127.0.0.1:${bridge.publicPort}`);
    await actions.call("ForgetFailures");
  };

  return {
    publicUrl: `${front.origin}/otobo`,
    startBridge: startOnce,
    stopBridge: async () => {
      await bridge?.stop();
      bridge = undefined;
    },
    freshAddress: (name) => `${name}.${run}.${++addresses}@customer.example`,
    receive: async (mail, { untrusted = false } = {}) => {
      const args = ["Maint::PostMaster::Read", "--target-queue", queue, ...(untrusted ? ["--untrusted"] : [])];
      const { code, output } = await runConsole(installation, args, mail);
      if (code !== 0) throw new Error(`PostMaster failed: ${output}`);
      const found = await actions.call("TicketOfMail", { MessageID: messageIdOf(mail) });
      return { ticketNumber: String(found.ticketNumber), followUp: found.followUp === 1 };
    },
    settle: async () => {
      await eventually("OTOBO has no task left", async () => (await actions.call("PendingTasks")).Count === 0, 90);
      await eventually("the bridge has worked off its events", () => bridge?.pendingEvents() === 0);
    },
    mailsTo: async (address) => {
      const { code, output } = await runConsole(installation, ["Maint::Email::MailQueue", "--send"]);
      if (code !== 0) throw new Error(`The mail queue failed: ${output}`);
      const wanted = address.toLowerCase();
      return mails.filter(({ envelope }) => envelope.to.some((receiver) => receiver.toLowerCase() === wanted));
    },
    ticket: async (ticketNumber) =>
      (await actions.call("Ticket", { TicketNumber: ticketNumber })) as unknown as TicketView,
    customerUser: async (login) => {
      const found = await actions.call("CustomerUser", { UserLogin: login });
      return found.login === undefined ? undefined : (found as unknown as CustomerUserView);
    },
    addCustomerUser: async ({ login, email, password, valid = true }) => {
      await actions.call("CustomerUserAdd", {
        UserLogin: login,
        UserEmail: email,
        UserPassword: password,
        ValidID: valid ? 1 : 2,
      });
    },
    setPassword: async (login, password) => {
      await actions.call("SetPassword", { UserLogin: login, UserPassword: password });
    },
    setState: async (ticketNumber, state) => {
      await actions.call("SetState", { TicketNumber: ticketNumber, State: state });
    },
    setCustomer: async (ticketNumber, login) => {
      await actions.call("SetCustomer", { TicketNumber: ticketNumber, UserLogin: login });
    },
    deleteTicket: async (ticketNumber) => {
      await actions.call("DeleteTicket", { TicketNumber: ticketNumber });
    },
    merge: async (ticketNumber, mainTicketNumber) => {
      await actions.call("Merge", { TicketNumber: ticketNumber, MainTicketNumber: mainTicketNumber });
    },
    reply: async (ticketNumber, { to, cc = "", text }) => {
      await actions.call("Reply", { TicketNumber: ticketNumber, To: to, Cc: cc, Text: text });
    },
    set: async (name, value) => {
      await actions.call("Settings", { Settings: [{ Name: name, Value: value }] });
    },
    sweep: async () => {
      const { code, output } = await runConsole(installation, ["Maint::CustomerAuth::DeleteExpiredOTATokens"]);
      if (code !== 0) throw new Error(`The sweep failed: ${output}`);
      return output;
    },
    placesHolding: async (text) => (await actions.call("PlacesHolding", { Text: text })).Places as string[],
  };
};
