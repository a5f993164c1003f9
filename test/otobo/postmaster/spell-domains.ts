import { domainToASCII } from "node:url";
import type { IncomingMail } from "./parse.ts";

/** Domains outside quoted names, as far as they are not in ASCII. */
const domains = /("(?:[^"\\]|\\.)*")|(?<=@)([^\s<>()[\],;:\\"@]+)/gs;

const spell = (line: string): string =>
  line.replaceAll(domains, (whole: string, _name: string | undefined, domain: string | undefined) =>
    domain === undefined ? whole : domainToASCII(domain) || domain,
  );

/** The mail as the product's pre-filter leaves it: OTOBO can answer a sender whose domain is internationalised. */
export const spellDomains = (mail: IncomingMail): IncomingMail => {
  const replyTo = mail.headers["reply-to"];
  return {
    ...mail,
    from: spell(mail.from),
    headers: { ...mail.headers, from: spell(mail.from), ...(replyTo !== undefined && { "reply-to": spell(replyTo) }) },
  };
};
