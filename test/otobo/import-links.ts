import type { OldLink } from "../scenarios/test-environment.ts";
import { sha256 } from "../support/sha256.ts";
import { linkCustomerUser, lowerAscii } from "./customer-users.ts";
import type { State } from "./model.ts";
import { readNumber } from "./checked-settings.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";
import { queueOptions } from "./queue-settings.ts";
import { ticketState } from "./ticket-state.ts";
import type { Tickets } from "./tickets.ts";

const toCall = (
  needs: { state: State; tickets: Tickets },
  { ticketNumber, login, token, createdAt, used }: OldLink,
) => {
  const ticket = needs.tickets.byNumber(ticketNumber);
  const customerUser = ticket && linkCustomerUser(needs.state, ticket);
  if (!customerUser || lowerAscii(ticket.CustomerUserID ?? "") !== lowerAscii(login)) return [];
  const { StateType, StateSince, QueueID, MergedIntoTicketNumber } = ticketState(needs, ticket);
  return {
    TicketNumber: ticketNumber,
    CustomerUserLogin: ticket.CustomerUserID,
    CustomerUserEmail: customerUser.UserEmail,
    CustomerUserLanguage: customerUser.UserLanguage,
    StateType,
    StateSince,
    QueueID,
    AccessDaysAfterClose: queueOptions(needs.state.settings, ticket.Queue).AccessDaysAfterClose,
    ...(MergedIntoTicketNumber !== undefined && { MergedIntoTicketNumber }),
    SecretHash: sha256(token),
    CreatedAt: createdAt,
    Used: used ? 1 : 0,
  };
};

/** What Admin::OneTimeAuth::Import does with links; answers how many the bridge imported, and how many it knew. */
export const createImportLinks =
  (needs: { state: State; tickets: Tickets; oneTimeAuth: OneTimeAuth }) =>
  async (links: OldLink[]): Promise<{ imported: number; known: number }> => {
    const { settings } = needs.state;
    const answer = await needs.oneTimeAuth.call("LinksImport", {
      Links: links.flatMap((link) => toCall(needs, link)),
      AccessDaysAfterClose: readNumber(settings, "AccessDaysAfterClose"),
      LinkMaxAgeDays: readNumber(settings, "LinkMaxAgeDays"),
    });
    if (!answer.ok) throw new Error(`LinksImport failed: ${answer.reason}`);
    const results = answer.data.Results as string[];
    const count = (result: string): number => results.filter((one) => one === result).length;
    return { imported: count("imported"), known: count("known") };
  };
