import { z } from "zod";
import { customerUserLogin, linkMaxAgeDays, queueId, ticket, ticketState } from "./fields.ts";
import { flag, optional, sha256, text, whole, word } from "./values.ts";

export const linksImport = {
  path: "/otobo/links/import",
  description:
    "Takes over links of OneTimeAuthentificationLink: each becomes a link whose secret is the old token. Can be repeated.",
  request: z
    .object({
      Links: z
        .array(
          z
            .object({
              TicketNumber: ticket.TicketNumber,
              CustomerUserLogin: customerUserLogin,
              CustomerUserEmail: word.describe("the registered address now"),
              CustomerUserLanguage: text.describe("the customer user's language; may be empty"),
              StateType: ticketState.StateType,
              StateSince: ticketState.StateSince,
              QueueID: queueId,
              AccessDaysAfterClose: optional(whole).describe("of the ticket's queue, if that has another one"),
              MergedIntoTicketNumber: optional(word).describe("the number of the ticket into which it was merged"),
              SecretHash: sha256.describe("SHA-256 of the old token"),
              CreatedAt: whole.describe("when the link was made, in epoch seconds"),
              Used: flag.describe("1 if it does not open the ticket any more"),
            })
            .transform((wire) => ({
              ticketNumber: wire.TicketNumber,
              login: wire.CustomerUserLogin,
              email: wire.CustomerUserEmail,
              language: wire.CustomerUserLanguage,
              stateType: wire.StateType,
              stateSince: wire.StateSince,
              mergedInto: wire.MergedIntoTicketNumber,
              queueId: wire.QueueID,
              accessDays: wire.AccessDaysAfterClose,
              secretHash: wire.SecretHash,
              createdAt: wire.CreatedAt,
              isUsed: wire.Used,
            })),
        )
        .describe("at most 100, of any tickets"),
      AccessDaysAfterClose: whole.describe("setting: days for which links work after the ticket was closed"),
      LinkMaxAgeDays: linkMaxAgeDays,
    })
    .transform((wire) => ({
      links: wire.Links,
      accessDays: wire.AccessDaysAfterClose,
      linkMaxAgeDays: wire.LinkMaxAgeDays,
    })),
  answer: z.object({
    Results: z
      .array(z.enum(["imported", "known", "expired"]))
      .describe("what became of each, in the same order; `known`: imported before"),
  }),
};
