/** A cookie as the link pages set it, on https and on plain http. */
const cookieOf = (word: string): string => `__Host-OneTimeAuth=${word}; OneTimeAuth=${word}`;

/** What a browser sends with a button of a link page that it has loaded: the page's cookie, of one browser or another. */
export const buttonHeaders = (browser = "B".repeat(43)) => ({
  "sec-fetch-site": "same-origin",
  cookie: cookieOf(browser),
});
