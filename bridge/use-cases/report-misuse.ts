import { linkIdOfReport } from "../domain/code.ts";
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

/** unknown: not an address of ours, or nothing is stored of its link. untold: all was revoked, but OTOBO could not be told. */
export interface MisuseReported {
  outcome: "reported" | "untold" | "unknown";
  language: string;
  guessed: boolean;
}

export interface ReportMisuse {
  /** Looks, and changes nothing. */
  find(address: ReportAddress): Promise<{ isKnown: boolean; language: string; guessed: boolean }>;
  /** Ends all links of the ticket, and forgets the browsers of the customer user. */
  report(address: ReportAddress): Promise<MisuseReported>;
}

/**
 * "This was not me": whoever reads the registered mailbox says that somebody else has a link to the ticket. Links end first,
 * also when OTOBO is unavailable. Throws `redis-unavailable`.
 */
export const createReportMisuse = (dependencies: ReportMisuseDependencies): ReportMisuse => {
  const { store, browsers, otobo, keys, clock, log } = dependencies;

  const findLink = async ({ ticketNumber, token }: ReportAddress) => {
    const linkId = linkIdOfReport(keys, ticketNumber, token);
    const ticket = linkId === undefined ? undefined : await store.read(ticketNumber);
    return { linkId, link: ticket?.links.find((link) => link.linkId === linkId) };
  };

  const tell = async (ticketNumber: string, login: string): Promise<boolean> => {
    try {
      await otobo.misuseReport(ticketNumber, login);
      return true;
    } catch (error) {
      log.error("Agents were not told that somebody else has a link", { ticketNumber, error });
      return false;
    }
  };

  return {
    find: async (address) => {
      const { linkId, link } = await findLink(address);
      return { isKnown: link !== undefined, language: link?.language ?? "", guessed: linkId === undefined };
    },
    report: async (address) => {
      const { linkId, link } = await findLink(address);
      if (!link) return { outcome: "unknown", language: "", guessed: linkId === undefined };
      const { ticketNumber } = address;
      const { login, language } = link;
      const revoked = await store.revoke(ticketNumber, undefined, clock());
      const forgotten = await browsers.forget(login);
      log.warn("A customer reported that somebody else has a link", { ticketNumber, linkId, revoked, forgotten });
      const isTold = await tell(ticketNumber, login);
      return { outcome: isTold ? "reported" : "untold", language, guessed: false };
    },
  };
};
