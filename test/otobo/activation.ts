import { publicUrlOf } from "./sys-config.ts";
import { linkCustomerUser } from "./customer-users.ts";
import { reportInert } from "./inert-report.ts";
import { addLinkHistory } from "./link-history.ts";
import { completeLinks, linkPlaces, type Place, type Places } from "./link-places.ts";
import type { Ticket } from "./model.ts";
import { readNumber } from "./checked-settings.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { addressesOf } from "./postmaster/address.ts";
import { queueIdOf, queueOptions } from "./queue-settings.ts";
import { stateType } from "./states.ts";
import type { ContentType } from "./templates.ts";
import { stateSince, type Tickets } from "./tickets.ts";
import { sha256 } from "../support/sha256.ts";

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
  given: { LinkIDs: string[]; secret: string; Recipients: string[]; isMisplaced: boolean; isRenewal: boolean },
): Record<string, unknown> => {
  const customerUser = linkCustomerUser(state, ticket);
  return {
    TicketID: ticket.TicketID,
    TicketNumber: ticket.TicketNumber,
    LinkIDs: given.LinkIDs,
    SecretHash: sha256(given.secret),
    Recipients: given.Recipients,
    CustomerUserLogin: customerUser === undefined ? "" : ticket.CustomerUserID,
    CustomerUserEmail: customerUser?.UserEmail ?? "",
    CustomerUserLanguage: customerUser?.UserLanguage ?? "",
    StateType: stateType(ticket.State),
    StateSince: stateSince(ticket),
    QueueID: queueIdOf(state, ticket.Queue),
    AccessDaysAfterClose: queueOptions(state.settings, ticket.Queue).AccessDaysAfterClose,
    ActiveLinksPerTicket: readNumber(state.settings, "ActiveLinksPerTicket"),
    LinkMaxAgeDays: readNumber(state.settings, "LinkMaxAgeDays"),
    IgnoreSenders: state.settings["OneTimeAuth::IgnoreSenders"],
    ...(given.isMisplaced && { Misplaced: 1 }),
    ...(given.isRenewal && { Renewal: 1 }),
  };
};

interface LinksOfTicket {
  ticket: Ticket;
  /** Where a secret may follow. */
  places: Place[];
  /** The links to ask for: those without such a place only where there are no others. */
  LinkIDs: string[];
  /** Why no link has such a place. */
  place: string | undefined;
}

const byTicket = (tickets: Tickets, { places, misplaced }: Places): LinksOfTicket[] =>
  [...new Set([...places, ...misplaced].map(({ ticketNumber }) => ticketNumber))].flatMap((number) => {
    const ticket = tickets.byNumber(number);
    const good = places.filter(({ ticketNumber }) => ticketNumber === number);
    const bad = misplaced.filter(({ ticketNumber }) => ticketNumber === number);
    const LinkIDs = [...new Set((good.length > 0 ? good : bad).map(({ linkId }) => linkId))];
    const place = good.length > 0 ? undefined : bad[0]?.reason;
    return ticket === undefined ? [] : [{ ticket, places: good, LinkIDs, place }];
  });

/** Asks the bridge; the id of the link to complete. Why none is, is told. */
const decide = async (
  oneTimeAuth: OneTimeAuth,
  tickets: Tickets,
  { mail, links, secret }: { mail: OutgoingBody; links: LinksOfTicket; secret: string },
): Promise<unknown> => {
  const { ticket, LinkIDs, place } = links;
  const isFresh = LinkIDs.some((linkId) => oneTimeAuth.isFresh(ticket.TicketNumber, linkId));
  const given = { LinkIDs, secret, isMisplaced: place !== undefined, isRenewal: mail.isRenewal };
  const data = request(oneTimeAuth, ticket, { ...given, Recipients: recipientsOf(mail) });
  const answer = await oneTimeAuth.call("LinkActivate", data);
  oneTimeAuth.linkUsed(ticket.TicketNumber);
  const { Activated = "", Reason = "unavailable" } = answer.ok ? answer.data : {};
  // What the bridge does not know is a link of old, unless it was issued just now.
  if (Activated === "" && !mail.isRenewal && (Reason !== "unknown" || isFresh))
    reportInert(oneTimeAuth.state, tickets, { ticket, reason: String(Reason), place });
  return Activated;
};

/**
 * The body as it leaves: an inert link that the bridge activates for exactly these recipients gets its secret, every other one stays
 * safe, and why is told. What OTOBO stores is always the body that came in. Never throws.
 */
export const activateLinks = async (
  oneTimeAuth: OneTimeAuth,
  tickets: Tickets,
  mail: OutgoingBody,
): Promise<string> => {
  const { settings } = oneTimeAuth.state;
  if (!settings["AutoloadPerlPackages###500-OneTimeAuth"] || recipientsOf(mail).length === 0) return mail.body;
  const publicUrl = publicUrlOf(settings);
  const isFresh = (link: string): boolean => {
    const [linkId = "", ticketNumber = ""] = link.split("/").reverse();
    return oneTimeAuth.isFresh(ticketNumber, linkId);
  };
  const found = linkPlaces(mail.body, mail.contentType, { publicUrl, isFresh });
  const completed: { place: Place; secret: string }[] = [];
  for (const links of byTicket(tickets, found)) {
    const secret = oneTimeAuth.mintSecret();
    const activated = await decide(oneTimeAuth, tickets, { mail, links, secret });
    const places = links.places.filter(({ linkId }) => linkId === activated);
    completed.push(...places.map((place) => ({ place, secret })));
    if (places.length > 0 && !mail.isRenewal) addLinkHistory(tickets, links.ticket, "OneTimeAuthLinkSent");
  }
  return completeLinks(mail.body, completed);
};
