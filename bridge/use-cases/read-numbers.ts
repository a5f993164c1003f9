import { type NumberSetting, type NumberSettings, readNumbers } from "../domain/settings.ts";
import type { Log, NumberMemory, ReadNumbers } from "../ports.ts";

export interface ReadNumbersDependencies {
  log: Pick<Log, "warn">;
  /** Where good numbers outlive the process; default: nowhere. */
  memory?: NumberMemory;
}

const nowhere: NumberMemory = { recall: () => Promise.resolve({}), keep: () => Promise.resolve() };

const isIn = (numbers: Partial<NumberSettings>, all: Partial<NumberSettings>): boolean =>
  (Object.keys(numbers) as NumberSetting[]).every((key) => numbers[key] === all[key]);

/** Good numbers, here and in a memory that may be away for a while: with it all links are, so nothing depends on it then. */
const createLastGood = (memory: NumberMemory) => {
  const lastGood: Partial<NumberSettings> = {};
  let kept: Partial<NumberSettings> | undefined;
  return {
    recall: async (): Promise<Partial<NumberSettings>> => {
      kept ??= await memory.recall().catch(() => undefined);
      return { ...kept, ...lastGood };
    },
    keep: (good: Partial<NumberSettings>): void => {
      Object.assign(lastGood, good);
      const before = kept;
      if (!before || isIn(lastGood, before)) return;
      kept = { ...before, ...lastGood };
      // Kept the next time, then.
      memory.keep(kept).catch(() => (kept = before));
    },
  };
};

/**
 * One memory of good numbers for all who read settings, so that a mail and a page never disagree, and a restart changes no link's
 * life. Each problem is logged once, not at every reading.
 */
export const createReadNumbers = ({ log, memory = nowhere }: ReadNumbersDependencies): ReadNumbers => {
  const lastGood = createLastGood(memory);
  const told = new Map<NumberSetting, string>();
  return async (texts) => {
    const { numbers, good, problems } = readNumbers(texts, await lastGood.recall());
    lastGood.keep(good);
    for (const key of Object.keys(texts) as (keyof typeof texts)[]) {
      const problem = problems[key];
      if (problem === undefined) told.delete(key);
      else if (told.get(key) !== problem) {
        told.set(key, problem);
        log.warn(problem);
      }
    }
    return numbers;
  };
};
