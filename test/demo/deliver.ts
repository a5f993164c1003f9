import type { Together } from "../support/start-together.ts";
import { isComplete, inertLinkOf } from "../scenarios/links.ts";

/** Prints one line. */
export type Say = (line: string) => void;

export interface Delivered {
  ticketNumber: string;
  /** The one-time link as the sender's mail program shows it. */
  link: string;
}

const indented = (text: string): string =>
  text
    .trim()
    .replace(/\r/g, "")
    .replace(/^(?=.)/gm, "    ");

/** Delivers the email to PostMaster and prints each step. Throws at the first step that failed. */
export const deliver = async ({ otobo }: Together, raw: Buffer, say: Say): Promise<Delivered> => {
  const known = new Set(otobo.state.customerUsers.map(({ UserLogin }) => UserLogin));

  say("\n1. An email arrives:");
  say(indented(raw.toString().split(/\r?\n\r?\n/)[0] ?? ""));
  const read = await otobo.postmaster.read(raw);
  if (read.result === "ignored") throw new Error("OTOBO ignored the email because of its headers.");
  const { ticketNumber } = read;

  say(`\n2. The pre-filter called the bridge. Decision: ${read.decision}`);
  const ticket = otobo.ticket(ticketNumber);
  const login = ticket.CustomerUserID;
  if (login === null)
    throw new Error("The email has no usable sender, so its ticket has no customer user and nobody gets a link.");
  const customerUser = otobo.customerUser(login);
  if (!customerUser) throw new Error(`No customer user was created for the sender ${login}.`);
  say(
    `   ${known.has(login) ? "Existing" : "New"} customer user: ${login} (${customerUser.UserFirstname} ${customerUser.UserLastname})`,
  );

  say(`\n3. ${read.result === "new" ? "New ticket" : "Follow-up to ticket"} ${ticketNumber}: ${ticket.Title}`);

  const sent = otobo.outbox.mails.findLast(({ envelope }) => envelope.to.includes(customerUser.UserEmail));
  if (!sent) throw new Error(`No email was sent to ${customerUser.UserEmail}.`);
  say(`\n4. OTOBO sends an email to ${sent.to}: ${sent.subject}`);
  say(indented(sent.text));

  const link = sent.links.find(isComplete);
  if (link === undefined) throw new Error("The email has no one-time link.");
  const stored = JSON.stringify(ticket.Articles.map(({ Body, Plain }) => [Body, Plain?.toString()]));
  if (stored.includes(link)) throw new Error("What OTOBO stored contains the secret of the link.");
  say(`   OTOBO stored the inert link, which opens nothing: ${inertLinkOf(link)}`);

  say(`\n5. The customer's link: ${link}`);
  return { ticketNumber, link };
};
