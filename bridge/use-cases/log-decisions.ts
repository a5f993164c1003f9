/**
 * A line for each decision on who gets in (ASVS 5.0, 16.3.1): which ticket, link and grant, and what became of it. Ids only,
 * no secret, and nothing that a guesser wrote.
 */
import { parseLinkSegment } from "../domain/link.ts";
import type { Log } from "../ports.ts";
import type { ArmLink } from "./arm-link.ts";
import type { OpenLink } from "./open-link.ts";
import type { RedeemGrant } from "./redeem-grant.ts";

interface Decisions {
  armLink: ArmLink;
  openLink: OpenLink;
  redeemGrant: RedeemGrant;
}

/** The same decisions, each with its line. Throw as they do. */
export const logDecisions = ({ armLink, openLink, redeemGrant }: Decisions, log: Log): Decisions => ({
  armLink: async (mail) => {
    const result = await armLink(mail);
    log.info("The links of a mail were decided", { ticketNumber: mail.ticketNumber, linkIds: mail.linkIds, ...result });
    return result;
  },
  openLink: async (address, browserCookie) => {
    const result = await openLink(address, browserCookie);
    const { ticketNumber, segment } = address;
    const linkId = parseLinkSegment(segment)?.linkId;
    if (result.opened) {
      log.info("A link was taken by a browser", { ticketNumber, linkId, grantId: result.user.split(".").at(-1) });
      return result;
    }
    const { view } = result;
    const isGuessed = view.state === "expired" && view.guessed;
    log.info("A link did not open", { state: view.state, ...(isGuessed ? { isGuessed } : { ticketNumber, linkId }) });
    return result;
  },
  redeemGrant: async (request) => {
    const result = await redeemGrant(request);
    const { ticketNumber, grantId } = request;
    log.info(result.redeemed ? "A customer was logged in by link" : "A login by link was refused", {
      ticketNumber,
      grantId,
      ...("reason" in result && { reason: result.reason }),
    });
    return result;
  },
});
