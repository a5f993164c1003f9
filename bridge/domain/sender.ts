import addressparser from "nodemailer/lib/addressparser";
import { type Address, maxLength, toAddress } from "./address.ts";
import { type PersonName, toPersonName } from "./person-name.ts";

/** Who wrote a mail. */
export interface Sender extends PersonName {
  address: Address;
}

// Spaces and controls that some parsers skip: they must not vanish from an address and leave somebody else's.
const strayCharacters = /(?![ \t])[\p{Cc}\p{Z}\ufeff]/gu;

const toText = (value: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value);
  } catch {
    return new TextDecoder("latin1").decode(value);
  }
};

const unfold = (text: string): string => text.replace(/\r?\n(?=[ \t])/g, "").replace(/\r?\n$/, "");

/** As OTOBO's parser does: an unclosed quote is nothing but a character, a space inside <…> does not count. */
const mend = (text: string): string => {
  const quotes = [...text.matchAll(/\\.|"/gs)].filter(([match]) => match === '"');
  const unclosed = quotes.length % 2 === 1 ? quotes.at(-1)?.index : undefined;
  const closed = unclosed === undefined ? text : text.slice(0, unclosed) + text.slice(unclosed + 1);
  return closed.replace(/<[^<>"()[\]]*>/g, (angle) => angle.replace(/[ \t]+/g, ""));
};

/**
 * The sender of a mail: the last address of the last From header that has one. Addresses are read before encoded words
 * are decoded, so no encoded word can smuggle in another address.
 *
 * @param from the raw values of the mail's From headers, in order
 * @returns undefined when there is no address that OTOBO could store
 */
export const parseSender = (from: Buffer[]): Sender | undefined => {
  const last = from
    .flatMap((value) =>
      addressparser(mend(unfold(toText(value)).replace(strayCharacters, "\ufffd")), { flatten: true }),
    )
    .findLast((entry) => entry.address.includes("@"));
  const address = last && toAddress(last.address);
  if (!address) return undefined;
  const localPart = address.written.slice(0, address.written.lastIndexOf("@")).replaceAll('"', "");
  return { address, ...toPersonName(last.name, localPart) };
};

/**
 * The encoded word of a mail without a sender in which OTOBO, which decodes before it looks for addresses, might find one:
 * printable ASCII that OTOBO can store, and nobody's address. Undefined when there is none.
 */
export const encodedWordOf = (from: Buffer[]): string | undefined =>
  /=\?[\x21-\x7e]+/.exec(from.map(toText).join(" "))?.[0].slice(0, maxLength);

const headerOf = (headers: Record<string, string>, name: string): string =>
  Object.entries(headers)
    .find(([key]) => key.toLowerCase() === name)?.[1]
    .trim() ?? "";

/**
 * True for a report of a mail system (RFC 5321, 4.5.5: null return path; or its customary local part). Nobody reads an
 * answer to it, so it makes no customer user. Other automatic mails do: an order confirmation or a web form has an
 * address that somebody reads, and an admin who knows better has OneTimeAuth::IgnoreSenders.
 */
export const isBounce = (sender: Sender, headers: Record<string, string>): boolean =>
  headerOf(headers, "return-path") === "<>" || sender.address.key.startsWith("mailer-daemon@");
