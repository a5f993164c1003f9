import type { Redis } from "ioredis";
import type { RedisClient } from "./connect-redis.ts";
import { defineCount } from "./scripts.ts";

/**
 * Sends what is asked within one turn of the event loop, by any number of requests, as one command. What costs is the command
 * itself, so ioredis' own pipelining, which saves only writing, takes longer than it saves.
 */
const createBatch = <Item, Answer>(sendAll: (items: Item[]) => Promise<Answer[]>) => {
  let waiting: { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    sendAll(batch.map(({ item }) => item)).then(
      (answers) => {
        for (const [index, answer] of answers.entries()) batch[index]?.resolve(answer);
      },
      (error: unknown) => {
        for (const { reject } of batch) reject(error);
      },
    );
  };
  return (item: Item): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ item, resolve, reject });
    });
};

const batches = new WeakMap<Redis, (key: string) => Promise<string | null>>();

/** The text at a key, or null. A cluster has the keys of one command on one server only, so there each has a command of its own. */
export const readText = (redis: RedisClient, key: string): Promise<string | null> => {
  if ("nodes" in redis) return redis.get(key);
  const read = batches.get(redis) ?? createBatch((keys: string[]) => redis.mget(keys));
  batches.set(redis, read);
  return read(key);
};

interface Counted {
  key: string;
  /** How long the counter lives from its first use. */
  seconds: number;
}

/** Counts one at a key; answers how many that are. */
export type Count = (counted: Counted) => Promise<number>;

export const createCount = (redis: RedisClient): Count => {
  defineCount(redis);
  const countAll = async (all: Counted[]): Promise<number[]> =>
    (await redis.otaCount(
      all.length,
      ...all.map(({ key }) => key),
      ...all.map(({ seconds }) => String(seconds)),
    )) as number[];
  return "nodes" in redis ? async (counted) => Number((await countAll([counted]))[0]) : createBatch(countAll);
};
