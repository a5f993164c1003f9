import { asciiLowerCase } from "../domain/ascii.ts";
import { BridgeError } from "../domain/errors.ts";
import { isLinkIdOf } from "../domain/link-id.ts";
import { closedAtOf, expiryOf, hasPassed } from "../domain/ticket.ts";
import { secondsPerDay } from "../domain/time.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { AskedRenewal, Clock, GetSettings, Limiter, Log, Otobo } from "../ports.ts";

export interface MailLinkDependencies {
  otobo: Pick<Otobo, "ticketsByNumber" | "linkMailSend">;
  keys: TokenKeys;
  clock: Clock;
  getSettings: GetSettings;
  limiter: Limiter;
  log: Log;
}

export interface LinkMailer {
  /** Counts a new link for this customer user, over all tickets; true when that is one too many. */
  isOneTooMany: (login: string) => Promise<boolean>;
  /** Has OTOBO mail it. Throws as `Otobo` does. */
  mail: (ticketNumber: string, login: string) => Promise<"sent" | "refused" | "failed">;
}

export const createLinkMailer = ({
  otobo,
  limiter,
  log,
}: Pick<MailLinkDependencies, "otobo" | "limiter" | "log">): LinkMailer => ({
  isOneTooMany: async (login) => {
    const customer = asciiLowerCase(login);
    for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const)
      if ((await limiter.take(limit, customer)) > 0) return true;
    return false;
  },
  mail: async (ticketNumber, login) => {
    const { result, reason } = await otobo.linkMailSend(ticketNumber, login);
    if (result !== "sent") log.info("OTOBO sent no new link", { ticketNumber, reason });
    return result;
  },
});

/** Mails what was asked for with a safe link, once however often it was asked for, if there is anybody to send it to. */
export type MailAskedLink = (asked: AskedRenewal[]) => Promise<void>;

/** What is older nobody waits for any more. */
const longestWait = secondsPerDay;

/** May come twice. Throws as `Otobo` and `GetSettings` do; then try again. */
export const createMailAskedLink = (dependencies: MailLinkDependencies): MailAskedLink => {
  const { otobo, keys, clock, getSettings, log } = dependencies;
  const mailer = createLinkMailer(dependencies);
  // Tries that failed were no mails: they must not use up what the customer may ask for.
  const counted = new WeakSet<AskedRenewal>();

  /** The login a safe link was made for, if that is still the ticket's and a new link would be worth something. */
  const loginOf = async ({ ticketNumber, linkId }: AskedRenewal): Promise<string | undefined> => {
    const [ticket] = await otobo.ticketsByNumber([ticketNumber]);
    if (!ticket || !isLinkIdOf(keys, ticketNumber, ticket.customerUserLogin, linkId)) return undefined;
    const { accessDaysAfterClose } = await getSettings();
    const expiry = expiryOf(closedAtOf(ticket), accessDaysAfterClose);
    return hasPassed(expiry, clock()) ? undefined : ticket.customerUserLogin;
  };

  return async (asked) => {
    const [newest] = asked.toSorted((one, other) => other.askedAt - one.askedAt);
    if (!newest) return;
    const { ticketNumber, askedAt } = newest;
    if (clock() - askedAt > longestWait) {
      log.warn("A new link is not sent: it was asked for more than a day ago", { ticketNumber });
      return;
    }
    const login = await loginOf(newest);
    if (login === undefined) return;
    if (!counted.has(newest) && (await mailer.isOneTooMany(login))) return;
    counted.add(newest);
    if ((await mailer.mail(ticketNumber, login)) === "failed")
      throw new BridgeError("otobo-unavailable", "OTOBO could not send the mail");
  };
};
