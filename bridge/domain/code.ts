/**
 * A browser that opens a link for the first time may have to show that its user reads the registered mailbox: by a code that is
 * mailed there, and that counts in this browser and for this link only.
 */
import { linkIdLength } from "./link.ts";
import type { StoredLink } from "./link.ts";
import type { ConfirmNewBrowser } from "./settings.ts";
import { type Claim, mac, type RandomBytes, sign, signingKey, type TokenKeys, verifyBytes } from "./token.ts";

const codeLength = 6;
/** For how long a code can be entered. */
export const codeSeconds = 600;
/** After so many wrong codes a new one has to be mailed. */
export const codeTries = 5;

/** What a code counts for. */
export interface CodeSubject {
  ticketNumber: string;
  linkId: string;
  /** SHA-256 of the browser's cookie, hex. */
  holder: string;
}

// Bytes from here on would make the first digits more likely than the others.
const unbiased = 250;

export const randomCode = (random: RandomBytes): string => {
  let code = "";
  while (code.length < codeLength)
    for (const byte of random(codeLength)) if (byte < unbiased) code += String(byte % 10);
  return code.slice(0, codeLength);
};

/** The MAC of a code: a hash of six digits would tell them. */
export const codeMac = (keys: TokenKeys, { ticketNumber, linkId, holder }: CodeSubject, code: string): string =>
  sign(keys, ["code", ticketNumber, linkId, holder, code]);

/** The digits of what somebody typed or pasted, in whatever script and with whatever stands between them. */
export const readCode = (text: string): string =>
  Array.from(text.normalize("NFKC"), (letter) => (/\p{Nd}/u.test(letter) ? digitOf(letter) : "")).join("");

/** Unicode has the decimal digits of each script in a row, and each row begins at a digit that no digit stands before. */
const digitOf = (letter: string): string => {
  const point = letter.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
};

/** Of a browser, as a link remembers who saw it first: 128 bits are enough to tell one from another. */
export const browserMark = (holder: string): string => holder.slice(0, 32);

/** True when this browser, which is not known as the customer's own, has to enter a code before the link opens in it. */
export const needsCode = (mode: ConfirmNewBrowser, link: StoredLink, holder: string): boolean => {
  // It has passed already: it is on its way to the ticket.
  if (mode === "Never" || link.lease?.holder === holder || link.entry?.holder === holder) return false;
  const wasSeen = (link.times.seenAt ?? link.times.openedAt) !== undefined;
  return mode === "Always" || (wasSeen && link.seenBy !== browserMark(holder));
};

const reportBytes = 12;
const reportClaim = (ticketNumber: string, linkId: string): Claim => ["report", ticketNumber, linkId];

/** The last part of the address with which a customer says "This was not me": letters and digits. */
export const reportTokenOf = (keys: TokenKeys, ticketNumber: string, linkId: string): string =>
  linkId + mac(signingKey(keys), reportClaim(ticketNumber, linkId)).subarray(0, reportBytes).toString("hex");

/** The link that a report is about; undefined if the token is not ours. */
export const linkIdOfReport = (keys: TokenKeys, ticketNumber: string, token: string): string | undefined => {
  const linkId = token.slice(0, linkIdLength);
  const tag = token.slice(linkIdLength);
  const isOurs =
    /^[0-9a-f]{24}$/.test(tag) && verifyBytes(keys, reportClaim(ticketNumber, linkId), Buffer.from(tag, "hex"));
  return isOurs ? linkId : undefined;
};
