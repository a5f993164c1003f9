/**
 * What the use cases need from the world, in their own words. Adapters implement these, tests fake them.
 *
 * Times are epoch seconds everywhere (OTOBO's resolution); durations say their unit.
 */
import type { CodeSubject } from "./domain/code.ts";
import type { CustomerUser, NewCustomerUser } from "./domain/customer-user.ts";
import type { Counters, DomainFigureName, FigureName } from "./domain/figures.ts";
import type {
  ActivationDecision,
  ActivationRequest,
  Lease,
  LinkReference,
  LinkSeen,
  OwnBrowser,
  StoredAddress,
  LinkState,
  NewLink,
  StoredLifecycle,
  StoredTicket,
} from "./domain/link.ts";
import type { LimitName } from "./domain/limits.ts";
import type { Settings } from "./domain/settings.ts";
import type { Ticket } from "./domain/ticket.ts";

/** Now, in epoch seconds. */
export type Clock = () => number;

export type { RandomBytes } from "./domain/token.ts";

/** Structured logging; `fields` never hold a secret, a full link or a full address. */
export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export interface CustomerUserFound {
  /** In the order of OTOBO's logins; empty when nobody matched. */
  customerUsers: CustomerUser[];
  /** The address is one of OTOBO's own. */
  systemAddress: boolean;
}

export type CustomerUserAdded =
  { result: "created" | "exists"; customerUser: CustomerUser } | { result: "refused"; reason: string };

export interface TicketCustomerChange {
  ticketId: number;
  expectedLogin: string;
  firstArticleId: number;
  login: string;
  customerId: string;
  checkBox: string;
}

/** A code for a new browser, and where somebody who did not ask for it says so. */
export interface CodeMail {
  ticketNumber: string;
  login: string;
  code: string;
  reportUrl: string;
}

/** What became of a mail. failed: not now; another time it may. `reason`: a sentence if it was not sent. */
interface MailSent {
  result: "sent" | "refused" | "failed";
  reason: string;
}

/** One of OTOBO's own checks, in OTOBO's words. */
export interface OtoboFinding {
  id: string;
  label: string;
  status: "OK" | "Note" | "Problem";
  text: string;
  remedy: string;
}

/**
 * OTOBO's operations (PROTOCOL.md, part B).
 * Every method throws `BridgeError` with code `otobo-unavailable` (network, timeout, 5xx, not JSON) or
 * `otobo-refused` (an Error object of OTOBO; the message is OTOBO's).
 */
export interface Otobo {
  customerUserFind(address: string): Promise<CustomerUserFound>;
  customerUserAdd(customerUser: NewCustomerUser): Promise<CustomerUserAdded>;
  settingsGet(): Promise<Settings>;
  /** Undefined if OTOBO does not have it. */
  ticketById(ticketId: number, options: { firstArticle: boolean }): Promise<Ticket | undefined>;
  /** Tickets OTOBO does not have are absent from the answer. 1 to 100 at a time. */
  ticketsByNumber(ticketNumbers: string[]): Promise<Ticket[]>;
  ticketCustomerSet(
    change: TicketCustomerChange,
  ): Promise<{ result: "set" | "unchanged" | "changed" | "refused"; reason: string }>;
  /** Mails a new link now. */
  linkMailSend(ticketNumber: string, login: string): Promise<MailSent>;
  /** Mails a code now, to the registered address. */
  codeMailSend(mail: CodeMail): Promise<MailSent>;
  /** Tells the agents that somebody else had a link of this customer user. */
  misuseReport(ticketNumber: string, login: string): Promise<void>;
  /** What OTOBO finds out about its side of the installation, and whether it reaches the bridge. */
  installationCheck(): Promise<OtoboFinding[]>;
  /** Has OTOBO's scheduler mail a new link to whom an inert link was made for, if a new one would open the ticket. */
  linkMailSchedule(ticketNumber: string, linkId: string): Promise<void>;
  /** Has OTOBO's scheduler mail links to the customer users of an address. */
  linkRequest(request: LinksWanted): Promise<void>;
}

