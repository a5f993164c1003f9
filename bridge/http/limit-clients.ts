/** Limits per client, by its address, so that nobody can lock out others (see client-address.ts). */
import type { LimitName } from "../domain/limits.ts";
import type { Limiter } from "../ports.ts";
import { type ClientAddressDependencies, type ClientRequest, createClientAddress } from "./client-address.ts";

export interface ClientLimitsDependencies extends ClientAddressDependencies {
  limiter: Limiter;
}

/** Each answers after how many seconds the client may try again, 0: now. */
export interface ClientLimits {
  /** Has the client guessed too many links? Counts nothing. */
  waitOfGuesser: (request: ClientRequest) => Promise<number>;
  /** The client guessed a link. */
  countGuess: (request: ClientRequest) => Promise<number>;
  /** The client presses a button. */
  consume: (limit: Extract<LimitName, `client${string}`>, request: ClientRequest) => Promise<number>;
}

export const createClientLimits = (dependencies: ClientLimitsDependencies): ClientLimits => {
  const { limiter } = dependencies;
  const subjectOf = createClientAddress(dependencies);
  const ask =
    (question: (subject: string) => Promise<number>) =>
    async (request: ClientRequest): Promise<number> => {
      const subject = subjectOf(request);
      return subject === undefined ? 0 : question(subject);
    };
  const waitOfGuesser = (subject: string) => limiter.wait("clientWrongLinksPerHour", subject);
  return {
    waitOfGuesser: ask(waitOfGuesser),
    countGuess: ask((subject) => limiter.consume("clientWrongLinksPerHour", subject)),
    // Both at once: a guess counts for both limits, but no press waits for Redis twice.
    consume: (limit, request) =>
      ask(async (subject) =>
        Math.max(...(await Promise.all([waitOfGuesser(subject), limiter.consume(limit, subject)]))),
      )(request),
  };
};
