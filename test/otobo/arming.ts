import { createHash } from "node:crypto";
import { linkCustomerUser } from "./customer-users.ts";
import { completeLinks, honestPlaces } from "./honest-places.ts";
import type { Ticket } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { addressesOf } from "./postmaster/address.ts";
import { stateType } from "./states.ts";
import type { ContentType } from "./templates.ts";
import { stateSince, type Tickets } from "./tickets.ts";

export interface OutgoingBody {
  body: string;
  contentType: ContentType;
  to: string;
  cc: string;
  bcc: string;
  isRenewal: boolean;
}

/** Everybody who gets the secret. The archive's address has a copy of its own, or is trusted (see mailer.ts). */
const recipientsOf = (mail: OutgoingBody): string[] => [mail.to, mail.cc, mail.bcc].flatMap(addressesOf);

const request = (
  { state }: OneTimeAuth,
  ticket: Ticket,
  given: { LinkIDs: string[]; secret: string; Recipients: string[]; isRenewal: boolean },
): Record<string, unknown> => {
  const customerUser = linkCustomerUser(state, ticket);
  return {
    TicketID: ticket.TicketID,
    TicketNumber: ticket.TicketNumber,
    LinkIDs: given.LinkIDs,
    SecretHash: createHash("sha256").update(given.secret).digest("hex"),
    Recipients: given.Recipients,
    CustomerUserLogin: customerUser === undefined ? "" : ticket.CustomerUserID,
    CustomerUserEmail: customerUser?.UserEmail ?? "",
    CustomerUserLanguage: customerUser?.UserLanguage ?? "",
    StateType: stateType(ticket.State),
    StateSince: stateSince(ticket),
    AccessDaysAfterClose: state.settings["OneTimeAuth::AccessDaysAfterClose"],
    ActiveLinksPerTicket: state.settings["OneTimeAuth::ActiveLinksPerTicket"],
    LinkMaxAgeDays: state.settings["OneTimeAuth::LinkMaxAgeDays"],
    ...(given.isRenewal && { Renewal: 1 }),
  };
};

/**
 * The body as it leaves: a safe link that the bridge arms for exactly these recipients gets its secret, every other one stays
 * safe. What OTOBO stores is always the body that came in. Never throws.
 */
export const armLinks = async (oneTimeAuth: OneTimeAuth, tickets: Tickets, mail: OutgoingBody): Promise<string> => {
  const { settings } = oneTimeAuth.state;
  if (!settings["AutoloadPerlPackages###500-OneTimeAuth"]) return mail.body;
  const publicUrl = settings["OneTimeAuth::PublicURL"];
  let body = mail.body;
  const numbers = new Set(honestPlaces(body, mail.contentType, publicUrl).map(({ ticketNumber }) => ticketNumber));
  for (const number of numbers) {
    const ticket = tickets.byNumber(number);
    if (ticket === undefined) continue;
    const places = honestPlaces(body, mail.contentType, publicUrl).filter(
      ({ ticketNumber }) => ticketNumber === number,
    );
    const LinkIDs = [...new Set(places.map(({ linkId }) => linkId))];
    const secret = oneTimeAuth.mintSecret();
    const { isRenewal } = mail;
    const data = request(oneTimeAuth, ticket, { LinkIDs, secret, Recipients: recipientsOf(mail), isRenewal });
    const answer = await oneTimeAuth.call("LinkArm", data);
    for (const key of oneTimeAuth.prepared.keys()) if (key.startsWith(`${number} `)) oneTimeAuth.prepared.delete(key);
    const armed = answer.ok ? answer.data.Armed : undefined;
    const completed = places.filter(({ linkId }) => linkId === armed);
    body = completeLinks(body, completed, secret);
  }
  return body;
};
