/** MACs and random tokens. Every MAC is over a claim that begins with its purpose, so none can stand for another. */
import { createHmac, hash, timingSafeEqual } from "node:crypto";
import { BridgeError } from "./errors.ts";
import type { Lease, LinkFacts } from "./link.ts";

/** At least one, of at least 32 bytes: the first signs, all verify, so that keys rotate without dead links. */
export type TokenKeys = readonly Buffer[];

/** `size` unpredictable bytes. */
export type RandomBytes = (size: number) => Buffer;

type Purpose = "link-id" | "link-id-login" | "link" | "grant" | "address" | "limit" | "press" | "code" | "report";

/** What a MAC signs. Parts are delimited by their lengths, not by separators. */
export type Claim = readonly [purpose: Purpose, ...parts: (string | Buffer)[]];

/** HMAC-SHA256 over the length-prefixed claim, 32 bytes. */
export const mac = (key: Buffer, claim: Claim): Buffer => {
  const bytes = Buffer.allocUnsafe(claim.reduce((sum, part) => sum + 4 + Buffer.byteLength(part), 0));
  let end = 0;
  for (const part of claim) {
    const start = end + 4;
    const length = typeof part === "string" ? bytes.write(part, start) : part.copy(bytes, start);
    bytes.writeUInt32BE(length, end);
    end = start + length;
  }
  // One update for all parts: each is a call out of JavaScript.
  return createHmac("sha256", key).update(bytes).digest();
};

/** The key that signs. Throws `BridgeError` with code `invalid-configuration` when there is none. */
export const signingKey = (keys: TokenKeys): Buffer => {
  const [key] = keys;
  if (!key) throw new BridgeError("invalid-configuration", "There is no token key");
  return key;
};

/** Signs a claim with the first key; 43 characters of base64url. */
export const sign = (keys: TokenKeys, claim: Claim): string => mac(signingKey(keys), claim).toString("base64url");

/**
 * True when one of the keys made `tag`, the beginning of a claim's MAC in bytes. Takes the same time whatever differs.
 * An empty tag is never right.
 */
export const verifyBytes = (keys: TokenKeys, claim: Claim, tag: Buffer): boolean => {
  const equal = keys.map((key) => {
    const expected = mac(key, claim).subarray(0, tag.length);
    return expected.length === tag.length && timingSafeEqual(expected, tag);
  });
  return tag.length > 0 && equal.includes(true);
};

/** True when one of the keys signed this claim with `tag`, letter by letter as `sign` answers it. */
export const verify = (keys: TokenKeys, claim: Claim, tag: string): boolean => {
  const bytes = Buffer.from(tag, "base64url");
  // Readers of base64 pass over what means nothing: padding, spaces, the last two bits.
  const asSigned = bytes.length === 32 && bytes.toString("base64url") === tag;
  return asSigned && verifyBytes(keys, claim, bytes);
};

/** SHA-256 of a text, in lower-case hex. */
export const sha256 = (text: string): string => hash("sha256", text, "hex");

/** What links are made of: nothing in a mail program, a link maker, a proxy or a scanner treats these specially. */
export const lettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
// Bytes from here on would make the first letters more likely than the others.
const unbiased = 256 - (256 % lettersAndDigits.length);

/** A token of `length` letters and digits, each worth 5.95 bits. */
export const randomToken = (random: RandomBytes, length: number): string => {
  let token = "";
  while (token.length < length) {
    for (const byte of random(length))
      if (byte < unbiased) token += lettersAndDigits.charAt(byte % lettersAndDigits.length);
  }
  return token.slice(0, length);
};

/** 132 bits. */
const subjectNameLength = 22;

const number = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** The registered address of a customer user, as OTOBO spells it. */
export const addressClaim = (address: string): Claim => ["address", address];

/** True when this is the registered address that the link was activated for, letter by letter. */
export const isAddressOf = (keys: TokenKeys, { login, address }: LinkFacts, email: string): boolean =>
  address ? verify(keys, addressClaim(email), address.mac) : email === login;

/**
 * Names the subjects of limits: Redis contains no address of a client. A keyed hash, which is enough for a name and takes a
 * tenth of a MAC's time.
 */
export const createSubjectName = (keys: TokenKeys): ((subject: string) => string) => {
  const key = sign(keys, ["limit"]);
  return (subject) => hash("sha256", `${key} ${subject}`, "base64url").slice(0, subjectNameLength);
};

/** A link with its secret, for as long as it is stored. */
export const linkClaim = (ticketNumber: string, facts: LinkFacts, secretHash: string): Claim => [
  "link",
  ticketNumber,
  facts.linkId,
  facts.login,
  facts.address?.mac ?? "",
  number(facts.expiresAt),
  secretHash,
];

/** True when the facts of the link are as we stored them, and this is its secret's hash. */
export const isGenuineLink = (
  keys: TokenKeys,
  ticketNumber: string,
  link: LinkFacts & { mac: string },
  secretHash: string,
): boolean => verify(keys, linkClaim(ticketNumber, link, secretHash), link.mac);

const grantClaim = (ticketNumber: string, link: LinkFacts & { mac: string }, lease: Lease): Claim => [
  "grant",
  ...linkClaim(ticketNumber, link, link.mac),
  lease.holder,
  number(lease.expiresAt),
];

/** The secret with which the browser that has this lease logs in to OTOBO; 43 characters of base64url, stored nowhere. */
export const grantOf = (
  keys: TokenKeys,
  ticketNumber: string,
  link: LinkFacts & { mac: string },
  lease: Lease,
): string => sign(keys, grantClaim(ticketNumber, link, lease));

/** True when this is the SHA-256 (hex) of a grant that one of the keys made for this lease. Takes the same time whatever differs. */
export const isGrantHash = (
  keys: TokenKeys,
  ticketNumber: string,
  link: LinkFacts & { mac: string },
  lease: Lease,
  hash: string,
): boolean => {
  const given = Buffer.from(hash, "hex");
  const equal = keys.map((key) => {
    const expected = Buffer.from(sha256(grantOf([key], ticketNumber, link, lease)), "hex");
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  return equal.includes(true);
};
