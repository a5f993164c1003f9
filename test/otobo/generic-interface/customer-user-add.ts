import { customerUserByLogin, postMasterSearch, searchValues } from "../customer-users.ts";
import type { CustomerUser, State } from "../model.ts";
import { customerUser } from "../state.ts";
import { authorize, customerUserView, needText, type Operation } from "./operation.ts";

const emailPattern = /^[^\s@<>(),;:"]+@(?:[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+|\[[\d.]+\])$/;

const backendObjection = ({ backends }: State, name: string): string | undefined => {
  const backend = backends.find(({ Name }) => Name === name);
  if (backend === undefined) return `The customer user backend ${name} does not exist.`;
  return backend.ReadOnly ? `The customer user backend ${name} is read-only.` : undefined;
};

const refusal = (state: State, backendName: string, email: string): string | undefined => {
  const objection = backendObjection(state, backendName);
  if (objection !== undefined) {
    state.log.push(`OneTimeAuth: Customer users cannot be created: ${objection}`);
    return objection;
  }
  if (!emailPattern.test(email)) return "Email address not valid!";
  const { CheckEmailInvalidAddress } = state.settings;
  if (CheckEmailInvalidAddress !== "" && new RegExp(CheckEmailInvalidAddress, "i").test(email))
    return "Email address not valid!";
  return undefined;
};

const answer = (state: State, Result: "created" | "exists", one: CustomerUser): Record<string, unknown> => ({
  Result,
  CustomerUser: customerUserView(one, searchValues(state, one)),
});

/** OneTimeAuth::CustomerUserAdd (bridge/PROTOCOL.md, part B). */
export const customerUserAdd: Operation = (needs, request) => {
  authorize(needs, request);
  const { state } = needs;
  const data = request.data ?? {};
  const names = ["CustomerUserBackend", "UserLogin", "UserEmail", "UserFirstname", "UserLastname"] as const;
  const [Source, UserLogin, UserEmail, UserFirstname, UserLastname] = names.map((name) => needText(data, name)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const existing =
    customerUserByLogin(state, UserLogin) ?? postMasterSearch(state, UserEmail.toLowerCase(), { valid: false })[0];
  if (existing) return Promise.resolve(answer(state, "exists", existing));
  const Reason = refusal(state, Source, UserEmail);
  if (Reason !== undefined) return Promise.resolve({ Result: "refused", Reason });
  const UserLanguage = state.settings.DefaultLanguage;
  const added = customerUser({ Source, UserLogin, UserEmail, UserFirstname, UserLastname, UserLanguage });
  state.customerUsers.push(added);
  return Promise.resolve(answer(state, "created", added));
};
