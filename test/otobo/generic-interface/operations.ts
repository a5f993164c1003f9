import { customerUserAdd } from "./customer-user-add.ts";
import { customerUserFind } from "./customer-user-find.ts";
import { authorize, needText, type Operation, OperationError, optionalText } from "./operation.ts";
import { sessionCreate } from "./session-create.ts";
import { settingsGet } from "./settings-get.ts";
import { ticketCustomerSet } from "./ticket-customer-set.ts";
import { ticketStatesGet } from "./ticket-states-get.ts";

/** OneTimeAuth::LinkMailSend (bridge/PROTOCOL.md, part B). */
const linkMailSend: Operation = async (needs, request) => {
  authorize(needs, request);
  const { data } = request;
  const ticketNumber = needText(data, "TicketNumber");
  const linkId = optionalText(data, "LinkID");
  if (linkId === "") return { ...(await needs.linkMail.send(ticketNumber, needText(data, "CustomerUserLogin"))) };
  needs.linkMail.schedule(ticketNumber, linkId);
  return { Result: "scheduled" };
};

/** OneTimeAuth::CodeMailSend (bridge/PROTOCOL.md, part B). */
const codeMailSend: Operation = async (needs, request) => {
  authorize(needs, request);
  const { data } = request;
  const code = needText(data, "Code");
  if (!/^\d{6}$/.test(code)) throw new OperationError("InvalidParameter", "Code parameter is invalid!");
  const ticket = { ticketNumber: needText(data, "TicketNumber"), login: needText(data, "CustomerUserLogin") };
  return { ...(await needs.codeMail.send({ ...ticket, code, reportUrl: needText(data, "ReportURL") })) };
};

/** OneTimeAuth::MisuseReport (bridge/PROTOCOL.md, part B). */
const misuseReport: Operation = (needs, request) => {
  authorize(needs, request);
  const { data } = request;
  const Result = needs.codeMail.report(needText(data, "TicketNumber"), needText(data, "CustomerUserLogin"));
  return Promise.resolve({ Result });
};

/** OneTimeAuth::LinkRequest (bridge/PROTOCOL.md, part B). */
const linkRequest: Operation = (needs, request) => {
  authorize(needs, request);
  const { data } = request;
  const addresses = [data.Address ?? []].flat().map(String);
  if (addresses.length === 0) throw new OperationError("MissingParameter", "Address parameter is missing!");
  const discard = optionalText(data, "Discard") === "1";
  needs.scheduleLinkRequest({ addresses, ticketNumber: optionalText(data, "TicketNumber"), discard });
  return Promise.resolve({ Result: "scheduled" });
};

/** OneTimeAuth::InstallationCheck (bridge/PROTOCOL.md, part B): of the simulated one nothing is wrong. */
const installationCheck: Operation = (needs, request) => {
  authorize(needs, request);
  return Promise.resolve({
    Finding: [{ ID: "web-services", Label: "Web services of the bridge", Status: "OK", Text: "", Remedy: "" }],
  });
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
  "OneTimeAuth::CodeMailSend": codeMailSend,
  "OneTimeAuth::MisuseReport": misuseReport,
  "OneTimeAuth::LinkRequest": linkRequest,
  "OneTimeAuth::InstallationCheck": installationCheck,
};
