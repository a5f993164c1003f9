import type { CustomerUser } from "../domain/customer-user.ts";
import type { PreFilterConfig } from "../domain/settings.ts";
import { encodedWordOf, parseSender, type Sender } from "../domain/sender.ts";
import {
  createEnsureCustomerUser,
  type EnsureDependencies,
  type FoundAddress,
  findCustomerUser,
  type Outcome,
  type SenderDecision,
} from "./ensure-customer-user.ts";
import { limitTime } from "./limit-time.ts";

/** A mail that arrives, as OTOBO's pre-filter sees it (PROTOCOL.md, PreFilter), parsed. */
export interface PreFilterRequest {
  /** The raw values of the From headers, in order, not decoded. */
  from: Buffer[];
  headers: Record<string, string>;
  /** The ticket this mail is a follow-up to; undefined for a new ticket. */
  ticketId: number | undefined;
  config: PreFilterConfig;
  ignoreSenders: string[];
  /** What OTOBO knows of the address that it takes for the sender's; counts only if it is. */
  found?: FoundAddress | undefined;
}

export type PreFilterDecision = Outcome["decision"] | "empty" | "follow-up";

export interface PreFilterAnswer {
  decision: PreFilterDecision;
  /** A sentence for OTOBO's communication log. */
  reason: string;
  /** X-OTOBO-CustomerUser, X-OTOBO-CustomerNo and X-OTOBO-DynamicField-<checkBox>; printable ASCII. */
  headers: Record<string, string>;
}

/** Decides who the customer of a new mail is. Throws `BridgeError` when OTOBO is away, too slow, or refuses the bridge. */
export type DecidePrefilter = (request: PreFilterRequest) => Promise<PreFilterAnswer>;

export interface PrefilterDependencies extends EnsureDependencies {
  /** Milliseconds that all calls for one mail may take together. */
  timeLimit: number;
}

const printable = (value: string): boolean => /^[\x20-\x7e]+$/.test(value);

/**
 * A header carries only ASCII. For a CustomerID that is not, OTOBO takes the one of the login's record; a login that is
 * not cannot be named, so OTOBO finds the customer user itself.
 */
const namesOf = ({ login, customerId }: CustomerUser): Record<string, string> => ({
  ...(printable(login) && { "X-OTOBO-CustomerUser": login }),
  ...(printable(login) && printable(customerId) && { "X-OTOBO-CustomerNo": customerId }),
});

const namesOfStranger = (written: string): Record<string, string> => ({
  "X-OTOBO-CustomerUser": written,
  "X-OTOBO-CustomerNo": written,
});

/** OTOBO would take an address out of an encoded word, anybody's; so the mail becomes that of the encoded word itself. */
const decideEmpty = ({ from, config }: PreFilterRequest): PreFilterAnswer => {
  const word = encodedWordOf(from);
  return {
    decision: "empty",
    reason: "The mail names no sender that OTOBO could store.",
    headers: config.spoofProtection && word !== undefined ? namesOfStranger(word) : {},
  };
};

/** Without spoof protection, OTOBO finds the customer itself, among the mail's own headers too; half of them would mix two customers. */
const headersFor = (decision: SenderDecision, sender: Sender, config: PreFilterConfig): Record<string, string> => {
  const customer = "customerUser" in decision ? decision.customerUser : undefined;
  const names = customer ? namesOf(customer) : namesOfStranger(sender.address.written);
  const isTicked = config.checkBox !== "" && customer?.source === config.backend;
  return {
    ...(config.spoofProtection && names),
    ...(isTicked && { [`X-OTOBO-DynamicField-${config.checkBox}`]: "1" }),
  };
};

/** Nobody is created for a follow-up, but OTOBO may make a new ticket of it, so it gets the headers of one. */
const decideFollowUp = async (
  { config, found }: PreFilterRequest,
  sender: Sender,
  otobo: EnsureDependencies["otobo"],
): Promise<PreFilterAnswer> => {
  const reason = "The mail is a follow-up.";
  if (!config.spoofProtection) return { decision: "follow-up", reason, headers: {} };
  const decision = await findCustomerUser(otobo, sender, found);
  return { decision: "follow-up", reason, headers: headersFor(decision, sender, config) };
};

/**
 * No call to OTOBO for a known sender, one for a new one, none for a mail without a usable sender; one call more when the sender
 * is not whom OTOBO took for it.
 */
export const createDecidePrefilter = ({ otobo, limiter, log, timeLimit }: PrefilterDependencies): DecidePrefilter => {
  const ensureCustomerUser = createEnsureCustomerUser({ otobo, limiter, log });

  const decideNewTicket = async (request: PreFilterRequest, sender: Sender): Promise<PreFilterAnswer> => {
    const { headers, config, ignoreSenders, found } = request;
    const outcome = await ensureCustomerUser({ sender, headers, backend: config.backend, ignoreSenders, found });
    const { decision, reason } = outcome;
    return { decision, reason, headers: headersFor(outcome, sender, config) };
  };

  return async (request) => {
    const sender = parseSender(request.from);
    if (!sender) return decideEmpty(request);
    const isFollowUp = request.ticketId !== undefined;
    // A customer user that is created too late is found by the next mail.
    return limitTime(timeLimit, isFollowUp ? decideFollowUp(request, sender, otobo) : decideNewTicket(request, sender));
  };
};
