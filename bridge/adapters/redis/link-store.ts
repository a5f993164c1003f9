import type { Redis } from "ioredis";
import { z } from "zod";
import { BridgeError } from "../../domain/errors.ts";
import type { LinkSeen, StoredLifecycle } from "../../domain/link.ts";
import { activationDays } from "../../domain/link-id.ts";
import { rememberedRenewals } from "../../domain/limits.ts";
import { expiryOf } from "../../domain/ticket.ts";
import { secondsPerDay } from "../../domain/time.ts";
import type { LinkStore, Log, ObserveCall } from "../../ports.ts";
import { readText } from "./batch.ts";
import type { RedisClient as Client } from "./connect-redis.ts";
import { createStep } from "./map-redis-errors.ts";
import { readTicket, writeLifecycle, writeLink } from "./records.ts";
import { defineScripts } from "./scripts.ts";

/** Decisions are remembered longer than a link can be activated, and a day more for clocks that differ. */
const decisionMemory = (activationDays + 2) * secondsPerDay;
/** After a year without a renewal the limits of a ticket start anew. */
const renewalMemory = 365 * secondsPerDay;
/** A link that is forgotten counts as expired. */
const maxLinksPerTicket = 200;
const maxLife = 100 * 365 * secondsPerDay * 1000;

const keyOf = {
  ticket: (ticketNumber: string) => `ota:{${ticketNumber}}`,
  renewals: (ticketNumber: string) => `ota:{${ticketNumber}}:renewals`,
  /** Never there. */
  none: "ota:none",
};

const done = z.literal([0, 1]).transform((value) => value === 1);
const number = z.int();
const leaseEnd = z.int().transform((value) => (value === 0 ? undefined : value));
const decision = z
  .tuple([z.string(), z.array(z.string())])
  .transform(([id, decided]) => ({ activated: id === "" ? undefined : id, decided }));

/** Milliseconds that a ticket's key has left to live, for the scripts: -1 while nothing ends it. */
const lifeLeft = ({ closedAt }: StoredLifecycle, accessDays: number, now: number): string => {
  const expiry = expiryOf(closedAt, accessDays);
  return String(expiry === undefined ? -1 : Math.min(Math.max(0, expiry - now) * 1000, maxLife));
};

/** The position of a listing: the node of a cluster, and the cursor of its SCAN. */
const parseCursor = (cursor: string): { node: number; scan: string } => {
  const match = /^(\d{1,4}):(\d{1,20})$/.exec(cursor || "0:0");
  if (!match) throw new BridgeError("invalid-request", "Invalid cursor", { field: "Cursor" });
  return { node: Number(match[1]), scan: String(match[2]) };
};

/** Every server that holds tickets, in an order that all bridges agree on. */
export const mastersOf = (redis: Client): Redis[] => {
  if (!("nodes" in redis)) return [redis];
  const nameOf = ({ options: { host, port } }: Redis): string => `${host ?? ""} ${port ?? ""}`;
  return redis.nodes("master").sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
};

const list =
  (redis: Client): LinkStore["list"] =>
  async (cursor, size) => {
    const { node, scan } = parseCursor(cursor);
    const nodes = mastersOf(redis);
    const [next, keys] = (await nodes[node]?.scan(scan, "MATCH", keyOf.ticket("*"), "COUNT", size)) ?? ["0", []];
    const nodeCursor = next === "0" ? { node: node + 1, scan: "0" } : { node, scan: next };
    return {
      cursor: nodeCursor.node < nodes.length ? `${nodeCursor.node}:${nodeCursor.scan}` : "",
      ticketNumbers: keys.map((key) => key.slice(keyOf.ticket("").length - 1, -1)),
    };
  };

const read =
  (redis: Client, log: Log): LinkStore["read"] =>
  async (ticketNumber) => {
    const text = await readText(redis, keyOf.ticket(ticketNumber));
    return text === null
      ? undefined
      : readTicket(ticketNumber, text, (part) => {
          log.warn("Unreadable record in Redis", { ticketNumber, part });
        });
  };

const activate =
  (redis: Client, maxLinks: number): LinkStore["activate"] =>
  async ({ ticketNumber, lifecycle, candidates, activeLinks, accessDays, now }) => {
    const left = lifeLeft(lifecycle, accessDays, now);
    const settings = [now, writeLifecycle(lifecycle), left, activeLinks, decisionMemory, maxLinks].map(String);
    const links = candidates.flatMap(({ linkId, issuedAt, link }) => [
      ...[linkId, String(issuedAt)],
      link ? writeLink(link) : "",
    ]);
    return decision.parse(await redis.otaActivate(keyOf.ticket(ticketNumber), ...settings, ...links));
  };

