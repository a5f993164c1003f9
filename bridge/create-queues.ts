import pLimit from "p-limit";
import type { RedisClient } from "./adapters/redis/connect-redis.ts";
import { createRedisEventStore, createRedisRenewalStore } from "./adapters/redis/work-store.ts";
import { pause } from "./adapters/system.ts";
import type { AskedRenewal, Log, RandomBytes, TicketEvent } from "./ports.ts";
import { type HandleTicketEvent, newsOf } from "./use-cases/handle-ticket-event.ts";
import type { MailAskedLink } from "./use-cases/mail-link.ts";
import { createWorkQueue, type WorkQueue } from "./use-cases/work-queue.ts";

export interface QueuesDependencies {
  redis: RedisClient;
  random: RandomBytes;
  log: Log;
  handleEvent: HandleTicketEvent;
  mailAskedLink: MailAskedLink;
}

export interface Queues {
  events: WorkQueue<TicketEvent>;
  renewals: WorkQueue<AskedRenewal>;
  /** Both. */
  recover: () => Promise<void>;
}

/** OTOBO's web workers are few, and customers need them: so much that waits is done at once, of all kinds together. */
const atOnce = 2;
/** Beyond `atOnce`, so that one that fails again and again holds up no other; milliseconds. */
const renewalPatience = { concurrency: 20, retryPauses: [5_000, 30_000, 60_000], triesWhileAway: 60 };

/** Everything that is answered before it is done. */
export const createQueues = ({ handleEvent, mailAskedLink, ...given }: QueuesDependencies): Queues => {
  const { log } = given;
  const inTurn = pLimit(atOnce);
  const events = createWorkQueue({
    name: { kind: "event", ticketOf: ({ ticketId }) => ticketId },
    keyOf: ({ ticketId }) => String(ticketId),
    handle: (works) =>
      inTurn(async () => {
        const news = newsOf(works);
        if (news) await handleEvent(news);
      }),
    store: createRedisEventStore(given),
    isBroughtAgain: true,
    log,
    pause,
  });
  const renewals = createWorkQueue({
    name: { kind: "renewal", ticketOf: ({ ticketNumber }) => ticketNumber },
    keyOf: ({ ticketNumber, linkId }) => `${ticketNumber} ${linkId}`,
    handle: (works) => inTurn(() => mailAskedLink(works)),
    store: createRedisRenewalStore(given),
    // The customer was told that a mail is on its way; and whether OTOBO fails for one ticket is nobody's business.
    isBroughtAgain: false,
    log,
    pause,
    ...renewalPatience,
  });
  const recover = async (): Promise<void> => {
    await Promise.all([events.recover(), renewals.recover()]);
  };
  return { events, renewals, recover };
};
