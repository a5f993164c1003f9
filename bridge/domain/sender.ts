import { type Address, toAddress } from "./address.ts";
import { trimEndOf } from "./ascii.ts";
import { guessCharset } from "./encoded-words.ts";
import { type Mailbox, readMailboxes } from "./from-header.ts";
import { type PersonName, toPersonName } from "./person-name.ts";

/** Who wrote a mail. */
export interface Sender extends PersonName {
  address: Address;
  /** As it stands in the header, encoded words included; may be empty. */
  displayName: string;
}

// Spaces and controls that some parsers skip: they must not vanish from an address and leave somebody else's.
const strayCharacters = /(?![ \t])[\p{Cc}\p{Z}\ufeff]/gu;

const decodeUtf8 = (value: Buffer): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value);
  } catch {
    return undefined;
  }
};

/** One character a byte where the header is not UTF-8; then the name still has to be decoded. */
const readHeader = (value: Buffer): Mailbox[] => {
  const text = decodeUtf8(value);
  if (text !== undefined) return readMailboxes(unfold(text));
  return readMailboxes(unfold(value.toString("latin1"))).map(({ displayName, spec }) => ({
    displayName: guessCharset(Buffer.from(displayName, "latin1")),
    spec,
  }));
};

const unfold = (text: string): string => text.replace(/\r?\n(?=[ \t])/g, "").replace(/\r?\n$/, "");

/** Outlook puts quotation marks around addresses. A domain cannot end in one, so nothing else can be meant. */
const withoutQuotationMarks = (spec: string): string => {
  const closed = trimEndOf(spec, "'‘’`´“”");
  return closed === spec ? spec : closed.replace(/^['‘’‚`“”„]+/, "");
};

/**
 * The sender of a mail: the last address of the last From header that has one. Addresses are read before encoded words
 * are decoded, so no encoded word can smuggle in another address.
 *
 * @param from the raw values of the mail's From headers, in order
 * @returns undefined when there is no address that OTOBO could store, or when it is not clear which one is the sender's
 */
export const parseSender = (from: Buffer[]): Sender | undefined => {
  const last = from.flatMap(readHeader).at(-1);
  if (last?.spec === undefined) return undefined;
  const address = toAddress(withoutQuotationMarks(last.spec).replace(strayCharacters, "\ufffd"));
  if (!address) return undefined;
  const localPart = address.written.slice(0, address.written.lastIndexOf("@")).replaceAll('"', "");
  return { address, displayName: last.displayName, ...toPersonName(last.displayName, localPart) };
};
