import type { Agent, Clock, CustomerUser, RandomBytes, Session, State } from "../model.ts";
import type { CodeMail } from "../code-mail.ts";
import type { LinkMail } from "../link-mail.ts";
import type { ScheduleLinkRequest } from "../link-request.ts";
import type { Tickets } from "../tickets.ts";

/** A refusal of an operation: HTTP 200 with an Error object on the wire. */
export class OperationError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "OperationError";
    this.code = code;
  }
}

export interface Needs {
  state: State;
  clock: Clock;
  random: RandomBytes;
  tickets: Tickets;
  linkMail: LinkMail;
  codeMail: CodeMail;
  scheduleLinkRequest: ScheduleLinkRequest;
}

/** A request as an operation gets it. */
export interface OperationRequest {
  data: Record<string, unknown>;
  remoteAddress: string;
}

/** Answers the data of the response. Throws `OperationError` for what OTOBO answers with an Error object. */
export type Operation = (needs: Needs, request: OperationRequest) => Promise<Record<string, unknown>>;

/** A text parameter. Throws MissingParameter when it is absent or empty, InvalidParameter when it is no text. */
export const needText = (data: Record<string, unknown>, name: string): string => {
  const value = optionalText(data, name);
  if (value === "") throw new OperationError("MissingParameter", `${name} parameter is missing!`);
  return value;
};

/** The same, but absent is "". */
export const optionalText = (data: Record<string, unknown>, name: string): string => {
  const value = data[name] ?? "";
  if (typeof value !== "string" && typeof value !== "number")
    throw new OperationError("InvalidParameter", `${name} parameter is invalid!`);
  return String(value);
};

/** A customer user as the operations show it; truth as Perl has it, sometimes a number, sometimes text. */
export const customerUserView = (customerUser: CustomerUser, searchValues: string[]) => ({
  UserLogin: customerUser.UserLogin,
  UserEmail: customerUser.UserEmail,
  UserCustomerID: customerUser.UserCustomerID,
  Source: customerUser.Source,
  Valid: customerUser.Valid ? "1" : 0,
  SearchValues: searchValues,
});

const isExpired = (session: Session, { state: { settings }, clock }: Needs): boolean =>
  // Calls of the Generic Interface do not count as activity, so an idle session is one that is old.
  clock() - session.UserLastRequest >= settings.SessionMaxIdleTime ||
  clock() - session.UserSessionStart >= settings.SessionMaxTime;

/** The session with an id; one that expired or comes from another address is deleted. */
export const sessionOf = (needs: Needs, sessionId: string, remoteAddress: string): Session | undefined => {
  const session = needs.state.sessions.get(sessionId);
  if (session === undefined) return undefined;
  if (session.UserRemoteAddr === remoteAddress && !isExpired(session, needs)) return session;
  needs.state.sessions.delete(sessionId);
  return undefined;
};

/**
 * The agent who calls: a valid session and permission rw on the group of the setting `OneTimeAuth::AgentGroup`. Throws AuthFail
 * or AccessDenied.
 */
export const authorize = (needs: Needs, { data, remoteAddress }: OperationRequest): Agent => {
  const session = sessionOf(needs, optionalText(data, "SessionID"), remoteAddress);
  if (session === undefined) throw new OperationError("AuthFail", "Authorization failing!");
  const group = needs.state.settings["OneTimeAuth::AgentGroup"];
  const agent = needs.state.agents.find(({ UserLogin }) => UserLogin === session.UserLogin);
  if (session.UserType !== "User" || agent === undefined || group === "" || !agent.Groups.includes(group))
    throw new OperationError(
      "AccessDenied",
      "The agent needs the permission rw in the group of the setting OneTimeAuth::AgentGroup!",
    );
  return agent;
};
