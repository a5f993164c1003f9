import { isFromOtobo } from "../domain/errors.ts";
import type { Limits } from "../domain/limits.ts";
import type { Clock, GetSettings, Limiter, LinkStore, Log, Otobo } from "../ports.ts";
import { isRenewalLimited } from "./limit-customer-renewals.ts";
import { isGuessed, languageOf, type LinkAddress, type LinkFound, type LookUpLink } from "./look-up-link.ts";

export interface RenewLinkDependencies {
  otobo: Pick<Otobo, "linkMailSend" | "linkMailSchedule">;
  clock: Clock;
  getSettings: GetSettings;
  limiter: Limiter;
  log: Log;
  lookUpLink: LookUpLink;
  store: Pick<LinkStore, "claimRenewal">;
  limits: Pick<Limits, "ticketRenewalsPerDay" | "ticketRenewals">;
}

/**
 * sent: a mail is on its way. requested: it will be, if the ticket can still be opened and there is anybody to send it to; no
 * more is told to somebody without the right secret. failed: OTOBO could not send or schedule it. not-possible: the link is
 * not genuine.
 */
export type RenewalOutcome = "sent" | "requested" | "rate-limited" | "failed" | "not-possible";

interface LinkRenewed {
  outcome: RenewalOutcome;
  /** The customer user's language if the request has the right secret; else empty. */
  language: string;
  /** As in `LinkView`. */
  guessed: boolean;
}

export type RenewLink = (address: LinkAddress) => Promise<LinkRenewed>;

/** The ticket and the link that a new one is asked for with; undefined for a link that is not genuine. */
const askedFor = (found: LinkFound): { ticketNumber: string; linkId: string } | undefined => {
  if (found.kind === "none") return found.renewable;
  const { linkId } = found.kind === "with-secret" ? found.link : found;
  return { ticketNumber: found.view.ticketNumber, linkId };
};

/**
 * Has OTOBO mail a new link to the registered address of the customer user that the link was made for, never to an address
 * of the request. Limits are claimed first, so that a link cannot be used to load OTOBO. For an inert link, which strangers may know,
 * everything that depends on the ticket is done by OTOBO's scheduler after the response: neither page nor time reveals whether it
 * is known. Throws as `LookUpLink` does.
 */
export const createRenewLink = (dependencies: RenewLinkDependencies): RenewLink => {
  const { otobo, lookUpLink, store, clock, getSettings, limiter, limits, log } = dependencies;

  const mail = async (ticketNumber: string, login: string): Promise<RenewalOutcome> => {
    if (await isRenewalLimited(limiter, login)) return "rate-limited";
    const { result, reason } = await otobo.linkMailSend(ticketNumber, login);
    if (result === "sent") return "sent";
    log.info("New link not sent", { ticketNumber, reason });
    return "failed";
  };

  const schedule = async (ticketNumber: string, linkId: string): Promise<RenewalOutcome> => {
    await otobo.linkMailSchedule(ticketNumber, linkId);
    return "requested";
  };

  const renew = async (found: LinkFound): Promise<RenewalOutcome> => {
    const asked = askedFor(found);
    if (!asked) return "not-possible";
    const { ticketNumber, linkId } = asked;
    const most = {
      perHour: (await getSettings()).renewalsPerHour,
      perDay: limits.ticketRenewalsPerDay,
      perLife: found.kind === "with-secret" ? undefined : limits.ticketRenewals,
    };
    if (!(await store.claimRenewal(ticketNumber, most, clock()))) return "rate-limited";
    try {
      return await (found.kind === "with-secret"
        ? mail(ticketNumber, found.link.login)
        : schedule(ticketNumber, linkId));
    } catch (error) {
      if (!isFromOtobo(error)) throw error;
      log.warn("Sending a new link failed", { ticketNumber, reason: error.message });
      return "failed";
    }
  };

  return async (address) => {
    const found = await lookUpLink(address);
    return { outcome: await renew(found), language: languageOf(found.view), guessed: isGuessed(found.view) };
  };
};
