/** Text as a dump or a file holds it, in the shapes that a secret of letters and digits may have there. */
const withoutSoftBreaks = (text: string): string => text.replaceAll(/=(?:\r|\n|\\r|\\n)+/g, "");
const withoutBreaks = (text: string): string => text.replaceAll(/[\r\n]|\\[rn]/g, "");

/** The middle of base64 that does not depend on what stands before or behind, for each of the three ways to begin. */
const base64Forms = (secret: string): string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString("base64");
    const skipped = before === 0 ? 0 : before + 1;
    const known = Math.floor(((before + secret.length) * 8) / 6);
    return encoded.slice(skipped, known);
  });

const bytesOf = (secret: string): string[] =>
  [...Buffer.from(secret)].map((byte) => byte.toString(16).padStart(2, "0"));
const percentEncoded = (secret: string): string =>
  bytesOf(secret)
    .map((byte) => `%${byte}`)
    .join("");
const quotedPrintable = (secret: string): string =>
  bytesOf(secret)
    .map((byte) => `=${byte}`)
    .join("");
const entities = (secret: string): string => Array.from(Buffer.from(secret), (byte) => `&#${byte};`).join("");
const backwards = (secret: string): string => Buffer.from(secret).reverse().toString();

const includesAnyCase = (text: string, form: string): boolean =>
  text.includes(form) || text.includes(form.toUpperCase());

export interface Haystack {
  holds: (secret: string) => boolean;
}

/**
 * Makes a text searchable for secrets: as they are, broken softly or hard, base64 from any byte on (twice, too), hexadecimal,
 * percent-encoded, quoted-printable, as HTML's numbers, backwards.
 */
export const createHaystack = (text: string): Haystack => {
  const joined = withoutBreaks(text);
  const soft = withoutSoftBreaks(text);
  return {
    holds: (secret) => {
      const encoded = base64Forms(secret);
      const plain = [secret, backwards(secret), ...encoded, ...encoded.flatMap(base64Forms)];
      const hex = [bytesOf(secret).join(""), percentEncoded(secret), quotedPrintable(secret), entities(secret)];
      return (
        plain.some((form) => soft.includes(form) || joined.includes(form)) ||
        hex.some((form) => includesAnyCase(joined, form))
      );
    },
  };
};
