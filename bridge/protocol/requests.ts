/** What OTOBO sends to the bridge, parsed into the bridge's words, and what the bridge answers. */
import { z } from "zod";
import { customerUserLogin, linkMaxAgeDays, queueId, ticket, ticketState } from "./fields.ts";
import { linksImport } from "./links-import.ts";
import { figuresGet } from "./figures.ts";
import { foundFields, fromLine, mailHeaders, preFilterFields, toPreFilterConfig } from "./shapes.ts";
import { flag, id, linkId, list, optional, optionalId, positive, sha256, text, word } from "./values.ts";
import { linksList, linksRevoke } from "./agent-requests.ts";

const preFilter = {
  path: "/otobo/prefilter",
  description:
    "Decides who the sender of an email is, whether a customer user is to be created, and names the headers.",
  request: z
    .object({
      From: z.array(fromLine).describe("each raw From header of the email, in order, in base64"),
      Headers: mailHeaders,
      TicketID: optionalId.describe("the ticket to which the email is a follow-up; absent for a new ticket"),
      ...preFilterFields,
      IgnoreSenders: list(z.string()).describe("setting: regular expressions (RE2)"),
      AllowedSenders: list(z.string()).describe("setting: regular expressions (RE2)"),
      Found: optional(
        z
          .object({ Address: word.describe("the sender's address, in lower case"), ...foundFields })
          .transform((wire) => ({
            address: wire.Address,
            customerUsers: wire.CustomerUser,
            systemAddress: wire.SystemAddress,
          })),
      ).describe(
        "what `CustomerUserFind` would answer, for the sender of an email whose only From header has a plain address and a plain name",
      ),
    })
    .transform((wire) => ({
      from: wire.From,
      headers: wire.Headers,
      ticketId: wire.TicketID,
      config: toPreFilterConfig(wire),
      ignoreSenders: wire.IgnoreSenders,
      allowedSenders: wire.AllowedSenders,
      found: wire.Found,
    })),
  answer: z.object({
    Decision: z
      .enum([
        "known",
        "create",
        "invalid",
        "refused",
        "system",
        "ignored",
        "not-allowed",
        "empty",
        "automatic",
        "list",
        "follow-up",
      ])
      .describe("what was decided"),
    Reason: z.string().describe("a sentence for the communication log"),
    Headers: z
      .record(z.string(), z.string())
      .describe(
        "at most `X-OTOBO-CustomerUser`, `X-OTOBO-CustomerNo`, `X-OTOBO-DynamicField-<SetCheckBoxName>` (`1`) and `X-OTOBO-Loop` (`yes`)",
      ),
    Create: z
      .object({
        UserLogin: z.string().describe("login and address, in lower case, printable ASCII"),
        UserFirstname: z.string().describe("as `CustomerUserAdd` takes it"),
        UserLastname: z.string().describe("as `CustomerUserAdd` takes it"),
      })
      .optional()
      .describe("the customer user that OTOBO is to create in `CustomerUserBackend` and to name, with `create`"),
    Sender: z.string().optional().describe("the address of a usable sender, printable ASCII"),
    SenderName: z.string().optional().describe("the sender's name, may be empty; present with `Sender`"),
  }),
};

const whoAsked = "of the inert link with which somebody asked; absent: with the form that asks for an address";

const linkIssue = {
  path: "/otobo/links/issue",
  description: "Makes an inert link for a ticket and its customer user. Nothing is stored.",
  request: z
    .object({
      ...ticket,
      CustomerUserLogin: customerUserLogin,
      RequestedWith: optional(
        z.object({ LinkID: optional(linkId).describe(whoAsked), ...ticketState }).transform((wire) => ({
          linkId: wire.LinkID,
          stateType: wire.StateType,
          stateSince: wire.StateSince,
          accessDays: wire.AccessDaysAfterClose,
        })),
      ).describe("when somebody asked for the link: what decides whether there is one"),
    })
    .transform((wire) => ({
      ticketNumber: wire.TicketNumber,
      login: wire.CustomerUserLogin,
      renewal: wire.RequestedWith,
    })),
  answer: z.object({
    Link: z.string().describe('`<OneTimeAuth::PublicURL>/t/<TicketNumber>/<LinkID>`, or `""` with a reason'),
    Reason: z
      .enum(["", "customer-user", "expired", "limit"])
      .describe(
        "why there is no link for `RequestedWith`: made for another customer user, closed too long ago, too many",
      ),
  }),
};

