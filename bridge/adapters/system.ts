/** The machine: time and randomness. */
import { randomBytes as cryptoRandomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock, RandomBytes } from "../ports.ts";

export const systemClock: Clock = () => Math.floor(Date.now() / 1000);

export const randomBytes: RandomBytes = (size) => cryptoRandomBytes(size);

/** Milliseconds since the process began; never set back. */
export const stopwatch = (): number => performance.now();

/** Resolves after some milliseconds, or at once when the signal aborts. Never rejects. */
export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
};
