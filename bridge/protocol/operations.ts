/** What the bridge asks OTOBO's operations, and what they answer, parsed into the bridge's words. */
import { z } from "zod";
import { defaultAppearance } from "../domain/appearance.ts";
import type { NewCustomerUser } from "../domain/customer-user.ts";
import { confirmNewBrowserModes, type Settings } from "../domain/settings.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { CustomerUserAdded, CustomerUserFound, TicketCustomerChange } from "../ports.ts";
import {
  appearance,
  customerUser,
  foundFields,
  fromLine,
  mailHeaders,
  preFilterFields,
  toAppearance,
  toPreFilterConfig,
} from "./shapes.ts";
import { codeMailSend, linkMailSend, linkRequest, misuseReport } from "./customer-mails.ts";
import { flag, id, list, optional, optionalId, text, ticketNumber, whole, word } from "./values.ts";

/** What OTOBO says instead of an answer. */
export const refusal = z.object({ Error: z.object({ ErrorCode: text, ErrorMessage: text }) });

/** What a fault of the Generic Interface itself looks like, as far as it is JSON. */
export const fault = z.object({ faultstring: z.string() });

const address = word.describe("the email address, in lower case");

const sessionCreate = {
  description: "Logs the agent of the bridge in.",
  request: z.object({ UserLogin: word.describe("the agent"), Password: word.describe("the agent's password") }),
  toRequest: (user: string, password: string) => ({ UserLogin: user, Password: password }),
  answer: z.object({ SessionID: word.describe("for all other operations") }).transform((wire) => wire.SessionID),
};

const customerUserFind = {
  description: "Finds the customer users of an email address.",
  request: z.object({ Address: address }),
  toRequest: (address: string) => ({ Address: address }),
  answer: z
    .object(foundFields)
    .transform((wire): CustomerUserFound => ({ customerUsers: wire.CustomerUser, systemAddress: wire.SystemAddress })),
};

const customerUserAdd = {
  description: "Creates a customer user for an email address; never changes one.",
  request: z.object({
    CustomerUserBackend: text.describe("where to create it; empty: `CustomerUser`"),
    UserLogin: address,
    UserEmail: word.describe("the same address"),
    UserFirstname: word.describe("1 to 100 characters"),
    UserLastname: word.describe("1 to 100 characters"),
  }),
  toRequest: ({ backend, address, firstname, lastname }: NewCustomerUser) => ({
    CustomerUserBackend: backend,
    UserLogin: address,
    UserEmail: address,
    UserFirstname: firstname,
    UserLastname: lastname,
  }),
  answer: z
    .object({
      Result: z
        .enum(["created", "exists", "refused"])
        .describe("`exists`: a record has this login or address, and nothing was changed"),
      CustomerUser: optional(customerUser).describe("the record, unless refused"),
      Reason: text.describe("a sentence if refused"),
    })
    .transform(({ Result, CustomerUser, Reason }, context): CustomerUserAdded => {
      if (Result === "refused") return { result: Result, reason: Reason };
      if (CustomerUser) return { result: Result, customerUser: CustomerUser };
      context.addIssue({ code: "custom", path: ["CustomerUser"] });
      return z.NEVER;
    }),
};

const queueSettings = z
  .object({
    QueueID: id.describe("the queue"),
    Links: flag.describe("whether there are links to its tickets"),
    AccessDaysAfterClose: whole.describe("days for which links work after a ticket of this queue was closed"),
  })
  .transform((wire) => ({
    queueId: wire.QueueID,
    hasLinks: wire.Links,
    accessDaysAfterClose: wire.AccessDaysAfterClose,
  }));

