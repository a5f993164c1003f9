import { decodeWords } from "./encoded-words.ts";
import { isCompany, isParticle, isSuffix, isTitle } from "./name-words.ts";

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

// Controls, invisible format characters (but the joiners some scripts need), code points without a character, and the marks that
// delimit addresses and OTOBO's template tags.
const unwanted = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd<>"\\]+/gu;
const pictures = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u20e3)\u200d?/gu;

const clean = (text: string): string => text.replace(unwanted, " ").replace(/\s+/gu, " ").trim();

const shorten = (text: string): string => Array.from(text).slice(0, maxLength).join("").trim();

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** The change, unless nothing readable would be left of the name. */
const unlessNothingLeft = (name: string, changed: string): string => (hasLetter(changed) ? clean(changed) : name);

/** What mail programs, gateways and lists add to a name, outermost first. */
const additions: RegExp[] = [
  /<\/?3+(?!\S)/g,
  /\[[^[\]]*(?:\]|$)/g,
  /[(（][^()（）]*(?:[)）]|$)/g,
  /^(?:ext|external|extern|externe|externo)\s*[:|]/i,
  /(?<=\S)\s+via\s.*$/i,
  pictures,
  /^['‘’‚`“”„\s]{1,5}|['‘’`´“”\s]{1,5}$/g,
];

/** Marks that surround a whole name. */
const enclosure = /^[(（[]([^()（）[\]]*)[)）\]]$/;

const withoutAdditions = (name: string): string =>
  additions.reduce(
    (text, addition) => unlessNothingLeft(text, text.replace(addition, " ")),
    name.trim().replace(enclosure, "$1"),
  );

const wordsOf = (text: string): string[] => text.split(" ").filter((word) => word !== "");

const inLastName = (name: string): PersonName => ({ firstname: "", lastname: name });

const isNameWord = (word: string): boolean =>
  /^(?:[\p{L}\p{M}.'’`-]|\u200c|\u200d)+$/u.test(word) && /\p{L}/u.test(word);

/** Scripts in which the family name comes first: which of two words it is, is unclear. */
const isEastAsian = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** A word in capitals that is neither initials nor has capitals inside when it is written as usual. */
const isShouted = (word: string): boolean => /^(?!MC|MAC)(?=.*[AEIOUY])[A-Z]{3,}$/.test(word);

const calm = (word: string): string => (isShouted(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word);

/** "JANE DOE" as a person would write it. */
const calmName = ({ firstname, lastname }: PersonName): PersonName =>
  isShouted(firstname) && isShouted(lastname)
    ? { firstname: calm(firstname), lastname: calm(lastname) }
    : { firstname, lastname };

/** Where the last name of a row of words begins: at the last word, or at the particles before it. */
const lastNameStart = (words: string[]): number => {
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? "")) start -= 1;
  return start;
};

/** "Jane van Doe", "Dr. Jane Doe", "John Doe Jr."; anything that could be no person's name stays whole. */
const splitWords = (name: string): PersonName => {
  const words = wordsOf(name);
  const end = words.findLastIndex((word) => !isSuffix(word)) + 1;
  const core = words.slice(0, end);
  const given = core.filter((word) => !isTitle(word));
  const isPerson = given.length > 1 && given.length <= 6 && core.every(isNameWord) && !words.some(isCompany);
  if (!isPerson || isEastAsian(name) || isTitle(core.at(-1) ?? "")) return inLastName(name);
  const isTurned = core.length === 2 && /^\p{Lu}{2,}$/u.test(core[0] ?? "") && /^\p{Lu}\p{Ll}+$/u.test(core[1] ?? "");
  if (isTurned) return { firstname: core[1] ?? "", lastname: [calm(core[0] ?? ""), ...words.slice(2)].join(" ") };
  const start = lastNameStart(core);
  return calmName({ firstname: words.slice(0, start).join(" "), lastname: words.slice(start).join(" ") });
};

/** "Doe, Jane" and "van Doe, Jane M." are turned; "Jane Doe, PhD" and "ACME, Inc." are not. */
const splitAtComma = (name: string): PersonName => {
  const parts = name.split(",").map((part) => part.trim());
  const suffixes = parts.slice(parts.findLastIndex((part) => !wordsOf(part).every(isSuffix)) + 1);
  const [last = "", first = "", ...more] = parts.slice(0, parts.length - suffixes.length);
  const ending = suffixes.map((suffix) => `, ${suffix}`).join("");
  const withEnding = ({ firstname, lastname }: PersonName): PersonName => ({ firstname, lastname: lastname + ending });
  if (first === "" && more.length === 0 && suffixes.length > 0) return withEnding(splitWords(last));
  const given = wordsOf(first);
  const family = wordsOf(last).filter((word) => !isParticle(word));
  const isPerson =
    more.length === 0 &&
    [...given, ...family].every((word) => isNameWord(word) && !isCompany(word)) &&
    given.length > 0 &&
    given.length <= 3 &&
    family.length > 0 &&
    family.length <= 2;
  return isPerson ? withEnding(calmName({ firstname: first, lastname: last })) : inLastName(name);
};

/** "Jane Doe | ACME", "Jane Doe :: ACME": the first part, if that is a person's name. */
const splitAtMark = (name: string): PersonName | undefined => {
  const [first = "", ...others] = name.split(/ ?(?:::|\||\u2022) ?| [-–—/~]{1,3} /u);
  const person = others.length > 0 && wordsOf(first).length > 1 ? split(first) : undefined;
  return person && person.firstname !== "" ? person : undefined;
};

const split = (name: string): PersonName => {
  const marked = splitAtMark(name);
  if (marked) return marked;
  if (name.includes(",")) return splitAtComma(name);
  // A word without a letter is a smiley, a bullet or a stray mark.
  const readable = wordsOf(name).filter((word) => /[\p{L}\p{N}&]/u.test(word));
  const person = splitWords(readable.join(" "));
  return person.firstname === "" ? inLastName(name) : person;
};

/**
 * First and last name for a customer user as a person would write them into an address book, neither of them empty. Where it is
 * not clear which is which, all is the last name. Without a display name, or with one that shows an address (which need not be
 * the sender's), the local part is the last name.
 *
 * @param displayName as it stands in the header, encoded words included
 * @param localPart of the sender's address
 */
export const toPersonName = (displayName: string, localPart: string): PersonName => {
  const decoded = decodeWords(displayName.slice(0, maxEncodedLength).replace(/\\(.)/gs, "$1"));
  const name = clean(withoutAdditions(decoded.replace(/\s+/gu, " ")));
  const isUsable = /[\p{L}\p{N}]/u.test(name) && !name.includes("@");
  const { firstname, lastname } = isUsable ? split(name) : inLastName(clean(localPart));
  return { firstname: shorten(firstname) || noName, lastname: shorten(lastname) || noName };
};
