import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import type { State, SysConfig } from "../otobo/model.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { scenarioConfig } from "./scenario-config.ts";
import { eventually } from "./eventually.ts";
import { autoFollowUpText, autoReplyText, type World } from "./world.ts";

/** What the package's notifications say is said by the auto responses here, as in the live world. */
const prepareQueues = ({ queues, notifications }: State): void => {
  for (const queue of queues) {
    queue.AutoReply = autoReplyText;
    queue.AutoFollowUp = autoFollowUpText;
  }
  for (const notification of notifications) notification.Valid = false;
};

const viewsOf = (otobo: SimulatedOtobo): Pick<World, "ticket" | "customerUser"> => ({
  ticket: (ticketNumber) => {
    const ticket = otobo.ticket(ticketNumber);
    return Promise.resolve({
      ticketNumber,
      customerUser: ticket.CustomerUserID ?? "",
      customerId: ticket.CustomerID ?? "",
      state: ticket.State,
      dynamicFields: ticket.DynamicFields,
      articles: ticket.Articles.map(({ SenderType, Body, Plain }) => ({
        senderType: SenderType,
        body: Body,
        plain: Plain?.toString() ?? "",
      })),
    });
  },
  customerUser: (login) => {
    const found = otobo.customerUser(login);
    return Promise.resolve(
      found && {
        login: found.UserLogin,
        email: found.UserEmail,
        customerId: found.UserCustomerID,
        firstname: found.UserFirstname,
        lastname: found.UserLastname,
        source: found.Source,
      },
    );
  },
});

const now = (action: () => unknown): Promise<void> => {
  action();
  return Promise.resolve();
};

/** Starts the simulated OTOBO and a bridge with a private Redis; `stop` ends both and removes their data. */
export const startSimulatedWorld = async (): Promise<{ world: World; stop(): Promise<void> }> => {
  const otobo = await startOtobo({ millisecondsPerSecond: 20, timeout: 250 });
  prepareQueues(otobo.state);
  const dataDir = await mkdtemp(join(tmpdir(), "scenarios-"));
  const config: Config = scenarioConfig({
    dataDir,
    publicUrl: otobo.publicUrl,
    otoboPublicUrl: otobo.url,
    otobo: { url: otobo.url, user: otobo.agent.login, password: otobo.agent.password },
  });
  let bridge: StartedBridge | undefined;
  let addresses = 0;

  const world: World = {
    publicUrl: otobo.url,
    startBridge: async () => {
      bridge ??= await startBridge(config, { settingsSeconds: 0.1 });
      otobo.connect({ url: `http://127.0.0.1:${bridge.internalPort}`, ...config.credentials });
      otobo.proxyTo(`http://127.0.0.1:${bridge.publicPort}`);
    },
    stopBridge: async () => {
      await bridge?.stop();
      bridge = undefined;
    },
    freshAddress: (name) => `${name}.${++addresses}@customer.example`,
    receive: async (mail, { untrusted = false } = {}) => {
      const read = await otobo.postmaster.read(mail, { trusted: !untrusted });
      if (read.result === "ignored") throw new Error("OTOBO ignored the mail");
      return { ticketNumber: read.ticketNumber, followUp: read.result === "follow-up" };
    },
    settle: async () => {
      await otobo.events.idle();
      await eventually("the bridge has worked off its events", () => bridge?.pendingEvents() === 0);
    },
    mailsTo: (address) =>
      Promise.resolve(
        otobo.outbox.mails.filter(({ envelope }) =>
          envelope.to.some((receiver) => receiver.toLowerCase() === address.toLowerCase()),
        ),
      ),
    ...viewsOf(otobo),
    addCustomerUser: ({ login, email, password, valid = true }) =>
      now(() => otobo.addCustomerUser({ UserLogin: login, UserEmail: email, Password: password, Valid: valid })),
    setPassword: (login, password) =>
      now(() => {
        const customerUser = otobo.customerUser(login);
        if (customerUser) customerUser.Password = password;
      }),
    setState: (ticketNumber, state) =>
      now(() => {
        otobo.setState(ticketNumber, state);
      }),
    setCustomer: (ticketNumber, login) =>
      now(() => {
        otobo.changeCustomer(ticketNumber, login);
      }),
    deleteTicket: (ticketNumber) =>
      now(() => {
        otobo.deleteTicket(ticketNumber);
      }),
    merge: (ticketNumber, main) =>
      now(() => {
        otobo.merge(ticketNumber, main);
      }),
    reply: async (ticketNumber, { to, cc, text }) => {
      await otobo.reply(ticketNumber, { to, text: "", template: text, ...(cc === undefined ? {} : { cc }) });
    },
    set: (name, value) => now(() => Object.assign(otobo.state.settings, { [name]: value } as Partial<SysConfig>)),
    sweep: async () => JSON.stringify(await otobo.sweep()),
    placesHolding: (text) => {
      const rows = { tickets: [...otobo.state.tickets.values()], sessions: [...otobo.state.sessions.values()] };
      const holding = Object.entries(rows).filter(([, row]) => JSON.stringify(row, bufferAsText).includes(text));
      return Promise.resolve(holding.map(([name]) => name));
    },
  };
  await world.startBridge();
  return {
    world,
    stop: async () => {
      await world.stopBridge();
      await otobo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** JSON spells a Buffer as numbers, in which nothing would be found. */
const bufferAsText = (_key: string, value: unknown): unknown => {
  const isBuffer = typeof value === "object" && value !== null && "type" in value && value.type === "Buffer";
  return isBuffer && "data" in value ? Buffer.from(value.data as number[]).toString() : value;
};