const linkActivate = {
  path: "/otobo/links/activate",
  description:
    "Decides the links of one ticket that an outgoing email carries, and stores the one that gets its secret.",
  request: z
    .object({
      ...ticket,
      LinkIDs: z.array(linkId).describe("in the order found, without repetitions"),
      SecretHash: sha256.describe("SHA-256 of the secret that OTOBO has minted"),
      Recipients: z.array(z.string()).describe("every address that gets the secret, domains as A-labels"),
      CustomerUserLogin: text.describe("the ticket's customer user now; empty if there may be no links"),
      CustomerUserEmail: text.describe("the registered address; empty if there may be no links"),
      CustomerUserLanguage: text.describe("the customer user's language; may be empty"),
      ...ticketState,
      QueueID: queueId,
      ActiveLinksPerTicket: positive.describe("setting: how many links of a customer user may be active on a ticket"),
      LinkMaxAgeDays: linkMaxAgeDays,
      IgnoreSenders: list(z.string()).describe("setting: regular expressions (RE2)"),
      Misplaced: optional(flag).describe("1 if no link stands where a secret may follow; none is activated"),
      Renewal: optional(flag).describe("1 if the customer asked for this email"),
    })
    .transform((wire) => ({
      ticketNumber: wire.TicketNumber,
      linkIds: wire.LinkIDs,
      secretHash: wire.SecretHash,
      recipients: wire.Recipients,
      login: wire.CustomerUserLogin,
      email: wire.CustomerUserEmail,
      language: wire.CustomerUserLanguage,
      stateType: wire.StateType,
      stateSince: wire.StateSince,
      ignoreSenders: wire.IgnoreSenders,
      isMisplaced: wire.Misplaced ?? false,
      isRenewal: wire.Renewal ?? false,
      queueId: wire.QueueID,
      accessDays: wire.AccessDaysAfterClose,
      activeLinks: wire.ActiveLinksPerTicket,
      linkMaxAgeDays: wire.LinkMaxAgeDays,
    })),
  answer: z.object({
    Activated: z.string().describe('the LinkID to complete with the secret, or `""`'),
    Reason: z
      .enum([
        "",
        "unknown",
        "decided",
        "expired",
        "customer-user",
        "recipients",
        "place",
        "ignored",
        "limit",
        "several",
      ])
      .describe("why none is activated"),
  }),
};

const grantRedeem = {
  path: "/otobo/grants/redeem",
  description: "Lets a browser log in once, with the grant that it got for opening a link.",
  request: z
    .object({
      ...ticket,
      LinkID: linkId.describe("the link that was opened"),
      GrantHash: sha256.describe("SHA-256 of the grant"),
      BrowserHash: sha256.describe("SHA-256 of the value of the browser's cookie"),
      CustomerUserLogin: customerUserLogin,
      CustomerUserEmail: word.describe("the registered address now"),
      ...ticketState,
      QueueID: queueId,
      MergedIntoTicketNumber: optional(word).describe("the number of the ticket into which this one was merged"),
    })
    .transform((wire) => ({
      ticketNumber: wire.TicketNumber,
      linkId: wire.LinkID,
      grantHash: wire.GrantHash,
      browserHash: wire.BrowserHash,
      login: wire.CustomerUserLogin,
      email: wire.CustomerUserEmail,
      stateType: wire.StateType,
      stateSince: wire.StateSince,
      mergedInto: wire.MergedIntoTicketNumber,
      queueId: wire.QueueID,
      accessDays: wire.AccessDaysAfterClose,
    })),
  answer: z.object({
    Redeemed: z.literal([0, 1]).describe("1 only once, and only for the login and address the link was activated for"),
    Reason: z.string().describe("a word for the log when it is 0"),
  }),
};

