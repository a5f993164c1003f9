/**
 * A simulated OTOBO 11.0 with the product's package installed and enabled: a loopback server that behaves on the wire as
 * test/fixtures/otobo/ records it. It serves tests and the demo; test/otobo-contract/ keeps it honest.
 */
import { randomBytes } from "node:crypto";
import { type AgentLinks, createAgentLinks } from "./agent-links.ts";
import { createActions, type Actions } from "./actions.ts";
import { createCorrespondence } from "./outgoing-mail.ts";
import { isForBridge } from "./event-module.ts";
import { createEvents, type Events } from "./events.ts";
import { createMailer } from "./mailer.ts";
import type { Clock, RandomBytes, State } from "./model.ts";
import { createOneTimeAuth } from "./one-time-auth.ts";
import { startOutbox, type Outbox } from "./outbox.ts";
import { createPostMaster, type PostMaster } from "./postmaster/read.ts";
import { createRequester, type Requester, type WebserviceRequester } from "./requester.ts";
import { listen } from "./server.ts";
import { createState, type StateOptions } from "./state.ts";
import { createTickets } from "./tickets.ts";
import { createDaemon, type Daemon } from "./daemon.ts";
import { createImportLinks } from "./import-links.ts";
import { createCodeMail } from "./code-mail.ts";
import { createLinkMail } from "./link-mail.ts";
import { createLinkRequest } from "./link-request.ts";
import { createSweep, type SweepResult } from "./sweep.ts";

export interface OtoboOptions extends StateOptions {
  /** Port on 127.0.0.1; 0 (default): any free one. */
  port?: number;
  /** Epoch seconds; default: the system's clock. */
  clock?: Clock;
  randomBytes?: RandomBytes;
  /**
   * How many milliseconds one of OTOBO's seconds lasts where it waits: retries of events, the pause after a failed call,
   * timeouts of its requester. Default 1000; a test that wants to see retries takes 5.
   */
  millisecondsPerSecond?: number;
  /** Seconds before the requester gives a call up; default 5. */
  timeout?: number;
}

/** Where and how OTOBO calls the bridge, as `Admin::OneTimeAuth::Enable` stores it. */
export interface BridgeAddress {
  /** The bridge's internal listener, `http://127.0.0.1:8081`. */
  url: string;
  /** Undefined: the web service has no authentication. */
  user: string | undefined;
  password: string;
}

/** A simulated OTOBO that runs. Times are epoch seconds; ticket numbers name tickets everywhere. */
export interface SimulatedOtobo extends Actions {
  /** `http://127.0.0.1:<port>/otobo`: the bridge's `OTOBO_URL` and `OTOBO_PUBLIC_URL`. */
  url: string;
  /** `<url>/ota`: the bridge's `PUBLIC_URL`, and the setting `OneTimeAuth::PublicURL`. Requests below it go where `proxyTo` says. */
  publicUrl: string;
  /** The bridge's agent: `OTOBO_USER` and `OTOBO_PASSWORD`. */
  agent: { login: string; password: string };
  /** The database, for tests to look into and to prepare; `state.settings` are read at every use. */
  state: State;
  /** Tells OTOBO where the bridge is. Until then every call to it fails as a refused connection does. */
  connect(bridge: BridgeAddress): void;
  /** Sends requests below `/otobo/ota/` on to the bridge's public listener (its origin), path and Host unchanged, as a reverse proxy does. */
  proxyTo(bridgePublicListener: string): void;
  postmaster: PostMaster;
  /** The mails that left, as their receivers got them. */
  outbox: Outbox;
  /** The asynchronous events: what is under way, what was lost. */
  events: Pick<Events, "lost" | "delivered" | "vanish">;
  /** Runs asynchronous events and scheduled mails. */
  daemon: Pick<Daemon, "idle">;
  /** Calls an invoker of the web service as OTOBO's own code would. */
  requester: Pick<Requester, "call">;
  /** What agents do with the links of a ticket. */
  agentLinks: AgentLinks;
  /** The nightly task: TokensSweep, batch by batch. Throws when a batch fails. */
  sweep(): Promise<SweepResult>;
  importLinks: ReturnType<typeof createImportLinks>;
  /** Stops listening, forgets waiting events, closes the outbox. */
  stop(): Promise<void>;
}

/** Starts a simulated OTOBO: one queue `Raw`, the customer users of state.ts, nobody connected yet. */
export const startOtobo = async (options: OtoboOptions = {}): Promise<SimulatedOtobo> => {
  const { clock = () => Math.floor(Date.now() / 1000), randomBytes: random = randomBytes } = options;
  const second = options.millisecondsPerSecond ?? 1000;
  const state = createState(options);
  const webservice: WebserviceRequester = { bridge: undefined, timeout: (options.timeout ?? 5) * second };
  const requester = createRequester(webservice);
  const oneTimeAuth = createOneTimeAuth({ state, requester, second, random });
  const daemon = createDaemon(second);
  const events = createEvents({ requester, daemon });
  const tickets = createTickets({
    state,
    clock,
    emit: (event) => {
      if (isForBridge(oneTimeAuth, event)) events.emit(event);
    },
  });
  const outbox = await startOutbox();
  const mailer = createMailer({ state, tickets, clock, outbox, oneTimeAuth });
  const correspondence = createCorrespondence({ oneTimeAuth, tickets, mailer });
  const linkMail = createLinkMail({ oneTimeAuth, tickets, mailer, daemon });
  const server = await listen(options.port ?? 0, {
    state,
    clock,
    random,
    tickets,
    oneTimeAuth,
    mailer,
    linkMail,
    codeMail: createCodeMail({ state, tickets, mailer, clock }),
    scheduleLinkRequest: createLinkRequest({ state, clock, tickets, linkMail, daemon }),
  });
  state.settings["OneTimeAuth::PublicURL"] ||= `${server.url}/ota`;
  oneTimeAuth.url = server.url;
  return {
    url: server.url,
    publicUrl: `${server.url}/ota`,
    agent: { login: "onetimeauth", password: "onetimeauth-password" },
    state,
    connect: (bridge) => {
      webservice.bridge = bridge;
      oneTimeAuth.forgetFailures();
    },
    proxyTo: server.proxyTo,
    postmaster: createPostMaster({ tickets, oneTimeAuth, correspondence }),
    outbox,
    events,
    daemon,
    requester,
    agentLinks: createAgentLinks(oneTimeAuth, tickets),
    sweep: createSweep(oneTimeAuth),
    importLinks: createImportLinks({ state, tickets, oneTimeAuth }),
    ...createActions({ oneTimeAuth, tickets, correspondence }),
    stop: async () => {
      daemon.stop();
      await server.stop();
      await outbox.stop();
    },
  };
};
