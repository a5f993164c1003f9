/**
 * Reads the path of a link page as it really arrives. Mail programs wrap a link and leave spaces or soft breaks in it, link
 * makers take the character behind it along, gateways encode it once more, trackers append to it, proxies double slashes.
 * A link's own characters are letters and digits, so all of this is undone here without guessing; what is left has to be exact.
 */
import { decodeHTML } from "entities";
import { isTicketNumber } from "./ticket.ts";
import { linkIdLength, secretLength } from "./link.ts";

/** What a path asks for, put in order. Nothing about it is checked yet. */
export interface LinkPath {
  ticketNumber: string;
  /** Letters and digits, `<id>` or `<id><secret>` if the link survived. */
  segment: string;
  /** It asks for a new link, not for the page itself. */
  isRenewal: boolean;
}

/** Several gateways in a row may each encode a link once more. */
const maxEncodings = 3;
/** Twice the length of any link, however it was altered. */
const maxPathLength = 4_000;

const decodeBytes = (escapes: string): string => {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("latin1");
  }
};

const decode = (path: string): string => {
  let text = path;
  for (let round = 0; round < maxEncodings && text.includes("%"); round += 1)
    text = text.replace(/(?:%[\da-f]{2})+/gi, decodeBytes);
  return decodeHTML(text);
};

/** White space, invisible characters (soft hyphens, joiners), soft line breaks and quote marks: never part of a link. */
const ignored = String.raw`[\s\p{Z}\p{Cf}+=>|]`;
const ignoredAnywhere = new RegExp(ignored, "gu");
const character = "[0-9A-Za-z]";
const wholeLink = new RegExp(`^((?:${character}${ignored}*){${linkIdLength + secretLength}})(?!${character})`, "u");
const firstWord = new RegExp(`^(?:${character}${ignored}*)*`, "u");

const renewalAtEnd = /\/renew\/?$/;

const readSegment = (text: string): string => {
  const begun = text.replace(/^[^0-9A-Za-z]+/, "");
  const found = wholeLink.exec(begun)?.[1] ?? firstWord.exec(begun)?.[0] ?? "";
  return found.replace(ignoredAnywhere, "");
};

const readTicketNumber = (text: string): string => {
  const number = text.replace(ignoredAnywhere, "");
  return isTicketNumber(number) ? number : "";
};

/** Control characters and `..`: no mail program produces them. */
const isNoLink = /(?!\s)\p{Cc}|\/\.\.?\//u;

/** Doubled slashes mean one. */
export const mergeSlashes = (path: string): string => path.replace(/\/{2,}/g, "/");

/**
 * @param path below PUBLIC_URL, as the request line has it, without its query
 * @returns undefined for a path that is no link's, and for one that no mail program makes of one
 */
export const readLinkPath = (path: string): LinkPath | undefined => {
  if (path.length > maxPathLength) return undefined;
  const text = mergeSlashes(decode(path));
  const [, number = "", rest = ""] = /^\/\s*t\s*\/([^/]+)\/(.*)$/s.exec(text) ?? [];
  const ticketNumber = readTicketNumber(number);
  const segment = readSegment(rest.replace(renewalAtEnd, ""));
  if (ticketNumber === "" || segment === "" || isNoLink.test(text)) return undefined;
  return { ticketNumber, segment, isRenewal: renewalAtEnd.test(rest) };
};
