/** The key under which MariaDB's utf8mb4_unicode_ci sees two texts as equal: case, accents and compatibility forms are ignored. */
export const collationKey = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .trimEnd();

/** True when the database sees the two as equal. */
export const sameForDatabase = (left: string, right: string): boolean => collationKey(left) === collationKey(right);
