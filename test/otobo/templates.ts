import { linkCustomerUser } from "./customer-users.ts";
import { insertCustomerWords } from "./customer-words.ts";
import type { Ticket } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { messageText } from "./texts.ts";

export type ContentType = "text/plain" | "text/html";

const linkTag = /(?:<|&lt;)OTOBO_OTACustomerTicketLink(?:>|&gt;)/g;

/** The text with what HTML would read as markup spelled out. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The same, with its line breaks kept. */
const asHtml = (text: string): string => escapeHtml(text).replaceAll(/\r?\n/g, "<br/>");

const isInTag = (before: string): boolean => /<[a-z][^<>]*$/i.test(before);
const isInAnchor = (before: string): boolean => /<a\b(?!.*<\/a>)/is.test(before.slice(before.lastIndexOf("<a")));

/** What stands for the tag: a link, or a sentence where no link could be made. */
type Replacement = { url: string } | { sentence: string; url: string };

/** A safe link; the plain ticket URL when the ticket's customer user may not have links; a sentence when the bridge is away. */
const prepare = async (oneTimeAuth: OneTimeAuth, ticket: Ticket): Promise<Replacement> => {
  const { TicketID, TicketNumber } = ticket;
  const plain = oneTimeAuth.ticketUrl(TicketNumber);
  const customerUser = linkCustomerUser(oneTimeAuth.state, ticket);
  if (customerUser === undefined) return { url: plain };
  const memo = `${TicketNumber} ${customerUser.UserLogin}`;
  const known = oneTimeAuth.prepared.get(memo);
  if (known !== undefined) return { url: known };
  const data = { TicketID, TicketNumber, CustomerUserLogin: customerUser.UserLogin };
  const answer = await oneTimeAuth.call("LinkPrepare", data);
  const link = answer.ok ? answer.data.Link : undefined;
  const { settings } = oneTimeAuth.state;
  const expected = `${settings["OneTimeAuth::PublicURL"]}/t/${TicketNumber}/`;
  if (typeof link === "string" && link.startsWith(expected) && /^[0-9A-Za-z]{24}$/.test(link.slice(expected.length))) {
    oneTimeAuth.prepared.set(memo, link);
    return { url: link };
  }
  return { url: plain, sentence: messageText(settings, "RefreshFailed", customerUser.UserLanguage) };
};

const insertLink = (text: string, replacement: Replacement, contentType: ContentType): string =>
  text.replaceAll(linkTag, (_tag, offset: number) => {
    const before = text.slice(0, offset);
    if (contentType === "text/html" && isInTag(before)) return replacement.url;
    if ("sentence" in replacement)
      return contentType === "text/html" ? asHtml(replacement.sentence) : replacement.sentence;
    // OTOBO makes a bare URL in a rich text clickable.
    if (contentType === "text/html" && !isInAnchor(before))
      return `<a href="${replacement.url}">${replacement.url}</a>`;
    return replacement.url;
  });

/**
 * Expands the tags in an admin's text for a ticket: the product's first, before anything a customer wrote is inserted, so that
 * a tag in a title or a name stays text. Never throws.
 */
export const expandTemplate = async (
  oneTimeAuth: OneTimeAuth,
  ticket: Ticket | undefined,
  text: string,
  contentType: ContentType,
): Promise<string> => {
  // A new outbound mail has no ticket yet.
  if (ticket === undefined) return text.replaceAll(linkTag, "");
  const active = oneTimeAuth.state.settings["AutoloadPerlPackages###500-OneTimeAuth"];
  const hasTag = text.search(linkTag) >= 0;
  const linked =
    hasTag && active
      ? insertLink(text, await prepare(oneTimeAuth, ticket), contentType)
      : // OTOBO puts a hyphen in the place of a tag that nobody knows.
        text.replaceAll(linkTag, "-");
  const escape = contentType === "text/html" ? escapeHtml : String;
  return insertCustomerWords(linked, ticket, linkCustomerUser(oneTimeAuth.state, ticket), escape);
};
