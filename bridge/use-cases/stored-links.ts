/** What admins see and change of what is stored. */
import { asciiLowerCase, equalsAsciiCaseless } from "../domain/ascii.ts";
import { issuedAtOf } from "../domain/link-id.ts";
import { type LinkState, shownAddressOf, type StoredLink } from "../domain/link.ts";
import type { BrowserStore, Clock, KnownBrowser, LimitCounts, LinkStore } from "../ports.ts";

/** Without MAC and lease, which are of no use to people. Times are epoch seconds. */
export interface ListedLink {
  linkId: string;
  state: LinkState;
  customerUser: string;
  maskedAddress: string;
  language: string;
  issuedAt: number;
  expiresAt: number | undefined;
}

export interface ListedTicket {
  ticketNumber: string;
  closedAt: number | undefined;
  mergedInto: string | undefined;
  links: ListedLink[];
}

export interface StoredLinks {
  /** The links of a ticket, of all customer users or one. */
  list(ticketNumber: string, login: string | undefined): Promise<ListedTicket>;
  /** Makes active links open nothing. Answers how many there were. */
  revoke(ticketNumber: string, login: string | undefined): Promise<number>;
  /** All that is stored of a customer user. `address`: the registered one, if it is not the login. */
  exportCustomer(login: string, address: string | undefined): Promise<StoredCustomer>;
  /** Removes it. Answers how much there was. */
  forgetCustomer(login: string, address: string | undefined): Promise<Forgotten>;
}

/** How much there was. */
export interface Forgotten {
  links: number;
  counters: number;
  browsers: number;
}

export interface StoredCustomer {
  tickets: ListedTicket[];
  browsers: KnownBrowser[];
  counters: Awaited<ReturnType<LimitCounts["read"]>>;
}

const pageSize = 1000;

const toListed = (link: StoredLink): ListedLink => ({
  linkId: link.linkId,
  state: link.state,
  customerUser: link.login,
  maskedAddress: shownAddressOf(link).masked,
  language: link.language,
  issuedAt: issuedAtOf(link.linkId),
  expiresAt: link.expiresAt,
});

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
  const list: StoredLinks["list"] = async (ticketNumber, login) => {
    const ticket = await store.read(ticketNumber);
    const { closedAt, mergedInto } = ticket?.lifecycle ?? {};
    const links = (ticket?.links ?? []).filter((link) => login === undefined || equalsAsciiCaseless(link.login, login));
    return { ticketNumber, closedAt, mergedInto, links: links.map(toListed) };
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
    revoke: (ticketNumber, login) => store.revoke(ticketNumber, login),
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
