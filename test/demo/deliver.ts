import type { Together } from "../support/start-together.ts";
import { isComplete, inertLinkOf } from "../scenarios/links.ts";

/** Tells whoever watches. */
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

/** Lets PostMaster read the mail and tells what came of it. Throws at the first thing that did not happen. */
export const deliver = async ({ otobo }: Together, raw: Buffer, say: Say): Promise<Delivered> => {
  const known = new Set(otobo.state.customerUsers.map(({ UserLogin }) => UserLogin));

  say("\n1. A mail comes in:");
  say(indented(raw.toString().split(/\r?\n\r?\n/)[0] ?? ""));
  const read = await otobo.postmaster.read(raw);
  if (read.result === "ignored") throw new Error("OTOBO ignored the mail, as its headers asked for.");
  const { ticketNumber } = read;

  say(`\n2. The pre-filter asked the bridge, which decided: ${read.decision}`);
  const ticket = otobo.ticket(ticketNumber);
  const login = ticket.CustomerUserID;
  if (login === null)
    throw new Error("The mail has no usable sender: its ticket has no customer user, and nobody gets a link.");
  const customerUser = otobo.customerUser(login);
  if (!customerUser) throw new Error(`There is no customer user ${login}: nobody was created for this sender.`);
  say(
    `   Customer user ${known.has(login) ? "was known" : "created"}: ${login} (${customerUser.UserFirstname} ${customerUser.UserLastname})`,
  );

  say(`\n3. ${read.result === "new" ? "New ticket" : "Follow-up to ticket"} ${ticketNumber}: ${ticket.Title}`);

  const sent = otobo.outbox.mails.findLast(({ envelope }) => envelope.to.includes(customerUser.UserEmail));
  if (!sent) throw new Error(`No mail went to ${customerUser.UserEmail}.`);
  say(`\n4. A mail went out to ${sent.to}: ${sent.subject}`);
  say(indented(sent.text));

  const link = sent.links.find(isComplete);
  if (link === undefined) throw new Error("The mail has no one-time link.");
  const stored = JSON.stringify(ticket.Articles.map(({ Body, Plain }) => [Body, Plain?.toString()]));
  if (stored.includes(link)) throw new Error("What OTOBO stored holds the secret of the link.");
  say(`   What OTOBO stored of it: ${inertLinkOf(link)}  (opens nothing)`);

  say(`\n5. The link: ${link}`);
  return { ticketNumber, link };
};
