import type { TicketEvent } from "./model.ts";
import type { CallResult, Requester } from "./requester.ts";
import { isRetried, retryDelays, ticketEventRetry } from "./retry.ts";

/** OTOBO's daemon has five workers for everything. */
const workers = 5;

/** The body of a call of the invoker TicketEvent. */
export type EventBody = Record<string, string | number>;

/** Asynchronous events as the daemon delivers them: no order, at most five at once, retried when the handler says so. */
export interface Events {
  emit(event: TicketEvent): void;
  /** Resolves when nothing is queued or under way; retries that wait for their time do not count. */
  idle(): Promise<void>;
  /** While true events vanish as if they had never been: a daemon that lost its tasks. */
  vanish: boolean;
  /** Bodies that were given up. */
  lost: EventBody[];
  /** Bodies that were answered with success, in the order of the answers. */
  delivered: EventBody[];
  /** Forgets everything that waits. */
  stop(): void;
}

interface Task {
  body: EventBody;
  delays: Generator<number, void>;
}

const bodyOf = (event: TicketEvent): EventBody => {
  const id = (value: number): string | number => (event.idsAreText ? String(value) : value);
  return {
    Event: event.Event,
    TicketID: id(event.TicketID),
    ...(event.TicketNumber === undefined ? {} : { TicketNumber: event.TicketNumber }),
    ...(event.Article === undefined ? {} : { ArticleID: event.Article.ArticleID }),
    ...(event.MainTicketID === undefined ? {} : { MainTicketID: id(event.MainTicketID) }),
  };
};

/** `second`: milliseconds that one second of the daemon lasts. */
export const createEvents = ({ requester, second }: { requester: Requester; second: number }): Events => {
  const queue: Task[] = [];
  const lost: EventBody[] = [];
  const delivered: EventBody[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let waiting: (() => void)[] = [];
  let running = 0;
  let stopped = false;

  const after = (seconds: number, action: () => void): void => {
    // A request that was under way when OTOBO stopped must not keep the process alive.
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, seconds * second);
    timers.add(timer);
  };

  const conclude = (task: Task, result: CallResult): void => {
    if (result.Success) {
      delivered.push(task.body);
      return;
    }
    const next = isRetried(result.ErrorMessage) ? task.delays.next() : { done: true as const };
    if (next.done === true) lost.push(task.body);
    else {
      after(next.value, () => {
        queue.push(task);
        work();
      });
    }
  };

  const work = (): void => {
    while (running < workers) {
      const task = queue.shift();
      if (task === undefined) break;
      running += 1;
      void requester.call("TicketEvent", task.body).then((result) => {
        running -= 1;
        conclude(task, result);
        work();
      });
    }
    if (running > 0 || queue.length > 0) return;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  };

  const events: Events = {
    lost,
    delivered,
    vanish: false,
    emit: (event) => {
      if (events.vanish) return;
      queue.push({ body: bodyOf(event), delays: retryDelays(ticketEventRetry) });
      // The daemon looks for tasks; it never runs within the request that made them.
      setImmediate(work);
    },
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setImmediate(work);
      }),
    stop: () => {
      stopped = true;
      queue.length = 0;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
  return events;
};
