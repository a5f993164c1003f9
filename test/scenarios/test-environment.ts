/**
 * What a scenario needs from an OTOBO with the product installed, enabled and connected to a running bridge. There are two:
 * the simulated OTOBO (simulated-environment.ts) and a real one (../live/live-environment.ts). A scenario sees no difference.
 */
import type { SentMail } from "../otobo/outbox.ts";

export interface TicketView {
  ticketNumber: string;
  /** The login, or "" when the ticket has none. */
  customerUser: string;
  customerId: string;
  state: string;
  dynamicFields: Record<string, string>;
  /** What OTOBO stored, in order: bodies, and the plain source of mails. */
  articles: { senderType: string; body: string; plain: string }[];
  /** What agents read in the ticket's history, oldest first. */
  history: string[];
}

export interface CustomerUserView {
  login: string;
  email: string;
  customerId: string;
  firstname: string;
  lastname: string;
  source: string;
}

export interface NewCustomer {
  login: string;
  email: string;
  /** Undefined: none. */
  password?: string;
  valid?: boolean;
  /** Default: CustomerUser. Both environments have CustomerUser1, too. */
  backend?: string;
  language?: string;
  lastname?: string;
}

/** The job configuration of the pre-filter. What is left out is as delivered. */
export interface PreFilterJob {
  CustomerHeaderSpoofProtection?: "0" | "1";
  CustomerUserBackend?: string;
  SetCheckBoxName?: string;
}

/** Subject and text as an admin stores them. `html`: the text is one. */
export interface AdminText {
  subject: string;
  text: string;
  html?: boolean;
}

/** Texts of a notification by language. */
export type NotificationTexts = Record<string, AdminText>;

/** The notifications that the package brings. */
export type ReadyMade = "OneTimeAuth: new ticket" | "OneTimeAuth: answer";

export interface TicketEventCall {
  event: "ArticleCreate" | "TicketStateUpdate" | "TicketMerge" | "TicketQueueUpdate" | "TicketCustomerUpdate";
  ticketId: number;
}

/** The auto responses of the scenarios' queue. */
export const autoReplyText =
  "Thank you for your mail. Your ticket is here:\n\n<OTOBO_OTACustomerTicketLink>\n\nYour helpdesk";
export const autoFollowUpText = "We have got your answer, see <OTOBO_OTACustomerTicketLink>.";

/** Dynamic fields of tickets that both environments have. */
export const checkBoxField = "NewCustomerCreated";
export const textField = "Remark";

/** A link that OneTimeAuthentificationLink made. */
export interface OldLink {
  ticketNumber: string;
  login: string;
  token: string;
  /** Epoch seconds. */
  createdAt: number;
  used?: boolean;
}

/** The bridge, its Redis and its clock. */
export interface BridgeControl {
  stopBridge: () => Promise<void>;
  startBridge(): Promise<void>;
  /** Instead of the bridge there is something that takes requests and never answers, until it is started again. The paths asked for. */
  hangBridge(): Promise<readonly string[]>;
  /** Redis crashes, and comes back with what it had written. */
  stopRedis(): Promise<void>;
  startRedis(): Promise<void>;
  /** So many seconds go by for the bridge, without anybody waiting; until the scenario ends. */
  passTime(seconds: number): void;
  /** Now, by the bridge's clock, in epoch seconds. */
  now: () => number;
  /** The keys that the bridge's Redis holds. */
  redisKeys: () => Promise<string[]>;
  /** What the bridge logged since the scenario began, one JSON object a line. */
  bridgeLog: () => string;
}

/** What an admin does. All of it is put back when the scenario ends. */
export interface Admin {
  /** A setting of the system configuration, by its name; undefined switches it off. The bridge knows it when this resolves. */
  set(name: string, value: unknown): Promise<void>;
  /** A value that the screen of the system configuration would refuse. */
  setUnchecked(name: string, value: string): Promise<void>;
  setPreFilter(job: PreFilterJob): Promise<void>;
  /** Salutation and signature of the scenarios' queue; in the rich text of agents' mails, so the tag is `&lt;…&gt;`. */
  setQueueTexts(texts: { salutation: string; signature: string }): Promise<void>;
  /** The auto responses of the scenarios' queue, subject and text for new tickets and follow-ups alike. */
  setAutoResponses(text: AdminText): Promise<void>;
  /** A notification; with `onNewTicket` it is valid and goes to the customer. Answers its ID. */
  addNotification(texts: NotificationTexts, options?: { onNewTicket: boolean }): Promise<number>;
  /** Switches the ready-made notifications on, and the queue's auto responses off. */
  enableNotifications(): Promise<void>;
  /** What OTOBO's own screen for notifications does. */
  editNotification(name: ReadyMade, texts: NotificationTexts): Promise<void>;
  /** What Admin::OneTimeAuth::Check prints. The simulated OTOBO has no console: undefined there. */
  check?: () => Promise<string>;
  /** Admin::OneTimeAuth::Import of these links. */
  importLinks(links: OldLink[]): Promise<{ imported: number; known: number }>;
  /** Runs Maint::CustomerAuth::DeleteExpiredOTATokens (or what it does); answers what it printed. */
  sweep: () => Promise<string>;
  /** The same, as the daemon's task. */
  runDaemonTask: () => Promise<string>;
  /** An agent with this permission on the group of OneTimeAuth::AgentGroup. */
  addAgent(login: string, password: string, permission: "none" | "ro" | "rw"): Promise<void>;
  /** A session of the Generic Interface that has come to its end. */
  expireSession(sessionId: string): Promise<void>;
  /** What OTOBO logged as errors since the scenario began. */
  otoboLog(): Promise<string>;
}

