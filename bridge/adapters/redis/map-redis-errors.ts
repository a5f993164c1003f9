import { BridgeError } from "../../domain/errors.ts";
import type { ObserveCall } from "../../ports.ts";
import { observed } from "../observed.ts";

/** Redis' errors contain the command with its arguments; only their message is kept. */
const withoutArguments = (error: unknown): Error => new Error(error instanceof Error ? error.message : "unknown");

/** The same step, with every failure as `redis-unavailable`. */
export const mapRedisErrors =
  <Arguments extends unknown[], Answer>(step: (...args: Arguments) => Promise<Answer>) =>
  async (...args: Arguments): Promise<Answer> => {
    try {
      return await step(...args);
    } catch (error) {
      if (error instanceof BridgeError) throw error;
      const cause = withoutArguments(error);
      throw new BridgeError("redis-unavailable", "Redis command failed", { cause });
    }
  };

/** Makes steps of a store: with their failures mapped, and `observe` hears of each call. */
export const createStep =
  (observe: ObserveCall = () => undefined) =>
  <Arguments extends unknown[], Answer>(name: string, step: (...args: Arguments) => Promise<Answer>) =>
    observed(observe, name, mapRedisErrors(step));
