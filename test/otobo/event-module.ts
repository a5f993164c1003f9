import { customerUserByLogin } from "./customer-users.ts";
import type { State, TicketEvent } from "./model.ts";

/**
 * Which events the package's event module queues for the bridge (`Kernel::System::Ticket::Event::OneTimeAuth`): of articles
 * only the mail that opened a ticket whose customer user is unknown, and nothing while a ticket is being created.
 */
export const isForBridge = (state: State, { Event, TicketID, TicketCreated, Article }: TicketEvent): boolean => {
  if (TicketCreated === true) return false;
  if (Event !== "ArticleCreate") return true;
  const ticket = state.tickets.get(TicketID);
  if (!ticket || customerUserByLogin(state, ticket.CustomerUserID ?? "")) return false;
  const isFirst = ticket.Articles[0]?.ArticleID === Article?.ArticleID;
  return isFirst && Article?.SenderType === "customer" && Article.CommunicationChannel === "Email";
};
