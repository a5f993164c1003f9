/** The routes that OTOBO calls (PROTOCOL.md, part A): parse the body, call the use case, build the response. */
import { type RequestHandler, Router } from "express";
import type { z } from "zod";
import type { MailCustomer } from "../ports.ts";
import type { ActivateLink } from "../use-cases/activate-link.ts";
import type { CheckBridge } from "../use-cases/check-bridge.ts";
import type { DecidePrefilter } from "../use-cases/decide-prefilter.ts";
import type { HandleTicketEvent } from "../use-cases/join-events.ts";
import type { IssueLink } from "../use-cases/issue-link.ts";
import type { RedeemGrant } from "../use-cases/redeem-grant.ts";
import type { SweepTokens } from "../use-cases/sweep-tokens.ts";
import type { Metrics } from "./metrics.ts";
import {
  bridgeCheckRequest,
  grantRedeemRequest,
  linkActivateRequest,
  linkIssueRequest,
  prefilterRequest,
  ticketEventRequest,
  tokensSweepRequest,
} from "../protocol/requests.ts";
import { parseBody, readBody } from "./read-json.ts";

export interface OtoboApiDependencies {
  decidePrefilter: DecidePrefilter;
  toMailHeaders: (mail: MailCustomer) => Record<string, string>;
  issueLink: IssueLink;
  activateLink: ActivateLink;
  redeemGrant: RedeemGrant;
  sweepTokens: SweepTokens;
  handleEvent: HandleTicketEvent;
  checkBridge: CheckBridge;
  metrics: Metrics;
}

/** The response for OTOBO, which must be an object that is not empty, and the outcome for the metrics. */
interface Answer {
  outcome: string;
  body: Record<string, unknown>;
}

type Work<Request> = (request: Request) => Promise<Answer>;

const routesOf = ({ metrics, ...deps }: OtoboApiDependencies) => {
  const handle =
    <Schema extends z.ZodType>(action: string, schema: Schema, work: Work<z.output<Schema>>): RequestHandler =>
    async (request, response) => {
      const answer = await work(parseBody(request.body, schema));
      metrics.outcome(action, answer.outcome);
      response.json(answer.body);
    };
  return {
    "/otobo/prefilter": handle("prefilter", prefilterRequest, async (mail) => {
      const { decision, reason, mail: answer, sender } = await deps.decidePrefilter(mail);
      const named = sender && { Sender: sender.address, SenderName: sender.name };
      return {
        outcome: decision,
        body: { Decision: decision, Reason: reason, Headers: deps.toMailHeaders(answer), ...named },
      };
    }),
    "/otobo/links/issue": handle("issue", linkIssueRequest, async (ticket) => {
      const result = await deps.issueLink(ticket);
      const reason = "reason" in result ? result.reason : "";
      return { outcome: reason || "issued", body: { Link: result.link, Reason: reason } };
    }),
    "/otobo/links/activate": handle("activate", linkActivateRequest, async (mail) => {
      const result = await deps.activateLink(mail);
      const reason = "reason" in result ? result.reason : "";
      return { outcome: reason || "activated", body: { Activated: result.activated, Reason: reason } };
    }),
    "/otobo/grants/redeem": handle("redeem", grantRedeemRequest, async (grant) => {
      const result = await deps.redeemGrant(grant);
      const reason = result.redeemed ? "" : result.reason;
      return { outcome: reason || "redeemed", body: { Redeemed: result.redeemed ? 1 : 0, Reason: reason } };
    }),
    "/otobo/tokens/sweep": handle("sweep", tokensSweepRequest, async ({ cursor }) => {
      const batch = await deps.sweepTokens({ cursor });
      const { checked, repaired, removed } = batch;
      return {
        outcome: "swept",
        body: { Cursor: batch.cursor, Checked: checked, Repaired: repaired, Removed: removed },
      };
    }),
    "/otobo/check": handle("check", bridgeCheckRequest, async () => {
      const { version, publicUrl, otoboPublicUrl, redis, otobo } = await deps.checkBridge();
      const addresses = { PublicURL: publicUrl, OTOBOPublicURL: otoboPublicUrl };
      return { outcome: "checked", body: { Version: version, ...addresses, Redis: redis, OTOBO: otobo } };
    }),
    "/otobo/events": handle("event", ticketEventRequest, async (event) => {
      await deps.handleEvent(event);
      return { outcome: "handled", body: { Handled: 1 } };
    }),
  };
};

/** The routes for OTOBO. Credentials have been checked before; errors go to the error handler of the app. */
export const createOtoboApi = (dependencies: OtoboApiDependencies): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, handler] of Object.entries(routesOf(dependencies))) router.post(path, readBody, handler);
  return router;
};
