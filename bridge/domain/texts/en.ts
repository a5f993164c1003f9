/** Everything a link page can say, in English. Plain text, never HTML. The other languages have the same texts. */
export const en = {
  /** BCP 47, for the page's `lang`. */
  language: "en",
  direction: "ltr" as "ltr" | "rtl",
  /** Whether a native speaker has reviewed the texts. */
  isReviewed: true as boolean,

  openTitle: (ticketNumber: string) => `Ticket ${ticketNumber}`,
  /** Of a ticket that was merged into another one. */
  merged: (ticketNumber: string) => `This ticket was merged into ticket ${ticketNumber}, which opens instead.`,
  openText: "One click opens your ticket. You do not need a password.",
  sentTo: (maskedAddress: string) => `This link was sent to ${maskedAddress} and works once.`,
  /** In a browser in which it may work more than once. */
  sentToKnown: (maskedAddress: string) => `This link was sent to ${maskedAddress}.`,
  /** `until` is a date and time in this language, perhaps with a weekday, in the nominative. */
  worksUntil: (until: string) => `It works until ${until}.`,
  openButton: "Open ticket",
  ownBrowser: "This is my own device",
  /** `period` is a number of days in this language, in the nominative. */
  ownBrowserHint: (period: string) =>
    `Your links then open in this browser again after they have been used (${period}). Do not tick this on a device that others use.`,
  knownBrowser: "You marked this device as your own.",
  forgetBrowser: "Forget this device",
  /** The button was pressed within seconds after the email left. */
  pressOnceMore: "Please press the button once more. This keeps programs that check emails from using up your link.",
  /** Seen only without style sheets. */
  decoyButton: "This button is for programs. Please do not press it.",
  robotTitle: "A program pressed a button",
  robotText:
    "A program that checks emails seems to have pressed buttons on this page. Your link was not used. Please open it again in a few minutes.",

  /** A browser that has not been seen before; a code was mailed. */
  codeTitle: "Enter the code from your email",
  codeText: (maskedAddress: string) =>
    `This browser is new to us. We sent a code of six digits to ${maskedAddress}. It works for ten minutes, in this browser only.`,
  codeLabel: "Code",
  codeWrong: "This is not the code from our latest email. Please check it and enter it again.",
  codeGone: "This code does not work any more. Please request a new one.",
  codeLimited: "Too many codes were requested. Please try again in an hour.",
  codeFailed: "The code could not be sent. Please try again in a few minutes.",
  noCode: "No email? Please check your spam folder, too.",
  newCodeButton: "Send a new code",
  /** From the email with the code: somebody else asked for it. */
  reportTitle: "Was this not you?",
  reportText:
    "Somebody opened a link to your ticket, and we sent you a code to be sure. If this was not you, end all links to this ticket here. Our team will be informed.",
  reportButton: "End all links",
  /** The button was pressed once. */
  reportAgain: "Please press the button once more, so that we know that you are no program that checks emails.",
  reportedTitle: "Thank you",
  reportedText:
    "The links to this ticket no longer work, and our team has been informed. To get a new link, reply to one of our emails.",
  /** OTOBO was unavailable. */
  reportedNotInformed:
    "The links to this ticket no longer work. Our team could not be informed: please reply to one of our emails about this ticket.",

  /** Another click on the same link is on its way to the ticket just now. */
  leasedTitle: "One moment, please",
  leasedText: "Your ticket is being opened. If it does not appear, please press the button again in a minute.",

  wrongLinkTitle: "There is a newer link",
  /** Built-in text for the setting CustomerErrorMessageWrongLink. */
  wrongLink: "This link has been replaced by a newer one. Please use the link in the latest email about this ticket.",

  usedTitle: "This link has already been used",
  usedText: "To protect your ticket, every link works only once.",
  /** The browser has a cookie of OTOBO's: whether its session still lives, nobody has asked. */
  signedIn: "You still seem to be signed in in this browser, so you may not need a new link.",
  toTicket: "Go to the ticket",

  inertTitle: "Request a link",
  inertText: "For your protection, this address alone does not open the ticket.",

  renewText: "We can send a new link to the email address that is registered for this ticket.",
  renewButton: "Send me a new link",

  newLinkTitle: "Please check your email",
  /** Built-in text for the setting CustomerErrorMessageNewLink. */
  newLink:
    "A new link is on its way to the email address that is registered for this ticket. It may take a few minutes to arrive.",
  /** The same when nobody can know yet whether there is somebody to send it to. */
  linkRequested:
    "If this ticket can still be opened, a new link is on its way to the email address that is registered for it. It may take a few minutes to arrive.",

  refreshFailedTitle: "No link could be sent",
  /** Built-in text for the setting CustomerErrorMessageRefreshFailed. */
  refreshFailed: "A link to your ticket could not be created. Please reply to one of our emails, and we will help you.",

  linkExpiredTitle: "This link is not valid",
  /** Built-in text for the setting CustomerErrorMessageLinkExpired. */
  linkExpired:
    "This link is unknown or no longer valid. If you need help, please reply to one of our emails or write a new one.",

  /** The form for customers who have no link; its title is `inertTitle`. */
  formText: "Enter the email address with which you wrote to us. Links are only sent to this address.",
  formAddress: "Email address",
  formTicket: "Ticket number (optional)",
  formTicketHint: "It is in the subject of our emails. Without it you get a link to each of your current tickets.",
  formButton: "Send me my link",
  /** Above what is wrong with the fields. */
  formErrors: "Please check what you entered",
  formAddressError: "Enter an email address, for example name@example.com.",
  formTicketError: "Enter the ticket number as in the subject of our emails, or leave the field empty.",
  /** The same for every address, known or not. */
  formRequested:
    "If there is a ticket to which we can send you a link, an email is on its way to this address. It may take a few minutes to arrive. Please check your spam folder, too.",
  formUnavailable: "No link can be sent at the moment. Please try again in a few minutes.",
  formForbidden:
    "Your browser did not confirm that you pressed the button on our page. Please allow cookies for this page and try again.",

  rateLimitedTitle: "Please wait a moment",
  rateLimitedText:
    "A new link was requested recently. Please check your mailbox and its spam folder, or try again later.",
  /** From one client address, which several people may share. */
  tooManyRequests: "Too many requests came from your network. Please try again later.",
  unavailableTitle: "We will be right back",
  unavailableText:
    "Your ticket cannot be opened at the moment. Your link stays valid: please try again in a few minutes.",
  forbiddenTitle: "Please open the link again",
  forbiddenText:
    "Your browser did not confirm that you pressed the button on our page. Please open the link in your email again and allow cookies for this page.",
  /** The button was pressed, but its page had no cookie (any more). */
  pressAgain:
    "Please press the button once more. This page was open for too long, or your browser’s cookies were deleted.",
  /** The browser sends more header bytes than a request may have. */
  tooManyCookiesTitle: "Your browser sends too many cookies",
  tooManyCookiesText:
    "The cookies that your browser stores for this address are too large. Please delete them, or open the link from your email in another browser or in a private window.",
  notFoundTitle: "Page not found",
  notFoundText:
    "There is nothing at this address. Please check whether the link from your email was copied completely.",
};

export type Texts = typeof en;
