/** The settings that are numbers, or one of a few words, as Kernel::System::OneTimeAuth::SettingsCheck reads them. */
import { itemOf, patternOf } from "../plugin/settings-xml.ts";
import { type NumberName, numberNames, type SysConfig } from "./sys-config.ts";

const defaultOf = (name: NumberName): number => Number(itemOf(`OneTimeAuth::${name}`));
const isValid = (settings: SysConfig, name: NumberName): boolean =>
  patternOf(`OneTimeAuth::${name}`).test(settings[`OneTimeAuth::${name}`]);

/** An invalid number counts as the default. */
export const readNumber = (settings: SysConfig, name: NumberName): number =>
  isValid(settings, name) ? Number(settings[`OneTimeAuth::${name}`]) : defaultOf(name);

/** The values of the settings that are a choice; the first one is the default. */
const choices = { ConfirmNewBrowser: ["Never", "Always", "Forwarded"] } as const;
type ChoiceName = keyof typeof choices;
const choiceNames = Object.keys(choices) as ChoiceName[];

/** Another word counts as the default. */
export const readChoice = (settings: SysConfig, name: ChoiceName): string =>
  choices[name].find((value) => value === settings[`OneTimeAuth::${name}`]) ?? choices[name][0];

/** Sentences for admins; empty when all are valid. */
export const problemsOfSettings = (settings: SysConfig): string[] => {
  const isWritten = (name: NumberName | ChoiceName): boolean => settings[`OneTimeAuth::${name}`] !== "";
  const isWrong = (name: ChoiceName): boolean => readChoice(settings, name) !== settings[`OneTimeAuth::${name}`];
  return [
    ...numberNames.filter((name) => !isValid(settings, name)).map((name) => [name, defaultOf(name)] as const),
    ...choiceNames.filter(isWrong).map((name) => [name, choices[name][0]] as const),
  ]
    .filter(([name]) => isWritten(name))
    .map(([name, byDefault]) => `Invalid value in the setting OneTimeAuth::${name}. The default ${byDefault} applies.`);
};
