import { setTimeout as sleep } from "node:timers/promises";

/** Polls until `done` answers true; throws with `what` after `seconds`. */
export const eventually = async (what: string, done: () => boolean | Promise<boolean>, seconds = 30): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  for (let pause = 2; performance.now() < end; pause = Math.min(pause * 2, 50)) {
    if (await done()) return;
    await sleep(pause);
  }
  throw new Error(`Waited ${seconds} s in vain until ${what}`);
};
