/**
 * What a scenario needs from an OTOBO with the product installed, enabled and connected to a running bridge. There are two:
 * the simulated OTOBO (simulated-world.ts) and a real one (../live/live-world.ts). A scenario sees no difference.
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
}

/** The auto responses of the scenarios' queue. */
export const autoReplyText =
  "Thank you for your mail. Your ticket is here:\n\n<OTOBO_OTACustomerTicketLink>\n\nYour helpdesk";
export const autoFollowUpText = "We have got your answer, see <OTOBO_OTACustomerTicketLink>.";

export interface World {
  /** `http://127.0.0.1:…/otobo`, where customers find OTOBO. */
  publicUrl: string;
  stopBridge: () => Promise<void>;
  startBridge(): Promise<void>;

  /** An address that no other scenario uses. */
  freshAddress(name: string): string;
  /** PostMaster reads a mail into the scenarios' queue. */
  receive(mail: string, options?: { untrusted?: boolean }): Promise<{ ticketNumber: string; followUp: boolean }>;
  /** Waits until OTOBO has delivered its events and the bridge has worked them off. */
  settle(): Promise<void>;
  /** Sends what waits in OTOBO's mail queue; answers the mails to this address since the world began, oldest first. */
  mailsTo(address: string): Promise<SentMail[]>;

  ticket(ticketNumber: string): Promise<TicketView>;
  customerUser(login: string): Promise<CustomerUserView | undefined>;
  addCustomerUser(customer: NewCustomer): Promise<void>;
  setPassword(login: string, password: string): Promise<void>;
  /** `state` is a name of OTOBO's delivered states: `closed successful`, `open`, … */
  setState(ticketNumber: string, state: string): Promise<void>;
  setCustomer(ticketNumber: string, login: string): Promise<void>;
  deleteTicket(ticketNumber: string): Promise<void>;
  merge(ticketNumber: string, mainTicketNumber: string): Promise<void>;
  /** An agent answers by mail; the text may hold the tag, as a template would bring it. */
  reply(ticketNumber: string, mail: { to: string; cc?: string; text: string }): Promise<void>;
  /** A setting of the system configuration, by its name. It stays. */
  set(name: string, value: unknown): Promise<void>;
  /** Runs Maint::CustomerAuth::DeleteExpiredOTATokens (or what it does); answers what it printed. */
  sweep(): Promise<string>;
  /** Where OTOBO holds this text at rest: names of tables or files, empty when nowhere. The mail queue does not count. */
  placesHolding(text: string): Promise<string[]>;
}
