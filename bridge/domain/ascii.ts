/** `text` with A to Z in lower case and all else untouched: the only folding under which OTOBO's logins and addresses count as equal. */
export const asciiLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** True when both are the same byte for byte, ASCII case aside. */
export const equalsAsciiCaseless = (one: string, other: string): boolean =>
  asciiLowerCase(one) === asciiLowerCase(other);

/** `text` without any of `marks` at its end. */
export const trimEndOf = (text: string, marks: string): string => {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
