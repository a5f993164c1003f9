/** Builders for mails as people, machines and mail servers write them: RFC 822, CRLF. */

export interface MailFields {
  /** The From line as it stands in the mail; undefined: no such line. A list: several lines. */
  from: string | string[] | undefined;
  to?: string;
  cc?: string;
  subject?: string;
  text?: string;
  /** With HTML the mail is multipart/alternative. */
  html?: string;
  messageId?: string;
  inReplyTo?: string;
  references?: string[];
  date?: Date;
  /** Further header lines, in order. */
  headers?: Record<string, string>;
}

let counter = 0;

const encodedIfNeeded = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

const headerLines = (mail: MailFields): string[] => {
  counter += 1;
  const lines = [mail.from ?? []].flat().map((from) => `From: ${from}`);
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") lines.push(`${name}: ${value}`);
  };
  add("To", mail.to ?? "Support <otobo@localhost>");
  add("Cc", mail.cc);
  add("Subject", encodedIfNeeded(mail.subject ?? "Printer on fire"));
  add("Message-ID", mail.messageId ?? `<mail.${counter}@mail.customer.example>`);
  add("In-Reply-To", mail.inReplyTo);
  add("References", mail.references?.join(" "));
  add("Date", (mail.date ?? new Date("2026-11-22T16:00:00Z")).toUTCString().replace("GMT", "+0000"));
  for (const [name, value] of Object.entries(mail.headers ?? {})) add(name, value);
  return [...lines, "MIME-Version: 1.0"];
};

const part = (type: string, content: string): string[] => [
  `Content-Type: ${type}; charset=utf-8`,
  "Content-Transfer-Encoding: 8bit",
  "",
  ...content.split(/\r?\n/),
];

/** A mail of one text part, or of text and HTML. */
export const mail = (fields: MailFields): Buffer => {
  const { text = "My printer is on fire.\n\nPlease help.", html } = fields;
  const body =
    html === undefined
      ? part("text/plain", text)
      : [
          'Content-Type: multipart/alternative; boundary="=_alternative"',
          "",
          "--=_alternative",
          ...part("text/plain", text),
          "--=_alternative",
          ...part("text/html", html),
          "--=_alternative--",
        ];
  return Buffer.from([...headerLines(fields), ...body, ""].join("\r\n"));
};

/** An answer to a mail that OTOBO sent or will recognise: its ticket number in the subject, the old text quoted. */
export const followUp = (ticketNumber: string, fields: MailFields & { quoted?: string }): Buffer => {
  const quoted = (fields.quoted ?? "").split("\n").map((line) => `> ${line}`);
  const text = [fields.text ?? "Still burning.", "", ...(fields.quoted === undefined ? [] : quoted)].join("\n");
  return mail({ subject: `Re: [Ticket#${ticketNumber}] Printer on fire`, ...fields, text });
};

/** A mail server's report that a mail could not be delivered: empty sender, the returned message attached. */
export const bounce = (returned: { messageId: string; to: string }): Buffer =>
  Buffer.from(
    [
      ...headerLines({
        from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
        subject: "Undelivered Mail Returned to Sender",
        headers: { "Return-Path": "<>", "Auto-Submitted": "auto-replied" },
      }),
      'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
      "",
      "--=_report",
      ...part("text/plain", "Your mail could not be delivered."),
      "--=_report",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example",
      "",
      `Final-Recipient: rfc822; ${returned.to}`,
      "Action: failed",
      "Status: 5.1.1",
      "",
      "--=_report",
      "Content-Type: message/rfc822",
      "",
      `To: ${returned.to}`,
      `Message-ID: ${returned.messageId}`,
      "Subject: Re: Printer on fire",
      "",
      "Hello",
      "--=_report--",
      "",
    ].join("\r\n"),
  );
