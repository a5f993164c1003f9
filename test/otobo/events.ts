import type { Daemon } from "./daemon.ts";
import type { TicketEvent } from "./model.ts";
import type { Requester } from "./requester.ts";
import { isRetried, retryDelays, ticketEventRetry } from "./retry.ts";

/** The body of a call of the invoker TicketEvent. */
export type EventBody = Record<string, string | number>;

/** Asynchronous events as the daemon delivers them, retried when the web service's error handler says so. */
export interface Events {
  emit(event: TicketEvent): void;
  /** While true events vanish as if they had never been: a daemon that lost its tasks. */
  vanish: boolean;
  /** Bodies that were given up. */
  lost: EventBody[];
  /** Bodies that were answered with success, in the order of the answers. */
  delivered: EventBody[];
}

const bodyOf = (event: TicketEvent): EventBody => {
  const id = (value: number): string | number => (event.idsAreText ? String(value) : value);
  return {
    Event: event.Event,
    TicketID: id(event.TicketID),
    TicketNumber: event.TicketNumber,
    ...(event.Article === undefined ? {} : { ArticleID: event.Article.ArticleID }),
  };
};

export const createEvents = ({ requester, daemon }: { requester: Requester; daemon: Daemon }): Events => {
  const lost: EventBody[] = [];
  const delivered: EventBody[] = [];

  /** True when OTOBO is done with it, for good or ill. */
  const deliver = async (body: EventBody): Promise<boolean> => {
    const result = await requester.call("TicketEvent", body);
    if (!result.Success && isRetried(result.ErrorMessage)) return false;
    (result.Success ? delivered : lost).push(body);
    return true;
  };

  const events: Events = {
    lost,
    delivered,
    vanish: false,
    emit: (event) => {
      if (events.vanish) return;
      const body = bodyOf(event);
      daemon.add(
        () => deliver(body),
        retryDelays(ticketEventRetry),
        () => lost.push(body),
      );
    },
  };
  return events;
};
