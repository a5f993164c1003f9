import type { Appearance } from "../../domain/appearance.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Texts } from "../../domain/texts/en.ts";
import { formatDays, formatTime } from "./format-times.ts";
import type { Icon } from "./icons.tsx";
import type { Field } from "./text-field.tsx";
import { describeLinkForm, type LinkForm } from "./link-form.tsx";
import type { Page, PageKind } from "./page.ts";

export interface PageContents {
  icon: Icon;
  /** Above the title: which ticket it is about. */
  ticket?: string;
  /** Where it stands in the title or above, people can take it along with one click. */
  ticketNumber?: string;
  title: string;
  /** What went wrong with the button that was pressed, above all else. */
  notice?: string;
  paragraphs: string[];
  /** The best way on, where there is one besides the button. */
  link?: { label: string; url: string };
  /** What the button offers. */
  offer?: string;
  /** A form with a button, perhaps with a checkbox above it; without an action it goes to the page's own address. */
  button?: {
    label: string;
    action?: string;
    field?: Field;
    checkbox?: Checkbox;
    hidden?: { name: string; value: string };
  };
  /** Fields to fill in, and their button. */
  form?: LinkForm;
  /** A button that nobody can see or reach, before the others. */
  decoy?: { label: string; action: string };
  /** Small print, perhaps with a time in it. */
  note?: { text: string; time?: Time };
  /** Under the small print, with a button that few need. */
  aside?: { text: string; label: string; action: string; hidden?: { name: string; value: string } };
  /** Another way on, at the end. */
  way?: { label: string; url: string };
}

/** A time for people, and for programs (ISO 8601). */
interface Time {
  label: string;
  machine: string;
}

export interface Checkbox {
  name: string;
  label: string;
  hint: string;
}

export interface PageLocale {
  texts: Texts;
  /** What the admin wrote wins over the built-in texts. */
  messages: Settings["messages"];
  appearance: Appearance;
  timeZone: string;
}

type Describe<Kind extends PageKind> = (page: Extract<Page, { kind: Kind }>, locale: PageLocale) => PageContents;

const deadlineOf = (
  { until, daysLeft = 0 }: Extract<Page, { kind: "open" }>,
  { texts, timeZone }: PageLocale,
): { sentence: string; time: Time } | undefined => {
  if (until === undefined) return undefined;
  const date = new Date(until * 1000);
  const label = formatTime(date, daysLeft, texts.language, timeZone);
  return { sentence: texts.worksUntil(label), time: { label, machine: date.toISOString() } };
};

/** Whether this is the customer's own device: asked, or said with a way to take it back. */
const aboutOwnBrowser = (
  { ownBrowser }: Extract<Page, { kind: "open" }>,
  { texts }: PageLocale,
): { checkbox?: Checkbox; aside?: PageContents["aside"] } => {
  if (!ownBrowser) return {};
  if (ownBrowser.isKnown)
    return { aside: { text: texts.knownBrowser, label: texts.forgetBrowser, action: ownBrowser.forgetPath } };
  const period = formatDays(ownBrowser.days, texts.language);
  return { checkbox: { name: "own", label: texts.ownBrowser, hint: texts.ownBrowserHint(period) } };
};

type CodePage = Extract<Page, { kind: "code" }>;

const codeNotice = (state: CodePage["state"], texts: Texts): string | undefined => {
  if (state === "gone") return texts.codeGone;
  if (state === "limited") return texts.codeLimited;
  return state === "failed" ? texts.codeFailed : undefined;
};

const describeCode: Describe<"code"> = (page, { texts }) => {
  const { ticketNumber, maskedAddress, state, codePath, newCodePath, isOwnBrowser } = page;
  const notice = codeNotice(state, texts);
  const isEntered = state !== "gone" && state !== "failed";
  const field = {
    name: "code",
    label: texts.codeLabel,
    ...(state === "wrong" && { error: texts.codeWrong }),
    value: "",
    attributes: { autocomplete: "one-time-code", inputmode: "numeric", required: true } as const,
    isAlone: true,
  };
  const hidden = isOwnBrowser ? { hidden: { name: "own", value: "1" } } : {};
  return {
    icon: "mail",
    ticket: texts.openTitle(ticketNumber),
    ticketNumber,
    title: texts.codeTitle,
    ...(notice !== undefined && { notice }),
    paragraphs: isEntered ? [texts.codeText(maskedAddress)] : [],
    button: isEntered
      ? { label: texts.openButton, action: codePath, field, ...hidden }
      : { label: texts.newCodeButton, action: newCodePath, ...hidden },
    ...(isEntered && { aside: { text: texts.noCode, label: texts.newCodeButton, action: newCodePath, ...hidden } }),
  };
};

/** The way to a new link, which only ever goes to the registered address. */
const renewal = ({ texts }: PageLocale, action: string): Pick<PageContents, "offer" | "button"> => ({
  offer: texts.renewText,
  button: { label: texts.renewButton, action },
});

/** To the form for who has no link that works. */
const formWay = ({ texts }: PageLocale, url: string | undefined): Pick<PageContents, "way"> =>
  url === undefined ? {} : { way: { label: texts.inertTitle, url } };

/** A page that only says something. */
const says = (icon: Icon, title: string, text: string): PageContents => ({ icon, title, paragraphs: [text] });

const unavailable = (_page: Page, { texts }: PageLocale): PageContents =>
  says("wait", texts.unavailableTitle, texts.unavailableText);

type LinkFormPage = Extract<Page, { kind: "link-form" | "link-form-errors" }>;

