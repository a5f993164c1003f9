/** The mails that a real OTOBO was given and what became of each (test/fixtures/postmaster). */
import { readFileSync } from "node:fs";

/** The file names only what is not as usual. */
interface StoredCase {
  name: string;
  about: string;
  untrusted?: true;
  /** The decoded From line; as usual it is the first address alone. */
  from?: string;
  /** What the address parser makes of it; null: a part that is no address. */
  addresses?: (string | null)[];
  /** As usual the name of the case. */
  subject?: string;
  /** Of the new ticket; as usual the last address. With a ticket there is a new one only if this is given. */
  customer?: string | null;
  /** As usual the same. */
  customerId?: string;
  /** What was set of the dynamic field NewCustomerCreated. */
  checkBox?: 1;
  /** The ticket that the mail refers to. */
  ticket?: { number: string; state?: string; stateAfter?: string; mergedInto?: string };
  ignored?: true;
  hasAutoResponse?: true;
  /** Subject of the auto response, without the ticket number. */
  answer?: string;
}

const folder = "test/fixtures/postmaster";

const readCase = (stored: StoredCase) => {
  const { name, about, addresses, ticket, answer } = stored;
  const { customer = addresses?.at(-1) ?? null, customerId = customer } = stored;
  const isNew = ticket === undefined ? stored.ignored !== true : "customer" in stored;
  return {
    name,
    about,
    untrusted: stored.untrusted ?? false,
    hasAutoResponse: stored.hasAutoResponse ?? false,
    source: readFileSync(`${folder}/eml/${name}.eml`),
    from: stored.from ?? addresses?.[0] ?? "",
    addresses,
    subject: stored.subject ?? `Case ${name}`,
    created: isNew
      ? { customer_user_id: customer, customer_id: customerId, checkBox: stored.checkBox?.toString() }
      : undefined,
    before: ticket && { id: 1, state: "new", stateAfter: ticket.state ?? "new", ...ticket },
    answer,
  };
};

export type RecordedMail = ReturnType<typeof readCase>;

export const recordedMails: RecordedMail[] = (
  JSON.parse(readFileSync(`${folder}/cases.json`, "utf8")) as StoredCase[]
).map(readCase);
