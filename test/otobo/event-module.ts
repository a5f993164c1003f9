import { customerUserByLogin } from "./customer-users.ts";
import type { TicketEvent } from "./model.ts";
import type { OneTimeAuth } from "./one-time-auth.ts";

/**
 * Which events the package's event module queues for the bridge (`Kernel::System::Ticket::Event::OneTimeAuth`): of articles
 * only the mail that opened a ticket whose sender the pre-filter could not find out, and nothing while a ticket is being created.
 */
export const isForBridge = (
  { state, isSenderUndecided }: OneTimeAuth,
  { Event, TicketID, TicketCreated, Article }: TicketEvent,
): boolean => {
  if (TicketCreated === true) return false;
  if (Event === "TicketQueueUpdate") return Object.keys(state.settings["OneTimeAuth::Queues"]).length > 0;
  if (Event !== "ArticleCreate") return true;
  if (!isSenderUndecided) return false;
  const ticket = state.tickets.get(TicketID);
  if (!ticket || customerUserByLogin(state, ticket.CustomerUserID ?? "")) return false;
  const isFirst = ticket.Articles[0]?.ArticleID === Article?.ArticleID;
  return isFirst && Article?.SenderType === "customer" && Article.CommunicationChannel === "Email";
};
