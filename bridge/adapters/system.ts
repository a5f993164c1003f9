/** The machine: time and randomness. */
import { randomBytes as cryptoRandomBytes } from "node:crypto";
import type { Clock, RandomBytes } from "../ports.ts";

export const systemClock: Clock = () => Math.floor(Date.now() / 1000);

export const randomBytes: RandomBytes = (size) => cryptoRandomBytes(size);

/** Milliseconds since the process began; never set back. */
export const stopwatch = (): number => performance.now();
