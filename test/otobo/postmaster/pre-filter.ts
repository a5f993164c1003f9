import { customerUserByLogin } from "../customer-users.ts";
import { findCustomerUsers } from "../generic-interface/customer-user-find.ts";
import type { State } from "../model.ts";
import type { OneTimeAuth } from "../one-time-auth.ts";
import { addressesOf } from "./address.ts";
import type { IncomingMail } from "./parse.ts";

/** The X-OTOBO-* headers that count for a mail, by their lower-case names. */
export type ControlHeaders = Record<string, string>;

/** What the pre-filter did with a mail. */
export interface PreFilterOutcome {
  /** Decision of the bridge; `failed`: the bridge could not be asked. `off`: the pre-filter is not valid. */
  decision: string;
  headers: ControlHeaders;
}

const passedOn = ["Auto-Submitted", "Precedence", "Return-Path", "List-Id", "X-Loop"];
const customerHeaders = ["x-otobo-customeruser", "x-otobo-customerno"];
const bridgeHeader = (checkBox: string): RegExp =>
  checkBox === ""
    ? /^x-otobo-customer(?:user|no)$/
    : new RegExp(`^x-otobo-(?:customer(?:user|no)|dynamicfield-${checkBox.toLowerCase()})$`);

const printable = /^[\x20-\x7e]+$/;

const accepted = (headers: unknown, checkBox: string): ControlHeaders => {
  if (typeof headers !== "object" || headers === null) return {};
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return Object.fromEntries(
    entries.filter(([name, value]) => bridgeHeader(checkBox).test(name) && printable.test(value)),
  );
};

const without = (headers: ControlHeaders, names: string[]): ControlHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** The checkbox to set; empty, with a log line, when the name is not that of a checkbox of tickets. */
const checkBoxOf = ({ checkBoxFields, log }: State, name: string): string => {
  if (name === "" || checkBoxFields.includes(name)) return name;
  log.push(
    `OneTimeAuth: The dynamic field ${name} is not a checkbox of tickets. See the setting PostMaster::PreFilterModule###000-CreateCustomerUser.`,
  );
  return "";
};

/** What OTOBO knows of the address that its own parser takes for the sender's, as far as that is a plain one. */
const foundOf = ({ state, missing }: OneTimeAuth, rawFrom: Buffer[]): { Found?: Record<string, unknown> } => {
  const Address =
    addressesOf(rawFrom.at(-1)?.toString("latin1") ?? "")
      .at(-1)
      ?.toLowerCase() ?? "";
  if (!/^[a-z0-9!#$&'+/=?^_`{|}~.-]{1,64}@[a-z0-9.-]{1,85}$/.test(Address)) return {};
  if (!customerUserByLogin(state, Address)) missing?.add(Address);
  const known = missing?.has(Address) ? { SystemAddress: "0" } : findCustomerUsers(state, Address);
  return { Found: { Address, ...known } };
};

/**
 * The product's pre-filter `000-CreateCustomerUser`: asks the bridge and sets the headers it answers. With spoof protection the
 * sender's own customer headers never survive, whatever happens; without it they win. Never throws: no mail is lost.
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
  const answer = await oneTimeAuth.call("PreFilter", {
    From: mail.rawFrom.map((value) => value.toString("base64")),
    Headers: Object.fromEntries(
      passedOn.flatMap((name) => {
        const value = mail.headers[name.toLowerCase()];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    TicketID: ticketId,
    CustomerHeaderSpoofProtection: protection ? "1" : "0",
    CustomerUserBackend: job.CustomerUserBackend,
    SetCheckBoxName,
    IgnoreSenders: settings["OneTimeAuth::IgnoreSenders"],
    ...foundOf(oneTimeAuth, mail.rawFrom),
  });
  if (!answer.ok) return { decision: "failed", headers: kept };
  const set = accepted(answer.data.Headers, SetCheckBoxName);
  oneTimeAuth.missing?.delete(set["x-otobo-customeruser"] ?? "");
  return { decision: String(answer.data.Decision), headers: protection ? { ...kept, ...set } : { ...set, ...kept } };
};
