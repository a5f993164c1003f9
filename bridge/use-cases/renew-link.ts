import { BridgeError } from "../domain/errors.ts";
import { isLinkIdOf } from "../domain/link-id.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, GetSettings, LinkStore, Log, Otobo } from "../ports.ts";
import type { LinkAddress, LinkFound, LookUpLink } from "./look-up-link.ts";

export interface RenewLinkDependencies {
  lookUpLink: LookUpLink;
  store: LinkStore;
  otobo: Pick<Otobo, "ticketsByNumber" | "linkMailSend">;
  keys: TokenKeys;
  clock: Clock;
  getSettings: GetSettings;
  log: Log;
}

/**
 * sent: a mail is on its way (or would be: of a safe link nobody learns whether the ticket is known). failed: OTOBO could
 * not send one. not-possible: the link is not genuine, or has expired.
 */
export type RenewalOutcome = "sent" | "rate-limited" | "failed" | "not-possible";

export interface LinkRenewed {
  outcome: RenewalOutcome;
  /** The customer user's, for who has the right secret; else empty. */
  language: string;
}

export type RenewLink = (address: LinkAddress) => Promise<LinkRenewed>;

type Renewable = Exclude<LinkFound, { kind: "none" }>;

const isFromOtobo = (error: unknown): error is BridgeError =>
  error instanceof BridgeError && ["otobo-unavailable", "otobo-refused"].includes(error.code);

/**
 * Has OTOBO mail a new link to the registered address of the customer user that the link was made for, never to an address
 * of the request. Limits are claimed first, so that a link is no lever on OTOBO. Throws as `LookUpLink` does.
 */
export const createRenewLink = ({
  lookUpLink,
  store,
  otobo,
  keys,
  clock,
  getSettings,
  log,
}: RenewLinkDependencies): RenewLink => {
  /** The login a safe link was made for, if that is still the ticket's and a new link would be worth something. */
  const loginOfSafeLink = async (ticketNumber: string, linkId: string): Promise<string | undefined> => {
    const [ticket] = await otobo.ticketsByNumber([ticketNumber]);
    if (!ticket || !isLinkIdOf(keys, ticketNumber, ticket.customerUserLogin, linkId)) return undefined;
    const { accessDaysAfterClose } = await getSettings();
    return hasPassed(expiryOf(closedAtOf(ticket), accessDaysAfterClose), clock())
      ? undefined
      : ticket.customerUserLogin;
  };

  const send = async (found: Renewable): Promise<RenewalOutcome> => {
    const { ticketNumber } = found.view;
    const safe = found.kind === "safe";
    const login = safe ? await loginOfSafeLink(ticketNumber, found.linkId) : found.link.login;
    if (login === undefined) return "sent";
    const { sent, reason } = await otobo.linkMailSend(ticketNumber, login);
    if (!sent) log.info("OTOBO sent no new link", { ticketNumber, reason });
    return sent || safe ? "sent" : "failed";
  };

  const renew = async (found: LinkFound): Promise<RenewalOutcome> => {
    if (found.kind === "none") return "not-possible";
    const { renewalsPerHour } = await getSettings();
    const { ticketNumber } = found.view;
    if (!(await store.claimRenewal(ticketNumber, renewalsPerHour, clock()))) return "rate-limited";
    try {
      return await send(found);
    } catch (error) {
      if (!isFromOtobo(error)) throw error;
      log.warn("A new link could not be sent", { ticketNumber, reason: error.message });
      return "failed";
    }
  };

  return async (address) => {
    const found = await lookUpLink(address);
    return { outcome: await renew(found), language: "language" in found.view ? found.view.language : "" };
  };
};
