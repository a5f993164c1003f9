import { appearanceOf } from "./appearance.ts";
import { linkCustomerUser } from "./customer-users.ts";
import { insertCustomerWords } from "./customer-words.ts";
import type { SysConfig } from "./sys-config.ts";
import type { Ticket } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { issueLink } from "./issue-link.ts";
import { expandRichText, placeholder } from "./rich-text.ts";
import { messageText, openTicketLabel } from "./texts.ts";

export type ContentType = "text/plain" | "text/html";

/** The brackets as editors for HTML and for links spell them; before it the scheme that their dialogs put there. */
const linkTag =
  /(?:(?<![A-Za-z0-9])(?:https?|mailto):(?:\/|%2F){0,2})?(?:<|&lt;|&#0*60;|&#x0*3c;|%3C)OTOBO_OTACustomerTicketLink(?:>|&gt;|&#0*62;|&#x0*3e;|%3E)/gi;

/** The text with what HTML would read as markup spelled out. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The same, with its line breaks kept. */
const asHtml = (text: string): string => escapeHtml(text).replaceAll(/\r?\n/g, "<br/>");

/** What stands for the tag: a link, or a sentence where no link could be made. */
type Replacement = { url: string; language?: string | undefined } | { sentence: string; url: string };

/** An inert link; the plain ticket URL when the ticket's customer user may not have links; a sentence when the bridge is away. */
const replacementFor = async (oneTimeAuth: OneTimeAuth, ticket: Ticket): Promise<Replacement> => {
  const plain = oneTimeAuth.ticketUrl(ticket.TicketNumber);
  const customerUser = linkCustomerUser(oneTimeAuth.state, ticket);
  if (customerUser === undefined) return { url: plain };
  const { UserLanguage: language } = customerUser;
  const issued = await issueLink(oneTimeAuth, ticket, customerUser);
  if ("link" in issued) return { url: issued.link, language };
  return { url: plain, sentence: messageText(oneTimeAuth.state.settings, "RefreshFailed", language) };
};

/** How a text is made. `isOwnMail`: OTOBO sends it by itself, so a link in a line of its own is a button, too. */
interface Rendering {
  contentType: ContentType;
  isOwnMail?: boolean;
}

const insertLink = (
  text: string,
  given: Replacement,
  { contentType, isOwnMail }: Rendering,
  settings: SysConfig,
): string => {
  const { url } = given;
  if (contentType === "text/plain") return text.replaceAll(linkTag, "sentence" in given ? given.sentence : url);
  const marked = text.replaceAll(placeholder, "").replaceAll(linkTag, placeholder);
  if ("sentence" in given) return expandRichText(marked, { url, sentence: asHtml(given.sentence) });
  const color = appearanceOf(settings).MainLight;
  const isButton = isOwnMail && given.language !== undefined;
  return expandRichText(marked, { url, label: isButton ? openTicketLabel(given.language) : undefined, color });
};

/**
 * Expands the tags in an admin's text for a ticket: the product's first, before anything a customer wrote is inserted, so that
 * a tag in a title or a name stays text. Never throws.
 */
export const expandTemplate = async (
  oneTimeAuth: OneTimeAuth,
  ticket: Ticket | undefined,
  text: string,
  rendering: Rendering,
): Promise<string> => {
  const { contentType } = rendering;
  // A new outbound mail has no ticket yet.
  if (ticket === undefined) return text.replaceAll(linkTag, "");
  const active = oneTimeAuth.state.settings["AutoloadPerlPackages###500-OneTimeAuth"];
  const hasTag = text.search(linkTag) >= 0;
  const linked =
    hasTag && active
      ? insertLink(text, await replacementFor(oneTimeAuth, ticket), rendering, oneTimeAuth.state.settings)
      : // OTOBO puts a hyphen in the place of a tag that nobody knows.
        text.replaceAll(linkTag, "-");
  const { words, bringMarkup } = insertCustomerWords(linked, ticket, {
    customerUser: linkCustomerUser(oneTimeAuth.state, ticket),
    escape: contentType === "text/html" ? escapeHtml : undefined,
  });
  if (bringMarkup) oneTimeAuth.distrust(ticket.TicketNumber);
  return words;
};
