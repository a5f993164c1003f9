/** What the simulated OTOBO keeps: OTOBO's own words, times in epoch seconds. */
import type { Clock, RandomBytes } from "../../bridge/ports.ts";
import type { SysConfig } from "./sys-config.ts";

export type { Clock, RandomBytes, SysConfig };

export type StateType = "new" | "open" | "closed" | "removed" | "merged" | "pending reminder" | "pending auto";

export interface CustomerUser {
  UserLogin: string;
  UserEmail: string;
  UserCustomerID: string;
  UserFirstname: string;
  UserLastname: string;
  /** Language of the customer user, such as `en` or `de`. */
  UserLanguage: string;
  /** The backend it belongs to: `CustomerUser`, `CustomerUser1`, … */
  Source: string;
  Valid: boolean;
  /** Undefined: the customer user has none. */
  Password: string | undefined;
  /** Has agreed to the privacy page. */
  CustomerAccept: boolean;
}

export interface CustomerUserBackend {
  Name: string;
  ReadOnly: boolean;
  /** Which fields a PostMasterSearch looks at. */
  CustomerUserPostMasterSearchFields: (keyof Pick<CustomerUser, "UserLogin" | "UserEmail" | "UserCustomerID">)[];
}

export interface Agent {
  UserLogin: string;
  Password: string;
  /** Groups with permission rw. */
  Groups: string[];
}

export interface Queue {
  Name: string;
  /** Where its mails come from. */
  SystemAddress: string;
  RealName: string;
  /** What becomes of a follow-up to a closed ticket. */
  FollowUp: "possible" | "new ticket";
  /** Text of the auto response to a new ticket, and to a follow-up; may hold the tag. Undefined: none is sent. */
  AutoReply: string | undefined;
  AutoFollowUp: string | undefined;
  /** Subject of both, with OTOBO's tags. */
  AutoSubject: string;
  AutoContentType: "text/plain" | "text/html";
  /** Stand above and below what agents write; may hold the tag. */
  Salutation: string;
  Signature: string;
}

/** A ticket notification that goes to the ticket's customer user. */
export interface Notification {
  ID: number;
  Name: string;
  Valid: boolean;
  Events: ("NotificationNewTicket" | "NotificationFollowUp" | "ArticleSend")[];
  /** By language. */
  Message: Record<string, NotificationMessage>;
}

export interface NotificationMessage {
  Subject: string;
  ContentType: "text/plain" | "text/html";
  /** May hold the tag; in HTML as OTOBO stores it, `&lt;OTOBO_…&gt;`, or inside an `href`. */
  Text: string;
}

export interface Article {
  ArticleID: number;
  TicketID: number;
  SenderType: "customer" | "agent" | "system";
  CommunicationChannel: "Email" | "Internal";
  IsVisibleForCustomer: boolean;
  From: string;
  To: string;
  Cc: string;
  Subject: string;
  Body: string;
  ContentType: "text/plain" | "text/html";
  MessageID: string;
  /** The source as OTOBO stores it (RFC 822); undefined for notes. */
  Plain: Buffer | undefined;
  CreateTime: number;
}

export interface HistoryEntry {
  HistoryType:
    | "NewTicket"
    | "StateUpdate"
    | "Merged"
    | "CustomerUpdate"
    | "OneTimeAuthCodeSent"
    | "Move"
    | "OneTimeAuthLinkSent"
    | "OneTimeAuthLogin"
    | "OneTimeAuthMisuse"
    | "OneTimeAuthNoLink"
    | "OneTimeAuthRenewalAsked"
    | "OneTimeAuthRenewalSent"
    | "OneTimeAuthRevoked";
  State: string;
  Name: string;
  CreateTime: number;
}

export interface Ticket {
  TicketID: number;
  TicketNumber: string;
  Title: string;
  Queue: string;
  /** Name of the state, `closed successful`, … */
  State: string;
  /** Null: none, or one that OTOBO could not store. */
  CustomerUserID: string | null;
  CustomerID: string | null;
  DynamicFields: Record<string, string>;
  MergedInto: number | undefined;
  Articles: Article[];
  History: HistoryEntry[];
}

/** A session of the Generic Interface or of the customer interface. */
export interface Session {
  SessionID: string;
  UserType: "User" | "Customer";
  UserLogin: string;
  UserRemoteAddr: string;
  UserSessionStart: number;
  UserLastRequest: number;
  /** Where CustomerAccept would lead on to. */
  UserRequestedURL: string;
  /** The same, kept by the product's pre-application module. */
  KeptRequestedURL: string;
  /** `TicketNumber.LinkID` of the link that began the session, until its browser was on a ticket. */
  OneTimeAuthLink: string;
  /** A link began the session. */
  isByLink?: boolean;
  /** The tickets that the session is for, by TicketID; undefined: all that the customer user may see. */
  OneTimeAuthTickets?: number[];
}

/** A web service of the Generic Interface with an HTTP::REST provider. */
export interface Webservice {
  Name: string;
  Valid: boolean;
  /** Bytes; larger requests are refused. */
  MaxLength: number;
  /** Route below the web service's name, reached by POST, and the type of the operation behind it. */
  Routes: { Path: string; Operation: string }[];
  /** Of a web service with HTTP::SOAP, which has no routes. */
  Soap?: SoapTransport;
}

export interface SoapTransport {
  NameSpace: string;
  /** The type of each operation, by its name. */
  Operations: Record<string, string>;
}

/** Everything OTOBO has in its database. */
export interface State {
  settings: SysConfig;
  tickets: Map<number, Ticket>;
  customerUsers: CustomerUser[];
  backends: CustomerUserBackend[];
  agents: Agent[];
  queues: Queue[];
  notifications: Notification[];
  sessions: Map<string, Session>;
  webservices: Webservice[];
  /** Names of the dynamic fields of tickets. */
  checkBoxFields: string[];
  textFields: string[];
  /** Lines of the error log. */
  log: string[];
  /** `settingsRead`: how often the bridge has asked for the settings. */
  counters: { ticket: number; article: number; number: number; settingsRead: number };
}

/** What happened, as OTOBO tells its event handlers. `existing`: an agent or customer acted on a ticket that was there. */
export interface TicketEvent {
  Event: "ArticleCreate" | "TicketStateUpdate" | "TicketMerge" | "TicketQueueUpdate" | "TicketCustomerUpdate";
  TicketID: number;
  TicketNumber: string;
  Article?: Article;
  TicketCreated?: boolean;
  /** An id is a number when a mail caused the event, a string when somebody acted on an existing ticket. */
  idsAreText: boolean;
}
