import { defaultAppearance } from "../../bridge/domain/appearance.ts";
import type { Settings } from "../../bridge/domain/settings.ts";

/** OTOBO's settings as they are delivered, with the pre-filter switched off; a test says what is otherwise. */
export const otoboSettings = (changes: Partial<Settings> = {}): Settings => ({
  accessDaysAfterClose: 14,
  queues: [],
  activeLinksPerTicket: 3,
  linkMaxAgeDays: 0,
  // Not as delivered: tests press at once, besides the ones about it.
  earlyPressSeconds: 0,
  rememberBrowserDays: 30,
  confirmNewBrowser: "Never",
  renewalsPerHour: 5,
  messages: { LinkExpired: "", WrongLink: "", NewLink: "", RefreshFailed: "" },
  appearance: defaultAppearance,
  publicUrl: "https://help.example/ota",
  ignoreSenders: [],
  allowedSenders: [],
  defaultLanguage: "en",
  timeZone: "UTC",
  preFilter: undefined,
  ...changes,
});
