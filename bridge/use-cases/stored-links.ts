/** What admins see and change of what is stored. */
import { asciiLowerCase, equalsAsciiCaseless } from "../domain/ascii.ts";
import { issuedAtOf } from "../domain/link-id.ts";
import { type LinkState, type LinkTimes, shownAddressOf, type StoredLink } from "../domain/link.ts";
import { earliest, expiryOf, hasPassed } from "../domain/ticket.ts";
import type { BrowserStore, Clock, KnownBrowser, LimitCounts, LinkStore } from "../ports.ts";

/** Without MAC and lease, which are of no use to people. Times are epoch seconds. */
export interface ListedLink extends LinkTimes {
  linkId: string;
  /** expired: it would be active, but its time is over. */
  state: LinkState | "expired";
  customerUser: string;
  maskedAddress: string;
  language: string;
  issuedAt: number;
  /** When its time is over: its own end, or its ticket's, if it is known for how long links of closed tickets work. */
  expiresAt: number | undefined;
}

export interface ListedTicket {
  ticketNumber: string;
  closedAt: number | undefined;
  mergedInto: string | undefined;
  links: ListedLink[];
}

/** How many there were. */
interface Revoked {
  links: number;
  browsers: number;
}

export interface StoredLinks {
  /** The links of a ticket, of all customer users or one, oldest first. `accessDays`: as OTOBO's setting has them, if known. */
  list(ticketNumber: string, login: string | undefined, accessDays?: number): Promise<ListedTicket>;
  /**
   * Makes active links open nothing, and forgets the browsers that the customer users called their own, in which used links
   * would open, too.
   */
  revoke: (ticketNumber: string, login: string | undefined) => Promise<Revoked>;
  /** How many browsers a customer user called their own. */
  countBrowsers(login: string): Promise<number>;
  /** All that is stored of a customer user. `address`: the registered one, if it is not the login. */
  exportCustomer(login: string, address: string | undefined): Promise<StoredCustomer>;
  /** Removes it. Answers how much there was. */
  forgetCustomer(login: string, address: string | undefined): Promise<Forgotten>;
}

/** How much there was. */
interface Forgotten {
  links: number;
  counters: number;
  browsers: number;
}

interface StoredCustomer {
  tickets: ListedTicket[];
  browsers: KnownBrowser[];
  counters: Awaited<ReturnType<LimitCounts["read"]>>;
}

const pageSize = 1000;

const toListed = (link: StoredLink, ticketEnd: number | undefined, now: number): ListedLink => {
  const { linkId, state, login, language, times } = link;
  const expiresAt = earliest(link.expiresAt, ticketEnd);
  return {
    linkId,
    state: state === "active" && hasPassed(expiresAt, now) ? "expired" : state,
    customerUser: login,
    maskedAddress: shownAddressOf(link).masked,
    language,
    issuedAt: issuedAtOf(linkId),
    ...times,
    expiresAt,
  };
};

/** Pages of stored tickets, each ticket once. */
async function* ticketPages(store: Pick<LinkStore, "list">): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  let cursor = "";
  do {
    const page = await store.list(cursor, pageSize);
    const tickets = new Set(page.ticketNumbers.filter((ticketNumber) => !seen.has(ticketNumber)));
    for (const ticketNumber of tickets) seen.add(ticketNumber);
    yield [...tickets];
    ({ cursor } = page);
  } while (cursor !== "");
}

/** As the limits count them. */
const subjectsOf = (login: string, address: string | undefined): string[] => [
  ...new Set([login, address ?? login].map(asciiLowerCase)),
];

export interface StoredLinksDependencies {
  store: LinkStore;
  limitCounts: LimitCounts;
  browsers: Pick<BrowserStore, "list" | "forget">;
  clock: Clock;
}

export const createStoredLinks = ({ store, limitCounts, browsers, clock }: StoredLinksDependencies): StoredLinks => {
  const list: StoredLinks["list"] = async (ticketNumber, login, accessDays) => {
    const ticket = await store.read(ticketNumber);
    const { closedAt, mergedInto } = ticket?.lifecycle ?? {};
    const links = (ticket?.links ?? []).filter((link) => login === undefined || equalsAsciiCaseless(link.login, login));
    const end = accessDays === undefined ? undefined : expiryOf(closedAt, accessDays);
    return { ticketNumber, closedAt, mergedInto, links: links.map((link) => toListed(link, end, clock())) };
  };
  const listCustomer = async (login: string): Promise<ListedTicket[]> => {
    const tickets: ListedTicket[] = [];
    for await (const page of ticketPages(store)) {
      const listed = await Promise.all(page.map((ticketNumber) => list(ticketNumber, login)));
      tickets.push(...listed.filter(({ links }) => links.length > 0));
    }
    return tickets;
  };
  return {
    list,
    revoke: async (ticketNumber, login) => {
      const everybody = async () => (await list(ticketNumber, undefined)).links.map(({ customerUser }) => customerUser);
      const logins = new Set(login === undefined ? await everybody() : [login]);
      const links = await store.revoke(ticketNumber, login, clock());
      const forgotten = await Promise.all([...logins].map((each) => browsers.forget(each)));
      return { links, browsers: forgotten.reduce((sum, count) => sum + count, 0) };
    },
    countBrowsers: async (login) => (await browsers.list(login, clock())).length,
    exportCustomer: async (login, address) => ({
      tickets: await listCustomer(login),
      browsers: await browsers.list(login, clock()),
      counters: (await Promise.all(subjectsOf(login, address).map((subject) => limitCounts.read(subject)))).flat(),
    }),
    forgetCustomer: async (login, address) => {
      let links = 0;
      for (const { ticketNumber } of await listCustomer(login))
        links += await store.forget(ticketNumber, login, clock());
      const removed = await Promise.all(subjectsOf(login, address).map((subject) => limitCounts.remove(subject)));
      const counters = removed.reduce((sum, each) => sum + each, 0);
      return { links, counters, browsers: await browsers.forget(login) };
    },
  };
};
