import type { Redis } from "ioredis";
import { z } from "zod";
import { BridgeError } from "../../domain/errors.ts";
import { armableDays } from "../../domain/link-id.ts";
import { rememberedRenewals } from "../../domain/limits.ts";
import type { StoredTicket } from "../../domain/link.ts";
import { expiryOf } from "../../domain/ticket.ts";
import { secondsPerDay } from "../../domain/time.ts";
import type { LinkStore, Log } from "../../ports.ts";
import type { RedisClient as Client } from "./connect-redis.ts";
import { guarded } from "./guarded.ts";
import { readGrant, readLife, readLink, writeRecord } from "./records.ts";
import { defineScripts } from "./scripts.ts";

/** Decisions are remembered longer than a link can be armed, and a day more for clocks that differ. */
const decisionMemory = (armableDays + 2) * secondsPerDay;
/** After a year without a renewal a ticket begins anew. */
const renewalMemory = 365 * secondsPerDay;
/** Of one ticket: a link that is forgotten counts as expired. */
const mostRecords = 200;
const longestLife = 100 * 365 * secondsPerDay * 1000;

const keyOf = {
  ticket: (ticketNumber: string) => `ota:{${ticketNumber}}`,
  decided: (ticketNumber: string) => `ota:{${ticketNumber}}:decided`,
  grant: (ticketNumber: string, grantId: string) => `ota:{${ticketNumber}}:g:${grantId}`,
  renewals: (ticketNumber: string) => `ota:{${ticketNumber}}:renewals`,
  ticketId: (ticketId: number) => `ota:id:${ticketId}`,
};

const done = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const decision = z.union([
  z
    .tuple([z.string(), z.array(z.string())])
    .transform(([id, decided]) => ({ armed: id === "" ? undefined : id, decided })),
  z.string().transform((order) => ({ newest: Number(order) })),
]);

/** Milliseconds that a ticket's key has left to live, or undefined while nothing ends it. */
const lifeLeft = (closedAt: number | undefined, accessDays: number, now: number): number | undefined => {
  const expiry = expiryOf(closedAt, accessDays);
  return expiry === undefined ? undefined : Math.min(Math.max(0, expiry - now) * 1000, longestLife);
};

const readTicket = (log: Log, ticketNumber: string, fields: Record<string, string>): StoredTicket | undefined => {
  if (Object.keys(fields).length === 0) return undefined;
  const unreadable = (field: string): void => {
    log.warn("A record in Redis cannot be read", { ticketNumber, field });
  };
  const links = Object.entries(fields).flatMap(([field, text]) => {
    if (!field.startsWith("link:")) return [];
    const link = readLink(field.slice("link:".length), text);
    if (!link) unreadable(field);
    return link ? [link] : [];
  });
  const life = readLife(fields.life ?? "");
  if (!life) unreadable("life");
  return life && { ticketNumber, life, links };
};

/** Where a listing stands: which node of a cluster, and the cursor of its SCAN. */
const parseCursor = (cursor: string): { node: number; scan: string } => {
  const match = /^(\d{1,4}):(\d{1,20})$/.exec(cursor || "0:0");
  if (!match) throw new BridgeError("invalid-request", "The cursor is not one of ours", { field: "Cursor" });
  return { node: Number(match[1]), scan: String(match[2]) };
};

