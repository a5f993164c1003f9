import type { OneTimeAuth } from "./one-time-auth.ts";

/** The counts that the nightly task prints. */
export interface SweepResult {
  checked: number;
  repaired: number;
  removed: number;
}

/** The nightly task: TokensSweep from the first cursor to the last. Throws when a batch fails. */
export const createSweep =
  (oneTimeAuth: OneTimeAuth): (() => Promise<SweepResult>) =>
  async () => {
    const result = { checked: 0, repaired: 0, removed: 0 };
    let cursor = "";
    do {
      const answer = await oneTimeAuth.call("TokensSweep", { Cursor: cursor });
      if (!answer.ok) throw new Error(`TokensSweep failed: ${answer.reason}`);
      result.checked += Number(answer.data.Checked);
      result.repaired += Number(answer.data.Repaired);
      result.removed += Number(answer.data.Removed);
      cursor = String(answer.data.Cursor);
    } while (cursor !== "");
    return result;
  };
