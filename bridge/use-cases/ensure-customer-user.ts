import type { CustomerUser } from "../domain/customer-user.ts";
import { isNamedAfter, matchCustomerUser, type NewCustomerUser } from "../domain/customer-user.ts";
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

interface Assigned {
  decision: "known" | "created";
  reason: string;
  customerUser: CustomerUser;
}

interface Known extends Assigned {
  decision: "known";
}

type Outcome = Assigned | NotAssigned;

/** The sender is to become a customer user. */
interface ToCreate {
  decision: "create";
  reason: string;
  newCustomerUser: NewCustomerUser;
}

/** `unknown`: no customer user has this address, and none was created yet. */
export type SenderDecision = Known | NotAssigned | { decision: "unknown" };

export type JudgedSender = Known | NotAssigned | ToCreate;

/** Who the sender is, and whether he is to become a customer user. Throws `BridgeError` when OTOBO is unavailable. */
export type JudgeSender = (request: EnsureRequest) => Promise<JudgedSender>;

/** The customer user of a sender, created if it is missing and allowed. Throws `BridgeError` when OTOBO is unavailable. */
export type EnsureCustomerUser = (request: EnsureRequest) => Promise<Outcome>;

export interface JudgeDependencies {
  otobo: Pick<Otobo, "customerUserFind">;
  limiter: Limiter;
  log: Log;
}

export interface EnsureDependencies extends JudgeDependencies {
  otobo: Pick<Otobo, "customerUserFind" | "customerUserAdd">;
}

const found = (customerUser: CustomerUser): Known | NotAssigned =>
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

/** At most one call to OTOBO, two for an international domain; none for a report or a list, nor if OTOBO sent the result along. */
export const createJudgeSender =
  ({ otobo, limiter, log }: JudgeDependencies): JudgeSender =>
  async (request) => {
    const { sender, headers, backend } = request;
    const rejectedMail = rejectReportOrList(sender, headers);
    if (rejectedMail) return rejectedMail;
    const decision = await findCustomerUser(otobo, sender, request.found);
    if (decision.decision !== "unknown") return decision;
    const rejectedCreation = rejectCreation(request, log);
    if (rejectedCreation) return rejectedCreation;
    // The limiter logs this once per window: one line per mail would be a flood of its own.
    if ((await limiter.consume("newCustomerUsersPerHour", "")) > 0)
      return refused("The limit of new customer users per hour is reached.");
    const { firstname, lastname, address } = sender;
    const newCustomerUser = { backend, address: address.key, firstname, lastname };
    return { decision: "create", reason: "A customer user was created for the sender.", newCustomerUser };
  };

const addOrReason = async (
  otobo: EnsureDependencies["otobo"],
  newCustomerUser: NewCustomerUser,
): Promise<CustomerUserAdded> => {
  try {
    return await otobo.customerUserAdd(newCustomerUser);
  } catch (error) {
    // An unknown backend, for instance, comes as an error. The mail is decided all the same.
    if (error instanceof BridgeError && error.code === "otobo-refused")
      return { result: "refused", reason: error.message };
    throw error;
  }
};

/** The result of CustomerUserAdd: "exists" counts as known only if that record is the sender's own (another mail was faster). */
const afterAdd = (added: CustomerUserAdded, { newCustomerUser, reason }: ToCreate): Outcome => {
  if (added.result === "refused") return refused(`OTOBO created no customer user: ${added.reason}`);
  if (!isNamedAfter(added.customerUser, newCustomerUser.address))
    return refused("The sender's login or address belongs to another customer user.");
  if (added.result === "exists") return found(added.customerUser);
  return { decision: "created", reason, customerUser: added.customerUser };
};

/** One call to OTOBO more than judging takes, if the customer user is created. */
export const createEnsureCustomerUser = (dependencies: EnsureDependencies): EnsureCustomerUser => {
  const judgeSender = createJudgeSender(dependencies);
  return async (request) => {
    const judged = await judgeSender(request);
    if (judged.decision !== "create") return judged;
    const added = await addOrReason(dependencies.otobo, judged.newCustomerUser);
    const outcome = afterAdd(added, judged);
    if (outcome.decision === "refused")
      dependencies.log.warn("Customer user not created", { reason: outcome.reason, backend: request.backend });
    return outcome;
  };
};