const settingsGet = {
  description: "Gives the settings that concern the bridge. An invalid number is replaced by its default.",
  request: z.object({}),
  toRequest: () => ({}),
  answer: z
    .object({
      AccessDaysAfterClose: whole.describe("days for which links work after their ticket was closed"),
      ActiveLinksPerTicket: whole.describe("how many links of a customer user may be active on a ticket"),
      LinkMaxAgeDays: whole.describe("days for which a link works while its ticket is open; 0: no limit"),
      RenewalsPerHour: whole.describe("new links for a ticket in an hour"),
      EarlyPressSeconds: whole.describe(
        "seconds after its issue for which a link's button must be pressed twice; 0: never",
      ),
      RememberBrowserDays: whole.describe("days for which a customer's own browser is remembered; 0: not offered"),
      ConfirmNewBrowser: z
        .enum(confirmNewBrowserModes)
        .describe("which browsers must enter a mailed code; `Forwarded`: if another browser saw the link before"),
      CustomerErrorMessageLinkExpired: text.describe("text of a page; empty: the built-in one"),
      CustomerErrorMessageWrongLink: text.describe("text of a page; empty: the built-in one"),
      CustomerErrorMessageNewLink: text.describe("text of a page; empty: the built-in one"),
      CustomerErrorMessageRefreshFailed: text.describe("text of a page; empty: the built-in one"),
      PublicURL: text.describe("how all links begin, without a trailing slash; empty if it is not valid"),
      IgnoreSenders: list(text).describe("regular expressions (RE2)"),
      AllowedSenders: list(text).describe("regular expressions (RE2)"),
      Queue: list(queueSettings).describe("the queues where these two settings differ (`OneTimeAuth::Queues`)"),
      Appearance: optional(appearance).describe("how the pages look; absent: as they are delivered"),
      DefaultLanguage: text.describe("OTOBO's own"),
      OTOBOTimeZone: text.describe("OTOBO's own, an IANA name"),
      PreFilter: optional(z.object(preFilterFields).transform(toPreFilterConfig)).describe(
        "the job's configuration; absent while the pre-filter is switched off",
      ),
    })
    .transform((wire): Settings => ({
      accessDaysAfterClose: wire.AccessDaysAfterClose,
      queues: wire.Queue,
      activeLinksPerTicket: wire.ActiveLinksPerTicket,
      linkMaxAgeDays: wire.LinkMaxAgeDays,
      renewalsPerHour: wire.RenewalsPerHour,
      rememberBrowserDays: wire.RememberBrowserDays,
      earlyPressSeconds: wire.EarlyPressSeconds,
      confirmNewBrowser: wire.ConfirmNewBrowser,
      messages: {
        LinkExpired: wire.CustomerErrorMessageLinkExpired,
        WrongLink: wire.CustomerErrorMessageWrongLink,
        NewLink: wire.CustomerErrorMessageNewLink,
        RefreshFailed: wire.CustomerErrorMessageRefreshFailed,
      },
      appearance: toAppearance(wire.Appearance, wire.PublicURL) ?? defaultAppearance,
      publicUrl: wire.PublicURL,
      ignoreSenders: wire.IgnoreSenders,
      allowedSenders: wire.AllowedSenders,
      defaultLanguage: wire.DefaultLanguage || "en",
      timeZone: wire.OTOBOTimeZone || "UTC",
      preFilter: wire.PreFilter,
    })),
};

const firstArticle = z
  .object({
    ArticleID: id.describe("the article"),
    SenderType: text.describe("`customer`, `agent` or `system`"),
    Channel: text.describe("the communication channel, for instance `Email`"),
    From: list(fromLine).describe("each raw From header of the email, in base64"),
    Headers: mailHeaders,
  })
  .transform((wire) => ({
    articleId: wire.ArticleID,
    senderType: wire.SenderType,
    channel: wire.Channel,
    from: wire.From,
    headers: wire.Headers,
  }));

const ticket = z
  .object({
    TicketID: id.describe("the ticket"),
    // As OTOBO has it: one ticket that can have no links must not spoil the answer for the others.
    TicketNumber: word.describe("its number"),
    StateType: text.describe("its state type, for instance `open`, `closed`, `merged`"),
    StateSince: whole.describe(
      "when the present state began: its newest history row `StateUpdate` or `NewTicket` with that state, in epoch seconds",
    ),
    QueueID: optionalId.describe("its queue"),
    MergedIntoTicketID: optionalId.describe("if merged, and only into a ticket of the same customer user"),
    MergedIntoTicketNumber: optional(word).describe("the number of that ticket"),
    CustomerUserLogin: text.describe("as the ticket has it, may be empty"),
    CustomerUserExists: flag.describe("whether OTOBO knows that customer user"),
    FirstArticle: optional(firstArticle).describe("if it was asked for"),
  })
  .transform((wire): Ticket => ({
    ticketId: wire.TicketID,
    ticketNumber: wire.TicketNumber,
    stateType: wire.StateType,
    stateSince: wire.StateSince,
    queueId: wire.QueueID,
    mergedInto:
      wire.MergedIntoTicketID === undefined
        ? undefined
        : { ticketId: wire.MergedIntoTicketID, ticketNumber: wire.MergedIntoTicketNumber ?? "" },
    customerUserLogin: wire.CustomerUserLogin,
    customerUserExists: wire.CustomerUserExists,
    firstArticle: wire.FirstArticle,
  }));

