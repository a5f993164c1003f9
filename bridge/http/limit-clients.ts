/** What one client may ask for, told apart by its address: never a lever against others (see client-address.ts). */
import type { Request } from "express";
import type { LimitName } from "../domain/limits.ts";
import type { Limiter, Log } from "../ports.ts";
import { clientOf } from "./client-address.ts";

export interface ClientLimitsDependencies {
  limiter: Limiter;
  log: Log;
}

type ClientRequest = Pick<Request, "ip" | "headers">;

/** Whether somebody who came from elsewhere was forwarded. */
const isForwarded = ({ headers }: ClientRequest): boolean =>
  String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .some((address) => clientOf(address.trim()) !== undefined);

/** Each answers after how many seconds the client may try again, 0: now. */
export interface ClientLimits {
  /** Has the client guessed too many links? Counts nothing. */
  waitOfGuesser: (request: ClientRequest) => Promise<number>;
  /** The client guessed a link. */
  countGuess: (request: ClientRequest) => Promise<number>;
  /** The client presses a button. */
  take: (
    limit: Extract<LimitName, "clientOpensPerMinute" | "clientRenewalsPerHour">,
    request: ClientRequest,
  ) => Promise<number>;
}

export const createClientLimits = ({ limiter, log }: ClientLimitsDependencies): ClientLimits => {
  let told = false;
  /** Undefined for a client that cannot be told apart from others. */
  const subjectOf = (request: ClientRequest): string | undefined => {
    const client = clientOf(request.ip ?? "");
    if (client === undefined && !told && isForwarded(request)) {
      told = true;
      log.warn("Clients are not limited: a proxy on this machine forwards them, but TRUST_PROXY does not name it");
    }
    return client;
  };
  const ask =
    (question: (subject: string) => Promise<number>) =>
    async (request: ClientRequest): Promise<number> => {
      const subject = subjectOf(request);
      return subject === undefined ? 0 : question(subject);
    };
  const waitOfGuesser = ask((subject) => limiter.wait("clientWrongLinksPerHour", subject));
  return {
    waitOfGuesser,
    countGuess: ask((subject) => limiter.take("clientWrongLinksPerHour", subject)),
    take: async (limit, request) =>
      (await waitOfGuesser(request)) || ask((subject) => limiter.take(limit, subject))(request),
  };
};
