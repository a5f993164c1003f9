import type { CustomerUser, NewCustomerUser } from "../domain/customer-user.ts";
import { judgeMail, type MailKind } from "../domain/mail-kind.ts";
import type { SenderRules } from "../domain/sender-patterns.ts";
import { parseSender, type Sender } from "../domain/sender.ts";
import type { PreFilterConfig } from "../domain/settings.ts";
import { nobody } from "../domain/ticket.ts";
import type { MailCustomer } from "../ports.ts";
import {
  createJudgeSender,
  type FoundAddress,
  findCustomerUser,
  type JudgeDependencies,
  rejectReportOrList,
  type JudgedSender,
  type SenderDecision,
} from "./ensure-customer-user.ts";
import { withTimeout } from "./with-timeout.ts";

/** A mail that arrives, as OTOBO's pre-filter sees it (PROTOCOL.md, PreFilter), parsed. */
export interface PreFilterRequest extends SenderRules {
  /** The raw values of the From headers, in order, not decoded. */
  from: Buffer[];
  headers: Record<string, string>;
  /** The ticket this mail is a follow-up to; undefined for a new ticket. */
  ticketId: number | undefined;
  config: PreFilterConfig;
  /** What OTOBO knows of the address that it takes for the sender's; counts only if it is. */
  found?: FoundAddress | undefined;
}

type PreFilterDecision = JudgedSender["decision"] | "empty" | "follow-up";

export interface PreFilterAnswer {
  decision: PreFilterDecision;
  /** A sentence for OTOBO's communication log. */
  reason: string;
  mail: MailCustomer;
  /** OTOBO creates it while it reads the mail, and names it instead of what `mail` names. */
  newCustomerUser?: NewCustomerUser | undefined;
  /** For the mail's From line where OTOBO's parser reads another one; undefined when the mail names no usable sender. */
  sender?: { address: string; name: string } | undefined;
}

/** Decides who the customer of a new mail is. Throws `BridgeError` when OTOBO is unavailable, too slow, or refuses the bridge. */
export type DecidePrefilter = (request: PreFilterRequest) => Promise<PreFilterAnswer>;

export interface PrefilterDependencies extends JudgeDependencies {
  /** Milliseconds that all calls for one mail may take together. */
  timeLimit: number;
}

type Customer = NonNullable<MailCustomer["customer"]>;

const noCustomer: Customer = { login: nobody, customerId: nobody };

const decideEmpty = ({ config }: PreFilterRequest): PreFilterAnswer => ({
  decision: "empty",
  reason: "The email has no usable sender.",
  mail: { customer: config.spoofProtection ? noCustomer : undefined, checkBox: undefined, isAnswered: true },
});

/** A header is ASCII; in another script it can hold what OTOBO named in this very request. */
const canName = (value: string, { found }: PreFilterRequest): boolean =>
  /^[\x20-\x7e]+$/.test(value) ||
  (found?.customerUsers.some(({ login, customerId }) => login === value || customerId === value) ?? false);

/**
 * Who is named as the customer. A customer user who cannot be named is assigned by the ticket's event. Without a CustomerID OTOBO would take the address that its own
 * parser finds.
 */
const customerOf = (
  kind: MailKind,
  sender: Sender,
  customer: CustomerUser | undefined,
  request: PreFilterRequest,
): Customer => {
  const { written } = sender.address;
  if (customer && !canName(customer.login, request)) return noCustomer;
  if (customer)
    return { login: customer.login, customerId: canName(customer.customerId, request) ? customer.customerId : written };
  return kind === "report" || kind === "list" ? noCustomer : { login: written, customerId: written };
};

/** Without spoof protection, OTOBO finds the customer itself, among the mail's own headers too; half of them would mix two customers. */
const mailOf = (decision: SenderDecision | JudgedSender, sender: Sender, request: PreFilterRequest): MailCustomer => {
  const { config, headers } = request;
  const customer = "customerUser" in decision ? decision.customerUser : undefined;
  const { kind } = judgeMail(sender, headers);
  const isTicked = config.checkBox !== "" && customer?.source === config.backend;
  return {
    customer: config.spoofProtection ? customerOf(kind, sender, customer, request) : undefined,
    checkBox: isTicked ? config.checkBox : undefined,
    isAnswered: kind === "personal",
  };
};

/** Nobody is created for a follow-up, but OTOBO may make a new ticket of it, so it gets the headers of one. */
const decideFollowUp = async (
  request: PreFilterRequest,
  sender: Sender,
  otobo: JudgeDependencies["otobo"],
): Promise<PreFilterAnswer> => {
  const { config, headers, found } = request;
  const reason = "The email is a follow-up.";
  if (!config.spoofProtection) {
    const isAnswered = judgeMail(sender, headers).kind === "personal";
    return { decision: "follow-up", reason, mail: { customer: undefined, checkBox: undefined, isAnswered } };
  }
  const decision = rejectReportOrList(sender, headers) ?? (await findCustomerUser(otobo, sender, found));
  return { decision: "follow-up", reason, mail: mailOf(decision, sender, request) };
};

/** The sender as a From line names him; without a name if the mail has none. */
const senderOf = ({ address, firstname, lastname }: Sender): PreFilterAnswer["sender"] => {
  if (!address.plain) return undefined;
  const name = [firstname, lastname].filter((part) => part !== "-").join(" ");
  const localPart = address.written.slice(0, address.written.lastIndexOf("@"));
  return { address: address.written, name: name === localPart ? "" : name };
};

/** No call to OTOBO, but for a sender who is not whom OTOBO took for it, or whose domain has two spellings. */
export const createDecidePrefilter = ({ otobo, limiter, log, timeLimit }: PrefilterDependencies): DecidePrefilter => {
  const judgeSender = createJudgeSender({ otobo, limiter, log });

  const decideNewTicket = async (request: PreFilterRequest, sender: Sender): Promise<PreFilterAnswer> => {
    const judged = await judgeSender({ ...request, sender, backend: request.config.backend });
    const { decision, reason } = judged;
    const newCustomerUser = "newCustomerUser" in judged ? judged.newCustomerUser : undefined;
    return { decision, reason, newCustomerUser, mail: mailOf(judged, sender, request) };
  };

  return async (request) => {
    const sender = parseSender(request.from);
    if (!sender) return decideEmpty(request);
    const isFollowUp = request.ticketId !== undefined;
    const decision = isFollowUp ? decideFollowUp(request, sender, otobo) : decideNewTicket(request, sender);
    return { ...(await withTimeout(timeLimit, decision)), sender: senderOf(sender) };
  };
};