const importLink =
  (redis: Client): LinkStore["importLink"] =>
  async (ticketNumber, lifecycle, link, accessDays, now) => {
    const left = lifeLeft(lifecycle, accessDays, now);
    return done.parse(
      await redis.otaImport(keyOf.ticket(ticketNumber), writeLifecycle(lifecycle), left, writeLink(link)),
    );
  };

const open =
  (redis: Client): LinkStore["open"] =>
  async ({ ticketNumber, linkId, mac }, lease, { accessDays, now, minLeaseSeconds, isKnown = false }) => {
    const numbers = [lease.expiresAt, minLeaseSeconds, now, accessDays * secondsPerDay, Number(isKnown)].map(String);
    const own = lease.ownBrowser ? JSON.stringify(lease.ownBrowser) : "";
    return leaseEnd.parse(await redis.otaOpen(keyOf.ticket(ticketNumber), linkId, mac, lease.holder, ...numbers, own));
  };

const redeem =
  (redis: Client): LinkStore["redeem"] =>
  async ({ ticketNumber, linkId, mac }, { holder, expiresAt }, now, entryExpiresAt) => {
    const times = [expiresAt, now, entryExpiresAt].map(String);
    return done.parse(await redis.otaRedeem(keyOf.ticket(ticketNumber), linkId, mac, holder, ...times));
  };

const sync =
  (redis: Client): LinkStore["sync"] =>
  async (ticketNumber, lifecycle, login, accessDays, now) => {
    const left = lifeLeft(lifecycle, accessDays, now);
    const ticket = [writeLifecycle(lifecycle), left, login, String(now)];
    return done.parse(await redis.otaSync(keyOf.ticket(ticketNumber), ...ticket));
  };

const claimRenewal =
  (redis: Client): LinkStore["claimRenewal"] =>
  async (ticketNumber, { perHour, perDay, perLife }, now) => {
    const numbers = [now, Math.floor(perHour), perDay, perLife ?? "", rememberedRenewals, renewalMemory].map(String);
    return done.parse(await redis.otaClaimRenewal(keyOf.renewals(ticketNumber), ...numbers));
  };

export interface LinkStoreOptions {
  maxLinks?: number;
  observe?: ObserveCall;
}

/** The links of a Redis (standalone or cluster) as connect-redis.ts makes it; see `LinkStore` and scripts.ts. */
export const createRedisLinkStore = (redis: Client, log: Log, options: LinkStoreOptions = {}): LinkStore => {
  const { maxLinks = maxLinksPerTicket, observe } = options;
  defineScripts(redis);
  const step = createStep(observe);
  return {
    read: step("read", read(redis, log)),
    activate: step("activate", activate(redis, maxLinks)),
    importLink: step("importLink", importLink(redis)),
    open: step("open", open(redis)),
    see: step("see", async ({ ticketNumber, linkId, mac, seenBy = "" }: LinkSeen, now: number) =>
      done.parse(await redis.otaSee(keyOf.ticket(ticketNumber), linkId, mac, String(now), seenBy)),
    ),
    redeem: step("redeem", redeem(redis)),
    finishEntry: step("finishEntry", async (ticketNumber: string, linkId: string) =>
      done.parse(await redis.otaFinishEntry(keyOf.ticket(ticketNumber), linkId)),
    ),
    sync: step("sync", sync(redis)),
    revoke: step("revoke", async (ticketNumber: string, login: string | undefined, now: number) =>
      number.parse(await redis.otaRevoke(keyOf.ticket(ticketNumber), login ?? "", String(now))),
    ),
    forget: step("forget", async (ticketNumber: string, login: string, now: number) =>
      number.parse(await redis.otaForget(keyOf.ticket(ticketNumber), login, String(now))),
    ),
    // In this order: while the ticket is there, the sweep finds what a failure left.
    remove: step("remove", async (ticketNumber) => {
      await redis.unlink(keyOf.renewals(ticketNumber));
      return (await redis.unlink(keyOf.ticket(ticketNumber))) > 0;
    }),
    claimRenewal: step("claimRenewal", claimRenewal(redis)),
    list: step("list", list(redis)),
    // A write that needs no memory: a replica and a Redis that cannot save refuse it.
    ping: step("ping", async () => {
      await redis.pexpire(keyOf.none, 1);
    }),
  };
};
