import { itemOf, listOf } from "../plugin/settings-xml.ts";
import { deliveredAppearance } from "./appearance.ts";
import type { Agent, CustomerUser, Notification, Queue, State, SysConfig, Webservice } from "./model.ts";
import { type NumberName, numberNames } from "./sys-config.ts";

export interface StateOptions {
  /** Settings that differ from the defaults below. */
  settings?: Partial<SysConfig>;
  /** Customer users that are there from the start. */
  customerUsers?: (Partial<CustomerUser> & { UserLogin: string })[];
}

const deliveredNumbers = Object.fromEntries(
  numberNames.map((name) => [`OneTimeAuth::${name}`, itemOf(`OneTimeAuth::${name}`) ?? ""]),
) as Pick<SysConfig, `OneTimeAuth::${NumberName}`>;

/** The settings of an installation where the package was installed and enabled; the rest as OTOBO delivers it. */
export const defaultSettings: SysConfig = {
  SystemID: "10",
  "Ticket::NumberGenerator": "DateChecksum",
  FQDN: "otobo.example",
  HttpType: "http",
  DefaultLanguage: "en",
  OTOBOTimeZone: "UTC",
  CheckEmailInvalidAddress: "@invalid\\.test$",
  SendNoAutoResponseRegExp: "(MAILER-DAEMON|postmaster|abuse)@",
  SessionMaxIdleTime: 7200,
  SessionMaxTime: 57_600,
  CustomerSessionLimit: 100,
  CustomerSessionPerUserLimit: 20,
  SendmailBcc: "",
  ...deliveredAppearance,
  ...deliveredNumbers,
  "OneTimeAuth::CustomerErrorMessageLinkExpired": "",
  "OneTimeAuth::CustomerErrorMessageWrongLink": "",
  "OneTimeAuth::CustomerErrorMessageNewLink": "",
  "OneTimeAuth::CustomerErrorMessageRefreshFailed": "",
  "OneTimeAuth::TokenRefreshNotificationID": 0,
  "OneTimeAuth::PublicURL": "",
  "OneTimeAuth::AgentGroup": "onetimeauth",
  "OneTimeAuth::CustomerUserBackends": [],
  // Not as delivered: no test has to wait, besides the ones about it.
  "OneTimeAuth::EarlyPressSeconds": "0",
  "OneTimeAuth::SessionScope": "CustomerUser",
  "OneTimeAuth::ConfirmNewBrowser": "Never",
  "OneTimeAuth::LoginPageHint": itemOf("OneTimeAuth::LoginPageHint") ?? "",
  "OneTimeAuth::OfferPassword": itemOf("OneTimeAuth::OfferPassword") ?? "",
  "OneTimeAuth::Queues": {},
  "OneTimeAuth::IgnoreSenders": listOf("OneTimeAuth::IgnoreSenders"),
  "OneTimeAuth::AllowedSenders": [],
  "OneTimeAuth::ArchiveBccIsTrusted": false,
  "PostMaster::PreFilterModule###000-CreateCustomerUser": {
    CustomerHeaderSpoofProtection: true,
    CustomerUserBackend: "",
    SetCheckBoxName: "",
  },
  "Customer::AuthModule10": true,
  "CustomerPanelPreApplicationModule###OneTimeAuth": true,
  "AutoloadPerlPackages###500-OneTimeAuth": true,
};

/** A complete customer user from what a test cares for: valid, without a password, of the first backend. */
export const customerUser = (given: Partial<CustomerUser> & { UserLogin: string }): CustomerUser => ({
  UserEmail: given.UserLogin,
  UserCustomerID: given.UserLogin,
  UserFirstname: given.UserLogin.split("@")[0] ?? "",
  UserLastname: "Customer",
  UserLanguage: "en",
  Source: "CustomerUser",
  Valid: true,
  Password: undefined,
  CustomerAccept: false,
  ...given,
});

const queue = (Name: string): Queue => ({
  Name,
  SystemAddress: "otobo@localhost",
  RealName: "OTOBO System",
  FollowUp: "possible",
  AutoReply: undefined,
  AutoFollowUp: undefined,
  AutoSubject: "RE: <OTOBO_CUSTOMER_SUBJECT[24]>",
  AutoContentType: "text/plain",
  Salutation: "",
  Signature: "",
});

