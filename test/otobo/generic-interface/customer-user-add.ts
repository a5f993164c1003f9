import { customerUserByLogin, postMasterSearch, searchValues } from "../customer-users.ts";
import type { CustomerUser, State } from "../model.ts";
import { customerUser } from "../state.ts";
import { authorize, customerUserView, needText, type Operation } from "./operation.ts";

const emailPattern = /^[^\s@<>(),;:"]+@(?:[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+|\[[\d.]+\])$/;

const backendRejectionReason = ({ backends }: State, name: string): string | undefined => {
  const backend = backends.find(({ Name }) => Name === name);
  if (backend === undefined) return `The customer user backend ${name} does not exist.`;
  return backend.ReadOnly ? `The customer user backend ${name} is read-only.` : undefined;
};

const refusal = (state: State, backendName: string, email: string): string | undefined => {
  const rejectionReason = backendRejectionReason(state, backendName);
  if (rejectionReason !== undefined) {
    state.log.push(`OneTimeAuth: Customer users cannot be created: ${rejectionReason}`);
    return rejectionReason;
  }
  if (!emailPattern.test(email)) return "Email address not valid!";
  const { CheckEmailInvalidAddress } = state.settings;
  if (CheckEmailInvalidAddress !== "" && new RegExp(CheckEmailInvalidAddress, "i").test(email))
    return "Email address not valid!";
  return undefined;
};

const fields = ["CustomerUserBackend", "UserLogin", "UserEmail", "UserFirstname", "UserLastname"] as const;
type NewCustomerUser = Record<(typeof fields)[number], string>;

export type CustomerUserAdded =
  { Result: "created" | "exists"; customerUser: CustomerUser } | { Result: "refused"; Reason: string };

/** Creates the customer user, unless a record with this login or address is there. */
export const addCustomerUser = (state: State, { CustomerUserBackend, ...data }: NewCustomerUser): CustomerUserAdded => {
  const { UserLogin, UserEmail } = data;
  const existing =
    customerUserByLogin(state, UserLogin) ?? postMasterSearch(state, UserEmail.toLowerCase(), { valid: false })[0];
  if (existing) return { Result: "exists", customerUser: existing };
  const Source = CustomerUserBackend || "CustomerUser";
  const Reason = refusal(state, Source, UserEmail);
  if (Reason !== undefined) return { Result: "refused", Reason };
  const added = customerUser({ ...data, Source, UserLanguage: state.settings.DefaultLanguage });
  state.customerUsers.push(added);
  return { Result: "created", customerUser: added };
};

/** OneTimeAuth::CustomerUserAdd (bridge/PROTOCOL.md, part B). */
export const customerUserAdd: Operation = (needs, request) => {
  authorize(needs, request);
  const { state } = needs;
  const entries = fields.map((name) => [name, needText(request.data, name)]);
  const added = addCustomerUser(state, Object.fromEntries(entries) as NewCustomerUser);
  if (added.Result === "refused") return Promise.resolve({ ...added });
  const { Result, customerUser: one } = added;
  return Promise.resolve({ Result, CustomerUser: customerUserView(one, searchValues(state, one)) });
};
