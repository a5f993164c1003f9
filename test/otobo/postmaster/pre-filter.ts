import { customerUserByLogin } from "../customer-users.ts";
import { addCustomerUser } from "../generic-interface/customer-user-add.ts";
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

interface Job {
  protection: boolean;
  backend: string;
  checkBox: string;
}

interface Customer {
  UserLogin: string;
  UserCustomerID?: string;
  Source?: string;
}

const named = (login: string, customerId: string): ControlHeaders => ({
  "x-otobo-customeruser": login,
  "x-otobo-customerno": customerId,
});

/** What names a customer user in a mail. Without spoof protection OTOBO finds it itself. */
const headersOf = ({ UserLogin, UserCustomerID = "", Source }: Customer, { protection, backend, checkBox }: Job) => ({
  ...(checkBox !== "" && Source === backend && { [`x-otobo-dynamicfield-${checkBox.toLowerCase()}`]: "1" }),
  ...(protection && named(UserLogin, UserCustomerID === "" ? UserLogin : UserCustomerID)),
});

/** The usual sender, about whom there is nothing to decide. */
const knownHeaders = (found: ReturnType<typeof foundOf>, headers: Record<string, string>, job: Job) => {
  const [known, ...others] = found?.CustomerUser ?? [];
  if (!found || !known || others.length > 0 || known.Valid !== "1" || !job.protection) return undefined;
  if ([known.UserLogin, known.UserEmail].some((name) => name.toLowerCase() !== found.Address)) return undefined;
  if (/^(?:mailer-daemon|postmaster)@/.test(found.Address) || !isPersonal(headers)) return undefined;
  return headersOf(known, job);
};

/** Whom the pre-filter names while the bridge is away: a sender whom nobody can mistake, or nobody. */
const ownHeaders = (found: ReturnType<typeof foundOf>, headers: Record<string, string>, job: Job): ControlHeaders => {
  if (!found || !isPersonal(headers)) return {};
  const { Address, CustomerUser = [] } = found;
  const known = CustomerUser.find(({ UserLogin, Valid }) => Valid === "1" && UserLogin.toLowerCase() === Address);
  return headersOf(known ?? { UserLogin: Address }, { ...job, checkBox: "" });
};

/** Creates the customer user that the bridge wants; what names it, or undefined if it cannot be. */
const createdHeaders = (state: State, create: unknown, job: Job): ControlHeaders | undefined => {
  const { UserLogin = "", UserFirstname = "", UserLastname = "" } = create as Record<string, string>;
  const data = { UserLogin, UserEmail: UserLogin, UserFirstname, UserLastname, CustomerUserBackend: job.backend };
  const added = addCustomerUser(state, data);
  if (added.Result === "refused") return undefined;
  const { customerUser } = added;
  const isNamedAfter = [customerUser.UserLogin, customerUser.UserEmail].every(
    (name) => name.toLowerCase() === UserLogin,
  );
  return isNamedAfter ? headersOf(customerUser, job) : undefined;
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
  const { state } = oneTimeAuth;
  const { settings } = state;
  const configured = settings["PostMaster::PreFilterModule###000-CreateCustomerUser"];
  if (configured === undefined) return { decision: "off", headers: own };
  const job: Job = {
    protection: configured.CustomerHeaderSpoofProtection,
    backend: configured.CustomerUserBackend || "CustomerUser",
    checkBox: checkBoxOf(state, configured.SetCheckBoxName),
  };
  const kept = job.protection ? without(own, customerHeaders) : own;
  const headers = kindHeadersOf(mail);
  const found = foundOf(oneTimeAuth, mail.rawFrom);
  const result = (set: ControlHeaders, outcome: Omit<PreFilterOutcome, "headers">): PreFilterOutcome => ({
    ...outcome,
    headers: job.protection ? { ...kept, ...named(nobody, nobody), ...set } : { ...set, ...kept },
  });

  const known = knownHeaders(found, headers, job);
  if (known) return result(known, { decision: "known" });

  const answer = await oneTimeAuth.call("PreFilter", {
    From: mail.rawFrom.map((value) => value.toString("base64")),
    Headers: headers,
    TicketID: ticketId,
    CustomerHeaderSpoofProtection: job.protection ? "1" : "0",
    CustomerUserBackend: configured.CustomerUserBackend,
    SetCheckBoxName: job.checkBox,
    IgnoreSenders: settings["OneTimeAuth::IgnoreSenders"],
    AllowedSenders: settings["OneTimeAuth::AllowedSenders"],
    ...(found && { Found: found }),
  });
  if (!answer.ok) {
    oneTimeAuth.isSenderUndecided = true;
    return result(job.protection ? ownHeaders(found, headers, job) : {}, { decision: "failed" });
  }
  const { Create, Decision, Headers } = answer.data;
  const created = Create === undefined ? undefined : createdHeaders(state, Create, job);
  const isRefused = Create !== undefined && created === undefined;
  if (isRefused) oneTimeAuth.isSenderUndecided = true;
  const set = { ...accepted(Headers, job.checkBox, found), ...created };
  oneTimeAuth.missing?.delete(set["x-otobo-customeruser"] ?? "");
  const decision = created ? "created" : isRefused ? "refused" : String(Decision);
  return result(set, { decision, sender: senderIn(answer.data) });
};