const ticketStatesGet = {
  description: "Gives the states of up to 100 tickets, by TicketID or TicketNumber.",
  request: z.object({
    TicketID: optional(z.array(id)).describe("the tickets, or"),
    TicketNumber: optional(z.array(ticketNumber)).describe("their numbers"),
    FirstArticle: optional(flag).describe("1 to get the first article, too"),
  }),
  byId: (ticketId: number, withFirstArticle: boolean) => ({
    TicketID: [ticketId],
    FirstArticle: withFirstArticle ? 1 : 0,
  }),
  byNumber: (ticketNumbers: string[]) => ({ TicketNumber: ticketNumbers }),
  answer: z.object({ Ticket: list(ticket).describe("the tickets that exist") }).transform((wire) => wire.Ticket),
};

const ticketCustomerSet = {
  description: "Gives a ticket its customer user, if it still has the expected one.",
  request: z.object({
    TicketID: id.describe("the ticket"),
    ExpectedCustomerUserLogin: text.describe("what the ticket has now, may be empty"),
    FirstArticleID: id.describe("the first article of the ticket, written by a customer"),
    CustomerUserLogin: word.describe("the new customer user"),
    CustomerID: word.describe("the customer user's CustomerID"),
    SetCheckBoxName: text.describe("the checkbox (dynamic field) to set, may be empty"),
  }),
  toRequest: (change: TicketCustomerChange) => ({
    TicketID: change.ticketId,
    ExpectedCustomerUserLogin: change.expectedLogin,
    FirstArticleID: change.firstArticleId,
    CustomerUserLogin: change.login,
    CustomerID: change.customerId,
    SetCheckBoxName: change.checkBox,
  }),
  answer: z
    .object({
      Result: z
        .enum(["set", "unchanged", "changed", "refused"])
        .describe("`set`: also if only the checkbox was set; `changed`: the ticket has another customer user now"),
      Reason: text.describe("a sentence unless all is well"),
    })
    .transform((wire) => ({ result: wire.Result, reason: wire.Reason })),
};

const finding = z
  .object({
    ID: word.describe("which check it was"),
    Label: text.describe("what was checked, in OTOBO's language"),
    Status: z.enum(["OK", "Note", "Problem"]).describe("`Note`: not necessarily wrong"),
    Text: text.describe("what is wrong; empty if it is OK"),
    Remedy: text.describe("what to do about it; may be empty"),
  })
  .transform((wire) => ({
    id: wire.ID,
    label: wire.Label,
    status: wire.Status,
    text: wire.Text,
    remedy: wire.Remedy,
  }));

const installationCheck = {
  description:
    "Checks OTOBO's side, and calls the bridge; what `Admin::OneTimeAuth::Check` prints. Can take some seconds.",
  request: z.object({}),
  toRequest: () => ({}),
  answer: z.object({ Finding: list(finding).describe("what was checked, in order") }).transform((wire) => wire.Finding),
};

/** By the names of the operations. */
export const operations = {
  SessionCreate: sessionCreate,
  CustomerUserFind: customerUserFind,
  CustomerUserAdd: customerUserAdd,
  SettingsGet: settingsGet,
  TicketStatesGet: ticketStatesGet,
  TicketCustomerSet: ticketCustomerSet,
  LinkMailSend: linkMailSend,
  CodeMailSend: codeMailSend,
  MisuseReport: misuseReport,
  LinkRequest: linkRequest,
  InstallationCheck: installationCheck,
};
