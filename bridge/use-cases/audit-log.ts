/**
 * One log line per access decision (ASVS 5.0, 16.3.1): ticket, link and result. Ids only, no secret, and nothing that a
 * guesser wrote.
 */
import type { Log } from "../ports.ts";
import type { ActivateLink } from "./activate-link.ts";
import { isGuessed } from "./look-up-link.ts";
import type { OpenLink } from "./open-link.ts";
import type { RedeemGrant } from "./redeem-grant.ts";

interface Decisions {
  activateLink: ActivateLink;
  openLink: OpenLink;
  redeemGrant: RedeemGrant;
}

/** The same use cases with logging. They throw what the originals throw. */
export const auditLog = ({ activateLink, openLink, redeemGrant }: Decisions, log: Log): Decisions => ({
  activateLink: async (mail) => {
    const result = await activateLink(mail);
    log.info("Links of an email decided", { ticketNumber: mail.ticketNumber, linkIds: mail.linkIds, ...result });
    return result;
  },
  openLink: async (address, visitor) => {
    const result = await openLink(address, visitor);
    const { ticketNumber } = address;
    const { linkId } = result;
    if (result.opened) {
      log.info("Link opened", { ticketNumber, linkId });
      return result;
    }
    const { view } = result;
    const which = isGuessed(view) ? { isGuessed: true } : { ticketNumber, linkId };
    const asked = {
      ...(result.pressAgain !== undefined && { isEarlyPress: true }),
      ...(result.code !== undefined && { code: result.code }),
    };
    log.info("Link not opened", { state: view.state, ...asked, ...which });
    return result;
  },
  redeemGrant: async (request) => {
    const result = await redeemGrant(request);
    const { ticketNumber, linkId } = request;
    log.info(result.redeemed ? "Customer logged in with a link" : "Login with a link refused", {
      ticketNumber,
      linkId,
      ...("reason" in result && { reason: result.reason }),
    });
    return result;
  },
});
