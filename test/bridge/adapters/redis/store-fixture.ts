import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import type {
  ActivationRequest,
  Lease,
  LinkReference,
  LinkTimes,
  NewLink,
  StoredLifecycle,
  StoredLink,
} from "../../../../bridge/domain/link.ts";
import type { LinkStore } from "../../../../bridge/ports.ts";
import { connectPatiently } from "../../../support/connect-patiently.ts";
import { startRedisCluster } from "../../../support/redis-cluster.ts";
import { startRedis } from "../../../support/redis.ts";
import { silentLog } from "../../../support/silent-log.ts";

export const day = 86_400;
export const now = 1_763_812_800;
export const ticketNumber = "2026112210000017";
export const lifecycle: StoredLifecycle = { closedAt: undefined, mergedInto: undefined };

/** A link as it is given to the store. */
export const link = (linkId: string, changes: Partial<NewLink> = {}): NewLink => ({
  linkId,
  login: "jane@customer.example",
  address: undefined,
  language: "de",
  expiresAt: undefined,
  mac: `mac-${linkId}`,
  ...changes,
});

/** What happened to a link that nothing happened to. */
export const noTimes: LinkTimes = { seenAt: undefined, openedAt: undefined, endedAt: undefined };

/** The same as the store keeps it. */
export const stored = (linkId: string, changes: Partial<StoredLink> = {}): StoredLink => ({
  ...link(linkId),
  state: "active",
  since: now,
  lease: undefined,
  entry: undefined,
  times: noTimes,
  ...changes,
});

/** A mail with links that may be activated, and with ids (texts) that must be voided. */
export const activation = (
  links: (NewLink | string)[],
  changes: Partial<ActivationRequest> = {},
): ActivationRequest => ({
  ticketNumber,
  lifecycle,
  candidates: links.map((each) =>
    typeof each === "string"
      ? { linkId: each, issuedAt: now, link: undefined }
      : { linkId: each.linkId, issuedAt: now, link: each },
  ),
  activeLinks: 3,
  accessDays: 14,
  now,
  ...changes,
});

export const reference = (linkId: string, changes: Partial<LinkReference> = {}): LinkReference => ({
  ticketNumber,
  linkId,
  mac: `mac-${linkId}`,
  ...changes,
});

export const leaseOf = (holder: string, expiresAt = now + 60): Lease => ({ holder, expiresAt });

/** How a browser opens at a time. */
export const opening = (at = now) => ({ accessDays: 14, now: at, minLeaseSeconds: 30 });

/** The key of the ticket. */
export const key = `ota:{${ticketNumber}}`;

const operations = readFileSync("docs/operations.md", "utf8");

const rightsOf = (pattern: RegExp): string => {
  const [, rights] = pattern.exec(operations) ?? [];
  if (rights === undefined) throw new Error("docs/operations.md does not name the rights of the Redis user");
  return rights;
};

/** The rights that docs/operations.md names for the Redis user of the bridge, and the additional ones in a cluster. */
export const bridgeRights = rightsOf(/^ACL SETUSER .* >PASSWORD (.*)$/m);
const moreInCluster = rightsOf(/^In a cluster add `(.*?)`/m);

const limitedUser = ["--user", "onetimeauth", "on", ">secret/of@redis", ...bridgeRights.split(" ")];
const asLimitedUser = (url: string): string => url.replace("://", "://onetimeauth:secret%2Fof%40redis@");

/** The Redis that a store runs on, and how the bridge finds it. */
const kinds = {
  standalone: async () => startRedis(),
  "for a user with the documented rights": async () => {
    const server = await startRedis(...limitedUser);
    return { ...server, bridgeUrl: asLimitedUser(server.url) };
  },
  "a cluster of three": async () => startRedisCluster(),
  "a cluster of three, for a user with the documented rights": async () => {
    const cluster = await startRedisCluster(...limitedUser, ...moreInCluster.split(" "));
    return { ...cluster, bridgeUrl: asLimitedUser(cluster.url) };
  },
};

type Kind = keyof typeof kinds;
export const redisKinds = Object.keys(kinds) as Kind[];

const mastersOf = (redis: RedisClient): Redis[] => ("nodes" in redis ? redis.nodes("master") : [redis]);

interface Fixture {
  /** Of somebody who may do everything. */
  redis: RedisClient;
  /** Of the bridge. */
  bridge: RedisClient;
  /** The same object from the beginning, and so the functions; they work once the tests run. */
  store: LinkStore;
  warnings: unknown[];
  /** Every key there is, in any order. */
  keys: () => Promise<string[]>;
  /** The states of the ticket's links. */
  states: () => Promise<Record<string, string>>;
  /** A browser opens a link of the ticket. */
  open: (linkId: string, holder?: string, at?: number) => ReturnType<LinkStore["open"]>;
}

/** A store on a Redis of its own, empty before each test; the clients are there once the tests run. */
export const useStore = (kind: Kind = "standalone") => {
  const store = {} as LinkStore;
  const fixture = {
    store,
    warnings: [] as unknown[],
    keys: async () => (await Promise.all(mastersOf(fixture.redis).map((each) => each.keys("*")))).flat(),
    states: async () =>
      Object.fromEntries((await store.read(ticketNumber))?.links.map(({ linkId, state }) => [linkId, state]) ?? []),
    open: (linkId, holder = "browser", at = now) =>
      store.open(reference(linkId), leaseOf(holder, at + 60), opening(at)),
  } as Fixture;
  const clients: RedisClient[] = [];
  let server: { url: string; bridgeUrl?: string; stop: () => Promise<void> };
  const connect = async (url: string): Promise<RedisClient> => {
    const client = await connectPatiently(url);
    clients.push(client);
    if (client.status !== "ready") await once(client, "ready");
    return client;
  };

  before(async function () {
    this.timeout(30_000);
    server = await kinds[kind]();
    fixture.redis = await connect(server.url);
    const warn = (_message: string, fields?: Record<string, unknown>) => {
      fixture.warnings.push(fields);
    };
    fixture.bridge = await connect(server.bridgeUrl ?? server.url);
    Object.assign(store, createRedisLinkStore(fixture.bridge, { ...silentLog, warn }));
  });
  after(async () => {
    for (const client of clients) client.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    fixture.warnings.length = 0;
    await Promise.all(mastersOf(fixture.redis).map((each) => each.flushall()));
  });
  return fixture;
};
