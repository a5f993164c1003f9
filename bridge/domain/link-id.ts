/**
 * The public part of a link: 18 bytes, 24 characters of base64url.
 *
 *     2  the day it was prepared (days since the epoch)
 *     7  random
 *     5  MAC over ticket number and the nine bytes before
 *     4  MAC over the same and the login
 *
 * So a page can tell a genuine safe link of a ticket without knowing anything of it, and nothing has to be stored for a
 * link that is never sent. The day is there because decisions on ids cannot be remembered for ever: an old mail's safe
 * link, quoted in a new mail, must not count as a new link.
 */
import { asciiLowerCase } from "./ascii.ts";
import { secondsPerDay } from "./time.ts";
import { type Claim, mac, type RandomBytes, signingKey, type TokenKeys, verifyBytes } from "./token.ts";

const sizes = { day: 2, random: 7, ticketPart: 5, loginPart: 4 };
const selectorSize = sizes.day + sizes.random;

/** A link can be armed for so many days after it was prepared. */
export const armableDays = 30;

const ticketClaim = (ticketNumber: string, selector: Buffer): Claim => ["link-id", ticketNumber, selector];
const loginClaim = (ticketNumber: string, selector: Buffer, login: string): Claim => [
  "link-id-login",
  ticketNumber,
  selector,
  asciiLowerCase(login),
];

const dayOf = (now: number): number => Math.floor(now / secondsPerDay);

const split = (linkId: string) => {
  const bytes = Buffer.from(linkId, "base64url");
  const ticketEnd = selectorSize + sizes.ticketPart;
  return {
    selector: bytes.subarray(0, selectorSize),
    ticketPart: bytes.subarray(selectorSize, ticketEnd),
    loginPart: bytes.subarray(ticketEnd),
    wellFormed: bytes.length === ticketEnd + sizes.loginPart && bytes.toString("base64url") === linkId,
  };
};

/** A new link id for this customer user on this ticket; `now` in epoch seconds. */
export const mintLinkId = (
  keys: TokenKeys,
  random: RandomBytes,
  { ticketNumber, login, now }: { ticketNumber: string; login: string; now: number },
): string => {
  const day = Buffer.alloc(sizes.day);
  day.writeUInt16BE(dayOf(now));
  const selector = Buffer.concat([day, random(sizes.random)]);
  const key = signingKey(keys);
  return Buffer.concat([
    selector,
    mac(key, ticketClaim(ticketNumber, selector)).subarray(0, sizes.ticketPart),
    mac(key, loginClaim(ticketNumber, selector, login)).subarray(0, sizes.loginPart),
  ]).toString("base64url");
};

/** True when we prepared this id for this ticket, whoever its customer user was. */
export const isGenuineLinkId = (keys: TokenKeys, ticketNumber: string, linkId: string): boolean => {
  const { selector, ticketPart, wellFormed } = split(linkId);
  return wellFormed && verifyBytes(keys, ticketClaim(ticketNumber, selector), ticketPart);
};

/** True when we prepared this id for this customer user on this ticket. */
export const isLinkIdOf = (keys: TokenKeys, ticketNumber: string, login: string, linkId: string): boolean => {
  const { selector, loginPart } = split(linkId);
  const right = verifyBytes(keys, loginClaim(ticketNumber, selector, login), loginPart);
  return isGenuineLinkId(keys, ticketNumber, linkId) && right;
};

/** True when a genuine id is young enough to be armed; a day of difference between clocks is forgiven. */
export const isArmable = (linkId: string, now: number): boolean => {
  const age = dayOf(now) - split(linkId).selector.readUInt16BE(0);
  return age >= -1 && age <= armableDays;
};
