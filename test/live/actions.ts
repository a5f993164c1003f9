import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { spawnAsOtobo, type Installation } from "./installation.ts";

/** Calls into a running OTOBO (actions.pl), one after the other. */
export interface Actions {
  /** Throws with OTOBO's text when the action failed. The caller knows what the action answers. */
  call: (action: string, data?: Record<string, unknown>) => Promise<Record<string, unknown>>;
  /** Calls a method of `Kernel::System::<module>` as the first agent; what it answers, a list as a hash. */
  ask: (
    module: string,
    method: string,
    params: Record<string, unknown>,
  ) => Promise<Record<string, unknown> | undefined>;
  /** The same for methods that answer an ID or 1. Throws when they do not: OTOBO's log tells why. */
  run: (module: string, method: string, params: Record<string, unknown>) => Promise<unknown>;
  /** No event of what `action` does reaches anybody. */
  losingEvents(action: () => Promise<void>): Promise<void>;
  stop: () => void;
}

/** Starts actions.pl inside the installation; one process serves all calls. */
export const startActions = (installation: Installation): Actions => {
  const script = readFileSync(new URL("actions.pl", import.meta.url), "utf8");
  const child = spawnAsOtobo(installation, ["perl", "-e", script]);
  // OTOBO's log comes here, too, with a page of traceback for every call that a scenario lets fail.
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints = (complaints + text).slice(-4000)));
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.resolve(line));
  child.on("close", () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`actions.pl ended unexpectedly: ${complaints}`));
  });
  let losing = false;
  const call: Actions["call"] = async (action, data = {}) => {
    const line = await new Promise<string>((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${JSON.stringify({ ...data, Action: action, LoseEvents: losing ? 1 : 0 })}\n`);
    });
    const answer = JSON.parse(line) as Record<string, unknown>;
    if (typeof answer.Error === "string") throw new Error(`${action}: ${answer.Error}`);
    return answer;
  };
  const result = async (Module: string, Method: string, Params: Record<string, unknown>): Promise<unknown> =>
    (await call("Run", { Module, Method, Params })).Result;
  return {
    call,
    ask: async (...method) => ((await result(...method)) ?? undefined) as Record<string, unknown> | undefined,
    run: async (module, method, params) => {
      const answer = await result(module, method, params);
      if (!answer) throw new Error(`${method} of ${module} failed`);
      return answer;
    },
    losingEvents: async (action) => {
      losing = true;
      await action().finally(() => (losing = false));
    },
    stop: () => child.stdin.end(),
  };
};
