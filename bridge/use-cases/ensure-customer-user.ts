import type { CustomerUser } from "../domain/customer-user.ts";
import { isNamedAfter, matchCustomerUser } from "../domain/customer-user.ts";
import { BridgeError } from "../domain/errors.ts";
import { unicodeKey } from "../domain/address.ts";
import { judgeMail } from "../domain/mail-kind.ts";
import { matchPatterns, type SenderRules } from "../domain/sender-patterns.ts";
import type { Sender } from "../domain/sender.ts";
import type { CustomerUserAdded, CustomerUserFound, Limiter, Log, Otobo } from "../ports.ts";

export interface EnsureRequest extends SenderRules {
  sender: Sender;
  /** The mail's headers that tell what kind of mail it is. */
  headers: Record<string, string>;
  backend: string;
  found?: FoundAddress | undefined;
}

/** What OTOBO sent along about an address. */
export interface FoundAddress extends CustomerUserFound {
  /** Lower case. */
  address: string;
}

/** No customer user is assigned, and why. */
export interface NotAssigned {
  decision: "invalid" | "refused" | "system" | "ignored" | "not-allowed" | "automatic" | "list";
  reason: string;
}

export interface Assigned {
  decision: "known" | "created";
  reason: string;
  customerUser: CustomerUser;
}

export type Outcome = Assigned | NotAssigned;

/** `unknown`: no customer user has this address, and none was created yet. */
export type SenderDecision = Outcome | { decision: "unknown" };

/** The customer user of a sender, created if it is missing and allowed. Throws `BridgeError` when OTOBO is unavailable. */
export type EnsureCustomerUser = (request: EnsureRequest) => Promise<Outcome>;

export interface EnsureDependencies {
  otobo: Pick<Otobo, "customerUserFind" | "customerUserAdd">;
  limiter: Limiter;
  log: Log;
}

const found = (customerUser: CustomerUser): Outcome =>
  customerUser.valid
    ? { decision: "known", reason: "The sender is a customer user.", customerUser }
    : { decision: "invalid", reason: "The sender's customer user is invalid." };

const refused = (reason: string): NotAssigned => ({ decision: "refused", reason });

/**
 * Looks for the customer user of a sender; creates nothing. At most one call to OTOBO, two for an international domain, none for
 * an address that is not safe to search, nor for one whose result OTOBO sent along.
 */
export const findCustomerUser = async (
  otobo: Pick<Otobo, "customerUserFind">,
  { address }: Sender,
  known?: FoundAddress,
): Promise<SenderDecision> => {
  if (!address.plain) return refused("The sender's address contains unsupported characters.");
  const { customerUsers, systemAddress } =
    known?.address === address.key ? known : await otobo.customerUserFind(address.key);
  const spelled = unicodeKey(address);
  const others = spelled === undefined ? undefined : await otobo.customerUserFind(spelled);
  const match = matchCustomerUser([...customerUsers, ...(others?.customerUsers ?? [])], address.key);
  if (match) return found(match);
  if (systemAddress || others?.systemAddress)
    return { decision: "system", reason: "The sender is one of OTOBO's own addresses." };
  return { decision: "unknown" };
};

/** A report or a list has no customer user, even if OTOBO has a record with its address. */
export const rejectReportOrList = (sender: Sender, headers: Record<string, string>): NotAssigned | undefined => {
  const { kind, reason } = judgeMail(sender, headers);
  if (kind === "list") return { decision: "list", reason };
  return kind === "report" ? { decision: "automatic", reason } : undefined;
};

/** Why no customer user is created for a sender whom OTOBO does not know. */
const rejectCreation = (request: EnsureRequest, log: Log): NotAssigned | undefined => {
  const { sender, headers, ignoreSenders, allowedSenders } = request;
  const { kind, reason } = judgeMail(sender, headers);
  if (kind === "automatic") return { decision: "automatic", reason };
  const ignored = matchPatterns(ignoreSenders, sender.address.key);
  const allowed = matchPatterns(allowedSenders, sender.address.key);
  for (const [name, { broken }] of [["IgnoreSenders", ignored] as const, ["AllowedSenders", allowed] as const])
    if (broken.length > 0) log.warn(`OneTimeAuth::${name} contains invalid regular expressions`, { broken });
  if (ignored.matched) return { decision: "ignored", reason: "OneTimeAuth::IgnoreSenders matches the sender." };
  if (allowed.isEmpty || allowed.matched) return undefined;
  return { decision: "not-allowed", reason: "OneTimeAuth::AllowedSenders does not match the sender." };
};

const addOrReason = async (otobo: EnsureDependencies["otobo"], request: EnsureRequest): Promise<CustomerUserAdded> => {
  const { sender, backend } = request;
  const { firstname, lastname } = sender;
  try {
    return await otobo.customerUserAdd({ backend, address: sender.address.key, firstname, lastname });
  } catch (error) {
    // An unknown backend, for instance, comes as an error. The mail is decided all the same.
    if (error instanceof BridgeError && error.code === "otobo-refused")
      return { result: "refused", reason: error.message };
    throw error;
  }
};

/** The result of CustomerUserAdd: "exists" counts as known only if that record is the sender's own (another mail was faster). */
const afterAdd = (added: CustomerUserAdded, key: string): Outcome => {
  if (added.result === "refused") return refused(`OTOBO created no customer user: ${added.reason}`);
  if (!isNamedAfter(added.customerUser, key))
    return refused("The sender's login or address belongs to another customer user.");
  if (added.result === "exists") return found(added.customerUser);
  return {
    decision: "created",
    reason: "A customer user was created for the sender.",
    customerUser: added.customerUser,
  };
};

/** One call to OTOBO for a known sender, two for a new one; one less if OTOBO sent the result along, none for a report or a list. */
export const createEnsureCustomerUser =
  ({ otobo, limiter, log }: EnsureDependencies): EnsureCustomerUser =>
  async (request) => {
    const rejectedMail = rejectReportOrList(request.sender, request.headers);
    if (rejectedMail) return rejectedMail;
    const decision = await findCustomerUser(otobo, request.sender, request.found);
    if (decision.decision !== "unknown") return decision;
    const rejectedCreation = rejectCreation(request, log);
    if (rejectedCreation) return rejectedCreation;
    // The limiter logs this once per window: one line per mail would be a flood of its own.
    if ((await limiter.consume("newCustomerUsersPerHour", "")) > 0)
      return refused("The limit of new customer users per hour is reached.");
    const added = await addOrReason(otobo, request);
    const outcome = afterAdd(added, request.sender.address.key);
    if (outcome.decision === "refused")
      log.warn("Customer user not created", { reason: outcome.reason, backend: request.backend });
    return outcome;
  };
