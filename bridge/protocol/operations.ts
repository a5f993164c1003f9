/** How OTOBO spells things (PROTOCOL.md, part B). No other file knows; both transports deliver these shapes. */
import { z } from "zod";
import type { CustomerUser, NewCustomerUser } from "../domain/customer-user.ts";
import { defaultBackend } from "../domain/settings.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { CustomerUserAdded, CustomerUserFound, TicketCustomerChange } from "../ports.ts";

// Perl does not tell numbers from strings, SOAP not null from "" nor a list of one from its element.
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";
const text = z.preprocess(
  (value) => (isNothing(value) ? "" : value),
  z.union([z.string(), z.number()]).transform(String),
);
const whole = z.preprocess(
  (value) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value),
  z.int(),
);
const flag = text.transform((value) => value !== "" && value !== "0");
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => [value].flat().filter((one) => !isNothing(one)), z.array(item));
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (isNothing(value) ? undefined : value), shape.optional());

/** What OTOBO says instead of an answer. */
export const refusal = z.object({ Error: z.object({ ErrorCode: text, ErrorMessage: text }) });

/** What a fault of the Generic Interface itself looks like, as far as it is JSON. */
export const fault = z.object({ faultstring: z.string() });

const customerUser = z
  .object({
    UserLogin: text.refine((login) => login !== ""),
    UserEmail: text,
    UserCustomerID: text,
    Source: text,
    Valid: flag,
    SearchValues: list(text),
  })
  .transform((wire): CustomerUser => ({
    login: wire.UserLogin,
    email: wire.UserEmail,
    customerId: wire.UserCustomerID,
    source: wire.Source,
    valid: wire.Valid,
    searchValues: wire.SearchValues,
  }));

const firstArticle = z
  .object({
    ArticleID: whole,
    SenderType: text,
    Channel: text,
    From: list(z.base64()),
    Headers: optional(z.record(z.string(), text)),
  })
  .transform((wire) => ({
    articleId: wire.ArticleID,
    senderType: wire.SenderType,
    channel: wire.Channel,
    from: wire.From.map((value) => Buffer.from(value, "base64")),
    headers: wire.Headers ?? {},
  }));

const ticket = z
  .object({
    TicketID: whole,
    TicketNumber: text,
    StateType: text,
    StateSince: whole,
    MergedIntoTicketID: optional(whole),
    MergedIntoTicketNumber: text,
    CustomerUserLogin: text,
    CustomerUserExists: flag,
    FirstArticle: optional(firstArticle),
  })
  .transform((wire): Ticket => ({
    ticketId: wire.TicketID,
    ticketNumber: wire.TicketNumber,
    stateType: wire.StateType,
    stateSince: wire.StateSince,
    mergedInto:
      wire.MergedIntoTicketID === undefined
        ? undefined
        : { ticketId: wire.MergedIntoTicketID, ticketNumber: wire.MergedIntoTicketNumber },
    customerUserLogin: wire.CustomerUserLogin,
    customerUserExists: wire.CustomerUserExists,
    firstArticle: wire.FirstArticle,
  }));

export const sessionCreate = {
  request: (user: string, password: string) => ({ UserLogin: user, Password: password }),
  // Not `min(1)`: that asks any value for its length, and fails where the length is an object.
  answer: z.object({ SessionID: z.string().regex(/[^]/) }).transform((wire) => wire.SessionID),
};

export const customerUserFind = {
  request: (address: string) => ({ Address: address }),
  answer: z
    .object({ CustomerUser: list(customerUser), SystemAddress: flag })
    .transform((wire): CustomerUserFound => ({ customerUsers: wire.CustomerUser, systemAddress: wire.SystemAddress })),
};

