/**
 * How OTOBO reads address lines: the rules of the Perl library Mail::Address, which it uses, with their peculiarities (a route
 * or a group's name becomes part of the address, blanks inside one vanish). A simulator has to have the same.
 */
import libmime from "libmime";

/** One address of a line; any part may be empty. */
export interface MailAddress {
  phrase: string;
  address: string;
  comment: string;
}

/** White space as Perl sees it in bytes: no-break spaces and their like are none. */
const space = String.raw`[\t\n\v\f\r ]`;
const leadingSpace = new RegExp(`^${space}+`);
const trailingSpace = new RegExp(`${space}+$`);

const tokenPatterns = [
  String.raw`"(?:[^"\\]|\\.)*"`,
  String.raw`\[(?:[^\]\\]|\\.)*\]`,
  String.raw`[^\t\n\v\f\r ()<>@,;:\\".[\]]+`,
  String.raw`[()<>@,;:\\".[\]]`,
].map((token) => new RegExp(`^(${token})${space}*`, "s"));

/** A comment with the comments nested in it, and how much of the line it takes. */
const commentLength = (line: string): number => {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    // A backslash that escapes nothing is no part of it.
    if (line[at] === "\\" && at + 1 === line.length) return at;
    if (line[at] === "\\") at += 1;
    else if (line[at] === "(") depth += 1;
    else if (line[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return line.length;
};

const tokenize = (line: string): string[] => {
  const tokens: string[] = [];
  let rest = line.replace(leadingSpace, "").replaceAll(/[\r\n]+/g, " ");
  while (rest !== "") {
    if (rest.startsWith("(")) {
      const length = commentLength(rest);
      tokens.push(rest.slice(0, length).replace(trailingSpace, ""));
      rest = rest.slice(length).replace(leadingSpace, "");
      continue;
    }
    const match = tokenPatterns.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
    if (!match) throw new Error("Unrecognised address line");
    tokens.push(match[1] ?? "");
    rest = rest.slice(match[0].length);
  }
  return [...tokens, ","];
};

const isSeparator = (token: string): boolean => token === "," || token === ";";
const isGlue = (token: string): boolean => /^[.@:;]$/.test(token);

/** The addresses of a line, in order. */
export const parseAddresses = (line: string): MailAddress[] => {
  const tokens = tokenize(line);
  const found: MailAddress[] = [];
  let [phrase, address, comment]: string[][] = [[], [], []];
  let depth = 0;
  const complete = (): void => {
    const one = { phrase: phrase!.join(" "), address: address!.join(""), comment: comment!.join(" ") };
    if (one.phrase || one.address || one.comment) found.push(one);
    [phrase, address, comment] = [[], [], []];
    depth = 0;
  };
  const bracketFollows = (from: number): boolean =>
    tokens.slice(from).find((token) => isSeparator(token) || token === "<") === "<";
  let expectsBracket = bracketFollows(0);
  for (const [index, token] of tokens.entries()) {
    const last = address!.at(-1);
    if (token.startsWith("(")) comment!.push(token);
    else if (token === "<") depth += 1;
    else if (token === ">") depth = Math.max(0, depth - 1);
    else if (isSeparator(token)) {
      complete();
      expectsBracket = bracketFollows(index + 1);
    } else if (depth > 0) address!.push(token);
    else if (expectsBracket) phrase!.push(token);
    else {
      if (!isGlue(token) && last !== undefined && !isGlue(last)) complete();
      address!.push(token);
    }
  }
  return found;
};

/** An address as a line again; a phrase with specials is quoted, one with quotes is left as it is. */
export const formatAddress = ({ phrase, address, comment }: MailAddress): string => {
  const plain = /^[-\s\p{L}\p{M}\p{N}_!#$%&'*+/=?^`{|}~]+$/u.test(phrase) || /(?<!\\)"/.test(phrase);
  const named = phrase === "" ? "" : plain ? phrase : `"${phrase}"`;
  const parts = named === "" ? [address] : [named, address === "" ? "" : `<${address}>`];
  if (/\S/.test(comment)) parts.push(comment.replace(/^\s*\(?/, "(").replace(/\)?\s*$/, ")"));
  return parts.filter((part) => part !== "").join(" ");
};

/** The header line as OTOBO sees it: parsed, then every part's encoded words decoded, then put together again. */
export const decodeAddressLine = (line: string): string =>
  parseAddresses(line)
    .map(({ phrase, address, comment }) => ({
      phrase: libmime.decodeWords(phrase),
      address: libmime.decodeWords(address),
      comment: libmime.decodeWords(comment),
    }))
    .map(formatAddress)
    .join(", ");

/** The address of each part of a decoded line; undefined for a part without an @. */
export const addressOfEach = (line: string): (string | undefined)[] =>
  parseAddresses(line).map((part) => {
    const address = parseAddresses(formatAddress(part)).at(-1)?.address ?? "";
    return address.includes("@") ? address : undefined;
  });

/** Every address of a line. */
export const addressesOf = (line: string): string[] => addressOfEach(line).filter((address) => address !== undefined);
