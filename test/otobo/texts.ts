import type { SysConfig } from "./model.ts";

type Key = "RefreshFailed" | "LinkExpired";

/** Built-in texts of the package, as far as the simulator's customers have languages. */
const builtIn: Record<Key, Record<string, string> & { en: string }> = {
  RefreshFailed: {
    en: "A link to your ticket could not be created at the moment. Please reply to this email instead.",
    de: "Ein Link zu Ihrem Ticket konnte gerade nicht erzeugt werden. Bitte antworten Sie stattdessen auf diese E-Mail.",
  },
  LinkExpired: {
    en: "This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.",
    de: "Dieser Link ist nicht mehr gültig. Bitte verwenden Sie den neuesten Link in Ihren E-Mails oder öffnen Sie ihn, um einen neuen anzufordern.",
  },
};

/** What the admin wrote, else the built-in text in the customer's language. */
export const messageText = (settings: SysConfig, key: Key, language = "en"): string => {
  const own = settings[`OneTimeAuth::CustomerErrorMessage${key}`];
  return own === "" ? (builtIn[key][language] ?? builtIn[key].en) : own;
};

/** The label of the button in mails that OTOBO sends by itself. */
export const openTicketLabel = (language = "en"): string =>
  language === "de" ? "Ihr Ticket öffnen" : "Open your ticket";
