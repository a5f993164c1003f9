import type { Settings } from "../../domain/settings.ts";
import type { Texts } from "../../domain/texts/texts.ts";
import type { Icon } from "./icons.tsx";
import type { Page, PageKind } from "./page.ts";

export interface PageContents {
  icon: Icon;
  /** Above the title: which ticket it is about. */
  ticket?: string;
  title: string;
  /** What went wrong with the button that was pressed, above all else. */
  notice?: string;
  paragraphs: string[];
  /** The best way on, where there is one besides the button. */
  link?: { label: string; url: string };
  /** What the button offers. */
  offer?: string;
  /** A form with nothing but a button; without an action it goes to the page's own address. */
  button?: { label: string; action?: string };
  /** Small print. */
  note?: string;
}

export interface PageWords {
  texts: Texts;
  /** What the admin wrote wins over the built-in texts. */
  messages: Settings["messages"];
  timeZone: string;
}

type Describe<Kind extends PageKind> = (page: Extract<Page, { kind: Kind }>, words: PageWords) => PageContents;

const formatUntil = (until: number, { texts, timeZone }: PageWords): string =>
  new Intl.DateTimeFormat(texts.language, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(until * 1000));

/** The way to a new link, which only ever goes to the registered address. */
const renewal = ({ texts }: PageWords, action: string): Pick<PageContents, "offer" | "button"> => ({
  offer: texts.renewText,
  button: { label: texts.renewButton, action },
});

const unavailable = (_page: Page, { texts }: PageWords): PageContents => ({
  icon: "wait",
  title: texts.unavailableTitle,
  paragraphs: [texts.unavailableText],
});

const descriptions: { [Kind in PageKind]: Describe<Kind> } = {
  open: ({ ticketNumber, mergedInto, maskedAddress, until }, words) => {
    const { texts } = words;
    const deadline = until === undefined ? [] : [texts.worksUntil(formatUntil(until, words))];
    return {
      icon: "ticket",
      title: texts.openTitle(ticketNumber),
      paragraphs: [...(mergedInto === undefined ? [] : [texts.merged(mergedInto)]), texts.openText],
      button: { label: texts.openButton },
      note: [texts.sentTo(maskedAddress), ...deadline].join(" "),
    };
  },
  leased: ({ ticketNumber }, { texts }) => ({
    icon: "wait",
    ticket: texts.openTitle(ticketNumber),
    title: texts.leasedTitle,
    paragraphs: [texts.leasedText],
    button: { label: texts.openButton },
  }),
  superseded: ({ ticketNumber, renewPath }, words) => ({
    icon: "mail",
    ticket: words.texts.openTitle(ticketNumber),
    title: words.texts.wrongLinkTitle,
    paragraphs: [words.messages.WrongLink || words.texts.wrongLink],
    ...renewal(words, renewPath),
  }),
  used: ({ ticketNumber, renewPath, ticketUrl }, words) => ({
    icon: "ticket",
    ticket: words.texts.openTitle(ticketNumber),
    title: words.texts.usedTitle,
    paragraphs: [words.texts.usedText, ...(ticketUrl === undefined ? [] : [words.texts.signedIn])],
    ...(ticketUrl === undefined ? {} : { link: { label: words.texts.toTicket, url: ticketUrl } }),
    ...renewal(words, renewPath),
  }),
  inert: ({ renewPath }, words) => ({
    icon: "mail",
    title: words.texts.inertTitle,
    paragraphs: [words.texts.inertText],
    ...renewal(words, renewPath),
  }),
  "new-link": (_page, { texts, messages }) => ({
    icon: "mail",
    title: texts.newLinkTitle,
    paragraphs: [messages.NewLink || texts.newLink],
  }),
  "link-requested": (_page, { texts, messages }) => ({
    icon: "mail",
    title: texts.newLinkTitle,
    paragraphs: [messages.NewLink || texts.linkRequested],
  }),
  "refresh-failed": (_page, { texts, messages }) => ({
    icon: "notice",
    title: texts.refreshFailedTitle,
    paragraphs: [messages.RefreshFailed || texts.refreshFailed],
  }),
  expired: ({ renewPath }, words) => ({
    icon: "notice",
    title: words.texts.linkExpiredTitle,
    paragraphs: [words.messages.LinkExpired || words.texts.linkExpired],
    ...(renewPath === undefined ? {} : renewal(words, renewPath)),
  }),
  "rate-limited": ({ seconds }, { texts }) => ({
    icon: "wait",
    title: texts.rateLimitedTitle,
    paragraphs: [seconds === undefined ? texts.rateLimitedText : texts.tooManyRequests],
  }),
  unavailable,
  fault: unavailable,
  forbidden: (_page, { texts }) => ({
    icon: "notice",
    title: texts.forbiddenTitle,
    paragraphs: [texts.forbiddenText],
  }),
  "too-many-cookies": (_page, { texts }) => ({
    icon: "notice",
    title: texts.tooManyCookiesTitle,
    paragraphs: [texts.tooManyCookiesText],
  }),
  "not-found": (_page, { texts }) => ({
    icon: "notice",
    title: texts.notFoundTitle,
    paragraphs: [texts.notFoundText],
  }),
};

/** What stands on a page, in the language of `words`. */
export const pageContents = (page: Page, words: PageWords): PageContents => {
  // The table pairs each kind with its own function; the compiler cannot follow that through a variable.
  const describe = descriptions[page.kind] as Describe<PageKind>;
  const contents = describe(page, words);
  return "pressAgain" in page && page.pressAgain ? { ...contents, notice: words.texts.pressAgain } : contents;
};
