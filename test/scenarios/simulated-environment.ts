import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";
import type { Limits } from "../../bridge/domain/limits.ts";
import type { Clock } from "../../bridge/ports.ts";
import type { ReadOptions } from "../otobo/postmaster/read.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { controlBridge, type ControlledBridge } from "./bridge-control.ts";
import { eventually } from "./eventually.ts";
import { scenarioConfig } from "./scenario-config.ts";
import { simulatedAdmin } from "./simulated-admin.ts";
import { simulatedHelpdesk } from "./simulated-helpdesk.ts";
import type { TestEnvironment } from "./test-environment.ts";

const settingsSeconds = 0.03;

/** JSON spells a Buffer as numbers, in which nothing would be found. */
const bufferAsText = (_key: string, value: unknown): unknown => {
  const isBuffer = typeof value === "object" && value !== null && "type" in value && value.type === "Buffer";
  return isBuffer && "data" in value ? Buffer.from(value.data as number[]).toString() : value;
};

type MailsAndEvents = Pick<
  TestEnvironment,
  "receive" | "receiveElsewhere" | "settle" | "sendEvent" | "loseEvents" | "mailsTo" | "allMails" | "placesHolding"
>;

const receiving = ({ postmaster }: SimulatedOtobo): Pick<TestEnvironment, "receive" | "receiveElsewhere"> => {
  const read = async (mail: string, options: ReadOptions) => {
    const result = await postmaster.read(mail, options);
    if (result.result === "ignored") throw new Error("OTOBO ignored the mail");
    return result;
  };
  const missing = new Set<string>();
  return {
    receive: async (mail, { untrusted = false } = {}) => {
      const { ticketNumber, result } = await read(mail, { trusted: !untrusted });
      return { ticketNumber, followUp: result === "follow-up" };
    },
    receiveElsewhere: async (mails) => {
      const ticketNumbers: string[] = [];
      for (const mail of mails) ticketNumbers.push((await read(mail, { missing })).ticketNumber);
      return ticketNumbers;
    },
  };
};

const mailsAndEvents = (otobo: SimulatedOtobo): MailsAndEvents => ({
  ...receiving(otobo),
  settle: () => otobo.daemon.idle(),
  sendEvent: async ({ event, ticketId }) => {
    const { Success } = await otobo.requester.call("TicketEvent", { Event: event, TicketID: ticketId });
    if (Success !== 1) throw new Error("The bridge did not take the event");
  },
  loseEvents: async (action) => {
    await otobo.daemon.idle();
    otobo.events.vanish = true;
    await action();
    otobo.events.vanish = false;
  },
  mailsTo: (address) =>
    Promise.resolve(
      otobo.outbox.mails.filter(({ envelope }) =>
        envelope.to.some((receiver) => receiver.toLowerCase() === address.toLowerCase()),
      ),
    ),
  allMails: () => Promise.resolve([...otobo.outbox.mails]),
  placesHolding: (text) => {
    const rows = { tickets: [...otobo.state.tickets.values()], sessions: [...otobo.state.sessions.values()] };
    const holding = Object.entries(rows).filter(([, row]) => JSON.stringify(row, bufferAsText).includes(text));
    return Promise.resolve(holding.map(([name]) => name));
  },
});

/** Waits until the bridge has what was just set: of two answers that are over, one at least was asked for since. */
const bridgeKnowsSettings = async ({ state }: SimulatedOtobo, bridge: ControlledBridge): Promise<void> => {
  const before = state.counters.settingsRead;
  const isRead = (): boolean => state.counters.settingsRead > before + 2 || !bridge.runs();
  await eventually("the bridge has read the settings", isRead);
};

interface EnvironmentOptions {
  /** How the bridge speaks with OTOBO; default: rest. */
  transport?: Config["otobo"]["transport"];
  /** How the bridge is started and stopped; default: within this process. */
  control?: typeof controlBridge;
  /** OTOBO's clock; default: the system's. */
  clock?: Clock;
  /** Other than the standard ones. */
  limits?: Partial<Limits>;
}

/** Starts the simulated OTOBO and a bridge with a Redis; `stop` ends all and removes their data. */
export const startSimulatedEnvironment = async ({
  transport,
  control = controlBridge,
  clock,
  limits,
}: EnvironmentOptions = {}): Promise<{
  environment: TestEnvironment;
  otobo: SimulatedOtobo;
  stop(): Promise<void>;
}> => {
  const otobo = await startOtobo({ millisecondsPerSecond: 20, timeout: 250, ...(clock && { clock }) });
  // More customers log in here than as many sessions as delivered allow.
  otobo.state.settings.CustomerSessionLimit = 10_000;
  const dataDir = await mkdtemp(join(tmpdir(), "scenarios-"));
  const config = scenarioConfig({
    dataDir,
    publicUrl: otobo.publicUrl,
    otoboPublicUrl: otobo.url,
    otobo: { url: otobo.url, user: otobo.agent.login, password: otobo.agent.password },
    transport,
    limits,
  });
  const bridge = await control({
    config,
    settingsSeconds,
    onStart: ({ internalPort, publicPort }) => {
      otobo.connect({ url: `http://127.0.0.1:${internalPort}`, ...config.credentials });
      otobo.proxyTo(`http://127.0.0.1:${publicPort}`);
    },
  });
  const { tidyAdmin, ...admin } = simulatedAdmin(otobo, () => bridgeKnowsSettings(otobo, bridge));
  let addresses = 0;
  const environment: TestEnvironment = {
    ...bridge.control,
    ...admin,
    ...simulatedHelpdesk(otobo),
    ...mailsAndEvents(otobo),
    publicUrl: otobo.url,
    queue: "Raw",
    freshAddress: (name) => `${name}.${++addresses}@customer.example`,
    tidy: async () => {
      await bridge.tidy();
      await tidyAdmin();
      await bridge.tidy();
    },
  };
  await environment.startBridge();
  return {
    environment,
    otobo,
    stop: async () => {
      await bridge.end();
      await otobo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
