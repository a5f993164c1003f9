import { z } from "zod";
import type { Log, RandomBytes, TicketEvent, WorkStore } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";
import { guarded } from "./guarded.ts";

const event = z
  .object({
    event: z.string(),
    ticketId: z.int().positive(),
    articleId: z.int().positive().optional(),
    ticketNumber: z.string().optional(),
  })
  .transform(({ articleId, ticketNumber, ...rest }): TicketEvent => ({ ...rest, articleId, ticketNumber }));

const renewal = z.object({ ticketNumber: z.string(), linkId: z.string(), askedAt: z.int().nonnegative() });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface StoreOptions {
  redis: RedisClient;
  random: RandomBytes;
  log: Log;
}

/** A hash: a random id for each piece of work, and the work as JSON. What cannot be read would stay for ever, so it goes. */
const createWorkStore =
  <Work>(key: string, stored: z.ZodType<Work>) =>
  ({ redis, random, log }: StoreOptions): WorkStore<Work> => {
    const remove = async (ids: string[]): Promise<void> => {
      if (ids.length > 0) await redis.hdel(key, ...ids);
    };
    return {
      keep: guarded(async (work) => {
        const id = random(9).toString("base64url");
        await redis.hset(key, id, JSON.stringify(work));
        return id;
      }),
      forget: guarded(remove),
      list: guarded(async () => {
        const found = Object.entries(await redis.hgetall(key)).map(([id, text]) => ({
          id,
          work: stored.safeParse(parseJson(text)).data,
        }));
        const unreadable = found.flatMap(({ id, work }) => (work === undefined ? [id] : []));
        for (const id of unreadable) log.error("What waits in Redis cannot be read and is removed", { key, id });
        await remove(unreadable);
        return found.flatMap(({ id, work }) => (work === undefined ? [] : [{ id, work }]));
      }),
    };
  };

/** The events of a Redis (standalone or cluster). Several bridges may share it: what one of them handles twice does no harm. */
export const createRedisEventStore = createWorkStore("ota:events", event);

/** The renewals of a Redis: what two bridges do at the same moment is two mails to the same customer, and counts as two. */
export const createRedisRenewalStore = createWorkStore("ota:renewals", renewal);
