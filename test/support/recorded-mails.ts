/** The mails that a real OTOBO was given and what became of each (test/fixtures/postmaster). */
import { readFileSync } from "node:fs";

export interface RecordedTicket {
  id: number;
  ticket_number: string;
  title: string;
  customer_id: string | null;
  customer_user_id: string | null;
  queue: string;
  state: string;
  priority: string;
  dynamic_field_NewCustomerCreated: number | null;
}

export interface RecordedArticle {
  ticket_id: number;
  sender_type: string;
  is_visible_for_customer: number;
  from: string;
  to: string;
  subject: string;
}

/** The file names only what is not as usual, and of a ticket afterwards only what changed. */
interface StoredCase {
  name: string;
  about: string;
  untrusted?: true;
  queue_has_auto_response?: true;
  parsed?: { addresses: (string | null)[]; from?: string };
  articles?: Partial<RecordedArticle>[];
  ticket_created?: Partial<RecordedTicket>;
  ticket_before?: Partial<RecordedTicket>;
  ticket_after?: Partial<RecordedTicket>;
  main_ticket?: Partial<RecordedTicket>;
}

const folder = "test/fixtures/postmaster";

const usualTicket = {
  customer_user_id: "fu.owner@customer.example",
  queue: "Raw",
  state: "new",
  priority: "3 normal",
  dynamic_field_NewCustomerCreated: null,
};

const usualArticle = { sender_type: "customer", is_visible_for_customer: 1, to: "Support <otobo@localhost>" };

const complete = (title: string, recorded: Partial<RecordedTicket> | undefined): RecordedTicket | undefined => {
  if (!recorded) return undefined;
  const ticket = { ...usualTicket, title, ...recorded };
  return { customer_id: ticket.customer_user_id, ...ticket } as RecordedTicket;
};

const readCase = (stored: StoredCase) => {
  const { name, about, untrusted = false, parsed } = stored;
  const title = `Case ${name}`;
  const created = complete(title, stored.ticket_created);
  const before = complete(title, stored.ticket_before);
  const ticketId = (created ?? before)?.id;
  const articles = (stored.articles ?? []).map(
    (article) => ({ ...usualArticle, ticket_id: ticketId, subject: title, ...article }) as RecordedArticle,
  );
  return {
    name,
    about,
    untrusted,
    hasAutoResponse: stored.queue_has_auto_response ?? false,
    source: readFileSync(`${folder}/eml/${name}.eml`),
    parsed: parsed && { from: articles[0]?.from, ...parsed },
    articles,
    created,
    before,
    after: before && { ...before, ...stored.ticket_after },
    main: complete(title, stored.main_ticket),
  };
};

export type RecordedMail = ReturnType<typeof readCase>;

export const recordedMails: RecordedMail[] = (
  JSON.parse(readFileSync(`${folder}/cases.json`, "utf8")) as StoredCase[]
).map(readCase);
