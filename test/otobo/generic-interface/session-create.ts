import { sameForDatabase } from "../collation.ts";
import { customerUserByLogin } from "../customer-users.ts";
import type { Session } from "../model.ts";
import { createSession } from "../sessions.ts";
import { OperationError, type Needs, type Operation } from "./operation.ts";

const userOf = (
  { state }: Needs,
  data: Record<string, unknown>,
): Pick<Session, "UserType" | "UserLogin"> | undefined => {
  const { UserLogin = "", CustomerUserLogin = "", Password } = data;
  const agent = state.agents.find((one) => sameForDatabase(one.UserLogin, String(UserLogin)));
  if (agent?.Password === String(Password)) return { UserType: "User", UserLogin: agent.UserLogin };
  const customerUser = customerUserByLogin(state, String(CustomerUserLogin));
  if (customerUser?.Valid && customerUser.Password === String(Password))
    return { UserType: "Customer", UserLogin: customerUser.UserLogin };
  return undefined;
};

/** OTOBO's own operation Session::SessionCreate: an agent's or a customer user's login and password for a SessionID. */
export const sessionCreate: Operation = (needs, { data, remoteAddress }) => {
  if (!data.Password) throw new OperationError("MissingParameter", "Password parameter is missing!");
  const user = userOf(needs, data);
  if (user === undefined) throw new OperationError("AuthFail", "Authorization failing!");
  return Promise.resolve({ SessionID: createSession(needs, user, remoteAddress).SessionID });
};
