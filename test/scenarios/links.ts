import type { SentMail } from "../otobo/outbox.ts";

const complete = /^(.*\/t\/[\w.-]+\/[0-9A-Za-z]{24})([0-9A-Za-z]{24})$/;

/** A link that opens something has a secret behind its id. */
export const isComplete = (url: string): boolean => complete.test(url);

/** The one-time link of a mail, secret and all. Throws when the mail has none, or more than one. */
export const linkOf = (mail: SentMail | undefined): string => {
  if (!mail) throw new Error("There is no mail to take a link from.");
  const [link, ...more] = mail.links.filter(isComplete);
  if (link === undefined || more.length > 0) {
    throw new Error(`The mail "${mail.subject}" has ${more.length + (link ? 1 : 0)} one-time links:\n${mail.text}`);
  }
  return link;
};

export const opensSomething = (mail: SentMail): boolean => mail.links.some(isComplete);
export const inertLinkOf = (link: string): string => complete.exec(link)?.[1] ?? link;
export const ticketNumberOf = (link: string): string => /\/t\/([\w.-]+)\//.exec(link)?.[1] ?? "";
export const secretOf = (link: string): string => complete.exec(link)?.[2] ?? "";
