import { setTimeout } from "node:timers/promises";
import type { Redis } from "ioredis";
import { connectRedis } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import type { ArmRequest, Grant, StoredLife, StoredLink } from "../../../../bridge/domain/link.ts";
import type { LinkStore } from "../../../../bridge/ports.ts";
import { type RedisServer, startRedis } from "../../../support/redis.ts";
import { silentLog } from "../../use-cases/token-world.ts";

export const day = 86_400;
export const now = 1_763_812_800;
export const ticketNumber = "2026112210000017";
export const life: StoredLife = { ticketId: 7, closedAt: undefined, mergedInto: undefined, tag: "life-tag" };

export const link = (linkId: string, changes: Partial<StoredLink> = {}): StoredLink => ({
  linkId,
  state: "active",
  login: "jane@customer.example",
  addressTag: "address-tag",
  maskedAddress: "j…e@c…r.example",
  language: "de",
  armedAt: now,
  expiresAt: undefined,
  openTag: `open-${linkId}`,
  pastTag: `past-${linkId}`,
  takenUntil: undefined,
  takenBy: undefined,
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

/** The key of the ticket. */
export const key = `ota:{${ticketNumber}}`;

/** Makes a single node serve all slots: it then refuses, as every cluster, a script whose keys lie in different slots. */
const becomeCluster = async (redis: Redis): Promise<void> => {
  await redis.call("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
  while (!String(await redis.call("CLUSTER", "INFO")).includes("cluster_state:ok")) await setTimeout(50);
};

export const redisKinds = ["standalone", "cluster"] as const;

/** A store on a Redis of its own, empty before each test; the fields are there once the tests run. */
export const useStore = (kind: (typeof redisKinds)[number] = "standalone") => {
  const fixture = { warnings: [] as unknown[] } as { redis: Redis; store: LinkStore; warnings: unknown[] };
  let server: RedisServer;

  before(async () => {
    server = await startRedis("--cluster-enabled", kind === "cluster" ? "yes" : "no");
    fixture.redis = await connectRedis({ url: server.url, log: silentLog });
    if (kind === "cluster") await becomeCluster(fixture.redis);
    const warn = (_message: string, fields?: Record<string, unknown>) => {
      fixture.warnings.push(fields);
    };
    fixture.store = createRedisLinkStore(fixture.redis, { ...silentLog, warn });
  });
  after(async () => {
    fixture.redis.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    fixture.warnings.length = 0;
    await fixture.redis.flushall();
  });
  return fixture;
};
