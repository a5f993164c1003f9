import { randomInt } from "node:crypto";
import { fork } from "node:child_process";
import { once } from "node:events";
import type { RunResult } from "./worker.ts";

/** A new one each time; FUZZ_SEED repeats a run that found something. */
export const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

/** Fuzzes a target in a process of its own. Throws when that ends without telling how it went. */
export const runTarget = async (target: string, inputs: number, from = seed): Promise<RunResult> => {
  const worker = fork(new URL("./worker.ts", import.meta.url), [target, String(from), String(inputs)], {
    execArgv: ["--import", "tsx"],
  });
  const [result] = (await Promise.race([once(worker, "message"), once(worker, "exit")])) as [RunResult | number | null];
  if (typeof result !== "object" || result === null) throw new Error(`the fuzzing of ${target} ended with ${result}`);
  return result;
};
