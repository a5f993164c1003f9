import type { Settings } from "../../domain/settings.ts";
import type { Texts } from "../../domain/texts/texts.ts";
import type { Page, PageKind } from "./page.ts";

export interface PageContents {
  /** Above the title: which ticket it is about. */
  ticket?: string;
  title: string;
  /** Colours of OTOBO's message boxes for the first paragraph; none: plain text. */
  tone?: "good" | "warning";
  paragraphs: string[];
  /** A form with nothing but a button; without an action it goes to the page's own address. */
  button?: { label: string; action?: string };
  link?: { label: string; url: string };
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

const renewButton = ({ texts }: PageWords, action: string) => ({ label: texts.renewButton, action });

const unavailable = (_page: Page, { texts }: PageWords): PageContents => ({
  title: texts.unavailableTitle,
  paragraphs: [texts.unavailableText],
});

const descriptions: { [Kind in PageKind]: Describe<Kind> } = {
  open: ({ ticketNumber, maskedAddress, until }, words) => {
    const { texts } = words;
    const deadline = until === undefined ? [] : [texts.worksUntil(formatUntil(until, words))];
    return {
      title: texts.openTitle(ticketNumber),
      paragraphs: [texts.openText, [texts.sentTo(maskedAddress), ...deadline].join(" ")],
      button: { label: texts.openButton },
    };
  },
  taken: ({ ticketNumber }, { texts }) => ({
    ticket: texts.openTitle(ticketNumber),
    title: texts.takenTitle,
    paragraphs: [texts.takenText],
    button: { label: texts.openButton },
  }),
  superseded: ({ ticketNumber, renewPath }, words) => ({
    ticket: words.texts.openTitle(ticketNumber),
    title: words.texts.wrongLinkTitle,
    tone: "warning",
    paragraphs: [words.messages.WrongLink || words.texts.wrongLink, words.texts.renewText],
    button: renewButton(words, renewPath),
  }),
  spent: ({ ticketNumber, renewPath, ticketUrl }, words) => ({
    ticket: words.texts.openTitle(ticketNumber),
    title: words.texts.spentTitle,
    paragraphs: [words.texts.spentText, words.texts.renewText],
    button: renewButton(words, renewPath),
    ...(ticketUrl === undefined ? {} : { link: { label: words.texts.toTicket, url: ticketUrl } }),
  }),
  safe: ({ renewPath }, words) => ({
    title: words.texts.safeTitle,
    paragraphs: [words.texts.safeText, words.texts.renewText],
    button: renewButton(words, renewPath),
  }),
  "new-link": (_page, { texts, messages }) => ({
    title: texts.newLinkTitle,
    tone: "good",
    paragraphs: [messages.NewLink || texts.newLink],
  }),
  "refresh-failed": (_page, { texts, messages }) => ({
    title: texts.refreshFailedTitle,
    tone: "warning",
    paragraphs: [messages.RefreshFailed || texts.refreshFailed],
  }),
  expired: (_page, { texts, messages }) => ({
    title: texts.linkExpiredTitle,
    tone: "warning",
    paragraphs: [messages.LinkExpired || texts.linkExpired],
  }),
  "rate-limited": (_page, { texts }) => ({ title: texts.rateLimitedTitle, paragraphs: [texts.rateLimitedText] }),
  unavailable,
  fault: unavailable,
  forbidden: (_page, { texts }) => ({ title: texts.forbiddenTitle, paragraphs: [texts.forbiddenText] }),
  "not-found": (_page, { texts }) => ({ title: texts.notFoundTitle, paragraphs: [texts.notFoundText] }),
};

/** What stands on a page, in the language of `words`. */
export const pageContents = (page: Page, words: PageWords): PageContents => {
  // The table pairs each kind with its own function; the compiler cannot follow that through a variable.
  const describe = descriptions[page.kind] as Describe<PageKind>;
  return describe(page, words);
};
