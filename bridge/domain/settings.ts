import type { Appearance } from "./appearance.ts";
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

/** Which browsers have to enter a mailed code; `Forwarded`: when another browser has seen the link before. */
export const confirmNewBrowserModes = ["Never", "Always", "Forwarded"] as const;
export type ConfirmNewBrowser = (typeof confirmNewBrowserModes)[number];

/** What an admin set for tickets of one queue. */
export interface QueueSettings {
  /** Whether there are links to its tickets. */
  hasLinks: boolean;
  accessDaysAfterClose: number;
}

/** The settings of OTOBO that concern the bridge (PROTOCOL.md, SettingsGet), parsed. */
export interface Settings extends SenderRules {
  accessDaysAfterClose: number;
  /** Of the queues where they differ from the general ones (OneTimeAuth::Queues). */
  queues: readonly (QueueSettings & { queueId: number })[];
  activeLinksPerTicket: number;
  /** 0: no cap while the ticket is open. */
  linkMaxAgeDays: number;
  renewalsPerHour: number;
  /** For how many days a browser is remembered that its customer calls their own; 0: it is not offered. */
  rememberBrowserDays: number;
  /** For how many seconds after a link was issued a press of its button has to be repeated; 0: never. */
  earlyPressSeconds: number;
  confirmNewBrowser: ConfirmNewBrowser;
  /** What the admin wrote; empty: the built-in text. */
  messages: Record<"LinkExpired" | "WrongLink" | "NewLink" | "RefreshFailed", string>;
  appearance: Appearance;
  publicUrl: string;
  defaultLanguage: string;
  /** OTOBO's time zone (IANA), in which pages show times. */
  timeZone: string;
  /** Undefined while the pre-filter is switched off. */
  preFilter: PreFilterConfig | undefined;
}

/** What is set for the tickets of a queue; `queueId` is undefined where it is not known: the general settings. */
export const settingsOfQueue = (
  { queues, accessDaysAfterClose }: Pick<Settings, "queues" | "accessDaysAfterClose">,
  queueId: number | undefined,
): QueueSettings => queues.find((queue) => queue.queueId === queueId) ?? { hasLinks: true, accessDaysAfterClose };
