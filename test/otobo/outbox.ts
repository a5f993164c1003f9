import type { AddressInfo } from "node:net";
import { domainToASCII } from "node:url";
import { simpleParser, type AddressObject } from "mailparser";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";

/** A mail as its receivers got it. */
export interface SentMail {
  /** Addresses of the envelope. */
  envelope: { from: string; to: string[] };
  raw: Buffer;
  from: string;
  to: string;
  cc: string;
  subject: string;
  text: string;
  html: string | undefined;
  /** Every URL in text and HTML that looks like a link of the product, safe or complete, without repetitions. */
  links: string[];
}

/** The mail server behind OTOBO: real SMTP, delivered nowhere. */
export interface Outbox {
  /** In the order of delivery. */
  mails: SentMail[];
  /** Where it listens on 127.0.0.1. */
  port: number;
  /** Delivers a mail; resolves when it is in `mails`. Rejects when the mail server refuses. */
  send(mail: { envelope: { from: string; to: string[] }; raw: Buffer }): Promise<void>;
  stop: () => Promise<void>;
}

const textOf = (address: AddressObject | AddressObject[] | undefined): string =>
  [address ?? []]
    .flat()
    .flatMap(({ text }) => text)
    .join(", ");

const linksIn = (text: string): string[] => [
  ...new Set(text.match(/https?:\/\/[^\s<>"]+\/t\/[\w.-]+\/[0-9A-Za-z]{24,}/g) ?? []),
];

const parse = async (envelope: SentMail["envelope"], raw: Buffer): Promise<SentMail> => {
  const parsed = await simpleParser(raw, { skipTextToHtml: true });
  const text = parsed.text ?? "";
  const html = parsed.html === false ? undefined : parsed.html;
  return {
    envelope,
    raw,
    from: textOf(parsed.from),
    to: textOf(parsed.to),
    cc: textOf(parsed.cc),
    subject: parsed.subject ?? "",
    text,
    html,
    links: linksIn(`${text}\n${html ?? ""}`),
  };
};

/** An address as it came: the library tells internationalised domains in Unicode. */
const asReceived = ({ address }: { address: string }): string =>
  address.replace(/[^@]*$/, (domain) => domainToASCII(domain) || domain);

/** Starts the mail server on a free loopback port. */
export const startOutbox = async (): Promise<Outbox> => {
  const mails: SentMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom === false ? "" : mailFrom.address, to: rcptTo.map(asReceived) };
      stream
        .toArray()
        .then((chunks) => parse(envelope, Buffer.concat(chunks as Buffer[])))
        .then((mail) => {
          mails.push(mail);
          done();
        }, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  // One connection for all mails: the server lets every new one wait for a moment, to find out who talks too early.
  const pool = { pool: true, maxConnections: 1, maxMessages: Infinity } as const;
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true, ...pool });
  return {
    mails,
    port,
    send: async (mail) => {
      await transport.sendMail(mail);
    },
    stop: async () => {
      transport.close();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
};
