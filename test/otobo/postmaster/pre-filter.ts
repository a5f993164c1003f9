import { customerUserByLogin } from "../customer-users.ts";
import { findCustomerUsers } from "../generic-interface/customer-user-find.ts";
import type { State } from "../model.ts";
import type { OneTimeAuth } from "../one-time-auth.ts";
import { isPersonal, kindHeadersOf } from "./kind-headers.ts";
import type { IncomingMail } from "./parse.ts";

/** The X-OTOBO-* headers that count for a mail, by their lower-case names. */
export type ControlHeaders = Record<string, string>;

/** What the pre-filter did with a mail. */
export interface PreFilterOutcome {
  /** Decision of the bridge; `failed`: the bridge could not be asked. `off`: the pre-filter is not valid. */
  decision: string;
  headers: ControlHeaders;
  /** Whom the bridge reads in From. */
  sender?: { address: string; name: string } | undefined;
}

const customerHeaders = ["x-otobo-customeruser", "x-otobo-customerno"];
const bridgeHeader = (checkBox: string): RegExp =>
  checkBox === ""
    ? /^x-otobo-(?:customer(?:user|no)|loop)$/
    : new RegExp(`^x-otobo-(?:customer(?:user|no)|loop|dynamicfield-${checkBox.toLowerCase()})$`);

/** Names nobody; an empty header would let OTOBO's parser decide. */
const nobody = "?";

type Found = ReturnType<typeof findCustomerUsers>;

const printable = /^[\x20-\x7e]+$/;

/** In another script only what OTOBO itself named. */
const isAllowed = (value: string, found: Found | undefined): boolean =>
  printable.test(value) ||
  (found?.CustomerUser?.some((known) => known.UserLogin === value || known.UserCustomerID === value) ?? false);

const accepted = (headers: unknown, checkBox: string, found: Found | undefined): ControlHeaders => {
  if (typeof headers !== "object" || headers === null) return {};
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return Object.fromEntries(
    entries.filter(([name, value]) => bridgeHeader(checkBox).test(name) && isAllowed(value, found)),
  );
};

const without = (headers: ControlHeaders, names: string[]): ControlHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** The checkbox to set; empty, with a log line, when the name is not that of a checkbox of tickets. */
const checkBoxOf = ({ checkBoxFields, log }: State, name: string): string => {
  if (name === "" || checkBoxFields.includes(name)) return name;
  log.push(
    `OneTimeAuth: The dynamic field ${name} is not a ticket field of type checkbox. Correct SetCheckBoxName in the setting PostMaster::PreFilterModule###000-CreateCustomerUser.`,
  );
  return "";
};

const addressPattern = String.raw`([a-z0-9!#$&'+/=?^_\`{|}~.-]{1,64}@[a-z0-9.-]{1,85})`;
const namePattern = String.raw`(?:"[^"\\<>@]*"|[^"\\<>@,;:()[\]]*)`;
const plainFrom = new RegExp(`^[ \\t]*(?:${addressPattern}|${namePattern}[ \\t]*<${addressPattern}>)[ \\t]*$`, "i");

/** What OTOBO knows of the sender of an ordinary mail: one From line that every parser reads alike. */
const foundOf = ({ state, missing }: OneTimeAuth, rawFrom: Buffer[]): ({ Address: string } & Found) | undefined => {
  const [from, ...more] = rawFrom;
  const [, bare, inBrackets] = plainFrom.exec(from?.toString("latin1") ?? "") ?? [];
  const Address = (bare ?? inBrackets ?? "").toLowerCase();
  const isPlain = Address !== "" && more.length === 0 && !Address.includes("=?");
  if (!isPlain) return undefined;
  if (!customerUserByLogin(state, Address)) missing?.add(Address);
  return { Address, ...(missing?.has(Address) ? { SystemAddress: "0" } : findCustomerUsers(state, Address)) };
};

const named = (login: string, customerId: string): ControlHeaders => ({
  "x-otobo-customeruser": login,
  "x-otobo-customerno": customerId,
});

/** Whom the pre-filter names while the bridge is away: a sender whom nobody can mistake, or nobody. */
const ownHeaders = (found: ReturnType<typeof foundOf>, headers: Record<string, string>): ControlHeaders => {
  if (!found || !isPersonal(headers)) return {};
  const { Address, CustomerUser = [] } = found;
  const known = CustomerUser.find(({ UserLogin, Valid }) => Valid === "1" && UserLogin.toLowerCase() === Address);
  return known ? named(known.UserLogin, known.UserCustomerID || Address) : named(Address, Address);
};

const senderIn = ({ Sender, SenderName }: Record<string, unknown>): PreFilterOutcome["sender"] =>
  typeof Sender === "string" && typeof SenderName === "string" ? { address: Sender, name: SenderName } : undefined;

/**
 * The product's pre-filter `000-CreateCustomerUser`: asks the bridge and sets the headers it answers. With spoof protection the
 * sender's own customer headers never survive and both are always set; without it they win. Never throws: no mail is lost.
 */
export const runPreFilter = async (
  oneTimeAuth: OneTimeAuth,
  mail: IncomingMail,
  own: ControlHeaders,
  ticketId: number,
): Promise<PreFilterOutcome> => {
  const { settings } = oneTimeAuth.state;
  const job = settings["PostMaster::PreFilterModule###000-CreateCustomerUser"];
  if (job === undefined) return { decision: "off", headers: own };
  const protection = job.CustomerHeaderSpoofProtection;
  const SetCheckBoxName = checkBoxOf(oneTimeAuth.state, job.SetCheckBoxName);
  const kept = protection ? without(own, customerHeaders) : own;
  const headers = kindHeadersOf(mail);
  const found = foundOf(oneTimeAuth, mail.rawFrom);
  const answer = await oneTimeAuth.call("PreFilter", {
    From: mail.rawFrom.map((value) => value.toString("base64")),
    Headers: headers,
    TicketID: ticketId,
    CustomerHeaderSpoofProtection: protection ? "1" : "0",
    CustomerUserBackend: job.CustomerUserBackend,
    SetCheckBoxName,
    IgnoreSenders: settings["OneTimeAuth::IgnoreSenders"],
    AllowedSenders: settings["OneTimeAuth::AllowedSenders"],
    ...(found && { Found: found }),
  });
  const set = answer.ok ? accepted(answer.data.Headers, SetCheckBoxName, found) : ownHeaders(found, headers);
  oneTimeAuth.missing?.delete(set["x-otobo-customeruser"] ?? "");
  const decision = answer.ok ? String(answer.data.Decision) : "failed";
  const sender = answer.ok ? senderIn(answer.data) : undefined;
  if (!protection) return { decision, sender, headers: answer.ok ? { ...set, ...kept } : kept };
  return { decision, sender, headers: { ...kept, ...named(nobody, nobody), ...set } };
};
