/** The routes that OTOBO calls (PROTOCOL.md, part A): parse the body, call the use case, build the response. */
import type { Express, RequestHandler } from "express";
import type { z } from "zod";
import type { BrowserStore, LinkStore, MailCustomer } from "../ports.ts";
import type { ActivateLink } from "../use-cases/activate-link.ts";
import type { CheckBridge } from "../use-cases/check-bridge.ts";
import type { DecidePrefilter } from "../use-cases/decide-prefilter.ts";
import type { HandleTicketEvent } from "../use-cases/join-events.ts";
import type { ImportLinks } from "../use-cases/import-links.ts";
import type { Figures, FiguresOfDays } from "../use-cases/figures.ts";
import type { ListLinks } from "../use-cases/list-links.ts";
import type { ListedLink, StoredLinks } from "../use-cases/stored-links.ts";
import type { IssueLink } from "../use-cases/issue-link.ts";
import type { RedeemGrant } from "../use-cases/redeem-grant.ts";
import type { SweepTokens } from "../use-cases/sweep-tokens.ts";
import type { Metrics } from "./metrics.ts";
import { requests } from "../protocol/requests.ts";
import { parseBody, readBody } from "./read-json.ts";
import { sendJson } from "./send-json.ts";

export interface OtoboApiDependencies {
  decidePrefilter: DecidePrefilter;
  toMailHeaders: (mail: MailCustomer) => Record<string, string>;
  issueLink: IssueLink;
  activateLink: ActivateLink;
  importLinks: ImportLinks;
  listLinks: ListLinks;
  revokeLinks: StoredLinks["revoke"];
  redeemGrant: RedeemGrant;
  finishEntry: LinkStore["finishEntry"];
  forgetBrowsers: BrowserStore["forget"];
  sweepTokens: SweepTokens;
  handleEvent: HandleTicketEvent;
  checkBridge: CheckBridge;
  readFigures: Figures["read"];
  metrics: Metrics;
}

type Calls = typeof requests;

/** The response for OTOBO, which must be an object that is not empty, and the outcome for the metrics. */
interface Answer<Body> {
  outcome: string;
  body: Body;
}

/** What each call does. */
type Works = {
  [Name in keyof Calls]: (request: z.output<Calls[Name]["request"]>) => Promise<Answer<z.input<Calls[Name]["answer"]>>>;
};

/** The name of each call in the metrics. */
const actions: Record<keyof Calls, string> = {
  PreFilter: "prefilter",
  LinkIssue: "issue",
  LinkActivate: "activate",
  LinksImport: "import",
  LinksList: "list",
  LinksRevoke: "revoke",
  GrantRedeem: "redeem",
  EntryFinish: "finish",
  BrowsersForget: "forget-browsers",
  TokensSweep: "sweep",
  BridgeCheck: "check",
  FiguresGet: "figures",
  TicketEvent: "event",
};

const toFiguresAnswer = ({ days, seenNotOpened }: FiguresOfDays): z.input<Calls["FiguresGet"]["answer"]> => ({
  Days: days.map((figures) => ({
    Day: figures.day,
    SendersDecided: figures.sendersDecided,
    CustomerUsersCreated: figures.customerUsersCreated,
    LinksSent: figures.linksSent,
    LinksOpened: figures.linksOpened,
    LinksUsed: figures.linksUsed,
    Renewals: figures.renewals,
    LimitsReached: figures.limitsReached,
  })),
  SeenNotOpened: seenNotOpened.map(({ domain, links }) => ({ Domain: domain, Links: links })),
});

const toWire = ({ linkId, state, issuedAt, seenAt, openedAt, endedAt, expiresAt }: ListedLink) => ({
  ...{ LinkID: linkId, State: state, IssuedAt: issuedAt },
  ...{ SeenAt: seenAt, OpenedAt: openedAt, EndedAt: endedAt, ExpiresAt: expiresAt },
});

