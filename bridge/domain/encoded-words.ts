import libmime from "libmime";

/** Three letters beyond ASCII in a row: Western European words do not have them, Cyrillic ones hardly anything else. */
const cyrillicRun = /[\xc0-\xff]{3}/;

/** Text without a charset: UTF-8 if it is valid, else the Windows charset of what looks like Cyrillic or Western words. */
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

/** What libmime knows by another name. Perl's and Apple's names of charsets are in real mails, too. */
const otherNames: Record<string, string> = {
  "big5-eten": "big5",
  "ucs-2be": "utf-16be",
  "ucs-2le": "utf-16le",
  maccentraleurroman: "maccenteuro",
  macchinesesimp: "gb18030",
  macchinesetrad: "big5",
  macicelandic: "maciceland",
  macjapanese: "shift_jis",
  mackorean: "euc-kr",
  macromanian: "macromania",
  macrumanian: "macromania",
};

const decodeHigh = (charset: string, sevenBits: string): string =>
  new TextDecoder(charset).decode(Uint8Array.from(sevenBits, (letter) => letter.charCodeAt(0) | 0x80));

const decodeUtf16 = (base64: string): string => {
  const bytes = Buffer.from(base64, "base64");
  return new TextDecoder("utf-16be").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
};

/** Charsets of seven bits that libmime does not know: what is not ASCII stands between marks. */
const sevenBit: Record<string, (text: string) => string> = {
  // RFC 1557: from SO to SI
  "iso-2022-kr": (text) => {
    const [ascii = "", ...shifted] = text.replaceAll("\x1b$)C", "").split("\x0e");
    const parts = shifted.map((part) => part.split("\x0f"));
    return ascii + parts.map(([korean = "", rest = ""]) => decodeHigh("euc-kr", korean) + rest).join("");
  },
  // RFC 1843
  "hz-gb-2312": (text) =>
    text.replace(/~\{(.*?)(?:~\}|$)/gs, (_, chinese: string) => decodeHigh("gb18030", chinese)).replaceAll("~~", "~"),
  // RFC 2152
  "utf-7": (text) =>
    text.replace(/\+([0-9A-Za-z+/]*)-?/g, (_, base64: string) => (base64 === "" ? "+" : decodeUtf16(base64))),
};
const sevenBitNames: Record<string, string> = { hz: "hz-gb-2312", "unicode-1-1-utf-7": "utf-7" };

const wholeWord = /=\?([^?*\s]+)(\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi;

/** The words of a charset that libmime does not know, in UTF-8 or under another name. */
const withKnownCharsets = (text: string): string =>
  text.replace(wholeWord, (word, label: string, _language: string | undefined, encoding: string, payload: string) => {
    const charset = label.toLowerCase();
    const known = otherNames[charset];
    if (known !== undefined) return `=?${known}?${encoding}?${payload}?=`;
    const decode = sevenBit[sevenBitNames[charset] ?? charset];
    if (!decode) return word;
    const decoded = decode(bytesOf(encoding, payload).toString("latin1"));
    return `=?utf-8?B?${Buffer.from(decoded).toString("base64")}?=`;
  });

/** Decodes the encoded words of a header (RFC 2047). One whose label is unknown or wrong is decoded by a guess. */
export const decodeWords = (header: string): string => {
  const text = withKnownCharsets(header);
  const decoded = new libmime.Libmime().decodeWords(text);
  if (!decoded.includes("\ufffd")) return decoded;
  return text
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(encodedWord, (_, encoding: string, payload: string) => guessCharset(bytesOf(encoding, payload)));
};
