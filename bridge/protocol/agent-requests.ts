/** What agents see and change of a ticket's links, in OTOBO. */
import { z } from "zod";
import { customerUserLogin, ticket, ticketState } from "./fields.ts";
import { list, text } from "./values.ts";

const listedLink = z.object({
  LinkID: z.string().describe("which link; opens nothing"),
  State: z
    .enum(["active", "used", "superseded", "revoked", "expired"])
    .describe("`used`: a customer logged in with it, or with another one of the ticket"),
  IssuedAt: z.int().nonnegative().describe("the minute in which it was made, in epoch seconds, as all times"),
  SeenAt: z.int().optional().describe("its page was first shown; absent once it was opened"),
  OpenedAt: z.int().optional().describe("a customer last pressed the button"),
  EndedAt: z.int().optional().describe("it was used, superseded or revoked"),
  ExpiresAt: z.int().optional().describe("its time is over, as far as is known"),
});

export const linksList = {
  path: "/otobo/links/list",
  description: "Tells agents the states of a customer user's newest links of a ticket.",
  request: z
    .object({
      ...ticket,
      CustomerUserLogin: customerUserLogin,
      CustomerUserEmail: text.describe("the registered address; empty if there may be no links"),
      ...ticketState,
      IgnoreSenders: list(z.string()).describe("setting: regular expressions (RE2)"),
    })
    .transform((wire) => ({
      ticketNumber: wire.TicketNumber,
      login: wire.CustomerUserLogin,
      email: wire.CustomerUserEmail,
      stateType: wire.StateType,
      stateSince: wire.StateSince,
      accessDays: wire.AccessDaysAfterClose,
      ignoreSenders: wire.IgnoreSenders,
    })),
  answer: z.object({
    Links: z.array(listedLink).describe("newest first, at most 10"),
    KnownBrowsers: z
      .int()
      .nonnegative()
      .describe("how many browsers the customer user called their own: used links open in them, too"),
    Reason: z.enum(["", "expired", "ignored"]).describe("why a new link would not be activated, as in `LinkActivate`"),
  }),
};

export const linksRevoke = {
  path: "/otobo/links/revoke",
  description:
    "Makes the active links of a customer user on a ticket open nothing any more, and forgets the customer user's own browsers.",
  request: z
    .object({ ...ticket, CustomerUserLogin: customerUserLogin })
    .transform((wire) => ({ ticketNumber: wire.TicketNumber, login: wire.CustomerUserLogin })),
  answer: z.object({
    Revoked: z.int().nonnegative().describe("how many there were"),
    ForgottenBrowsers: z.int().nonnegative().describe("browsers that the customer user had called their own"),
  }),
};