const agentWorksOf = (deps: OtoboApiDependencies): Pick<Works, "LinksList" | "LinksRevoke"> => ({
  LinksList: async (ticket) => {
    const { links, knownBrowsers, noLinkReason } = await deps.listLinks(ticket);
    return {
      outcome: "listed",
      body: { Links: links.map(toWire), KnownBrowsers: knownBrowsers, Reason: noLinkReason },
    };
  },
  LinksRevoke: async ({ ticketNumber, login }) => {
    const { links, browsers } = await deps.revokeLinks(ticketNumber, login);
    return {
      outcome: links + browsers > 0 ? "revoked" : "none",
      body: { Revoked: links, ForgottenBrowsers: browsers },
    };
  },
});

const worksOf = (deps: OtoboApiDependencies): Works => ({
  PreFilter: async (mail) => {
    const { decision, reason, mail: answer, newCustomerUser, sender } = await deps.decidePrefilter(mail);
    const named = sender && { Sender: sender.address, SenderName: sender.name };
    const create = newCustomerUser && {
      Create: {
        UserLogin: newCustomerUser.address,
        UserFirstname: newCustomerUser.firstname,
        UserLastname: newCustomerUser.lastname,
      },
    };
    return {
      outcome: decision,
      body: { Decision: decision, Reason: reason, Headers: deps.toMailHeaders(answer), ...create, ...named },
    };
  },
  LinkIssue: async (ticket) => {
    const result = await deps.issueLink(ticket);
    const reason = "reason" in result ? result.reason : "";
    return { outcome: reason || "issued", body: { Link: result.link, Reason: reason } };
  },
  LinkActivate: async (mail) => {
    const result = await deps.activateLink(mail);
    const reason = "reason" in result ? result.reason : "";
    return { outcome: reason || "activated", body: { Activated: result.activated, Reason: reason } };
  },
  LinksImport: async (request) => ({ outcome: "done", body: { Results: await deps.importLinks(request) } }),
  ...agentWorksOf(deps),
  GrantRedeem: async (grant) => {
    const result = await deps.redeemGrant(grant);
    const reason = result.redeemed ? "" : result.reason;
    return { outcome: reason || "redeemed", body: { Redeemed: result.redeemed ? 1 : 0, Reason: reason } };
  },
  EntryFinish: async ({ ticketNumber, linkId }) => {
    const isFinished = await deps.finishEntry(ticketNumber, linkId);
    return { outcome: isFinished ? "finished" : "unknown", body: { Finished: isFinished ? 1 : 0 } };
  },
  BrowsersForget: async ({ login }) => ({
    outcome: "forgotten",
    body: { Forgotten: await deps.forgetBrowsers(login) },
  }),
  TokensSweep: async ({ cursor }) => {
    const batch = await deps.sweepTokens({ cursor });
    const { checked, repaired, removed } = batch;
    return {
      outcome: "swept",
      body: { Cursor: batch.cursor, Checked: checked, Repaired: repaired, Removed: removed },
    };
  },
  BridgeCheck: async () => {
    const { version, publicUrl, otoboPublicUrl, redis, otobo } = await deps.checkBridge();
    const addresses = { PublicURL: publicUrl, OTOBOPublicURL: otoboPublicUrl };
    return { outcome: "checked", body: { Version: version, ...addresses, Redis: redis, OTOBO: otobo } };
  },
  FiguresGet: async ({ days }) => ({ outcome: "read", body: toFiguresAnswer(await deps.readFigures(days)) }),
  TicketEvent: async (event) => {
    await deps.handleEvent(event);
    return { outcome: "handled", body: { Handled: 1 } };
  },
});

/** The routes for OTOBO. Errors go to the error handler of the app. */
export const mountOtoboApi = (
  app: Express,
  checkCredentials: RequestHandler,
  dependencies: OtoboApiDependencies,
): void => {
  const { metrics } = dependencies;
  const all = worksOf(dependencies);
  for (const [name, { path, request: schema }] of Object.entries(requests) as [keyof Calls, Calls[keyof Calls]][]) {
    const work = all[name] as (request: unknown) => Promise<Answer<object>>;
    const action = actions[name];
    // From 0 on, because rates do not see that a counter appears.
    metrics.outcome(action, "failed", 0);
    app.post(path, checkCredentials, readBody, async (request, response) => {
      const asked = parseBody(request.body, schema);
      const answer = await work(asked).catch((error: unknown) => {
        metrics.outcome(action, "failed");
        throw error;
      });
      metrics.outcome(action, answer.outcome);
      sendJson(response, 200, answer.body);
    });
  }
};
