/** Keyed hashes and random words. Every MAC is over a claim that begins with its purpose, so none can stand for another. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { BridgeError } from "./errors.ts";
import type { Grant, LinkFacts, StoredLife, StoredLink, Taken } from "./link.ts";

/** At least one, of at least 32 bytes: the first signs, all verify, so that keys rotate without dead links. */
export type TokenKeys = readonly Buffer[];

/** `size` unpredictable bytes. */
export type RandomBytes = (size: number) => Buffer;

export type Purpose =
  | "link-id"
  | "link-id-login"
  | "link-open"
  | "link-past"
  | "link-taken"
  | "ticket-life"
  | "grant"
  | "address"
  | "limit";

/** What a MAC vouches for. Parts are told apart by their lengths, not by separators. */
export type Claim = readonly [purpose: Purpose, ...parts: (string | Buffer)[]];

/** HMAC-SHA256 over the length-prefixed claim, 32 bytes. */
export const mac = (key: Buffer, claim: Claim): Buffer => {
  const hmac = createHmac("sha256", key);
  for (const part of claim) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hmac.update(length).update(bytes);
  }
  return hmac.digest();
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
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What links are made of: nothing in a mail program, a link maker, a proxy or a scanner treats these specially. */
export const lettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
// Bytes from here on would make the first letters more likely than the others.
const unbiased = 256 - (256 % lettersAndDigits.length);

/** A word of `length` letters and digits, each worth 5.95 bits. */
export const randomToken = (random: RandomBytes, length: number): string => {
  let word = "";
  while (word.length < length) {
    for (const byte of random(length))
      if (byte < unbiased) word += lettersAndDigits.charAt(byte % lettersAndDigits.length);
  }
  return word.slice(0, length);
};

const number = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** The registered address of a customer user, as OTOBO spells it. */
export const addressClaim = (address: string): Claim => ["address", address];

/** Whom a limit counts: in Redis stands who it is for us alone. */
export const limitClaim = (name: string, subject: string): Claim => ["limit", name, subject];

const partsOf = (facts: LinkFacts): string[] => [
  facts.linkId,
  facts.login,
  facts.addressTag,
  facts.maskedAddress,
  facts.domain,
  facts.language,
  number(facts.armedAt),
  number(facts.expiresAt),
  number(facts.order),
];

/** A link with its secret; `link-open` while it is active, `link-past` for good. */
export const linkClaim = (
  purpose: "link-open" | "link-past",
  ticketNumber: string,
  facts: LinkFacts,
  secretHash: string,
): Claim => [purpose, ticketNumber, ...partsOf(facts), secretHash];

const takenClaim = (ticketNumber: string, linkId: string, openTag: string, taken: Omit<Taken, "takenTag">): Claim => [
  "link-taken",
  ticketNumber,
  linkId,
  openTag,
  number(taken.takenUntil),
  taken.takenBy,
];

/** What is to be stored of a link that a browser takes, with its tag. */
export const signTaken = (
  keys: TokenKeys,
  ticketNumber: string,
  { linkId, openTag = "" }: StoredLink,
  taken: Omit<Taken, "takenTag">,
): Taken => ({ ...taken, takenTag: sign(keys, takenClaim(ticketNumber, linkId, openTag, taken)) });

/** True when a grant is under way for this link, as far as we stored that ourselves. */
export const isTaken = (keys: TokenKeys, ticketNumber: string, link: StoredLink): boolean => {
  const { linkId, openTag, takenUntil, takenBy, takenTag } = link;
  if (openTag === undefined || takenUntil === undefined || takenBy === undefined) return false;
  return verify(keys, takenClaim(ticketNumber, linkId, openTag, { takenUntil, takenBy }), takenTag ?? "");
};

const isFree = ({ takenUntil, takenBy, takenTag }: StoredLink): boolean =>
  takenUntil === undefined && takenBy === undefined && takenTag === undefined;

/** True when the link is, field by field, as we stored it, and this is its secret's hash. */
export const isGenuineLink = (keys: TokenKeys, ticketNumber: string, link: StoredLink, secretHash: string): boolean => {
  const proves = (purpose: "link-open" | "link-past", tag = ""): boolean =>
    verify(keys, linkClaim(purpose, ticketNumber, link, secretHash), tag);
  const active = link.state === "active" ? proves("link-open", link.openTag) : link.openTag === undefined;
  return proves("link-past", link.pastTag) && active && (isFree(link) || isTaken(keys, ticketNumber, link));
};

const lifeClaim = (ticketNumber: string, life: Omit<StoredLife, "tag">): Claim => [
  "ticket-life",
  ticketNumber,
  number(life.ticketId),
  number(life.closedAt),
  life.mergedInto ?? "",
];

/** What is to be stored of a ticket, with its tag. */
export const signLife = (keys: TokenKeys, ticketNumber: string, life: Omit<StoredLife, "tag">): StoredLife => ({
  ...life,
  tag: sign(keys, lifeClaim(ticketNumber, life)),
});

/** True when what is stored of a ticket is what we stored. */
export const isGenuineLife = (keys: TokenKeys, ticketNumber: string, life: StoredLife): boolean =>
  verify(keys, lifeClaim(ticketNumber, life), life.tag);

/** A grant with the hashes of its secret and of the browser's cookie, and the link that it was made from. */
export const grantClaim = (
  grant: Omit<Grant, "tag">,
  hashes: { grantHash: string; browserHash: string },
  link: LinkFacts & Pick<StoredLink, "pastTag">,
): Claim => [
  "grant",
  grant.ticketNumber,
  grant.grantId,
  grant.linkId,
  grant.linkTag,
  number(grant.expiresAt),
  ...partsOf(link),
  link.pastTag,
  hashes.grantHash,
  hashes.browserHash,
];
