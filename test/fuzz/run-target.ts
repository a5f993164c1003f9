import { fork } from "node:child_process";
import { once } from "node:events";
import { seed } from "../support/run-size.ts";
import type { RunResult } from "./worker.ts";

/** Fuzzes a target in a process of its own. Throws when that ends without telling how it went. */
export const runTarget = async (target: string, inputs: number): Promise<RunResult> => {
  const worker = fork(new URL("./worker.ts", import.meta.url), [target, String(seed), String(inputs)], {
    execArgv: ["--import", "tsx"],
  });
  const [result] = (await Promise.race([once(worker, "message"), once(worker, "exit")])) as [RunResult | number | null];
  if (typeof result !== "object" || result === null) throw new Error(`the fuzzing of ${target} ended with ${result}`);
  return result;
};
