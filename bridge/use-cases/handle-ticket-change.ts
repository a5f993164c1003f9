import { toKey } from "../domain/address.ts";
import { parseSender } from "../domain/sender.ts";
import { type FirstArticle, nobody, type Ticket } from "../domain/ticket.ts";
import type { GetSettings, LinkStore, Log, Otobo } from "../ports.ts";
import type { EnsureCustomerUser } from "./ensure-customer-user.ts";
import type { SyncTicket } from "./sync-ticket.ts";

/** What OTOBO's events say about one ticket: only that something changed. The present state is read from OTOBO. */
export interface TicketChange {
  ticketId: number;
  ticketNumber: string | undefined;
  /** Articles that arrived by mail from a customer (ArticleCreate); empty for all other events. */
  articleIds: number[];
}

export interface TicketChangeDependencies {
  otobo: Pick<Otobo, "ticketById" | "ticketCustomerSet">;
  getSettings: GetSettings;
  ensureCustomerUser: EnsureCustomerUser;
  syncTicket: SyncTicket;
  store: Pick<LinkStore, "remove">;
  log: Log;
}

/** Reads the ticket's present state from OTOBO and stores it. Changes may arrive twice, late or in any order. Throws `BridgeError`. */
export type HandleTicketChange = (change: TicketChange) => Promise<void>;

/** The ticket's first article, if it is a mail of a customer and one of those the event is about: a follow-up assigns nobody. */
const openingMail = ({ firstArticle }: Ticket, articleIds: number[]): FirstArticle | undefined => {
  if (!firstArticle || !articleIds.includes(firstArticle.articleId)) return undefined;
  const isCustomersMail = firstArticle.senderType === "customer" && firstArticle.channel === "Email";
  return isCustomersMail ? firstArticle : undefined;
};

/** Does what the pre-filter would have done if the bridge had been available. Returns the login that the ticket has now. */
const assignCustomerUser = async (
  ticket: Ticket,
  articleIds: number[],
  deps: TicketChangeDependencies,
): Promise<string> => {
  const present = ticket.customerUserLogin;
  const mail = openingMail(ticket, articleIds);
  const sender = mail && parseSender(mail.from);
  if (ticket.customerUserExists || !sender) return present;
  // If the pre-filter was disabled, OTOBO's own parser decided the sender. It can be deceived, so both parsers must agree.
  if (present !== nobody && toKey(present) !== sender.address.key) return present;
  const { preFilter, ignoreSenders, allowedSenders } = await deps.getSettings();
  if (!preFilter) return present;

  const { backend, checkBox } = preFilter;
  const rules = { ignoreSenders, allowedSenders };
  const outcome = await deps.ensureCustomerUser({ sender, headers: mail.headers, backend, ...rules });
  if (!("customerUser" in outcome)) return present;
  const { login, customerId, source } = outcome.customerUser;
  const { result, reason } = await deps.otobo.ticketCustomerSet({
    ticketId: ticket.ticketId,
    expectedLogin: present,
    firstArticleId: mail.articleId,
    login,
    customerId,
    checkBox: source === backend ? checkBox : "",
  });
  deps.log.info("Late assignment of a ticket's customer user", { ticketId: ticket.ticketId, result, reason });
  return result === "set" || result === "unchanged" ? login : present;
};

export const createHandleTicketChange =
  (deps: TicketChangeDependencies): HandleTicketChange =>
  async ({ ticketId, ticketNumber, articleIds }) => {
    const ticket = await deps.otobo.ticketById(ticketId, { firstArticle: articleIds.length > 0 });
    if (!ticket) {
      // Without its number the sweep finds it.
      if (ticketNumber !== undefined) await deps.store.remove(ticketNumber);
      return;
    }
    const customerUserLogin = await assignCustomerUser(ticket, articleIds, deps);
    await deps.syncTicket({ ...ticket, customerUserLogin });
  };
