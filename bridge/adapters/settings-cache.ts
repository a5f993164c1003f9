import NodeCache from "node-cache";
import type { Settings } from "../domain/settings.ts";
import type { GetSettings, Log } from "../ports.ts";

export interface SettingsCacheOptions {
  load: () => Promise<Settings>;
  log: Log;
  /** Where the settings are kept; tests let them grow old in it. */
  cache?: NodeCache;
  /** Seconds during which nothing is asked of OTOBO again, neither after a success nor after a failure. */
  freshFor?: number;
  /** Milliseconds of the clock that the cache goes by. */
  now?: () => number;
}

/** Seconds during which the old settings are answered while new ones are fetched in the background. */
const usableFor = 300;

/** Seconds before OTOBO is asked again when it has never answered yet: shorter, because nothing works without settings. */
const firstTryPause = 2;

/**
 * OTOBO's settings, cached. Fresh ones are answered at once; somewhat older ones, too, while new ones are fetched in the
 * background; older ones only if OTOBO is unavailable. Simultaneous callers share one call. Before the first success
 * a failure is cached for a moment, so that not every waiting customer causes a call to OTOBO.
 */
export const createSettingsCache = ({
  load,
  log,
  cache = new NodeCache({ useClones: false, checkperiod: 0 }),
  freshFor = 30,
  now = () => Date.now(),
}: SettingsCacheOptions): GetSettings => {
  let pending: Promise<Settings> | undefined;

  /** The cache uses the system clock: an entry that would live longer than allowed is from before the clock was set back. */
  const holds = (key: "fresh" | "usable" | "failure", seconds: number): boolean =>
    (cache.getTtl(key) ?? Infinity) - now() <= seconds * 1000;

  const loadAndKeep = async (): Promise<Settings> => {
    try {
      const settings = await load();
      cache.set("settings", settings);
      cache.set("usable", true, usableFor);
      return settings;
    } catch (error) {
      const lastGood = cache.get<Settings>("settings");
      if (!lastGood) {
        cache.set("failure", error, Math.min(freshFor, firstTryPause));
        throw error;
      }
      log.warn("Reading OTOBO's settings failed, the previous ones apply", { error });
      return lastGood;
    } finally {
      cache.set("fresh", true, freshFor);
    }
  };

  const refresh = (): Promise<Settings> =>
    (pending ??= loadAndKeep().finally(() => {
      pending = undefined;
    }));

  return async () => {
    const settings = cache.get<Settings>("settings");
    if (!settings) {
      if (holds("failure", firstTryPause)) throw cache.get("failure");
      return refresh();
    }
    if (holds("fresh", freshFor)) return settings;
    const refreshed = refresh();
    return holds("usable", usableFor) ? settings : refreshed;
  };
};
