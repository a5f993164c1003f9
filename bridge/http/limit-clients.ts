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
  /** A program pressed the hidden button of a link. */
  countDecoy: (request: ClientRequest, link: PressedLink) => Promise<number>;
  /** Has one done so from there, or in this browser? Counts nothing. */
  waitOfRobot: (request: ClientRequest, link: PressedLink) => Promise<number>;
  /** The client presses a button. */
  consume: (limit: Extract<LimitName, `client${string}`>, request: ClientRequest) => Promise<number>;
}

/** A link, and the browser in which one of its buttons was pressed. */
export interface PressedLink {
  ticketNumber: string;
  linkId: string;
  browserCookie: string;
}

/** Nobody else's link is affected, and nobody who opens this one from elsewhere. */
const linkSubject = (who: string, { ticketNumber, linkId }: PressedLink): string => `${who} ${ticketNumber} ${linkId}`;

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
  const askOfLink =
    (question: (limit: LimitName, subject: string) => Promise<number>) =>
    async (request: ClientRequest, link: PressedLink): Promise<number> =>
      Math.max(
        ...(await Promise.all([
          question("browserDecoysPerHour", linkSubject(link.browserCookie, link)),
          ask((subject) => question("clientDecoysPerMinute", linkSubject(subject, link)))(request),
        ])),
      );
  return {
    countDecoy: askOfLink((limit, subject) => limiter.consume(limit, subject)),
    waitOfRobot: askOfLink((limit, subject) => limiter.wait(limit, subject)),
    waitOfGuesser: ask(waitOfGuesser),
    countGuess: ask((subject) => limiter.consume("clientWrongLinksPerHour", subject)),
    // Both at once: a guess counts for both limits, but no press waits for Redis twice.
    consume: (limit, request) =>
      ask(async (subject) =>
        Math.max(...(await Promise.all([waitOfGuesser(subject), limiter.consume(limit, subject)]))),
      )(request),
  };
};
