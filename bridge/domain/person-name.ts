import libmime from "libmime";

/** OTOBO's columns for first and last name hold 100 characters. */
const maxLength = 100;
/** A display name longer than this is no name; decoding it would only cost time. */
const maxEncodedLength = 2_000;
/** OTOBO wants both names for every customer user. */
const noName = "-";

export interface PersonName {
  firstname: string;
  lastname: string;
}

// Controls, invisible format characters (but the joiners some scripts need), what is no character, and the marks that
// delimit addresses and OTOBO's template tags.
const unwanted = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd<>"\\]+/gu;

const clean = (text: string): string => text.replace(unwanted, " ").replace(/\s+/gu, " ").trim();

const shorten = (text: string): string => Array.from(text).slice(0, maxLength).join("").trim();

const decode = (displayName: string): string =>
  new libmime.Libmime().decodeWords(displayName.slice(0, maxEncodedLength));

const split = (name: string): PersonName => {
  const turned = /^([^,]+),([^,]+)$/.exec(name);
  if (turned) return { firstname: turned[2]?.trim() ?? "", lastname: turned[1] ?? "" };
  const lastSpace = name.lastIndexOf(" ");
  return { firstname: name.slice(0, Math.max(lastSpace, 0)), lastname: name.slice(lastSpace + 1) };
};

/**
 * First and last name for a customer user, neither of them empty.
 * "Jane van Doe" and "Doe, Jane" are split; a single word is a last name. Without a display name, or with one that shows
 * an address (which need not be the sender's), the local part is the last name.
 *
 * @param displayName as it stands in the header, encoded words included
 * @param localPart of the sender's address
 */
export const toPersonName = (displayName: string, localPart: string): PersonName => {
  const name = clean(decode(displayName)).replace(/^'(.*)'$/, "$1");
  const usable = name === "" || name.includes("@") ? clean(localPart) : name;
  const { firstname, lastname } = split(usable);
  return { firstname: shorten(firstname) || noName, lastname: shorten(lastname) || noName };
};
