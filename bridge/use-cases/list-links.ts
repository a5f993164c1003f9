/** What agents see of a ticket's links: in OTOBO, with OTOBO's settings and the ticket's state there. */
import { expiryOf, closedAtOf, hasPassed } from "../domain/ticket.ts";
import type { Clock } from "../ports.ts";
import { isIgnoredAddress } from "./activate-link.ts";
import type { ListedLink, StoredLinks } from "./stored-links.ts";

export interface LinksToList {
  ticketNumber: string;
  /** Of the ticket's customer user. */
  login: string;
  /** Its registered address; empty if it may have no links. */
  email: string;
  stateType: string;
  /** Epoch seconds. */
  stateSince: number;
  accessDays: number;
  /** OneTimeAuth::IgnoreSenders. */
  ignoreSenders: string[];
}

interface LinksListed {
  /** The newest ones, newest first. */
  links: ListedLink[];
  /** How many browsers the customer user called their own: each opens used links, too. */
  knownBrowsers: number;
  /** Why a new link would not be activated; as in `NotActivatedReason`. */
  noLinkReason: "" | "expired" | "ignored";
}

export type ListLinks = (request: LinksToList) => Promise<LinksListed>;

/** More than an agent reads. */
const maxLinks = 10;

/** Throws `redis-unavailable`. */
export const createListLinks =
  ({ storedLinks, clock }: { storedLinks: Pick<StoredLinks, "list" | "countBrowsers">; clock: Clock }): ListLinks =>
  async (request) => {
    const { ticketNumber, login, email, accessDays, ignoreSenders } = request;
    const [{ links }, knownBrowsers] = await Promise.all([
      storedLinks.list(ticketNumber, login, accessDays),
      storedLinks.countBrowsers(login),
    ]);
    const isExpired = hasPassed(expiryOf(closedAtOf(request), accessDays), clock());
    const isIgnored = email !== "" && isIgnoredAddress(ignoreSenders, email);
    return {
      links: links.slice(-maxLinks).reverse(),
      knownBrowsers,
      noLinkReason: isExpired ? "expired" : isIgnored ? "ignored" : "",
    };
  };
