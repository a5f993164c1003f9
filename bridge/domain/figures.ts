/** What admins see of the last days. Numbers of one day begin and end at midnight, UTC. */
import { secondsPerDay } from "./time.ts";

const figureNames = [
  /** Emails whose sender the bridge decided. OTOBO itself decides those of known customer users. */
  "sendersDecided",
  /** That OTOBO was told to create. */
  "customerUsersCreated",
  "linksSent",
  "linksOpened",
  "linksUsed",
  /** New links that customers requested, and that OTOBO sends. */
  "renewals",
  /** Requests and emails refused because of a limit. */
  "limitsReached",
] as const;

export type FigureName = (typeof figureNames)[number];

/** Counted for each domain. */
export type DomainFigureName = "seen" | "opened";

/** The counters of one day: those of each figure, and those by domain, `seen@customer.example`. */
export type Counters = Record<string, number>;

/** `2026-11-22` */
export const dayOf = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString().slice(0, 10);

/** The last days, the newest first. */
export const lastDays = (count: number, now: number): string[] =>
  Array.from({ length: count }, (_, age) => dayOf(now - age * secondsPerDay));

export const figuresIn = (counters: Counters): Record<FigureName, number> =>
  Object.fromEntries(figureNames.map((name) => [name, counters[name] ?? 0])) as Record<FigureName, number>;

/** An admin looks at the worst ones; a long list says no more. */
const maxDomains = 5;

/** The domains with the most links whose page was seen, but that nobody opened. */
export const seenNotOpenedIn = (days: Counters[]): { domain: string; links: number }[] => {
  const unopened = new Map<string, number>();
  const signs: Record<DomainFigureName, number> = { seen: 1, opened: -1 };
  for (const [counter, value] of days.flatMap((counters) => Object.entries(counters))) {
    const [name, domain] = counter.split("@");
    if (domain === undefined) continue;
    unopened.set(domain, (unopened.get(domain) ?? 0) + signs[name as DomainFigureName] * value);
  }
  return [...unopened]
    .map(([domain, links]) => ({ domain, links }))
    .filter(({ links }) => links > 0)
    .sort((one, other) => other.links - one.links || one.domain.localeCompare(other.domain))
    .slice(0, maxDomains);
};
