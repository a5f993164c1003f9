import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Redis } from "ioredis";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import type { ArmRequest, Grant, StoredLife, StoredLink, Taken } from "../../../../bridge/domain/link.ts";
import type { LinkStore } from "../../../../bridge/ports.ts";
import { connectPatiently } from "../../../support/connect-patiently.ts";
import { startRedisCluster } from "../../../support/redis-cluster.ts";
import { startRedis } from "../../../support/redis.ts";
import { silentLog } from "../../../support/silent-log.ts";

export const day = 86_400;
export const now = 1_763_812_800;
export const ticketNumber = "2026112210000017";
export const life: StoredLife = { ticketId: 7, closedAt: undefined, mergedInto: undefined, tag: "life-tag" };

/** Links whose ids begin with later letters are newer. */
export const link = (linkId: string, changes: Partial<StoredLink> = {}): StoredLink => ({
  linkId,
  state: "active",
  login: "jane@customer.example",
  addressTag: "address-tag",
  maskedAddress: "j…e@c…r.example",
  domain: "customer.example",
  language: "de",
  armedAt: now,
  expiresAt: undefined,
  order: now + linkId.charCodeAt(0),
  openTag: `open-${linkId}`,
  pastTag: `past-${linkId}`,
  takenUntil: undefined,
  takenBy: undefined,
  takenTag: undefined,
  ...changes,
});

export const arming = (links: (StoredLink | string)[], changes: Partial<ArmRequest> = {}): ArmRequest => ({
  ticketNumber,
  life,
  candidates: links.map((each) =>
    typeof each === "string" ? { linkId: each, link: undefined } : { linkId: each.linkId, link: each },
  ),
  activeLinks: 3,
  accessDays: 14,
  now,
  ...changes,
});

export const grant = (grantId: string, linkId: string, changes: Partial<Grant> = {}): Grant => ({
  ticketNumber,
  grantId,
  linkId,
  linkTag: `open-${linkId}`,
  tag: `grant-${grantId}`,
  expiresAt: now + 60,
  ...changes,
});

/** Arms in a store where nothing is newer. */
export const armIn = async (store: LinkStore, request: ArmRequest) => {
  const decision = await store.arm(request);
  if ("newest" in decision) throw new Error("there is a newer link");
  return decision;
};

/** What the store writes when a browser opens, as `grant` lasts. */
export const taken = (takenBy: string, takenUntil = now + 60): Taken => ({
  takenUntil,
  takenBy,
  takenTag: "taken-tag",
});

/** The key of the ticket. */
export const key = `ota:{${ticketNumber}}`;

const readme = readFileSync("README.md", "utf8");

const rightsOf = (pattern: RegExp): string => {
  const [, rights] = pattern.exec(readme) ?? [];
  if (rights === undefined) throw new Error("The README does not tell the rights of Redis' user");
  return rights;
};

/** What a bridge needs, as the README tells admins; and what it needs besides in a cluster. */
export const bridgeRights = rightsOf(/^ACL SETUSER .* >PASSWORD (.*)$/m);
const moreInCluster = rightsOf(/^In a cluster add `(.*?)`/m);

const limitedUser = ["--user", "onetimeauth", "on", ">secret/of@redis", ...bridgeRights.split(" ")];
const asLimitedUser = (url: string): string => url.replace("://", "://onetimeauth:secret%2Fof%40redis@");

/** The Redis that a store runs on, and how the bridge finds it. */
const kinds = {
  standalone: async () => startRedis(),
  "for a user with the rights of the README": async () => {
    const server = await startRedis(...limitedUser);
    return { ...server, bridgeUrl: asLimitedUser(server.url) };
  },
  "a cluster of three": async () => startRedisCluster(),
  "a cluster of three, for a user with the rights of the README": async () => {
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
  store: LinkStore;
  warnings: unknown[];
  /** Every key there is, in any order. */
  keys: () => Promise<string[]>;
}

/** A store on a Redis of its own, empty before each test; the fields are there once the tests run. */
export const useStore = (kind: Kind = "standalone") => {
  const fixture = { warnings: [] as unknown[] } as Fixture;
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
    fixture.keys = async () => (await Promise.all(mastersOf(fixture.redis).map((each) => each.keys("*")))).flat();
    const warn = (_message: string, fields?: Record<string, unknown>) => {
      fixture.warnings.push(fields);
    };
    const bridge = await connect(server.bridgeUrl ?? server.url);
    fixture.store = createRedisLinkStore(bridge, { ...silentLog, warn });
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
