import { Counter, type Registry } from "prom-client";
import type { CountFigure, CountLink } from "../ports.ts";

/** Senders can bring any domain: the first ones are counted by name, all others together. */
const maxDomains = 200;
/** How many links are remembered, so that a scanner's second look at one does not count. */
const maxLinks = 20_000;

/** True the first time a word comes, as far as the last words are remembered: at least half of `max`, at most `max`. */
const createFirstTime = (max: number) => {
  let [present, past] = [new Set<string>(), new Set<string>()];
  return (word: string): boolean => {
    if (present.has(word) || past.has(word)) return false;
    if (present.size >= max / 2) [present, past] = [new Set(), present];
    present.add(word);
    return true;
  };
};

/**
 * Links activated, seen and opened by domain: many seen and few opened means mail scanners, or pages that customers do
 * not understand. Counted per process: after a restart a link counts again. Figures are counted by the same rules.
 */
export const createCountLink = (registry: Registry, countFigure: CountFigure = () => undefined): CountLink => {
  const links = new Counter({
    name: "onetimeauth_links_total",
    help: "Links activated, seen and opened, each counted once, by the domain of the address",
    labelNames: ["event", "domain"],
    registers: [registry],
  });
  const domains = new Set<string>();
  const nameOf = (domain: string): string => {
    if (domain !== "" && domains.size < maxDomains) domains.add(domain);
    return domains.has(domain) ? domain : "other";
  };
  const isFirst = {
    activated: createFirstTime(maxLinks),
    seen: createFirstTime(maxLinks),
    opened: createFirstTime(maxLinks),
  };
  return (event, linkId, address) => {
    if (!isFirst[event](linkId)) return;
    const domain = nameOf(address);
    links.inc({ event, domain });
    if (event === "activated") countFigure("linksSent");
    else countFigure(`${event}@${domain}`);
    if (event === "opened") countFigure("linksOpened");
  };
};
