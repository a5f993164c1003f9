import { randomBytes } from "node:crypto";
import { expect } from "chai";
import type { RedisClient } from "../../bridge/adapters/redis/connect-redis.ts";
import { createQueues } from "../../bridge/create-queues.ts";
import { eventually } from "../scenarios/eventually.ts";
import { connectPatiently } from "../support/connect-patiently.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { silentLog } from "../support/silent-log.ts";

describe("all that waits to be done", () => {
  let server: RedisServer;
  let redis: RedisClient;
  before(async () => {
    server = await startRedis();
    redis = await connectPatiently(server.url);
  });
  after(async () => {
    redis.disconnect();
    await server.stop();
  });
  beforeEach(() => redis.flushall());

  /** Work of both kinds that ends when the test says so. */
  const world = () => {
    const done: string[] = [];
    const underWay: (() => void)[] = [];
    const work = async (name: string): Promise<void> => {
      await new Promise<void>((resolve) => underWay.push(resolve));
      done.push(name);
    };
    const queues = createQueues({
      redis,
      random: randomBytes,
      log: silentLog,
      handleEvent: ({ ticketId }) => work(`event ${ticketId}`),
      mailAskedLink: ([asked]) => work(`renewal ${asked?.ticketNumber ?? ""}`),
    });
    const size = (): number => queues.events.size() + queues.renewals.size();
    return { ...queues, done, underWay, size };
  };
  const event = (ticketId: number) => ({
    event: "TicketStateUpdate",
    ticketId,
    articleId: undefined,
    ticketNumber: undefined,
  });
  const renewal = (ticketNumber: string) => ({ ticketNumber, linkId: "A".repeat(24), askedAt: 1_763_812_800 });
  const everything = ["event 1", "event 2", "event 3", "renewal 1", "renewal 2", "renewal 3"];

  it("calls OTOBO for two things at once, events and renewals together, and does all of it", async () => {
    const { events, renewals, done, underWay, size } = world();
    for (const id of [1, 2, 3]) {
      await events.accept(event(id));
      await renewals.accept(renewal(String(id)));
    }
    const most: number[] = [];
    while (size() > 0) {
      most.push(underWay.length);
      underWay.shift()?.();
      await new Promise(setImmediate);
    }
    expect(Math.max(...most)).to.equal(2);
    expect(done.sort()).to.deep.equal(everything);
  });

  it("is done by the next process when this one was killed, and then forgotten", async () => {
    const killed = world();
    for (const id of [1, 2, 3]) {
      await killed.events.accept(event(id));
      await killed.renewals.accept(renewal(String(id)));
    }
    const { recover, done, underWay, size } = world();
    await recover();
    while (size() > 0) {
      underWay.shift()?.();
      await new Promise(setImmediate);
    }
    expect(done.sort()).to.deep.equal(everything);
    await eventually("nothing is kept", async () => (await redis.keys("*")).length === 0);
  });
});