export const customerUserAdd = {
  request: ({ backend, address, firstname, lastname }: NewCustomerUser) => ({
    CustomerUserBackend: backend,
    UserLogin: address,
    UserEmail: address,
    UserFirstname: firstname,
    UserLastname: lastname,
  }),
  answer: z
    .discriminatedUnion("Result", [
      z.object({ Result: z.enum(["created", "exists"]), CustomerUser: customerUser }),
      z.object({ Result: z.literal("refused"), Reason: text }),
    ])
    .transform((wire): CustomerUserAdded =>
      wire.Result === "refused"
        ? { result: wire.Result, reason: wire.Reason }
        : { result: wire.Result, customerUser: wire.CustomerUser },
    ),
};

export const settingsGet = {
  request: () => ({}),
  answer: z
    .object({
      AccessDaysAfterClose: whole,
      ActiveLinksPerTicket: whole,
      LinkMaxAgeDays: whole,
      RenewalsPerHour: whole,
      CustomerErrorMessageLinkExpired: text,
      CustomerErrorMessageWrongLink: text,
      CustomerErrorMessageNewLink: text,
      CustomerErrorMessageRefreshFailed: text,
      PublicURL: text,
      IgnoreSenders: list(text),
      AllowedSenders: list(text),
      DefaultLanguage: text,
      OTOBOTimeZone: text,
      PreFilter: optional(
        z
          .object({ CustomerHeaderSpoofProtection: flag, CustomerUserBackend: text, SetCheckBoxName: text })
          .transform((wire) => ({
            spoofProtection: wire.CustomerHeaderSpoofProtection,
            backend: wire.CustomerUserBackend || defaultBackend,
            checkBox: wire.SetCheckBoxName,
          })),
      ),
    })
    .transform((wire) => ({
      accessDaysAfterClose: wire.AccessDaysAfterClose,
      activeLinksPerTicket: wire.ActiveLinksPerTicket,
      linkMaxAgeDays: wire.LinkMaxAgeDays,
      renewalsPerHour: wire.RenewalsPerHour,
      messages: {
        LinkExpired: wire.CustomerErrorMessageLinkExpired,
        WrongLink: wire.CustomerErrorMessageWrongLink,
        NewLink: wire.CustomerErrorMessageNewLink,
        RefreshFailed: wire.CustomerErrorMessageRefreshFailed,
      },
      publicUrl: wire.PublicURL,
      ignoreSenders: wire.IgnoreSenders,
      allowedSenders: wire.AllowedSenders,
      defaultLanguage: wire.DefaultLanguage || "en",
      timeZone: wire.OTOBOTimeZone || "UTC",
      preFilter: wire.PreFilter,
    })),
};

export const ticketStatesGet = {
  byId: (ticketIds: number[], withFirstArticle: boolean) => ({
    TicketID: ticketIds,
    FirstArticle: withFirstArticle ? 1 : 0,
  }),
  byNumber: (ticketNumbers: string[]) => ({ TicketNumber: ticketNumbers }),
  answer: z.object({ Ticket: list(ticket) }).transform((wire) => wire.Ticket),
};

export const ticketCustomerSet = {
  request: (change: TicketCustomerChange) => ({
    TicketID: change.ticketId,
    ExpectedCustomerUserLogin: change.expectedLogin,
    FirstArticleID: change.firstArticleId,
    CustomerUserLogin: change.login,
    CustomerID: change.customerId,
    SetCheckBoxName: change.checkBox,
  }),
  answer: z
    .object({ Result: z.enum(["set", "unchanged", "changed", "refused"]), Reason: text })
    .transform((wire) => ({ result: wire.Result, reason: wire.Reason })),
};

/** The same operation as linkMailSend, with another parameter. */
export const linkMailSchedule = {
  request: (ticketNumber: string, linkId: string) => ({ TicketNumber: ticketNumber, LinkID: linkId }),
  answer: z.object({ Result: z.literal("scheduled") }).transform(() => undefined),
};

export const linkMailSend = {
  request: (ticketNumber: string, login: string) => ({ TicketNumber: ticketNumber, CustomerUserLogin: login }),
  answer: z
    .object({ Result: z.enum(["sent", "refused", "failed"]), Reason: text })
    .transform((wire) => ({ result: wire.Result, reason: wire.Reason })),
};
