import libmime from "libmime";
import { simpleParser } from "mailparser";
import { decodeAddressLine } from "./address.ts";

/** A mail as OTOBO's PostMaster sees it. */
export interface IncomingMail {
  raw: Buffer;
  /** Header values by lower-case name, decoded; several lines of one name are joined by a comma. */
  headers: Record<string, string>;
  /** Values of the From lines as the mail has them, bytes. */
  rawFrom: Buffer[];
  from: string;
  to: string;
  cc: string;
  subject: string;
  body: string;
  messageId: string;
  /** Message-IDs of References and In-Reply-To, newest first. */
  references: string[];
  /** Message-IDs of messages that the mail brings back, as bounces do. */
  returnedMessageIds: string[];
}

const addressHeaders = ["from", "reply-to", "to", "cc"];

/** `line` has one character per byte, as mailparser gives it. */
const valueOf = (line: string): Buffer =>
  Buffer.from(line.slice(line.indexOf(":") + 1).replace(/^[ \t]+|[\r\n]+$/g, ""), "latin1");

const unfolded = (value: Buffer): string => value.toString("utf8").replaceAll(/\r?\n(?=[ \t])/g, "");

const messageIds = (text: string): string[] => text.match(/<[^<>\s]+>/g) ?? [];

const returnedMessageIds = async (attachments: { contentType: string; content: Buffer }[]): Promise<string[]> => {
  const returned = attachments.filter(({ contentType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers)$/.test(contentType),
  );
  const parsed = await Promise.all(returned.map(({ content }) => simpleParser(content)));
  return parsed.flatMap(({ messageId }) => messageId ?? []);
};

/** Reads an RFC 822 mail; whatever it looks like, something comes out. */
export const parseMail = async (raw: Buffer): Promise<IncomingMail> => {
  const parsed = await simpleParser(raw);
  const values = new Map<string, Buffer[]>();
  for (const { key, line } of parsed.headerLines) values.set(key, [...(values.get(key) ?? []), valueOf(line)]);
  const headers: Record<string, string> = {};
  for (const [key, lines] of values) {
    const joined = lines.map(unfolded).join(", ");
    headers[key] = addressHeaders.includes(key) ? decodeAddressLine(joined) : libmime.decodeWords(joined);
  }
  return {
    raw,
    headers,
    rawFrom: values.get("from") ?? [],
    from: headers.from ?? "",
    to: headers.to ?? "",
    cc: headers.cc ?? "",
    subject: headers.subject ?? "",
    body: parsed.text ?? "",
    messageId: parsed.messageId ?? "",
    references: messageIds(`${headers.references ?? ""} ${headers["in-reply-to"] ?? ""}`).reverse(),
    returnedMessageIds: await returnedMessageIds(parsed.attachments),
  };
};
