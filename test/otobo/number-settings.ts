/** The settings that are numbers, as Kernel::System::OneTimeAuth::SettingsCheck reads them. */
import { itemOf, patternOf } from "../plugin/settings-xml.ts";
import type { SysConfig } from "./sys-config.ts";

export const numberNames = [
  "AccessDaysAfterClose",
  "ActiveLinksPerTicket",
  "EarlyPressSeconds",
  "LinkMaxAgeDays",
  "RememberBrowserDays",
  "RenewalsPerHour",
] as const;
export type NumberName = (typeof numberNames)[number];

const defaultOf = (name: NumberName): number => Number(itemOf(`OneTimeAuth::${name}`));
const isValid = (settings: SysConfig, name: NumberName): boolean =>
  patternOf(`OneTimeAuth::${name}`).test(settings[`OneTimeAuth::${name}`]);

/** An invalid number counts as the default. */
export const readNumber = (settings: SysConfig, name: NumberName): number =>
  isValid(settings, name) ? Number(settings[`OneTimeAuth::${name}`]) : defaultOf(name);

/** A sentence for admins; empty when all are valid. */
export const problemOfNumbers = (settings: SysConfig): string => {
  const invalid = numberNames.filter((name) => settings[`OneTimeAuth::${name}`] !== "" && !isValid(settings, name));
  const sentences = invalid.map(
    (name) => `Invalid number in the setting OneTimeAuth::${name}. The default ${defaultOf(name)} applies.`,
  );
  return sentences.length === 0 ? "" : `OneTimeAuth: ${sentences.join(" ")}`;
};
