import { Parser } from "htmlparser2";
import type { ContentType } from "./templates.ts";

/** A safe link where an honest mail has it; `end` is the offset right behind it, where the secret would go. */
export interface Place {
  ticketNumber: string;
  linkId: string;
  end: number;
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const linkPattern = (publicUrl: string): string =>
  String.raw`${escapeRegExp(publicUrl)}/t/(\d+)/([0-9A-Za-z]{24})(?![0-9A-Za-z])`;

/** What people read as one address although it has spaces in it: `<https://… …` or, on one line, `"https://… …`. */
const isWrapped = (before: string): boolean =>
  /<[^<>]*:\/\/[^<>]*$/.test(before.slice(before.lastIndexOf("\n\n") + 1)) ||
  /"[^"\n]*:\/\/[^"\n]*$/.test(before.slice(before.lastIndexOf("\n") + 1));

const placesInText = (text: string, publicUrl: string): Place[] =>
  [...text.matchAll(new RegExp(String.raw`(?<![^\s<(])${linkPattern(publicUrl)}(?=[.,;:!?)>]*(?:\s|$))`, "g"))]
    .filter(({ index }) => !isWrapped(text.slice(0, index)))
    .map((match) => ({
      ticketNumber: match[1] ?? "",
      linkId: match[2] ?? "",
      end: match.index + match[0].length,
    }));

/** Attributes of an honest link; ping, for one, would tell it to somebody else. */
const honestAttributes = new Set(["href", "title", "target", "rel", "class", "style", "id", "lang", "dir"]);
/** Where these stand, two readers may not agree on what is a link. */
const ambiguous = new Set(["base", "embed", "form", "iframe", "object", "script", "svg", "template", "textarea"]);

const placesInHtml = (html: string, publicUrl: string): Place[] => {
  const whole = new RegExp(`^${linkPattern(publicUrl)}$`);
  const places: Place[] = [];
  const strange: string[] = [];
  let href: string | undefined;
  const add = (link: string, from: number, to: number): void => {
    const match = whole.exec(link);
    const at = html.slice(from, to + 1).indexOf(link);
    if (match === null || at < 0) return;
    places.push({ ticketNumber: match[1] ?? "", linkId: match[2] ?? "", end: from + at + link.length });
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (ambiguous.has(name)) strange.push(name);
      if (name !== "a") return;
      href = Object.keys(attributes).every((attribute) => honestAttributes.has(attribute))
        ? attributes.href
        : undefined;
      if (href !== undefined) add(href, parser.startIndex, parser.endIndex);
    },
    ontext: (text) => {
      if (text.trim() === href) add(href, parser.startIndex, parser.endIndex);
    },
    onclosetag: (name) => {
      if (name === "a") href = undefined;
    },
  });
  parser.end(html);
  return strange.length > 0 ? [] : places;
};

/**
 * The safe links of a body at honest places: in plain text a word of its own, in HTML an `<a>` whose whole href is the link, and
 * that element's own text.
 */
export const honestPlaces = (body: string, contentType: ContentType, publicUrl: string): Place[] =>
  contentType === "text/html" ? placesInHtml(body, publicUrl) : placesInText(body, publicUrl);

/** The body without the secrets of links that somebody quotes. */
export const removeSecrets = (body: string): string =>
  body.replaceAll(/((?:\/|%2F)t(?:\/|%2F)\d+(?:\/|%2F)[0-9A-Za-z]{24})[0-9A-Za-z]{20,}/gi, "$1");

/** The body with the secret right behind every given place. */
export const completeLinks = (body: string, places: Place[], secret: string): string =>
  [...places]
    .sort((left, right) => right.end - left.end)
    .reduce((text, { end }) => `${text.slice(0, end)}${secret}${text.slice(end)}`, body);
