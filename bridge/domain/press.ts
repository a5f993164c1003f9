/**
 * Tells people who press a button from programs that check emails: these open every link and, since some time, press every
 * button, within seconds after the email has left. Who presses that early is asked to press once more, and a program that
 * presses again at once is asked again. Nothing is stored: the page carries when it asked.
 */
import { type Claim, mac, sha256, signingKey, type TokenKeys, verifyBytes } from "./token.ts";

export interface Press {
  ticketNumber: string;
  linkId: string;
  browserCookie: string;
  /** What the page carried that asked to press once more; empty: it did not ask. */
  pressed: string;
}

/** Seconds that people need to read that they have to press once more. */
const minReadingSeconds = 3;
const maxReadingSeconds = 3600;
const macBytes = 16;

const claimOf = ({ ticketNumber, linkId, browserCookie }: Press, askedAt: number): Claim => [
  "press",
  ticketNumber,
  linkId,
  sha256(browserCookie),
  String(askedAt),
];

/** What the page carries that asks to press once more; `now` in epoch seconds. */
export const askToPressAgain = (keys: TokenKeys, press: Press, now: number): string =>
  `${now}.${mac(signingKey(keys), claimOf(press, now)).subarray(0, macBytes).toString("base64url")}`;

/** True when this browser was asked to press once more, and took the time to read that. */
export const isPressedAgain = (keys: TokenKeys, press: Press, now: number): boolean => {
  const [, askedAt = "", tag = ""] = /^([0-9]{1,12})[.]([\w-]{22})$/.exec(press.pressed) ?? [];
  const age = now - Number(askedAt);
  const isRead = askedAt !== "" && age >= minReadingSeconds && age <= maxReadingSeconds;
  return isRead && verifyBytes(keys, claimOf(press, Number(askedAt)), Buffer.from(tag, "base64url"));
};

export interface Moment {
  /** Epoch seconds. */
  now: number;
  /** When the email left, epoch seconds; undefined: not lately. */
  since: number | undefined;
  /** For so long after that a press has to be repeated. */
  earlySeconds: number;
}

/** True when the button has to be pressed once more. An email from the future left before a clock was set back: not lately. */
export const isTooEarly = (keys: TokenKeys, press: Press, { now, since, earlySeconds }: Moment): boolean =>
  since !== undefined && Math.abs(now - since) < earlySeconds && !isPressedAgain(keys, press, now);
