import { z } from "zod";
import { type NumberSetting, rangeOf } from "../../domain/settings.ts";
import type { NumberMemory } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";

const key = "ota:numbers";

const number = (name: NumberSetting) => {
  const { smallest, largest } = rangeOf(name);
  return z.number().int().min(smallest).max(largest).optional().catch(undefined);
};

const stored = z
  .object({
    accessDaysAfterClose: number("accessDaysAfterClose"),
    activeLinksPerTicket: number("activeLinksPerTicket"),
    linkMaxAgeDays: number("linkMaxAgeDays"),
    renewalsPerHour: number("renewalsPerHour"),
  } satisfies Record<NumberSetting, unknown>)
  .catch({});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Good numbers of settings, in one key. What somebody else wrote there counts for nothing unless it is a number in range. */
export const createNumberMemory = (redis: RedisClient): NumberMemory => ({
  recall: async () => {
    const found = Object.entries(stored.parse(parse((await redis.get(key)) ?? "")));
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  },
  keep: async (numbers) => {
    await redis.set(key, JSON.stringify(numbers));
  },
});
