import libmime from "libmime";

/** Three letters beyond ASCII in a row: Western European words do not have them, Cyrillic ones hardly anything else. */
const cyrillicRun = /[\xc0-\xff]{3}/;

/** Text whose charset nobody told: UTF-8 if it can be, else the Windows charset of what looks like Cyrillic or Western words. */
export const guessCharset = (bytes: Buffer): string => {
  const charset = cyrillicRun.test(bytes.toString("latin1")) ? "windows-1251" : "windows-1252";
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? new TextDecoder(charset).decode(bytes) : text;
};

const encodedWord = /=\?[^?\s]+\?([bq])\?([^?]*)\?=/gi;

const bytesOf = (encoding: string, payload: string): Buffer =>
  encoding.toLowerCase() === "b"
    ? Buffer.from(payload, "base64")
    : Buffer.from(
        payload
          .replaceAll("_", " ")
          .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        "latin1",
      );

/** Decodes the encoded words of a header (RFC 2047). One whose label is unknown or wrong is decoded by a guess. */
export const decodeWords = (text: string): string => {
  const decoded = new libmime.Libmime().decodeWords(text);
  if (!decoded.includes("\ufffd")) return decoded;
  return text
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(encodedWord, (_, encoding: string, payload: string) => guessCharset(bytesOf(encoding, payload)));
};