/** Links that somebody wants who knows an address. */
export interface LinksWanted {
  /** In lower case, in each of its spellings. */
  addresses: string[];
  ticketNumber: string | undefined;
  /** OTOBO's scheduler does nothing, which nobody can tell from the answer. */
  discard: boolean;
}

/** OTOBO's customer interface, as browsers see it. */
export interface CustomerInterface {
  ticketUrl(ticketNumber: string): string;
  /** Where a grant is redeemed; the login leads on to the ticket. `user`: the public part of the grant. */
  loginUrl(login: { user: string; grant: string; ticketNumber: string }): string;
  /** True when one of these cookies is a session's; whose, and whether it still lives, is OTOBO's to judge. */
  hasSession(cookieNames: string[]): boolean;
}

/** What the pre-filter says of a mail. */
export interface MailCustomer {
  /** Whom the ticket belongs to; undefined: OTOBO finds that out itself. */
  customer: { login: string; customerId: string } | undefined;
  /** The dynamic field of the ticket that is ticked. */
  checkBox: string | undefined;
  /** OTOBO may answer by itself. */
  isAnswered: boolean;
}

/** The settings of OTOBO, cached; while OTOBO is unavailable the previous ones. Throws `otobo-unavailable` before the first success. */
export type GetSettings = () => Promise<Settings>;

/** Limits of the renewals of a ticket. */
export interface RenewalLimits {
  perHour: number;
  perDay: number;
  /** Undefined: any number. */
  perLife: number | undefined;
}

/** Counts anonymous actions per subject (an address, a login). Never throws: without Redis it counts in memory. */
export interface Limiter {
  /** Counts one. Answers 0 when it is within the limit, else after how many seconds there is room again. */
  consume(limit: LimitName, subject: string): Promise<number>;
  /** The same for the next one, without counting. */
  wait(limit: LimitName, subject: string): Promise<number>;
}

/** What the limits of customer users have counted of a login or address. Throws `redis-unavailable`. */
export interface LimitCounts {
  read(subject: string): Promise<{ limit: LimitName; count: number }[]>;
  /** Removes it. Answers how many counters there were. */
  remove(subject: string): Promise<number>;
}

/** Metrics of links, by the domain of the address they were sent to; each link counts once. */
export type CountLink = (event: "activated" | "seen" | "opened", linkId: string, domain: string) => void;

/** Counts one, for what admins see in OTOBO. */
export type CountFigure = (counter: FigureName | `${DomainFigureName}@${string}`) => void;

/** Figures at rest, by day (`2026-11-22`), those of all bridges together. Both throw `redis-unavailable`. */
export interface FigureStore {
  add(day: string, counters: Counters): Promise<void>;
  /** Empty if nothing was counted. */
  read(day: string): Promise<Counters>;
}

/** Metrics of the calls to OTOBO or to Redis: which one, how long it took, and whether there was an answer, whatever it says. */
export type ObserveCall = (operation: string, seconds: number, isAnswered: boolean) => void;

/** One of OTOBO's events (PROTOCOL.md, TicketEvent). */
export interface TicketEvent {
  event: string;
  ticketId: number;
  articleId: number | undefined;
  ticketNumber: string | undefined;
}

/** A browser that a customer user called their own. Times are epoch seconds. */
export interface KnownBrowser {
  since: number;
  until: number;
}

/** Which browsers are known for which customer user; logins in any case of letters. Throws as `LinkStore` does. */
export interface BrowserStore {
  /** `address`: as the link has it. A browser is known only for links to the address of the login by which it became known. */
  isKnown(
    login: string,
    browser: { browser: string; address: StoredAddress | undefined },
    now: number,
  ): Promise<boolean>;
  remember(login: string, browser: OwnBrowser & { address: StoredAddress | undefined }, now: number): Promise<void>;
  list(login: string, now: number): Promise<KnownBrowser[]>;
  /** Forgets one browser, or all of the customer user. Answers how many there were. */
  forget(login: string, browser?: string): Promise<number>;
}

