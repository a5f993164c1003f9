/** Links in Redis, made by the product's own use cases, as many at a time as the connection takes. */
import { randomBytes } from "node:crypto";
import { connectRedis } from "../../bridge/adapters/redis/connect-redis.ts";
import { createRedisBrowserStore } from "../../bridge/adapters/redis/browser-store.ts";
import { createRedisLinkStore } from "../../bridge/adapters/redis/link-store.ts";
import type { StoredLink } from "../../bridge/domain/link.ts";
import { mintLinkId } from "../../bridge/domain/link-id.ts";
import type { Limiter } from "../../bridge/ports.ts";
import { createActivateLink } from "../../bridge/use-cases/activate-link.ts";
import { createOpenLink } from "../../bridge/use-cases/open-link.ts";
import { createLookUpLink } from "../../bridge/use-cases/look-up-link.ts";
import { otoboSettings } from "../support/otobo-settings.ts";
import { sha256 } from "../support/sha256.ts";
import { silentLog } from "../support/silent-log.ts";

/** The secret of every link here. */
export const secret = "TheSecretOfThisLink01234";
/** The cookie of every browser here. */
export const browser = "B".repeat(43);

export interface SeededLink {
  ticketNumber: string;
  ticketId: number;
  login: string;
  linkId: string;
}

const firstNumber = 10_000_000;

/** Ticket numbers as OTOBO's generator by date makes them, and a customer user of its own for each. */
const customerOf = (index: number) => ({
  ticketNumber: `20261122${firstNumber + index}`,
  ticketId: index,
  login: `customer.${1_000_000 + index}@bench.example`,
});

const unlimited: Limiter = { consume: () => Promise.resolve(0), wait: () => Promise.resolve(0) };

/** Runs `step` for each index, so many at a time. */
export const forEachIndex = async (
  count: number,
  step: (index: number) => Promise<unknown>,
  atOnce = 200,
): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await step(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

export const createSeeder = async (url: string, keys: Buffer[]) => {
  const redis = await connectRedis({ url, log: silentLog, timeout: 30_000 });
  const store = createRedisLinkStore(redis, silentLog);
  const clock = () => Math.floor(Date.now() / 1000);
  const browsers = createRedisBrowserStore(redis);
  const links = { store, browsers, keys, clock, limiter: unlimited, countLink: () => undefined };
  const activateLink = createActivateLink(links);
  const lookUpLink = createLookUpLink({ ...links, getSettings: () => Promise.resolve(otoboSettings()) });
  const openLink = createOpenLink({ ...links, lookUpLink, confirmBrowser: () => Promise.resolve("right") });
  let count = 0;

  const newLink = (): SeededLink => {
    const customer = customerOf((count += 1));
    return { ...customer, linkId: mintLinkId(keys, randomBytes, { ...customer, now: clock() }) };
  };

  const activate = async ({ ticketNumber, login, linkId }: SeededLink): Promise<void> => {
    const { activated } = await activateLink({
      ticketNumber,
      linkIds: [linkId],
      secretHash: sha256(secret),
      recipients: [login],
      login,
      email: login,
      language: "en",
      stateType: "open",
      stateSince: clock(),
      ignoreSenders: [],
      isMisplaced: false,
      isRenewal: false,
      accessDays: 14,
      activeLinks: 3,
      linkMaxAgeDays: 0,
    });
    if (activated === "") throw new Error("A link was not activated");
  };

  return {
    redis,
    store,
    newLink,
    /** Whose ticket it is. */
    customerOf: (ticketNumber: string) => {
      const { ticketId, login } = customerOf(Number(ticketNumber.slice(8)) - firstNumber);
      return { ticketId, customerUserLogin: login };
    },
    /** So many active links, each of a ticket of its own. */
    links: async (amount: number): Promise<SeededLink[]> => {
      const made = Array.from({ length: amount }, newLink);
      await forEachIndex(amount, (index) => activate(made[index]!));
      return made;
    },
    /** The same, if nobody wants to know which: ten million would not fit into memory. */
    fill: (amount: number): Promise<void> => forEachIndex(amount, () => activate(newLink())),
    /** What is stored of a link. */
    read: async ({ ticketNumber }: SeededLink): Promise<StoredLink> => {
      const [link] = (await store.read(ticketNumber))?.links ?? [];
      if (!link) throw new Error("A link is not stored");
      return link;
    },
    /** Opens a link in the browser; answers its grant. */
    open: async ({ ticketNumber, linkId }: SeededLink): Promise<string> => {
      const opened = await openLink({ ticketNumber, segment: linkId + secret }, { browserCookie: browser });
      if (!opened.opened) throw new Error(`A link was ${opened.view.state}`);
      return opened.grant;
    },
    stop: () => {
      redis.disconnect();
    },
  };
};

export type Seeder = Awaited<ReturnType<typeof createSeeder>>;
