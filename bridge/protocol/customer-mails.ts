/** What OTOBO is asked to mail to customers, and what customers say of it. Operations as those in operations.ts. */
import { z } from "zod";
import type { CodeMail, LinksWanted } from "../ports.ts";
import { flag, linkId, list, optional, text, ticketNumber, word } from "./values.ts";

const mailAnswer = z.object({
  Result: z.enum(["sent", "refused", "failed"]).describe("`failed`: not now"),
  Reason: text.describe("a sentence if it was not sent"),
});
const mailSent = mailAnswer.transform((wire) => ({ result: wire.Result, reason: wire.Reason }));

export const linkMailSend = {
  description: "Emails a new one-time link to the registered address.",
  request: z.object({
    TicketNumber: ticketNumber.describe("the ticket"),
    CustomerUserLogin: optional(word).describe(
      "whom the link is for, who asked with the link's secret: it is sent now",
    ),
    LinkID: optional(linkId).describe("or the inert link with which somebody asked: OTOBO's scheduler sends it later"),
  }),
  toRequest: (ticketNumber: string, login: string) => ({ TicketNumber: ticketNumber, CustomerUserLogin: login }),
  toSchedule: (ticketNumber: string, linkId: string) => ({ TicketNumber: ticketNumber, LinkID: linkId }),
  answer: mailAnswer.extend({
    Result: z
      .enum(["sent", "refused", "failed", "scheduled"])
      .describe("`failed`: not now; `scheduled`: the answer to every `LinkID`"),
  }),
  sent: mailSent,
  scheduled: z.object({ Result: z.literal("scheduled") }).transform(() => undefined),
};

export const codeMailSend = {
  description: "Emails the code that a new browser has to enter, to the registered address.",
  request: z.object({
    TicketNumber: ticketNumber.describe("the ticket"),
    CustomerUserLogin: word.describe("whom the link is for"),
    Code: z
      .string()
      .regex(/^\d{6}$/)
      .describe("six digits"),
    ReportURL: word.describe("where somebody who did not ask for the code says so"),
  }),
  toRequest: ({ ticketNumber, login, code, reportUrl }: CodeMail) => ({
    TicketNumber: ticketNumber,
    CustomerUserLogin: login,
    Code: code,
    ReportURL: reportUrl,
  }),
  answer: mailSent,
};

export const misuseReport = {
  description:
    "Tells agents, by a note and in the ticket's history, that somebody else had a link of this customer user.",
  request: z.object({
    TicketNumber: ticketNumber.describe("the ticket"),
    CustomerUserLogin: word.describe("who said so"),
  }),
  toRequest: (ticketNumber: string, login: string) => ({ TicketNumber: ticketNumber, CustomerUserLogin: login }),
  answer: z
    .object({
      Result: z
        .enum(["added", "known", "refused"])
        .describe("`known`: agents were informed within the last hour; `refused`: there is no such ticket"),
    })
    .transform(() => undefined),
};

export const linkRequest = {
  description: "Emails links to the customer users of an address, by OTOBO's scheduler.",
  request: z.object({
    Address: list(word).describe("what somebody typed into the form, in lower case, in each spelling of its domain"),
    TicketNumber: optional(ticketNumber).describe("the ticket, if it is known"),
    Discard: optional(flag).describe("1 if nothing is to be sent: too many requests, or an address to ignore"),
  }),
  toRequest: ({ addresses, ticketNumber, discard }: LinksWanted) => ({
    Address: addresses,
    TicketNumber: ticketNumber ?? "",
    Discard: discard ? 1 : 0,
  }),
  answer: z
    .object({ Result: z.literal("scheduled").describe("the same answer for every address, known or not") })
    .transform(() => undefined),
};
