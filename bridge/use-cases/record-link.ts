import { asciiLowerCase } from "../domain/ascii.ts";
import { domainOf, maskAddress, type NewLink, type StoredAddress } from "../domain/link.ts";
import { addressClaim, linkClaim, sign, type TokenKeys } from "../domain/token.ts";

/** What a record of a link is made of. */
export interface LinkToRecord {
  ticketNumber: string;
  /** As the ticket spells it. */
  login: string;
  /** The registered address. */
  email: string;
  language: string;
  /** SHA-256 of the secret, hex. */
  secretHash: string;
  /** Epoch seconds, or undefined: an end of its own. */
  expiresAt: number | undefined;
}

const addressOf = ({ login, email }: LinkToRecord, keys: TokenKeys): StoredAddress | undefined =>
  email === login
    ? undefined
    : { mac: sign(keys, addressClaim(email)), masked: maskAddress(email), domain: domainOf(email) };

/** The record of a link, signed. */
export const recordLink = (link: LinkToRecord, linkId: string, keys: TokenKeys): NewLink => {
  const { ticketNumber, login, expiresAt, language } = link;
  const facts = { linkId, login, address: addressOf(link, keys), expiresAt };
  const mac = sign(keys, linkClaim(ticketNumber, facts, asciiLowerCase(link.secretHash)));
  return { ...facts, mac, language };
};