export interface Attached {
  filename: string;
  contentType: string;
  content: string;
}

/** A link as the widget of agents shows it. */
export interface AgentLink {
  state: string;
  isSeen: boolean;
  isOpened: boolean;
}

/** Tickets and customer users, and what becomes of them. */
export interface Helpdesk {
  ticket(ticketNumber: string): Promise<TicketView>;
  ticketId(ticketNumber: string): Promise<number>;
  customerUser(login: string): Promise<CustomerUserView | undefined>;
  addCustomerUser(customer: NewCustomer): Promise<void>;
  /** An agent gives a customer user another address or login; tickets follow a login, as OTOBO makes them. */
  changeCustomerUser(login: string, changed: { login?: string; email?: string }): Promise<void>;
  /** The record is in another backend from now on: CustomerUser or CustomerUser1. */
  moveToBackend(login: string, backend: string): Promise<void>;
  setPassword(login: string, password: string): Promise<void>;
  setValid(login: string, valid: boolean): Promise<void>;
  /** The language the customer user chose; "": none. */
  setLanguage(login: string, language: string): Promise<void>;
  /** `state` is a name of OTOBO's delivered states: `closed successful`, `open`, … */
  setState(ticketNumber: string, state: string): Promise<void>;
  setCustomer(ticketNumber: string, login: string): Promise<void>;
  /** To another queue, as agents move tickets; OTOBO's delivered ones are in both environments. */
  moveTicket(ticketNumber: string, queue: "Misc" | "Junk"): Promise<void>;
  deleteTicket(ticketNumber: string): Promise<void>;
  merge(ticketNumber: string, mainTicketNumber: string): Promise<void>;
  /** What an agent sees of the links of the ticket's customer user, newest first. */
  agentLinks(ticketNumber: string): Promise<AgentLink[]>;
  /** An agent revokes them. Answers how many were active. */
  revokeLinks(ticketNumber: string): Promise<number>;
  /** An agent's note that customers do not see. */
  note(ticketNumber: string, text: string): Promise<void>;
  /** Makes everything that ever happened to a ticket so many seconds older. Nobody is told. */
  backdate(ticketNumber: string, seconds: number): Promise<void>;
  /** What an agent's compose form holds: salutation, template and signature. Without a ticket: a new outbound mail. */
  render(ticketNumber: string | undefined, template: string, options?: { html: boolean }): Promise<string>;
  /** An agent sends what stands in the compose form. */
  send(
    ticketNumber: string,
    mail: { to: string; cc?: string; bcc?: string; text: string; html?: boolean; attachments?: Attached[] },
  ): Promise<void>;
}

export interface TestEnvironment extends BridgeControl, Admin, Helpdesk {
  /** `http://127.0.0.1:…/otobo`, where customers find OTOBO. */
  publicUrl: string;
  /** The queue of all tickets of the scenarios. */
  queue: string;
  /** An address that no other scenario uses. */
  freshAddress: (name: string) => string;
  /** PostMaster reads a mail into the scenarios' queue. */
  receive(mail: string, options?: { untrusted?: boolean }): Promise<{ ticketNumber: string; followUp: boolean }>;
  /**
   * One process reads these mails on another host than the web server's: OTOBO's cache is in its memory, as for *Fetch mail* in
   * AdminMailAccount, and in a cache directory of that host's own. Answers their tickets' numbers.
   */
  receiveElsewhere(mails: string[]): Promise<string[]>;
  /** Waits until OTOBO has delivered its events and the bridge has worked them off. */
  settle(): Promise<void>;
  /** Tells the bridge of an event, as OTOBO's daemon would. */
  sendEvent(event: TicketEventCall): Promise<void>;
  /** The events of what happens in `action` never reach the bridge; those of before have. */
  loseEvents(action: () => Promise<void>): Promise<void>;
  /** Sends what waits in OTOBO's mail queue; answers the mails to this address since the environment began, oldest first. */
  mailsTo(address: string): Promise<SentMail[]>;
  /** The same for all addresses. */
  allMails(): Promise<SentMail[]>;
  /** Where OTOBO holds this text at rest: names of tables or files, empty when nowhere. The mail queue does not count. */
  placesHolding(text: string): Promise<string[]>;
  /** Puts settings, texts, time, Redis and bridge back as they were before the scenario. */
  tidy(): Promise<void>;
}
