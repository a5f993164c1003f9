/** Where a secret may follow a link in plain text: the rules of the package's LinkPlaces.pm. */

/** Why no secret may follow a link. */
export type Misplacement = "address" | "word" | "element" | "ambiguous" | "attribute";

/** A link in a text, by its offsets; `isFresh`: nobody can have seen it yet. */
export interface TextLink {
  begin: number;
  end: number;
  isFresh: boolean;
}

const mostWrapped = 3000;
const mostWord = 500;

/** Some readers take `<https://… …>` for one address, with its spaces and line breaks, and what stands in quotes, too. */
const isWrapped = (before: string): boolean =>
  /<[^<>]*(?:\/\/|\bwww\.|\bmailto:)[^<>]*$/i.test(before.slice(before.lastIndexOf("\n\n") + 1)) ||
  /"[^"]*(?:\/\/|\bwww\.|\bmailto:)[^"]*$/i.test(before.slice(before.lastIndexOf("\n") + 1));

const misplacedBy = (before: string): Misplacement | undefined => {
  if (isWrapped(before)) return "address";
  // Only white space of ASCII ends an address for everybody; another spelling of a character counts as that character.
  const left = /[^\t\n\f\r ]*$/.exec(before)?.[0].normalize("NFKC") ?? "";
  // To carry the link to somewhere else, an address needs a host and one of these, or an account.
  if (/[/\\?@%&]|[\p{L}\p{N}][.\u3002][\p{L}\p{N}]|:.*#/u.test(left)) return "address";
  return /[A-Za-z0-9]$/.test(left) ? "word" : undefined;
};

const misplacedFor = (after: string, isFresh: boolean): Misplacement | undefined => {
  const right = /^[^\t\n\f\r ]*/.exec(after)?.[0].normalize("NFKC") ?? "";
  if (right.includes("@")) return "address";
  if (/^[.,;:_~+=-]+[A-Za-z0-9]/.test(right)) return "word";
  return !isFresh && /[/\\#%&=+]|\?.|[\p{L}\p{N}]/u.test(right) ? "word" : undefined;
};

/** Why the link must not get its secret: somebody could read it as a part of another address. */
export const misplacementInText = (text: string, { begin, end, isFresh }: TextLink): Misplacement | undefined =>
  misplacedBy(text.slice(Math.max(0, begin - mostWrapped), begin)) ??
  misplacedFor(text.slice(end, end + mostWord), isFresh);
