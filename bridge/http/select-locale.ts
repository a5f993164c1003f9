import type { Request } from "express";
import { defaultAppearance } from "../domain/appearance.ts";
import type { Settings } from "../domain/settings.ts";
import { findTexts, firstTexts, languageCodes } from "../domain/texts/find-texts.ts";
import type { PageLocale } from "./pages/page-contents.ts";
import { remember } from "../domain/remember.ts";

/** The part of a request that tells the browser's languages. */
export type BrowserRequest = Pick<Request, "headers" | "acceptsLanguages">;

const noMessages: Settings["messages"] = { LinkExpired: "", WrongLink: "", NewLink: "", RefreshFailed: "" };

/** Creating a format takes longer than all the rest of a page. */
const isTimeZone = remember((timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
});

/** The supported language that the browser prefers; `defaultLanguage` if it has no preference ("*"). Undefined if none. */
const browserLanguage = (request: BrowserRequest | undefined, defaultLanguage: string): string | undefined => {
  if (request?.headers["accept-language"] === undefined) return undefined;
  const best = request.acceptsLanguages([defaultLanguage, ...languageCodes]);
  return best === false ? undefined : best;
};

/**
 * The texts of a page: in the link's own language (`language`, as OTOBO spells it, or empty), else the browser's, else
 * OTOBO's default, else English. The request is undefined when it could not be read, settings are while OTOBO has never answered: built-in texts then.
 */
export const selectLocale = (
  request: BrowserRequest | undefined,
  language: string,
  settings: Settings | undefined,
): PageLocale => {
  const defaultLanguage = firstTexts([settings?.defaultLanguage ?? ""]).language;
  return {
    texts: findTexts(language) ?? firstTexts([browserLanguage(request, defaultLanguage) ?? defaultLanguage]),
    messages: settings?.messages ?? noMessages,
    appearance: settings?.appearance ?? defaultAppearance,
    timeZone: settings && isTimeZone(settings.timeZone) ? settings.timeZone : "UTC",
  };
};
