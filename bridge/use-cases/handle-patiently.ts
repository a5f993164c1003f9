import { BridgeError } from "../domain/errors.ts";
import type { Log, WorkStore } from "../ports.ts";

/** Work that is done as one, and the ids under which it is kept. */
export interface Batch<Work> {
  works: Work[];
  ids: string[];
}

/** What the log calls it, and whom it is about; neither a secret nor a link. */
export interface WorkName<Work> {
  kind: string;
  ticketOf: (work: Work) => number | string;
}

/** OTOBO or Redis is away: nothing that is wrong with this work, and it will pass. */
const isAway = (error: unknown): boolean =>
  error instanceof BridgeError && ["otobo-unavailable", "redis-unavailable"].includes(error.code);

export interface Patience<Work> {
  name: WorkName<Work>;
  /** Does all of it at once. May come twice. */
  handle: (works: Work[]) => Promise<void>;
  store: Pick<WorkStore<Work>, "forget">;
  log: Log;
  /** Resolves after some milliseconds, or at once when the signal aborts. Never rejects. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds before each further try. */
  retryPauses: number[];
  /** How often it is tried in all, with the last of the pauses, while OTOBO or Redis is away. */
  triesWhileAway: number;
}

/**
 * Does work, again after each pause when it fails; when the queue is closing, without pauses. Never rejects. `gather` is asked
 * before each try: what came meanwhile for the same ticket is done with it. `setAway` is told when it waits because OTOBO or
 * Redis is away. What is given up for that reason is kept for later.
 */
export const createPatientHandle = <Work>(patience: Patience<Work>) => {
  const { name, handle, store, log, pause, retryPauses, triesWhileAway } = patience;
  const { kind } = name;
  const forget = async (ids: string[]): Promise<void> => {
    await store.forget(ids).catch((error: unknown) => {
      log.warn("What was done is kept all the same", { kind, error });
    });
  };

  return async (gather: () => Batch<Work>, closing: AbortSignal, setAway: (away: boolean) => void): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      const { works, ids } = gather();
      try {
        await handle(works);
        await forget(ids);
        return;
      } catch (error) {
        const away = isAway(error);
        const giveUp = closing.aborted || tries >= (away ? triesWhileAway : retryPauses.length + 1);
        const [ticket] = works.map(name.ticketOf);
        log[giveUp ? "error" : "warn"]("What waits could not be done", { kind, ticket, giveUp, error });
        if (giveUp && !away && !closing.aborted) await forget(ids);
        if (giveUp) return;
        setAway(away);
        await pause(retryPauses[tries - 1] ?? retryPauses.at(-1) ?? 0, closing);
        setAway(false);
      }
    }
  };
};
