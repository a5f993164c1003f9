import type { Clock, RandomBytes, Session, State } from "./model.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A new session of 32 letters and digits, bound to the address of its caller. */
export const createSession = (
  { state, clock, random }: { state: State; clock: Clock; random: RandomBytes },
  user: Pick<Session, "UserType" | "UserLogin">,
  remoteAddress: string,
): Session => {
  const session: Session = {
    ...user,
    SessionID: [...random(32)].map((byte) => alphabet[byte % alphabet.length] ?? "").join(""),
    UserRemoteAddr: remoteAddress,
    UserSessionStart: clock(),
    UserLastRequest: clock(),
    UserRequestedURL: "",
    KeptRequestedURL: "",
    OneTimeAuthLink: "",
  };
  state.sessions.set(session.SessionID, session);
  return session;
};