/** The notifications that the package brings; enabling switched the first one on. */
const notifications = (): Notification[] => [
  {
    ID: 101,
    Name: "OneTimeAuth: new ticket",
    Valid: true,
    Events: ["NotificationNewTicket"],
    Message: {
      en: {
        Subject: "Your request <OTOBO_TICKET_Title>",
        ContentType: "text/plain",
        Text: "Thank you for your mail. Your ticket <OTOBO_TICKET_TicketNumber> is here:\n\n<OTOBO_OTACustomerTicketLink>\n",
      },
      de: {
        Subject: "Ihre Anfrage <OTOBO_TICKET_Title>",
        ContentType: "text/plain",
        Text: "Vielen Dank für Ihre Nachricht. Ihr Ticket <OTOBO_TICKET_TicketNumber> ist hier:\n\n<OTOBO_OTACustomerTicketLink>\n",
      },
    },
  },
  {
    ID: 102,
    Name: "OneTimeAuth: answer",
    Valid: false,
    Events: ["ArticleSend"],
    Message: {
      en: {
        Subject: "Re: <OTOBO_TICKET_Title>",
        ContentType: "text/html",
        Text: '<p>There is an answer: <a href="<OTOBO_OTACustomerTicketLink>">&lt;OTOBO_OTACustomerTicketLink&gt;</a></p>',
      },
    },
  },
];

/** Each operation is a route of its own name, reached by POST. */
const operations = [
  "Session::SessionCreate",
  "OneTimeAuth::CustomerUserFind",
  "OneTimeAuth::CustomerUserAdd",
  "OneTimeAuth::SettingsGet",
  "OneTimeAuth::InstallationCheck",
  "OneTimeAuth::TicketStatesGet",
  "OneTimeAuth::TicketCustomerSet",
  "OneTimeAuth::LinkMailSend",
  "OneTimeAuth::CodeMailSend",
  "OneTimeAuth::MisuseReport",
  "OneTimeAuth::LinkRequest",
];

const nameOf = (operation: string): string => operation.split("::")[1] ?? "";

/** As the package brings them: plugin/scripts/webservices/OneTimeAuth. */
const webservices = (): Webservice[] => {
  const common = { Valid: true, MaxLength: 1_000_000 };
  const routes = operations.map((Operation) => ({ Path: `/${nameOf(Operation)}`, Operation }));
  const soap = {
    NameSpace: "urn:onetimeauth",
    Operations: Object.fromEntries(operations.map((operation) => [nameOf(operation), operation])),
  };
  return [
    { ...common, Name: "OneTimeAuth", Routes: routes },
    { ...common, Name: "OneTimeAuthSOAP", Routes: [], Soap: soap },
  ];
};

const agents = (): Agent[] => [
  { UserLogin: "onetimeauth", Password: "onetimeauth-password", Groups: ["onetimeauth"] },
  { UserLogin: "api", Password: "api", Groups: ["users"] },
];

/** A fresh OTOBO: queues, two agents, no ticket. */
export const createState = (options: StateOptions = {}): State => ({
  settings: { ...defaultSettings, ...options.settings },
  tickets: new Map(),
  customerUsers: (options.customerUsers ?? []).map(customerUser),
  backends: [
    { Name: "CustomerUser", ReadOnly: false, CustomerUserPostMasterSearchFields: ["UserEmail"] },
    { Name: "CustomerUser1", ReadOnly: false, CustomerUserPostMasterSearchFields: ["UserEmail"] },
    { Name: "CustomerUser2", ReadOnly: true, CustomerUserPostMasterSearchFields: ["UserEmail"] },
  ],
  agents: agents(),
  queues: ["Raw", "Junk", "Misc", "Postmaster"].map(queue),
  notifications: notifications(),
  sessions: new Map(),
  webservices: webservices(),
  checkBoxFields: ["NewCustomerCreated"],
  textFields: ["Remark"],
  log: [],
  counters: { ticket: 1, article: 1, number: 1, settingsRead: 0 },
});