const entryFinish = {
  path: "/otobo/entries/finish",
  description:
    "Says that a browser that logged in with a link was on the ticket, so that the link does not open again.",
  request: z
    .object({ ...ticket, LinkID: linkId.describe("the link with which the browser logged in") })
    .transform((wire) => ({ ticketNumber: wire.TicketNumber, linkId: wire.LinkID })),
  answer: z.object({ Finished: z.literal([0, 1]).describe("1 for the first call after a login") }),
};

const browsersForget = {
  path: "/otobo/browsers/forget",
  description: "Says that a customer user may not have links any more, so that no browser opens their old links again.",
  request: z
    .object({ CustomerUserLogin: word.describe("the customer user") })
    .transform((wire) => ({ login: wire.CustomerUserLogin })),
  answer: z.object({ Forgotten: z.int().nonnegative().describe("how many browsers were known") }),
};

const tokensSweep = {
  path: "/otobo/tokens/sweep",
  description: "Compares one batch of the stored tickets with OTOBO (at most two seconds).",
  request: z
    .object({ Cursor: text.describe("empty at first, then that of the last answer") })
    .transform((wire) => ({ cursor: wire.Cursor })),
  answer: z.object({
    Cursor: z.string().describe("empty when all are done"),
    Checked: z.int().nonnegative().describe("tickets compared"),
    Repaired: z.int().nonnegative().describe("of these, tickets that were out of date"),
    Removed: z.int().nonnegative().describe("of these, tickets that OTOBO does not have any more"),
  }),
};

const bridgeCheck = {
  path: "/otobo/check",
  description: "Tells how the bridge is, and tries what it depends on.",
  request: z.object({ Check: optional(flag).describe("1, because OTOBO sends no empty object") }),
  answer: z.object({
    Version: z.string().describe("of the bridge"),
    PublicURL: z.string().describe("`PUBLIC_URL` of the bridge, without a trailing slash"),
    OTOBOPublicURL: z.string().describe("`OTOBO_PUBLIC_URL` of the bridge, without a trailing slash"),
    Redis: z.string().describe("`ok` or a sentence"),
    OTOBO: z.string().describe("`ok` or a sentence"),
  }),
};

const ticketEvent = {
  path: "/otobo/events",
  description: "Says that something changed; the bridge asks OTOBO for the present state. Asynchronous.",
  request: z
    .object({
      Event: word.describe("the name of OTOBO's event"),
      TicketID: id.describe("the ticket"),
      ArticleID: optionalId.describe("the article, if the event is about one"),
      // As OTOBO has it: a ticket that can have no links must not hold up the queue.
      TicketNumber: optional(word).describe("the ticket's number, while it exists"),
    })
    .transform((wire) => ({
      event: wire.Event,
      ticketId: wire.TicketID,
      articleId: wire.ArticleID,
      ticketNumber: wire.TicketNumber,
    })),
  answer: z.object({ Handled: z.literal(1).describe("the present state is stored") }),
};

/** What the bridge answers instead, with a status of 4xx or 5xx. */
export const failure = z.object({
  Error: z.object({
    ErrorCode: z.string().describe("a word"),
    ErrorMessage: z.string().describe("a sentence, without anything of the request's values"),
    Field: z.string().optional().describe("the field that is wrong"),
  }),
});

/** The calls by the names that the package has for them. */
export const requests = {
  PreFilter: preFilter,
  LinkIssue: linkIssue,
  LinkActivate: linkActivate,
  LinksImport: linksImport,
  LinksList: linksList,
  LinksRevoke: linksRevoke,
  GrantRedeem: grantRedeem,
  EntryFinish: entryFinish,
  BrowsersForget: browsersForget,
  TokensSweep: tokensSweep,
  BridgeCheck: bridgeCheck,
  FiguresGet: figuresGet,
  TicketEvent: ticketEvent,
};