/** The codes of new browsers, for as long as they can be entered. Throws as `LinkStore` does. */
export interface CodeStore {
  isWaiting(subject: CodeSubject): Promise<boolean>;
  /** Stores a code by its MAC. False if one is waiting and this one does not replace it. */
  add(subject: CodeSubject, mac: string, options: { replaces: boolean }): Promise<boolean>;
  /** Enters a code. gone: none is waiting, any more. The right one, and the last wrong one, end it. */
  enter(subject: CodeSubject, mac: string): Promise<"right" | "wrong" | "gone">;
  remove(subject: CodeSubject): Promise<void>;
}

/** How a server of Redis is configured. */
export interface RedisServerState {
  version: string;
  hasAppendOnlyFile: boolean;
  canWriteAppendOnlyFile: boolean;
  evictionPolicy: string;
}

/**
 * Links at rest. Each method is one atomic step on one ticket; every method throws `BridgeError` with code `redis-unavailable`
 * when the store cannot be reached in time. Nothing secret comes in or goes out.
 */
export interface LinkStore {
  /** The ticket with all its links, or undefined when nothing is stored for it. */
  read(ticketNumber: string): Promise<StoredTicket | undefined>;
  /** Decides the undecided ones of `request.candidates` (PROTOCOL.md, LinkActivate). */
  activate(request: ActivationRequest): Promise<ActivationDecision>;
  /** Stores a link of before as the oldest of its ticket. False when it was decided already. */
  importLink(
    ticketNumber: string,
    lifecycle: StoredLifecycle,
    link: NewLink & { state: LinkState },
    accessDays: number,
    now: number,
  ): Promise<boolean>;
  /**
   * Leases a link that is active, or that this browser may open again, to a browser; with `isKnown` one that is used or
   * superseded, too. Answers when the lease ends: as given, or as it is already if this browser's lease
   * lasts for `minLeaseSeconds` more. Undefined when the link does not open (any more), has expired, or is another browser's.
   */
  open(
    link: LinkReference,
    lease: Lease & { ownBrowser?: OwnBrowser | undefined },
    options: { accessDays: number; now: number; minLeaseSeconds: number; isKnown?: boolean },
  ): Promise<number | undefined>;
  /** Notes that the page of an active link was shown. False when that, or more, is known already. */
  see(link: LinkSeen, now: number): Promise<boolean>;
  /**
   * Uses a link with this lease, once, and all others of its customer user on this ticket. Until `entryExpiresAt`, this browser
   * may open it again. False when the lease is gone.
   */
  redeem(link: LinkReference, lease: Lease, now: number, entryExpiresAt: number): Promise<boolean>;
  /** Nobody may open this used link again. True if somebody might have. */
  finishEntry(ticketNumber: string, linkId: string): Promise<boolean>;
  /**
   * Makes the stored ticket as it is in OTOBO: expiry, reopening, merge; links of other customer users than `login` are
   * superseded. True when something changed.
   */
  sync(
    ticketNumber: string,
    lifecycle: StoredLifecycle,
    login: string,
    accessDays: number,
    now: number,
  ): Promise<boolean>;
  /** Ends the active links of a ticket, or only those of this customer user. Answers how many there were. */
  revoke(ticketNumber: string, login: string | undefined, now: number): Promise<number>;
  /** Removes the links of a customer user from a ticket. Answers how many there were. */
  forget(ticketNumber: string, login: string, now: number): Promise<number>;
  /** Removes a ticket. True if something was stored. */
  remove(ticketNumber: string): Promise<boolean>;
  /** Counts a renewal if it is within the limits of this ticket, one of which is one a minute. */
  claimRenewal(ticketNumber: string, most: RenewalLimits, now: number): Promise<boolean>;
  /** A page of about `size` stored tickets, or fewer; `cursor` "" begins, an answered "" ends. A ticket may come twice. */
  list(cursor: string, size: number): Promise<{ cursor: string; ticketNumbers: string[] }>;
  /** Throws unless what is stored can be changed: also when Redis answers, but only reads. A full Redis is no reason. */
  ping(): Promise<void>;
}
