/** `text` with A to Z in lower case and all else untouched: the only folding under which OTOBO's logins and addresses count as equal. */
export const asciiLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** True when both are the same byte for byte, ASCII case aside. */
export const equalsAsciiCaseless = (one: string, other: string): boolean =>
  asciiLowerCase(one) === asciiLowerCase(other);
