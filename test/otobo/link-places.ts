import { linksInHtml, type FoundLink, type LinkRules } from "./html-places.ts";
import type { ContentType } from "./templates.ts";
import { misplacementInText, type Misplacement } from "./text-places.ts";

export interface LinkName {
  ticketNumber: string;
  linkId: string;
}

/** An inert link where a secret may follow; `end` is the offset right behind it, where the secret goes. */
export interface Place extends LinkName {
  end: number;
}

export interface Places {
  places: Place[];
  /** The links that have no such place, with a reason in words. */
  misplaced: (LinkName & { reason: string })[];
}

const reasons: Record<Misplacement, string> = {
  address: "it is part of another address.",
  word: "it touches other letters or digits.",
  element: "it is in an HTML attribute or element where links are not allowed.",
  ambiguous: "it is in HTML that email programs read in different ways.",
  attribute: "its <a> element has an attribute that can reveal the address to others.",
};

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const nameOf = (link: string): LinkName => {
  const [linkId = "", ticketNumber = ""] = link.split("/").reverse();
  return { ticketNumber, linkId };
};
const keyOf = ({ ticketNumber, linkId }: LinkName): string => `${ticketNumber}/${linkId}`;

const linksInText = (text: string, { pattern, isFresh }: LinkRules): FoundLink[] =>
  [...text.matchAll(pattern)].map(({ 0: link, index: begin }) => {
    const end = begin + link.length;
    return { link, begin, end, reason: misplacementInText(text, { begin, end, isFresh: isFresh(link) }) };
  });

/**
 * The inert links of a body, apart by whether a secret may follow: the rules of the package's LinkPlaces.pm. A fresh link was issued by
 * the process that sends the mail, and no customer's words brought markup into the text around it.
 */
export const linkPlaces = (
  body: string,
  contentType: ContentType,
  { publicUrl, isFresh = () => false }: { publicUrl: string; isFresh?: (link: string) => boolean },
): Places => {
  const pattern = new RegExp(
    String.raw`${escapeRegExp(publicUrl)}/t/[0-9A-Za-z][\w.-]{0,49}/[0-9A-Za-z]{24}(?![0-9A-Za-z])`,
    "g",
  );
  const found = (contentType === "text/html" ? linksInHtml : linksInText)(body, { pattern, isFresh });
  const places = found.filter(({ reason }) => reason === undefined).map(({ link, end }) => ({ ...nameOf(link), end }));
  const told = new Map(found.map(({ link, reason }) => [keyOf(nameOf(link)), reason]));
  const placed = new Set(places.map(keyOf));
  const misplaced = [...new Set([...body.matchAll(pattern)].map(([link]) => link))]
    .map(nameOf)
    .filter((name) => !placed.has(keyOf(name)))
    .map((name) => ({ ...name, reason: reasons[told.get(keyOf(name)) ?? "element"] }));
  return { places, misplaced };
};

/** The body without the secrets of links that somebody quotes. */
export const removeSecrets = (body: string): string =>
  body.replaceAll(/((?:\/|%2F)t(?:\/|%2F)[\w.-]+(?:\/|%2F)[0-9A-Za-z]{24})[0-9A-Za-z]{20,}/gi, "$1");

/** The body with its secret right behind every given place. */
export const completeLinks = (body: string, completed: { place: Place; secret: string }[]): string =>
  [...completed]
    .sort((left, right) => right.place.end - left.place.end)
    .reduce((text, { place: { end }, secret }) => `${text.slice(0, end)}${secret}${text.slice(end)}`, body);