const linkForm = (page: LinkFormPage, { texts }: PageLocale): PageContents => ({
  ...says("mail", texts.inertTitle, texts.formText),
  form: describeLinkForm(texts, page.kind === "link-form-errors" ? page : undefined),
});

const descriptions: { [Kind in PageKind]: Describe<Kind> } = {
  open: (page, locale) => {
    const { ticketNumber, mergedInto, maskedAddress, ownBrowser, pressedEarly, decoyPath } = page;
    const { texts } = locale;
    const { checkbox, aside } = aboutOwnBrowser(page, locale);
    const sentTo = ownBrowser?.isKnown ? texts.sentToKnown(maskedAddress) : texts.sentTo(maskedAddress);
    const deadline = deadlineOf(page, locale);
    return {
      icon: "ticket",
      title: texts.openTitle(ticketNumber),
      ticketNumber,
      paragraphs: [...(mergedInto === undefined ? [] : [texts.merged(mergedInto)]), texts.openText],
      ...(pressedEarly !== undefined && { notice: texts.pressOnceMore }),
      ...(decoyPath !== undefined && { decoy: { label: texts.decoyButton, action: decoyPath } }),
      button: {
        label: texts.openButton,
        ...(checkbox && { checkbox }),
        ...(pressedEarly !== undefined && { hidden: { name: "pressed", value: pressedEarly } }),
      },
      note: deadline ? { text: `${sentTo} ${deadline.sentence}`, time: deadline.time } : { text: sentTo },
      ...(aside && { aside }),
    };
  },
  leased: ({ ticketNumber }, { texts }) => ({
    ...says("wait", texts.leasedTitle, texts.leasedText),
    ticket: texts.openTitle(ticketNumber),
    ticketNumber,
    button: { label: texts.openButton },
  }),
  code: describeCode,
  report: ({ pressed, decoyPath }, { texts }) => ({
    ...says("notice", texts.reportTitle, texts.reportText),
    ...(pressed !== undefined && { notice: texts.reportAgain }),
    decoy: { label: texts.decoyButton, action: decoyPath },
    button: {
      label: texts.reportButton,
      ...(pressed !== undefined && { hidden: { name: "pressed", value: pressed } }),
    },
  }),
  reported: ({ isInformed }, { texts }) =>
    isInformed
      ? says("mail", texts.reportedTitle, texts.reportedText)
      : says("notice", texts.reportedTitle, texts.reportedNotInformed),
  superseded: ({ ticketNumber, renewPath }, locale) => ({
    ...says("mail", locale.texts.wrongLinkTitle, locale.messages.WrongLink || locale.texts.wrongLink),
    ticket: locale.texts.openTitle(ticketNumber),
    ticketNumber,
    ...renewal(locale, renewPath),
  }),
  used: ({ ticketNumber, renewPath, ticketUrl }, locale) => ({
    icon: "ticket",
    ticket: locale.texts.openTitle(ticketNumber),
    ticketNumber,
    title: locale.texts.usedTitle,
    paragraphs: [locale.texts.usedText, ...(ticketUrl === undefined ? [] : [locale.texts.signedIn])],
    ...(ticketUrl === undefined ? {} : { link: { label: locale.texts.toTicket, url: ticketUrl } }),
    ...renewal(locale, renewPath),
  }),
  inert: ({ renewPath }, locale) => ({
    ...says("mail", locale.texts.inertTitle, locale.texts.inertText),
    ...renewal(locale, renewPath),
  }),
  robot: (_page, { texts }) => says("wait", texts.robotTitle, texts.robotText),
  "new-link": (_page, { texts, messages }) => says("mail", texts.newLinkTitle, messages.NewLink || texts.newLink),
  "link-requested": (_page, { texts, messages }) =>
    says("mail", texts.newLinkTitle, messages.NewLink || texts.linkRequested),
  "refresh-failed": (_page, { texts, messages }) =>
    says("notice", texts.refreshFailedTitle, messages.RefreshFailed || texts.refreshFailed),
  expired: ({ renewPath, formPath }, locale) => ({
    ...says("notice", locale.texts.linkExpiredTitle, locale.messages.LinkExpired || locale.texts.linkExpired),
    ...(renewPath === undefined ? {} : renewal(locale, renewPath)),
    ...formWay(locale, formPath),
  }),
  "rate-limited": ({ seconds }, { texts }) =>
    says("wait", texts.rateLimitedTitle, seconds === undefined ? texts.rateLimitedText : texts.tooManyRequests),
  unavailable,
  fault: unavailable,
  forbidden: (_page, { texts }) => says("notice", texts.forbiddenTitle, texts.forbiddenText),
  "too-many-cookies": (_page, { texts }) => says("notice", texts.tooManyCookiesTitle, texts.tooManyCookiesText),
  "not-found": ({ formPath }, locale) => ({
    ...says("notice", locale.texts.notFoundTitle, locale.texts.notFoundText),
    ...formWay(locale, formPath),
  }),
  "link-form": linkForm,
  "link-form-errors": linkForm,
  "form-requested": (_page, { texts }) => says("mail", texts.newLinkTitle, texts.formRequested),
  "form-unavailable": (_page, { texts }) => says("wait", texts.unavailableTitle, texts.formUnavailable),
  "form-forbidden": (_page, { texts }) => says("notice", texts.inertTitle, texts.formForbidden),
};

/** The contents of a page, in the language of `locale`. */
export const pageContents = (page: Page, locale: PageLocale): PageContents => {
  // The table pairs each kind with its own function; the compiler cannot follow that through a variable.
  const describe = descriptions[page.kind] as Describe<PageKind>;
  const contents = describe(page, locale);
  return "pressAgain" in page && page.pressAgain ? { ...contents, notice: locale.texts.pressAgain } : contents;
};
