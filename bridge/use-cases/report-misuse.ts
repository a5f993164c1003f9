import { linkIdOfReport } from "../domain/code.ts";
import { askToPressAgain, isPressedAgain } from "../domain/press.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { BrowserStore, Clock, LinkStore, Log, Otobo } from "../ports.ts";

export interface ReportMisuseDependencies {
  store: Pick<LinkStore, "read" | "revoke">;
  browsers: Pick<BrowserStore, "forget">;
  otobo: Pick<Otobo, "misuseReport">;
  keys: TokenKeys;
  clock: Clock;
  log: Log;
}

/** The address of a report: what comes behind `/report/` in the mail with the code. */
export interface ReportAddress {
  ticketNumber: string;
  token: string;
}

/**
 * asked: the button has to be pressed once more, with `pressAgain`. unknown: not an address of ours, or nothing is stored of its
 * link. not-informed: all was revoked, but OTOBO could not be informed.
 */
export interface MisuseReported {
  outcome: "asked" | "reported" | "not-informed" | "unknown";
  pressAgain?: string;
  language: string;
  guessed: boolean;
}

export interface ReportMisuse {
  /** Looks, and changes nothing. */
  find(address: ReportAddress): Promise<{ isKnown: boolean; language: string; guessed: boolean }>;
  /**
   * Ends all links of the ticket, and forgets the browsers of the customer user; at the second press of the button, because
   * programs that check emails press it, too.
   */
  report(address: ReportAddress, press: { browserCookie: string; pressed: string }): Promise<MisuseReported>;
}

/**
 * "This was not me": somebody who reads the registered mailbox says that somebody else has a link to the ticket. Links end first,
 * also when OTOBO is unavailable. Throws `redis-unavailable`.
 */
export const createReportMisuse = (dependencies: ReportMisuseDependencies): ReportMisuse => {
  const { store, browsers, otobo, keys, clock, log } = dependencies;

  const findLink = async ({ ticketNumber, token }: ReportAddress) => {
    const linkId = linkIdOfReport(keys, ticketNumber, token);
    const ticket = linkId === undefined ? undefined : await store.read(ticketNumber);
    return { linkId, link: ticket?.links.find((link) => link.linkId === linkId) };
  };

  const inform = async (ticketNumber: string, login: string): Promise<boolean> => {
    try {
      await otobo.misuseReport(ticketNumber, login);
      return true;
    } catch (error) {
      log.error("Agents were not informed that somebody else has a link", { ticketNumber, error });
      return false;
    }
  };

  return {
    find: async (address) => {
      const { linkId, link } = await findLink(address);
      return { isKnown: link !== undefined, language: link?.language ?? "", guessed: linkId === undefined };
    },
    report: async (address, { browserCookie, pressed }) => {
      const { linkId, link } = await findLink(address);
      if (!link) return { outcome: "unknown", language: "", guessed: linkId === undefined };
      const { ticketNumber } = address;
      const { login, language } = link;
      const press = { ticketNumber, linkId: `report ${link.linkId}`, browserCookie, pressed };
      if (!isPressedAgain(keys, press, clock()))
        return { outcome: "asked", pressAgain: askToPressAgain(keys, press, clock()), language, guessed: false };
      const revoked = await store.revoke(ticketNumber, undefined, clock());
      const forgotten = await browsers.forget(login);
      log.warn("A customer reported that somebody else has a link", { ticketNumber, linkId, revoked, forgotten });
      const isInformed = await inform(ticketNumber, login);
      return { outcome: isInformed ? "reported" : "not-informed", language, guessed: false };
    },
  };
};
