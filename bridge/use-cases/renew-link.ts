import { asciiLowerCase } from "../domain/ascii.ts";
import { BridgeError } from "../domain/errors.ts";
import { isLinkIdOf } from "../domain/link-id.ts";
import type { Limits } from "../domain/limits.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, DoLater, GetSettings, Limiter, LinkStore, Log, Otobo } from "../ports.ts";
import type { LinkAddress, LinkFound, LookUpLink } from "./look-up-link.ts";

export interface RenewLinkDependencies {
  lookUpLink: LookUpLink;
  store: LinkStore;
  otobo: Pick<Otobo, "ticketsByNumber" | "linkMailSend">;
  keys: TokenKeys;
  clock: Clock;
  getSettings: GetSettings;
  limiter: Limiter;
  limits: Pick<Limits, "ticketRenewalsPerDay" | "ticketRenewals">;
  doLater: DoLater;
  log: Log;
}

/**
 * sent: a mail is on its way, or, for a safe link, will be if there is anybody to send it to. failed: OTOBO could not send one.
 * not-possible: the link is not genuine, or has expired.
 */
export type RenewalOutcome = "sent" | "rate-limited" | "failed" | "not-possible";

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

type Mailed = Extract<RenewalOutcome, "sent" | "rate-limited" | "failed">;

/** Has OTOBO mail a link to a customer user, if that one did not get too many: for all tickets together. Throws as `Otobo` does. */
const createMailLink =
  ({ otobo, limiter, log }: Pick<RenewLinkDependencies, "otobo" | "limiter" | "log">) =>
  async (ticketNumber: string, login: string): Promise<Mailed> => {
    const customer = asciiLowerCase(login);
    for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const)
      if ((await limiter.take(limit, customer)) > 0) return "rate-limited";
    const { sent, reason } = await otobo.linkMailSend(ticketNumber, login);
    if (!sent) log.info("OTOBO sent no new link", { ticketNumber, reason });
    return sent ? "sent" : "failed";
  };

/**
 * Has OTOBO mail a new link to the registered address of the customer user that the link was made for, never to an address
 * of the request. Limits are claimed first, so that a link is no lever on OTOBO. Of a safe link, which strangers may know,
 * everything that depends on the ticket happens after the answer: neither page nor time tells whether it is known.
 * Throws as `LookUpLink` does.
 */
export const createRenewLink = (dependencies: RenewLinkDependencies): RenewLink => {
  const { lookUpLink, store, otobo, keys, clock, getSettings, limits, doLater, log } = dependencies;
  const mailLink = createMailLink(dependencies);

  /** The login a safe link was made for, if that is still the ticket's and a new link would be worth something. */
  const loginOfSafeLink = async (ticketNumber: string, linkId: string): Promise<string | undefined> => {
    const [ticket] = await otobo.ticketsByNumber([ticketNumber]);
    if (!ticket || !isLinkIdOf(keys, ticketNumber, ticket.customerUserLogin, linkId)) return undefined;
    const { accessDaysAfterClose } = await getSettings();
    return hasPassed(expiryOf(closedAtOf(ticket), accessDaysAfterClose), clock())
      ? undefined
      : ticket.customerUserLogin;
  };

  const mailSafely = async (ticketNumber: string, linkId: string): Promise<void> => {
    const login = await loginOfSafeLink(ticketNumber, linkId);
    if (login !== undefined) await mailLink(ticketNumber, login);
  };

  const mailNow = async (ticketNumber: string, login: string): Promise<RenewalOutcome> => {
    try {
      return await mailLink(ticketNumber, login);
    } catch (error) {
      if (!isFromOtobo(error)) throw error;
      log.warn("A new link could not be sent", { ticketNumber, reason: error.message });
      return "failed";
    }
  };

  const renew = async (found: LinkFound): Promise<RenewalOutcome> => {
    if (found.kind === "none") return "not-possible";
    const { ticketNumber } = found.view;
    const most = {
      perHour: (await getSettings()).renewalsPerHour,
      perDay: limits.ticketRenewalsPerDay,
      perLife: found.kind === "safe" ? limits.ticketRenewals : undefined,
    };
    if (!(await store.claimRenewal(ticketNumber, most, clock()))) return "rate-limited";
    if (found.kind === "armed") return mailNow(ticketNumber, found.link.login);
    doLater(() => mailSafely(ticketNumber, found.linkId));
    return "sent";
  };

  return async (address) => {
    const found = await lookUpLink(address);
    const language = "language" in found.view ? found.view.language : "";
    const guessed = found.kind === "none" && found.view.guessed;
    return { outcome: await renew(found), language, guessed };
  };
};
