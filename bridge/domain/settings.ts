import type { SenderRules } from "./sender-patterns.ts";

/** The job configuration of the pre-filter `PostMaster::PreFilterModule###000-CreateCustomerUser`. */
export interface PreFilterConfig {
  spoofProtection: boolean;
  /** Never empty: an empty setting means `CustomerUser`. */
  backend: string;
  /** Name of a checkbox dynamic field of tickets, or empty. */
  checkBox: string;
}

export const defaultBackend = "CustomerUser";

export const messageKeys = ["LinkExpired", "WrongLink", "NewLink", "RefreshFailed"] as const;
export type MessageKey = (typeof messageKeys)[number];

/** The settings of OTOBO that concern the bridge (PROTOCOL.md, SettingsGet), parsed. */
export interface Settings extends NumberSettings, SenderRules {
  /** What the admin wrote; empty: the built-in text. */
  messages: Record<MessageKey, string>;
  publicUrl: string;
  defaultLanguage: string;
  /** OTOBO's own, as IANA names it: pages tell times in it. */
  timeZone: string;
  /** Undefined while the pre-filter is switched off. */
  preFilter: PreFilterConfig | undefined;
}

export interface NumberSettings {
  accessDaysAfterClose: number;
  activeLinksPerTicket: number;
  /** 0: no cap while the ticket is open. */
  linkMaxAgeDays: number;
  renewalsPerHour: number;
}

export type NumberSetting = keyof NumberSettings;

interface NumberRule {
  /** As the admin knows it. */
  name: string;
  standard: number;
  /** What an empty value means. */
  empty: number;
  smallest: number;
  largest: number;
}

const rules: Record<NumberSetting, NumberRule> = {
  accessDaysAfterClose: {
    name: "OneTimeAuth::AccessDaysAfterClose",
    standard: 14,
    empty: 0,
    smallest: 0,
    largest: 9_999,
  },
  activeLinksPerTicket: { name: "OneTimeAuth::ActiveLinksPerTicket", standard: 3, empty: 3, smallest: 1, largest: 99 },
  linkMaxAgeDays: { name: "OneTimeAuth::LinkMaxAgeDays", standard: 0, empty: 0, smallest: 0, largest: 9_999 },
  renewalsPerHour: { name: "OneTimeAuth::RenewalsPerHour", standard: 5, empty: 5, smallest: 0, largest: 999 },
};

/** What is a good number for a setting. */
export const rangeOf = (key: NumberSetting): { smallest: number; largest: number } => rules[key];

export interface NumbersRead<Key extends NumberSetting> {
  numbers: Record<Key, number>;
  /** Those that the admin means. */
  good: Partial<NumberSettings>;
  /** For the log: what the admin should correct, by setting. */
  problems: Partial<Record<NumberSetting, string>>;
}

/**
 * Reads numbers that an admin may have typed as any text. A nonsense value counts as the last good one, or as the default.
 *
 * @param texts as OTOBO stores them
 */
export const readNumbers = <Key extends NumberSetting>(
  texts: Record<Key, string>,
  lastGood: Partial<NumberSettings>,
): NumbersRead<Key> => {
  const good: Partial<NumberSettings> = {};
  const problems: NumbersRead<Key>["problems"] = {};
  const read = (key: Key): number => {
    const { name, standard, empty, smallest, largest } = rules[key];
    const text = texts[key].trim();
    const value = text === "" ? empty : /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (value >= smallest && value <= largest) return (good[key] = value);
    const used = lastGood[key] ?? standard;
    problems[key] = `${name} must be a whole number from ${smallest} to ${largest}; ${used} is used instead`;
    return used;
  };
  const keys = Object.keys(texts) as Key[];
  const numbers = Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<Key, number>;
  return { numbers, good, problems };
};
