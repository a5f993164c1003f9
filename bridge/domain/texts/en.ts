import type { Texts } from "./texts.ts";

export const en: Texts = {
  language: "en",
  direction: "ltr",

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) => `This ticket was merged into ticket ${ticketNumber}, which opens instead.`,
  openText: "One click opens your ticket. You do not need a password.",
  sentTo: (maskedAddress) => `This link was sent to ${maskedAddress} and works once.`,
  worksUntil: (until) => `It works until ${until}.`,
  openButton: "Open ticket",

  leasedTitle: "One moment, please",
  leasedText: "Your ticket is being opened. If it does not appear, please press the button again in a minute.",

  wrongLinkTitle: "There is a newer link",
  wrongLink: "This link has been replaced by a newer one. Please use the link in the latest email about this ticket.",

  usedTitle: "This link has already been used",
  usedText: "To protect your ticket, every link works only once.",
  signedIn: "You still seem to be signed in in this browser, so you may not need a new link.",
  toTicket: "Go to the ticket",

  inertTitle: "Request a link",
  inertText: "For your protection, this address alone does not open the ticket.",

  renewText: "We can send a new link to the email address that is registered for this ticket.",
  renewButton: "Send me a new link",

  newLinkTitle: "Please check your email",
  newLink:
    "A new link is on its way to the email address that is registered for this ticket. It may take a few minutes to arrive.",
  linkRequested:
    "If this ticket can still be opened, a new link is on its way to the email address that is registered for it. It may take a few minutes to arrive.",

  refreshFailedTitle: "No link could be sent",
  refreshFailed: "A link to your ticket could not be created. Please reply to one of our emails, and we will help you.",

  linkExpiredTitle: "This link is not valid",
  linkExpired:
    "This link is unknown or no longer valid. If you need help, please reply to one of our emails or write a new one.",

  rateLimitedTitle: "Please wait a moment",
  rateLimitedText:
    "A new link was requested recently. Please check your mailbox and its spam folder, or try again later.",
  tooManyRequests: "Too many requests came from your network. Please try again later.",
  unavailableTitle: "We will be right back",
  unavailableText:
    "Your ticket cannot be opened at the moment. Your link stays valid: please try again in a few minutes.",
  forbiddenTitle: "Please open the link again",
  forbiddenText:
    "Your browser did not confirm that you pressed the button on our page. Please open the link in your email again and allow cookies for this page.",
  pressAgain:
    "Please press the button once more. This page was open for too long, or your browser’s cookies were deleted.",
  tooManyCookiesTitle: "Your browser sends too many cookies",
  tooManyCookiesText:
    "The cookies that your browser stores for this address are too large. Please delete them, or open the link from your email in another browser or in a private window.",
  notFoundTitle: "Page not found",
  notFoundText:
    "There is nothing at this address. Please check whether the link from your email was copied completely.",
};
