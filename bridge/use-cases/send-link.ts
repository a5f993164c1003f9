/** An admin has a new link sent for a ticket. */
import type { StoredTicket } from "../domain/link.ts";
import type { LinkStore, Otobo } from "../ports.ts";

export interface SendLinkDependencies {
  otobo: Pick<Otobo, "ticketsByNumber" | "linkMailSend">;
  store: Pick<LinkStore, "read">;
}

export interface LinkSent {
  /** inert: the email left, but its link opens nothing. */
  result: "sent" | "inert" | "refused" | "failed";
  /** A sentence unless the link was sent. */
  reason: string;
  customerUser: string;
}

/**
 * `login`: sends nothing if the ticket has another customer user. Throws `redis-unavailable` before anything is sent,
 * `otobo-unavailable`, `otobo-refused`.
 */
export type SendLink = (ticketNumber: string, login: string | undefined) => Promise<LinkSent>;

const activeLinks = (ticket: StoredTicket | undefined): string[] =>
  (ticket?.links ?? []).filter(({ state }) => state === "active").map(({ linkId }) => linkId);

export const createSendLink =
  ({ otobo, store }: SendLinkDependencies): SendLink =>
  async (ticketNumber, login) => {
    const before = new Set(activeLinks(await store.read(ticketNumber)));
    const [ticket] = await otobo.ticketsByNumber([ticketNumber]);
    const customerUser = login ?? ticket?.customerUserLogin ?? "";
    const refused = (reason: string): LinkSent => ({ result: "refused", reason, customerUser });
    if (!ticket) return refused("OTOBO has no such ticket.");
    if (customerUser === "") return refused("The ticket has no customer user.");
    const { result, reason } = await otobo.linkMailSend(ticketNumber, customerUser);
    if (result !== "sent") return { result, reason, customerUser };
    const isActive = activeLinks(await store.read(ticketNumber)).some((linkId) => !before.has(linkId));
    if (isActive) return { result: "sent", reason: "", customerUser };
    return {
      result: "inert",
      reason: "The link in the email opens nothing; the ticket's history says why.",
      customerUser,
    };
  };