/** Every server that holds tickets, in an order that all bridges agree on. */
const mastersOf = (redis: Client): Redis[] => {
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
  async (ticketNumber) =>
    readTicket(log, ticketNumber, await redis.hgetall(keyOf.ticket(ticketNumber)));

const milliseconds = (left: number | undefined): string => (left === undefined ? "" : String(left));

/** The way from a ticket's id ends when the ticket does. */
const alignId = async (redis: Client, ticketNumber: string, ticketId: number): Promise<void> => {
  const left = await redis.pttl(keyOf.ticket(ticketNumber));
  const key = keyOf.ticketId(ticketId);
  await (left === -1 ? redis.persist(key) : redis.pexpire(key, Math.max(0, left)));
};

const arm =
  (redis: Client, most: number): LinkStore["arm"] =>
  async ({ ticketNumber, life, candidates, activeLinks, accessDays, now }) => {
    const left = lifeLeft(life.closedAt, accessDays, now);
    // Before the link, so that no link is ever stored without a way to it from a deleted ticket's id.
    const isArmable = candidates.some(({ link }) => link !== undefined);
    if (isArmable) {
      const key = keyOf.ticketId(life.ticketId);
      await (left === undefined ? redis.set(key, ticketNumber) : redis.set(key, ticketNumber, "PX", Math.max(1, left)));
    }
    const records = candidates.flatMap(({ linkId, link }) => [linkId, link ? writeRecord(link) : ""]);
    const settings = [now, writeRecord(life), milliseconds(left), activeLinks, decisionMemory, most].map(String);
    const keys = [keyOf.ticket(ticketNumber), keyOf.decided(ticketNumber)] as const;
    const answer = decision.parse(await redis.otaArm(...keys, ...settings, ...records));
    if (isArmable && "armed" in answer && answer.armed === undefined) await alignId(redis, ticketNumber, life.ticketId);
    return answer;
  };

const open =
  (redis: Client): LinkStore["open"] =>
  async (grant, { takenUntil, takenBy, takenTag }, accessDays, now) => {
    const { ticketNumber, grantId, linkId, linkTag } = grant;
    const keys = [keyOf.ticket(ticketNumber), keyOf.grant(ticketNumber, grantId)] as const;
    const numbers = [(grant.expiresAt - now) * 1000, takenUntil, now, accessDays * secondsPerDay].map(String);
    const answer = await redis.otaOpen(...keys, linkId, linkTag, writeRecord(grant), ...numbers, takenBy, takenTag);
    return done.parse(answer);
  };

const redeem =
  (redis: Client): LinkStore["redeem"] =>
  async ({ ticketNumber, grantId, tag, linkId, linkTag }, now) => {
    const keys = [keyOf.ticket(ticketNumber), keyOf.grant(ticketNumber, grantId)] as const;
    return done.parse(await redis.otaRedeem(...keys, tag, linkId, linkTag, String(now)));
  };

const follow =
  (redis: Client): LinkStore["follow"] =>
  async (ticketNumber, life, login, accessDays, now) => {
    const left = lifeLeft(life.closedAt, accessDays, now);
    const idKey = keyOf.ticketId(life.ticketId);
    await (left === undefined ? redis.persist(idKey) : redis.pexpire(idKey, left));
    const key = keyOf.ticket(ticketNumber);
    return done.parse(await redis.otaFollow(key, writeRecord(life), milliseconds(left), login));
  };

const remove =
  (redis: Client): LinkStore["remove"] =>
  async (ticketNumber) => {
    const key = keyOf.ticket(ticketNumber);
    const life = readLife((await redis.hget(key, "life")) ?? "");
    // The ticket itself goes last: as long as it is there, the sweep finds what a failure left.
    if (life) await redis.unlink(keyOf.ticketId(life.ticketId));
    await redis.unlink(keyOf.decided(ticketNumber), keyOf.renewals(ticketNumber));
    return (await redis.unlink(key)) > 0;
  };

const claimRenewal =
  (redis: Client): LinkStore["claimRenewal"] =>
  async (ticketNumber, { perHour, perDay, perLife }, now) => {
    const numbers = [now, Math.floor(perHour), perDay, perLife ?? "", rememberedRenewals, renewalMemory].map(String);
    return done.parse(await redis.otaClaimRenewal(keyOf.renewals(ticketNumber), ...numbers));
  };

/** The links and grants of a Redis (standalone or cluster) as connect-redis.ts makes it; see `LinkStore` and scripts.ts. */
export const createRedisLinkStore = (redis: Client, log: Log, { most = mostRecords } = {}): LinkStore => {
  defineScripts(redis);
  return {
    read: guarded(read(redis, log)),
    arm: guarded(arm(redis, most)),
    open: guarded(open(redis)),
    readGrant: guarded(async (ticketNumber, grantId) =>
      readGrant((await redis.get(keyOf.grant(ticketNumber, grantId))) ?? ""),
    ),
    redeem: guarded(redeem(redis)),
    follow: guarded(follow(redis)),
    remove: guarded(remove(redis)),
    ticketNumberOf: guarded(async (ticketId) => (await redis.get(keyOf.ticketId(ticketId))) ?? undefined),
    claimRenewal: guarded(claimRenewal(redis)),
    list: guarded(list(redis)),
    ping: guarded(async () => {
      await redis.ping();
    }),
  };
};
