import { BridgeError } from "../domain/errors.ts";
import type { Limits } from "../domain/limits.ts";
import type { AskedRenewal, LinkStore } from "../ports.ts";
import type { LinkAddress, LinkFound, LookUpLink } from "./look-up-link.ts";
import { createLinkMailer, type MailLinkDependencies } from "./mail-link.ts";

export interface RenewLinkDependencies extends Omit<MailLinkDependencies, "keys"> {
  lookUpLink: LookUpLink;
  store: LinkStore;
  limits: Pick<Limits, "ticketRenewalsPerDay" | "ticketRenewals">;
  /** Keeps what was asked for with a safe link until it is done. Rejects with `redis-unavailable` or `busy` when it cannot. */
  keepRenewal: (asked: AskedRenewal) => Promise<void>;
}

/**
 * sent: a mail is on its way. requested: it will be, if the ticket can still be opened and there is anybody to send it to; no
 * more is told to somebody without the right secret. failed: OTOBO could not send one. not-possible: the link is not genuine.
 */
export type RenewalOutcome = "sent" | "requested" | "rate-limited" | "failed" | "not-possible";

export interface LinkRenewed {
  outcome: RenewalOutcome;
  /** The customer user's, for who has the right secret; else empty. */
  language: string;
  /** As in `LinkView`. */
  guessed: boolean;
}

export type RenewLink = (address: LinkAddress) => Promise<LinkRenewed>;

const isFromOtobo = (error: unknown): error is BridgeError =>
  error instanceof BridgeError && ["otobo-unavailable", "otobo-refused"].includes(error.code);

/** The ticket and the link that a new one is asked for with; undefined for a link that is not genuine. */
const askedFor = (found: LinkFound): { ticketNumber: string; linkId: string } | undefined => {
  if (found.kind === "none") return found.renewable;
  const { linkId } = found.kind === "armed" ? found.link : found;
  return { ticketNumber: found.view.ticketNumber, linkId };
};

/**
 * Has OTOBO mail a new link to the registered address of the customer user that the link was made for, never to an address
 * of the request. Limits are claimed first, so that a link is no lever on OTOBO. Of an inert link, which strangers may know,
 * everything that depends on the ticket happens after the answer: neither page nor time tells whether it is known.
 * Throws as `LookUpLink` and `keepRenewal` do.
 */
export const createRenewLink = (dependencies: RenewLinkDependencies): RenewLink => {
  const { lookUpLink, store, clock, getSettings, limits, keepRenewal, log } = dependencies;
  const mailer = createLinkMailer(dependencies);

  const mailNow = async (ticketNumber: string, login: string): Promise<RenewalOutcome> => {
    try {
      if (await mailer.isOneTooMany(login)) return "rate-limited";
      return (await mailer.mail(ticketNumber, login)) === "sent" ? "sent" : "failed";
    } catch (error) {
      if (!isFromOtobo(error)) throw error;
      log.warn("A new link could not be sent", { ticketNumber, reason: error.message });
      return "failed";
    }
  };

  const renew = async (found: LinkFound): Promise<RenewalOutcome> => {
    const asked = askedFor(found);
    if (!asked) return "not-possible";
    const { ticketNumber, linkId } = asked;
    const most = {
      perHour: (await getSettings()).renewalsPerHour,
      perDay: limits.ticketRenewalsPerDay,
      perLife: found.kind === "armed" ? undefined : limits.ticketRenewals,
    };
    const now = clock();
    if (!(await store.claimRenewal(ticketNumber, most, now))) return "rate-limited";
    if (found.kind === "armed") return mailNow(ticketNumber, found.link.login);
    await keepRenewal({ ticketNumber, linkId, askedAt: now });
    return "requested";
  };

  return async (address) => {
    const found = await lookUpLink(address);
    const language = "language" in found.view ? found.view.language : "";
    const guessed = found.kind === "none" && found.view.guessed;
    return { outcome: await renew(found), language, guessed };
  };
};
