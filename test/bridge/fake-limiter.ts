import type { LimitName } from "../../bridge/domain/limits.ts";
import type { Limiter } from "../../bridge/ports.ts";

/** A limiter that lets everything through but what `waits` names, and remembers what it was asked. */
export const fakeLimiter = () => {
  const waits: Partial<Record<LimitName, number>> = {};
  const asked: string[] = [];
  const answer = (verb: string) => (limit: LimitName, subject: string) => {
    asked.push(`${verb} ${limit} ${subject}`);
    return Promise.resolve(waits[limit] ?? 0);
  };
  const limiter: Limiter = { consume: answer("consume"), wait: answer("wait") };
  return { ...limiter, waits, asked };
};
