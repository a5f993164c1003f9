import { domainToASCII, domainToUnicode } from "node:url";
import { addressesOf } from "./address.ts";
import type { IncomingMail } from "./parse.ts";
import type { PreFilterOutcome } from "./pre-filter.ts";

/** Domains outside quoted names, as far as they are not in ASCII. */
const domains = /("(?:[^"\\]|\\.)*")|(?<=@)([^\s<>()[\],;:\\"@]+)/gs;

/** Only where it is another spelling of the same domain: what looks alike is somebody else's (EmailAddress.pm). */
const spellDomain = (domain: string): string => {
  const ascii = domainToASCII(domain);
  const turnsAscii = Array.from(domain).some((character) => character > "\x7f" && character.toLowerCase() <= "\x7f");
  const isSpelling = domainToUnicode(ascii) === domain.normalize("NFC").toLowerCase();
  const isDomain = ascii !== "" && ascii.split(".").every((label) => label.length <= 63);
  return isDomain && isSpelling && !turnsAscii ? ascii : domain;
};

/** A header line with its domains in ASCII. */
export const spellLine = (line: string): string =>
  line.replaceAll(domains, (whole: string, _name: string | undefined, domain: string | undefined) =>
    domain === undefined ? whole : spellDomain(domain),
  );

/** The mail as the product's pre-filter leaves it: OTOBO can answer a sender whose domain is internationalised. */
export const spellDomains = (mail: IncomingMail): IncomingMail => {
  const { "reply-to": replyTo = "", ...headers } = mail.headers;
  const from = spellLine(mail.from);
  // A Reply-To without an address is no place to answer to.
  return {
    ...mail,
    from,
    headers: { ...headers, from, ...(replyTo.includes("@") && { "reply-to": spellLine(replyTo) }) },
  };
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The mail with a From line that OTOBO's parser reads as the bridge does, and without a Reply-To that only quotes the same address. */
export const spellSender = (mail: IncomingMail, sender: PreFilterOutcome["sender"]): IncomingMail => {
  if (!sender) return mail;
  const { address, name } = sender;
  const { "reply-to": replyTo = "", ...headers } = mail.headers;
  const repeats =
    replyTo.includes("'") && addressesOf(replyTo).every((one) => isSame(one.replace(/^'+|'+$/g, ""), address));
  const isRead = addressesOf(mail.from).some((one) => isSame(one, address));
  const from = isRead ? mail.from : name === "" ? address : `"${name}" <${address}>`;
  return { ...mail, from, headers: { ...headers, from, ...(replyTo !== "" && !repeats && { "reply-to": replyTo }) } };
};
