/**
 * The public part of a link: 17 bytes, written as 24 letters and digits.
 *
 *     4  the minute it was issued (minutes since the epoch)
 *     4  random
 *     5  MAC over ticket number and the eight bytes before
 *     4  MAC over the same and the login
 *
 * So a page can tell a genuine inert link of a ticket without knowing anything of it, and nothing has to be stored for a
 * link that is never sent. The minute is there because decisions on ids cannot be remembered for ever: an old mail's inert
 * link, quoted in a new mail, must not count as a new link.
 */
import { asciiLowerCase } from "./ascii.ts";
import { linkIdLength } from "./link.ts";
import { secondsPerDay, secondsPerMinute } from "./time.ts";
import {
  type Claim,
  lettersAndDigits,
  mac,
  type RandomBytes,
  signingKey,
  type TokenKeys,
  verifyBytes,
} from "./token.ts";

const sizes = { minute: 4, random: 4, ticketPart: 5, loginPart: 4 };
const selectorSize = sizes.minute + sizes.random;
const ticketEnd = selectorSize + sizes.ticketPart;
const idSize = ticketEnd + sizes.loginPart;

/** A link can be activated for so many days after it was issued. */
export const activationDays = 30;

const ticketClaim = (ticketNumber: string, selector: Buffer): Claim => ["link-id", ticketNumber, selector];
const loginClaim = (ticketNumber: string, selector: Buffer, login: string): Claim => [
  "link-id-login",
  ticketNumber,
  selector,
  asciiLowerCase(login),
];

const base = lettersAndDigits.length;
/** So many letters make a number that is exact: arithmetic with large numbers is slow. */
const chunkLength = 8;
const chunkBase = BigInt(base ** chunkLength);

const chunkToText = (chunk: number): string => {
  let text = "";
  for (let rest = chunk; text.length < chunkLength; rest = Math.floor(rest / base))
    text = lettersAndDigits.charAt(rest % base) + text;
  return text;
};

const toText = (bytes: Buffer): string => {
  let text = "";
  for (let rest = BigInt(`0x${bytes.toString("hex")}`); text.length < linkIdLength; rest /= chunkBase)
    text = chunkToText(Number(rest % chunkBase)) + text;
  return text;
};

const chunkOf = (text: string): bigint => {
  let chunk = 0;
  for (const letter of text) chunk = chunk * base + lettersAndDigits.indexOf(letter);
  return BigInt(chunk);
};

/** Undefined for a text that `toText` makes of no id. */
const toBytes = (text: string): Buffer | undefined => {
  if (text.length !== linkIdLength || !/^[0-9A-Za-z]+$/.test(text)) return undefined;
  let number = 0n;
  for (let start = 0; start < linkIdLength; start += chunkLength)
    number = number * chunkBase + chunkOf(text.slice(start, start + chunkLength));
  const hex = number.toString(16).padStart(2 * idSize, "0");
  return hex.length === 2 * idSize ? Buffer.from(hex, "hex") : undefined;
};

const split = (linkId: string) => {
  const bytes = toBytes(linkId);
  return (
    bytes && {
      selector: bytes.subarray(0, selectorSize),
      ticketPart: bytes.subarray(selectorSize, ticketEnd),
      loginPart: bytes.subarray(ticketEnd),
    }
  );
};

/** A new link id for this customer user on this ticket; `now` in epoch seconds. */
export const mintLinkId = (
  keys: TokenKeys,
  random: RandomBytes,
  { ticketNumber, login, now }: { ticketNumber: string; login: string; now: number },
): string => {
  const minute = Buffer.alloc(sizes.minute);
  minute.writeUInt32BE(Math.floor(now / secondsPerMinute));
  const selector = Buffer.concat([minute, random(sizes.random)]);
  const key = signingKey(keys);
  return toText(
    Buffer.concat([
      selector,
      mac(key, ticketClaim(ticketNumber, selector)).subarray(0, sizes.ticketPart),
      mac(key, loginClaim(ticketNumber, selector, login)).subarray(0, sizes.loginPart),
    ]),
  );
};

const randomPartOf = (secretHash: string): Buffer => Buffer.from(secretHash, "hex").subarray(0, sizes.random);

/**
 * The id of an imported link, whose secret was mailed without one: the same at each import, because the hash of the secret
 * (SHA-256, hex) stands where others are random. `createdAt` in epoch seconds.
 */
export const mintImportedLinkId = (
  keys: TokenKeys,
  { secretHash, createdAt, ...owner }: { ticketNumber: string; login: string; secretHash: string; createdAt: number },
): string => mintLinkId(keys, () => randomPartOf(secretHash), { ...owner, now: createdAt });

/** True when the id is that of an imported link with this secret: others open only with their id before the secret. */
export const isImportedLinkId = (linkId: string, secretHash: string): boolean =>
  split(linkId)?.selector.subarray(sizes.minute).equals(randomPartOf(secretHash)) ?? false;

/** True when we issued this id for this ticket, for any customer user. */
export const isGenuineLinkId = (keys: TokenKeys, ticketNumber: string, linkId: string): boolean => {
  const parts = split(linkId);
  return parts !== undefined && verifyBytes(keys, ticketClaim(ticketNumber, parts.selector), parts.ticketPart);
};

/** True when we issued this id for this customer user on this ticket. */
export const isLinkIdOf = (keys: TokenKeys, ticketNumber: string, login: string, linkId: string): boolean => {
  const parts = split(linkId);
  if (!parts) return false;
  const right = verifyBytes(keys, loginClaim(ticketNumber, parts.selector, login), parts.loginPart);
  return isGenuineLinkId(keys, ticketNumber, linkId) && right;
};

/** When a genuine id was issued, in epoch seconds; the minute. */
export const issuedAtOf = (linkId: string): number => (split(linkId)?.selector.readUInt32BE(0) ?? 0) * secondsPerMinute;

/** True when a genuine id is young enough to be activated; a day of difference between clocks is forgiven. */
export const canBeActivated = (linkId: string, now: number): boolean => {
  const age = now - issuedAtOf(linkId);
  return age >= -secondsPerDay && age <= activationDays * secondsPerDay;
};
