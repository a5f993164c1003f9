import { type NumberSetting, type NumberSettings, readNumbers } from "../domain/settings.ts";
import type { Log, ReadNumbers } from "../ports.ts";

export interface ReadNumbersDependencies {
  log: Pick<Log, "warn">;
}

/**
 * One memory of good numbers for all who read settings, so that a mail and a page never disagree. It ends with the process:
 * what a setting was before a restart nobody can tell from OTOBO. Each problem is logged once, not at every reading.
 */
export const createReadNumbers = ({ log }: ReadNumbersDependencies): ReadNumbers => {
  const lastGood: Partial<NumberSettings> = {};
  const told = new Map<NumberSetting, string>();
  return (texts) => {
    const { numbers, problems } = readNumbers(texts, lastGood);
    Object.assign(lastGood, numbers);
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
