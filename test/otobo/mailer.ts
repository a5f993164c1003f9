import { convert } from "html-to-text";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { activateLinks } from "./activation.ts";
import { removeSecrets } from "./link-places.ts";
import type { Clock, State } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import type { Outbox } from "./outbox.ts";
import { addressesOf } from "./postmaster/address.ts";
import type { ContentType } from "./templates.ts";
import type { Tickets } from "./tickets.ts";

/** A mail that OTOBO sends; addresses as in the header lines. */
export interface OutgoingMail {
  from: string;
  to: string;
  cc?: string;
  bcc?: string;
  subject: string;
  body: string;
  contentType: ContentType;
  /** Message-ID of the mail this one answers. */
  inReplyTo?: string;
  /** Marks automatic mails, as OTOBO does: `X-OTOBO-Loop`, `Auto-Submitted`, `Precedence`, no return path. */
  automatic?: boolean;
  /** A new link that the customer asked for. */
  isRenewal?: boolean;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

export interface Mailer {
  /**
   * Sends a mail; answers its Message-ID and the source that OTOBO stores, in which every link is inert. A renewal whose link
   * was not activated is not sent.
   */
  send(mail: OutgoingMail): Promise<{ messageId: string; plain: Buffer; isSent: boolean }>;
}

interface Needs {
  state: State;
  tickets: Tickets;
  clock: Clock;
  outbox: Pick<Outbox, "send">;
  oneTimeAuth: OneTimeAuth;
}

const automaticHeaders = { "X-OTOBO-Loop": "yes", "Auto-Submitted": "auto-generated", Precedence: "bulk" };

const compose = (mail: OutgoingMail, body: string, messageId: string, date: Date): Promise<Buffer> =>
  new MailComposer({
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    ...(mail.contentType === "text/html" ? { html: body, text: convert(body, { wordwrap: false }) } : { text: body }),
    messageId,
    date,
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo, references: mail.inReplyTo } : {}),
    headers: {
      ...(mail.automatic ? automaticHeaders : {}),
      ...(mail.isRenewal ? { "X-Auto-Response-Suppress": "All" } : {}),
    },
    attachments: mail.attachments ?? [],
  })
    .compile()
    .build();

const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EENVELOPE";

export const createMailer = ({ state, tickets, clock, outbox, oneTimeAuth }: Needs): Mailer => {
  let counter = 0;
  return {
    send: async (mail) => {
      counter += 1;
      const messageId = `<${clock()}.${counter}@${state.settings.FQDN}>`;
      const { cc = "", bcc = "", to, contentType, isRenewal = false } = mail;
      const body = removeSecrets(mail.body);
      const completed = await activateLinks(oneTimeAuth, tickets, { body, contentType, to, cc, bcc, isRenewal });
      const date = new Date(clock() * 1000);
      const raw = await compose(mail, completed, messageId, date);
      const plain = completed === body ? raw : await compose(mail, body, messageId, date);
      if (isRenewal && completed === body) return { messageId, plain, isSent: false };
      const { SendmailBcc, "OneTimeAuth::ArchiveBccIsTrusted": trusted } = state.settings;
      const archive = addressesOf(SendmailBcc);
      const receivers = [to, cc, bcc].flatMap(addressesOf);
      // As SendmailNotificationEnvelopeFrom is delivered: bounces of automatic mails go nowhere.
      const from = mail.automatic ? "" : (addressesOf(mail.from)[0] ?? "");
      const deliver = async (recipients: string[], source: Buffer): Promise<void> => {
        // Without a receiver OTOBO's sending fails and leaves a line in its log; the ticket is not affected.
        if (recipients.length === 0) return;
        // Nor is it when one of them is not in ASCII: the queue takes none of the mail then (Email::Valid).
        if (!recipients.every((recipient) => /^[\x21-\x7e]+$/.test(recipient))) {
          state.log.push("Error while validating Recipient email address.");
          return;
        }
        // What the mail server refuses stays in OTOBO's mail queue until that gives it up; the ticket is not affected either.
        await outbox.send({ envelope: { from, to: recipients }, raw: source }).catch((error: unknown) => {
          if (!isRefusal(error)) throw error;
          state.log.push(`The mail server refused ${recipients.join(", ")}.`);
        });
      };
      // An archive that is not trusted gets a mail of its own, with the inert link.
      const together = trusted || completed === body;
      await deliver(together ? [...receivers, ...archive] : receivers, raw);
      if (!together) await deliver(archive, plain);
      return { messageId, plain, isSent: true };
    },
  };
};
