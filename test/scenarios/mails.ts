/** Raw mails as people's programs send them. */

export interface MailParts {
  from: string;
  subject?: string;
  body?: string;
  headers?: Record<string, string>;
}

let count = 0;

/** An RFC 822 mail to the helpdesk, with a Message-ID of its own. Lines end in LF, as a mail arrives at a pipe. */
export const mail = ({
  from,
  subject = "My printer is on fire",
  body = "Please help!",
  headers = {},
}: MailParts): string => {
  count += 1;
  const lines = {
    From: from,
    To: "helpdesk@otobo.example",
    Subject: subject,
    "Message-ID": `<${process.pid}.${Date.now()}.${count}@mail.customer.example>`,
    Date: new Date().toUTCString().replace("GMT", "+0000"),
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\n`);
  return `${head.join("")}\n${body}\n`;
};

/** A mail that answers about a ticket, by the number in its subject. */
export const followUpMail = (ticketNumber: string, parts: MailParts): string =>
  mail({ subject: `Re: [Ticket#${ticketNumber}] My printer is on fire`, ...parts });
