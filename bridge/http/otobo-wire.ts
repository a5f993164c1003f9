/**
 * What OTOBO sends to the bridge (PROTOCOL.md, part A), parsed into the bridge's words. Perl does not tell numbers and
 * booleans from strings, and leaves out or nulls what it does not know; unknown keys are ignored.
 */
import { z } from "zod";
import { defaultBackend } from "../domain/settings.ts";

const digits = /^\d{1,15}$/;

const whole = z.union([z.int().nonnegative(), z.string().regex(digits).transform(Number)]);
const id = whole.refine((value) => value > 0);
const flag = z
  .union([z.boolean(), z.literal([0, 1]), z.literal(["0", "1", ""])])
  .nullish()
  .transform((value) => value === true || Number(value ?? 0) === 1);

// Not `min(1)`: that asks any value for its length, and fails where the length is an object.
const someText = z.string().regex(/[^]/);

/** A word that may come as a number (a ticket number, a login). */
const word = z.union([someText, z.int().nonnegative().transform(String)]);
const text = z
  .union([z.string(), z.int().transform(String)])
  .nullish()
  .transform((value) => value ?? "");
const sha256 = z.string().regex(/^[\da-f]{64}$/);
const bytes = z.base64().transform((value) => Buffer.from(value, "base64"));
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const headerNames = ["Auto-Submitted", "Precedence", "Return-Path", "List-Id", "X-Loop"] as const;

const headers = z
  .partialRecord(z.string(), z.unknown())
  .nullish()
  .transform((given): Record<string, string> => {
    const present = headerNames.map((name) => [name, given?.[name]] as const);
    return Object.fromEntries(
      present.filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === "string"),
    );
  });

const customerUser = z
  .object({
    UserLogin: word,
    UserEmail: text,
    UserCustomerID: text,
    Source: word,
    Valid: flag,
    SearchValues: z.array(text).nullish(),
  })
  .transform((value) => ({
    login: value.UserLogin,
    email: value.UserEmail,
    customerId: value.UserCustomerID,
    source: value.Source,
    valid: value.Valid,
    searchValues: value.SearchValues ?? [],
  }));

const found = z
  .object({ Address: word, CustomerUser: z.array(customerUser).nullish(), SystemAddress: flag })
  .transform((value) => ({
    address: value.Address,
    customerUsers: value.CustomerUser ?? [],
    systemAddress: value.SystemAddress,
  }));

export const prefilterRequest = z
  .object({
    From: z.array(bytes),
    Headers: headers,
    TicketID: whole.nullish().transform((value) => (value === 0 ? undefined : (value ?? undefined))),
    CustomerHeaderSpoofProtection: flag,
    CustomerUserBackend: text,
    SetCheckBoxName: text,
    IgnoreSenders: z.array(z.string()).nullish(),
    Found: optional(found),
  })
  .transform((value) => ({
    from: value.From,
    headers: value.Headers,
    ticketId: value.TicketID,
    config: {
      spoofProtection: value.CustomerHeaderSpoofProtection,
      backend: value.CustomerUserBackend || defaultBackend,
      checkBox: value.SetCheckBoxName,
    },
    ignoreSenders: value.IgnoreSenders ?? [],
    found: value.Found,
  }));

export const linkPrepareRequest = z
  .object({ TicketID: id, TicketNumber: word, CustomerUserLogin: word })
  .transform((value) => ({ ticketNumber: value.TicketNumber, login: value.CustomerUserLogin }));

export const linkArmRequest = z
  .object({
    TicketID: id,
    TicketNumber: word,
    LinkIDs: z.array(z.string()),
    SecretHash: sha256,
    Recipients: z.array(z.string()),
    CustomerUserLogin: text,
    CustomerUserEmail: text,
    CustomerUserLanguage: text,
    StateType: word,
    StateSince: whole,
    AccessDaysAfterClose: text,
    ActiveLinksPerTicket: text,
    LinkMaxAgeDays: text,
    Misplaced: flag,
    Renewal: flag,
  })
  .transform((value) => ({
    ticketId: value.TicketID,
    ticketNumber: value.TicketNumber,
    linkIds: value.LinkIDs,
    secretHash: value.SecretHash,
    recipients: value.Recipients,
    login: value.CustomerUserLogin,
    email: value.CustomerUserEmail,
    language: value.CustomerUserLanguage,
    stateType: value.StateType,
    stateSince: value.StateSince,
    isMisplaced: value.Misplaced,
    isRenewal: value.Renewal,
    numberTexts: {
      accessDaysAfterClose: value.AccessDaysAfterClose,
      activeLinksPerTicket: value.ActiveLinksPerTicket,
      linkMaxAgeDays: value.LinkMaxAgeDays,
    },
  }));

export const grantRedeemRequest = z
  .object({
    TicketID: id,
    TicketNumber: word,
    GrantID: z.string().regex(/^[\w-]{22}$/),
    GrantHash: sha256,
    BrowserHash: sha256,
    CustomerUserLogin: word,
    CustomerUserEmail: word,
    StateType: word,
    StateSince: whole,
    MergedIntoTicketNumber: optional(word),
    AccessDaysAfterClose: text,
  })
  .transform((value) => ({
    ticketId: value.TicketID,
    ticketNumber: value.TicketNumber,
    grantId: value.GrantID,
    grantHash: value.GrantHash,
    browserHash: value.BrowserHash,
    login: value.CustomerUserLogin,
    email: value.CustomerUserEmail,
    stateType: value.StateType,
    stateSince: value.StateSince,
    mergedInto: value.MergedIntoTicketNumber,
    numberTexts: { accessDaysAfterClose: value.AccessDaysAfterClose },
  }));

export const ticketEventRequest = z
  .object({
    Event: word,
    TicketID: id,
    ArticleID: optional(id),
    TicketNumber: optional(word),
    MainTicketID: optional(id),
  })
  .transform((value) => ({
    event: value.Event,
    ticketId: value.TicketID,
    articleId: value.ArticleID,
    ticketNumber: value.TicketNumber,
    mainTicketId: value.MainTicketID,
  }));

export const tokensSweepRequest = z.object({ Cursor: text }).transform((value) => ({ cursor: value.Cursor }));

export const bridgeCheckRequest = z.object({});
