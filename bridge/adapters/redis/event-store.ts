import type { Cluster, Redis } from "ioredis";
import { z } from "zod";
import type { EventStore, RandomBytes } from "../../ports.ts";
import { guarded } from "./guarded.ts";

/** A hash: a random id for each event, and the event as JSON. */
const key = "ota:events";

const stored = z.object({
  event: z.string(),
  ticketId: z.number().int().positive(),
  articleId: z.number().int().positive().optional(),
  ticketNumber: z.string().optional(),
});

const parse = (text: string) => {
  try {
    return stored.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The events of a Redis (standalone or cluster). Several bridges may share it: what one of them handles twice does no harm. */
export const createRedisEventStore = (redis: Redis | Cluster, random: RandomBytes): EventStore => ({
  keep: guarded(async (event) => {
    const id = random(9).toString("base64url");
    await redis.hset(key, id, JSON.stringify(event));
    return id;
  }),
  forget: guarded(async (ids) => {
    if (ids.length > 0) await redis.hdel(key, ...ids);
  }),
  list: guarded(async () =>
    Object.entries(await redis.hgetall(key)).flatMap(([id, text]) => {
      const found = parse(text);
      return found ? [{ id, event: { articleId: undefined, ticketNumber: undefined, ...found } }] : [];
    }),
  ),
});
