import { BridgeError } from "../domain/errors.ts";
import type { DoLater, Log } from "../ports.ts";

export interface BackgroundOptions {
  log: Log;
  /** Resolves after some milliseconds, or at once when the signal aborts. Never rejects. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How much may wait; what comes then is dropped. */
  limit?: number;
  /** Milliseconds before each further try while OTOBO is away. */
  retryPauses?: number[];
  /** Milliseconds that `drain` waits. */
  drainLimit?: number;
}

export interface Background {
  doLater: DoLater;
  /** Takes nothing more, does what waits without pauses, and resolves when nothing is left or the time is up. */
  drain: () => Promise<void>;
  /** How much waits or is under way. */
  size: () => number;
}

const isAway = (error: unknown): boolean => error instanceof BridgeError && error.code === "otobo-unavailable";

/** Does one thing after the other, beside the events: OTOBO's web workers are few. Nobody waits for it. */
export const createBackground = ({
  log,
  pause,
  limit = 1_000,
  retryPauses = [5_000, 30_000],
  drainLimit = 10_000,
}: BackgroundOptions): Background => {
  const closing = new AbortController();
  let size = 0;
  let last = Promise.resolve();

  const tryPatiently = async (work: () => Promise<void>): Promise<void> => {
    for (const milliseconds of [...retryPauses, undefined]) {
      try {
        await work();
        return;
      } catch (error) {
        const giveUp = milliseconds === undefined || closing.signal.aborted || !isAway(error);
        log[giveUp ? "error" : "warn"]("A new link could not be sent", { giveUp, error });
        if (giveUp) return;
        await pause(milliseconds, closing.signal);
      }
    }
  };

  return {
    doLater: (work) => {
      if (size >= limit || closing.signal.aborted) {
        log.error("A new link is not sent", { reason: closing.signal.aborted ? "the bridge stops" : "too many wait" });
        return;
      }
      size += 1;
      last = last
        .then(() => tryPatiently(work))
        .finally(() => {
          size -= 1;
        });
    },
    drain: async () => {
      closing.abort();
      const finished = new AbortController();
      await Promise.race([last, pause(drainLimit, finished.signal)]);
      finished.abort();
      if (size > 0) log.error("New links were not sent, the bridge stops", { count: size });
    },
    size: () => size,
  };
};
