/** Everything a link page can say, in one language. Plain text, never HTML. */
export interface Texts {
  /** BCP 47, for the page's `lang`. */
  language: string;
  direction: "ltr" | "rtl";

  openTitle: (ticketNumber: string) => string;
  /** Of a ticket that was merged into another one. */
  merged: (ticketNumber: string) => string;
  openText: string;
  sentTo: (maskedAddress: string) => string;
  /** `until` is a date and time in this language. */
  worksUntil: (until: string) => string;
  openButton: string;

  /** Another click on the same link is on its way to the ticket just now. */
  leasedTitle: string;
  leasedText: string;

  /** Built-in text for the setting CustomerErrorMessageWrongLink. */
  wrongLink: string;
  wrongLinkTitle: string;

  usedTitle: string;
  usedText: string;
  /** The browser has a cookie of OTOBO's: whether its session still lives, nobody has asked. */
  signedIn: string;
  toTicket: string;

  inertTitle: string;
  inertText: string;

  renewText: string;
  renewButton: string;

  /** Built-in text for the setting CustomerErrorMessageNewLink. */
  newLink: string;
  newLinkTitle: string;
  /** The same when nobody can know yet whether there is somebody to send it to. */
  linkRequested: string;

  /** Built-in text for the setting CustomerErrorMessageRefreshFailed. */
  refreshFailed: string;
  refreshFailedTitle: string;

  /** Built-in text for the setting CustomerErrorMessageLinkExpired. */
  linkExpired: string;
  linkExpiredTitle: string;

  rateLimitedTitle: string;
  rateLimitedText: string;
  /** From one client address, whoever sits behind it. */
  tooManyRequests: string;
  unavailableTitle: string;
  unavailableText: string;
  forbiddenTitle: string;
  forbiddenText: string;
  /** The button was pressed, but its page had no cookie (any more). */
  pressAgain: string;
  /** The browser sends more header bytes than a request may have. */
  tooManyCookiesTitle: string;
  tooManyCookiesText: string;
  notFoundTitle: string;
  notFoundText: string;
}
