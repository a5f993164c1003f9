import { randomInt } from "node:crypto";

/** Set by `npm run test:chaos`: the same tests as in `npm test`, with many more inputs, orders and racers. */
const isLong = process.env.TEST_RUN === "long";

export const runSize = (sizes: { short: number; long: number }): number => (isLong ? sizes.long : sizes.short);

/** The same in each short run, a new one in each long run; FUZZ_SEED repeats a run that found something. */
export const seed = Number(process.env.FUZZ_SEED ?? (isLong ? randomInt(2 ** 31) : 1));
