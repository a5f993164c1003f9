import { simpleParser } from "mailparser";
import { parse, type HTMLElement } from "node-html-parser";
import type { SentMail } from "../otobo/outbox.ts";

const secretPattern = /(?:\/|%2F)t(?:\/|%2F)[\w.-]+(?:\/|%2F)[0-9A-Za-z]{24}([0-9A-Za-z]{16,})/gi;
const complete = /^https?:\/\/[^\s<>"'?#]+\/t\/[\w.-]+\/[0-9A-Za-z]{48}$/;

/**
 * A word of plain text without what stands around a link and makes no other address of it: labels and marks of people, and the brackets
 * that OTOBO puts before links ([1]).
 */
const bare = (word: string): string =>
  word
    .normalize("NFKC")
    .replace(/^[^/.@?%&\\]*?(?=https?:\/\/)/, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");

const strayWords = (text: string, secret: string): string[] =>
  text.split(/\s+/).filter((word) => word.includes(secret) && !complete.test(bare(word)));

const isHonestHref = (element: HTMLElement, name: string, value: string): boolean =>
  element.rawTagName.toLowerCase() === "a" && name.toLowerCase() === "href" && complete.test(bare(value));

const strayMarkup = (html: string, secret: string): string[] =>
  parse(html, { comment: true })
    .querySelectorAll("*")
    .flatMap((element) =>
      Object.entries(element.attributes)
        .filter(([name, value]) => value.includes(secret) && !isHonestHref(element, name, value))
        .map(([name, value]) => `<${element.rawTagName} ${name}="${value}">`),
    );

/** What a reader of plain text may take for one address, although it has spaces in it. */
const wrapped = (text: string, secret: string): string[] =>
  [...text.matchAll(/<[^<>]*:\/\/[^<>]*\s[^<>]*>/g), ...text.matchAll(/"[^"\n]*:\/\/[^"\n]*\s[^"\n]*"/g)]
    .map(([found]) => found)
    .filter((found) => found.includes(secret));

/**
 * Every place of a mail, as its receivers got it, where one of its secrets stands and an honest mail has none: header lines,
 * attachments, words that are more than the link, attributes other than the `href` of a link.
 */
export const strayPlaces = async ({ raw, text, html = "" }: SentMail): Promise<string[]> => {
  const { headerLines, attachments } = await simpleParser(raw, { skipTextToHtml: true });
  const elsewhere = [...headerLines.map(({ line }) => line), ...attachments.map(({ content }) => content.toString())];
  const secrets = [...`${text}\n${html}\n${elsewhere.join("\n")}`.matchAll(secretPattern)].map(
    ([, secret = ""]) => secret,
  );
  return [...new Set(secrets)].flatMap((secret) => [
    ...elsewhere.filter((place) => place.includes(secret)),
    ...strayWords(text, secret),
    ...wrapped(text, secret),
    ...strayMarkup(html, secret),
    ...strayWords(parse(html).structuredText, secret),
  ]);
};
