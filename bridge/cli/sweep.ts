import { type Environment, readConfig } from "../config.ts";
import { BridgeError } from "../domain/errors.ts";
import { withSweep } from "../tools.ts";
import type { Result } from "./result.ts";

export interface SweepOptions {
  cursor?: string;
}

/** The nightly comparison of all stored tickets with OTOBO, at once. What an outage interrupted can be resumed. */
export const sweep = async (environment: Environment, options: SweepOptions): Promise<Result> => {
  const sum = { checked: 0, repaired: 0, removed: 0 };
  let cursor = options.cursor ?? "";
  const report = (error?: string): Result => {
    const { checked, repaired, removed } = sum;
    const lines = [`${checked} tickets checked, ${repaired} repaired, ${removed} removed.`];
    if (error === undefined) return { isOk: true, data: { ...sum, cursor }, lines };
    const rest = cursor === "" ? "sweep" : `sweep --cursor ${cursor}`;
    return { isOk: false, data: { ...sum, cursor, error }, lines, messages: [`${error} The rest: ${rest}`] };
  };
  try {
    await withSweep(readConfig(environment), async (sweepTokens) => {
      do {
        const batch = await sweepTokens({ cursor });
        sum.checked += batch.checked;
        sum.repaired += batch.repaired;
        sum.removed += batch.removed;
        ({ cursor } = batch);
      } while (cursor !== "");
    });
    return report();
  } catch (error) {
    // Nothing done yet: there is nothing to resume.
    if (!(error instanceof BridgeError) || sum.checked === 0) throw error;
    return report(error.message.replace(/\.?$/, "."));
  }
};
