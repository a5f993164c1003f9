import { domainToASCII, domainToUnicode } from "node:url";
import { asciiLowerCase } from "./ascii.ts";

/** OTOBO's columns for a customer user's address and for a ticket's CustomerID hold 150 characters. */
const maxLength = 150;

/** An email address in the two forms that OTOBO may see. Both are printable ASCII. */
export interface Address {
  /** As written, with an IDNA domain and every other character outside printable ASCII percent-encoded. */
  written: string;
  /** The same in ASCII lower case: what is compared, searched and created. */
  key: string;
  /**
   * Safe to search and to create. False for what means something else to a database, a directory or another parser:
   * wildcards, characters outside ASCII in the local part, quoted local parts, encoded words.
   */
  plain: boolean;
}

const percentEncode = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, (character) =>
    Buffer.from(character, "utf8").reduce((hex, byte) => `${hex}%${byte.toString(16).toUpperCase()}`, ""),
  );

/** Of a label (RFC 1035, 2.3.4); Node's domainToASCII makes longer ones. */
const maxLabelLength = 63;

/**
 * IDNA, but only if it changes nothing but the spelling: mapping look-alikes (full-width letters, soft hyphens, the Kelvin
 * sign) would turn it into somebody else's domain.
 */
const asciiDomain = (domain: string): string => {
  const ascii = domainToASCII(domain);
  const turnsAscii = Array.from(domain).some((character) => character > "\x7f" && character.toLowerCase() <= "\x7f");
  const isSpelling = domainToUnicode(ascii) === domain.normalize("NFC").toLowerCase();
  const isDomain = ascii !== "" && ascii.split(".").every((label) => label.length <= maxLabelLength);
  return isDomain && isSpelling && !turnsAscii ? ascii : percentEncode(domain);
};

const plainAddress = /^[a-z0-9!#$&'+/=?^_`{|}~.-]+@(?:[a-z0-9_-][a-z0-9._-]*|\[[a-z0-9.:]+\])$/;

// Without the wildcards, which make no plain address anyway; a percent sign may be our own encoding.
const dotAtom = /^[\w!#$&'+/=?^`{|}~-]+(?:\.[\w!#$&'+/=?^`{|}~-]+)*$/;

/** A local part without quotes that it does not need: with and without them it means the same (RFC 5321, 4.1.2). */
const unquote = (local: string): string => {
  const bare = local.replace(/"((?:[^"\\]|\\.)*)"/gs, (_, quoted: string) => quoted.replace(/\\(.)/gs, "$1"));
  return dotAtom.test(bare) ? bare : local;
};

const splitAt = (spec: string): number => {
  const literal = /@\[[^[\]]*\]$/.exec(spec);
  return literal ? literal.index : spec.lastIndexOf("@");
};

/**
 * Reads an addr-spec without comments or encoded words (as an address parser gives it).
 * Undefined when local part or domain is missing, or when OTOBO could not store it.
 */
export const toAddress = (spec: string): Address | undefined => {
  const at = splitAt(spec);
  const local = unquote(spec.slice(0, at));
  const domain = spec.slice(at + 1);
  if (at < 1 || domain === "") return undefined;
  const written = `${percentEncode(local)}@${/^[\x20-\x7e]*$/.test(domain) ? domain : asciiDomain(domain)}`;
  if (written.length > maxLength) return undefined;
  const key = asciiLowerCase(written);
  return { written, key, plain: plainAddress.test(key) && !key.includes("=?") };
};

/** The form in which OTOBO's records and senders are compared: an address however its domain is spelled, or any other text. */
export const toKey = (text: string): string => toAddress(text)?.key ?? asciiLowerCase(text);

/** The same mailbox with its domain as people write it; undefined where that is no other spelling. Lower case. */
export const unicodeKey = ({ key, plain }: Address): string | undefined => {
  const at = key.lastIndexOf("@");
  const spelled = `${key.slice(0, at)}@${domainToUnicode(key.slice(at + 1))}`;
  return plain && spelled !== key && toAddress(spelled)?.key === key ? spelled : undefined;
};
