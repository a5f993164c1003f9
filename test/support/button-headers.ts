import { randomBytes } from "node:crypto";

/** A cookie as the link pages set it, on https and on plain http. */
const cookieOf = (word: string): string => `__Host-OneTimeAuth=${word}; OneTimeAuth=${word}`;

/** The cookie's value in a browser of its own. */
export const newBrowser = (): string => randomBytes(64).toString("hex").slice(0, 43);

/** What a browser sends with a button of a link page that it has loaded; another browser each time, unless one is named. */
export const buttonHeaders = (browser = newBrowser()) => ({
  "sec-fetch-site": "same-origin",
  cookie: cookieOf(browser),
});
