import type { State, Ticket } from "../model.ts";
import { authorize, needText, optionalText, type Operation } from "./operation.ts";

type Result = { Result: "set" | "unchanged" | "changed" } | { Result: "refused"; Reason: string };

const setCheckBox = (state: State, ticket: Ticket, name: string): void => {
  if (state.checkBoxFields.includes(name)) ticket.DynamicFields[name] = "1";
};

/** OneTimeAuth::TicketCustomerSet (bridge/PROTOCOL.md, part B): compare and set. */
export const ticketCustomerSet: Operation = (needs, request) => {
  authorize(needs, request);
  const { state, tickets } = needs;
  const { data } = request;
  const [id, article] = [needText(data, "TicketID"), needText(data, "FirstArticleID")];
  const [login, customerId] = [needText(data, "CustomerUserLogin"), needText(data, "CustomerID")];
  const ticket = tickets.byId(Number(id));
  const answer = (result: Result): Promise<Record<string, unknown>> => Promise.resolve({ ...result });
  if (ticket === undefined) return answer({ Result: "refused", Reason: "The ticket does not exist." });
  if (String(ticket.Articles[0]?.ArticleID) !== article) return answer({ Result: "changed" });
  if (ticket.CustomerUserID === login && ticket.CustomerID === customerId) return answer({ Result: "unchanged" });
  if ((ticket.CustomerUserID ?? "") !== optionalText(data, "ExpectedCustomerUserLogin"))
    return answer({ Result: "changed" });
  tickets.setCustomer(ticket, login, customerId);
  setCheckBox(state, ticket, optionalText(data, "SetCheckBoxName"));
  return answer({ Result: "set" });
};
