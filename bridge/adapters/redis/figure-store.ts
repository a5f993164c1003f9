import type { Counters } from "../../domain/figures.ts";
import { secondsPerDay } from "../../domain/time.ts";
import type { FigureStore, ObserveCall } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";
import { createStep } from "./map-redis-errors.ts";

/** One day more than can be asked for, so that no clock matters. */
const secondsKept = 9 * secondsPerDay;

const keyOf = (day: string): string => `ota:figures:${day}`;

const toCounters = (fields: Record<string, string>): Counters =>
  Object.fromEntries(Object.entries(fields).map(([counter, value]) => [counter, Number(value)]));

/** Figures in Redis: one hash per day. Bridges only ever add, so those of several bridges add up. */
export const createFigureStore = (redis: RedisClient, observe?: ObserveCall): FigureStore => {
  const step = createStep(observe);
  const add = async (day: string, counters: Counters): Promise<void> => {
    const pipeline = redis.pipeline();
    for (const [counter, value] of Object.entries(counters)) pipeline.hincrby(keyOf(day), counter, value);
    pipeline.expire(keyOf(day), secondsKept);
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
  };
  const read = async (day: string): Promise<Counters> => toCounters(await redis.hgetall(keyOf(day)));
  return {
    add: step("addFigures", add),
    read: step("readFigures", read),
  };
};
