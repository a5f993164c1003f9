import { customerUserAdd } from "./customer-user-add.ts";
import { customerUserFind } from "./customer-user-find.ts";
import { authorize, needText, type Operation } from "./operation.ts";
import { sessionCreate } from "./session-create.ts";
import { settingsGet } from "./settings-get.ts";
import { ticketCustomerSet } from "./ticket-customer-set.ts";
import { ticketStatesGet } from "./ticket-states-get.ts";

/** OneTimeAuth::LinkMailSend (bridge/PROTOCOL.md, part B). */
const linkMailSend: Operation = async (needs, request) => {
  authorize(needs, request);
  const data = request.data ?? {};
  return { ...(await needs.linkMailSend(needText(data, "TicketNumber"), needText(data, "CustomerUserLogin"))) };
};

/** The operations that exist, by their types. */
export const operations: Record<string, Operation | undefined> = {
  "Session::SessionCreate": sessionCreate,
  "OneTimeAuth::CustomerUserFind": customerUserFind,
  "OneTimeAuth::CustomerUserAdd": customerUserAdd,
  "OneTimeAuth::SettingsGet": settingsGet,
  "OneTimeAuth::TicketStatesGet": ticketStatesGet,
  "OneTimeAuth::TicketCustomerSet": ticketCustomerSet,
  "OneTimeAuth::LinkMailSend": linkMailSend,
};
