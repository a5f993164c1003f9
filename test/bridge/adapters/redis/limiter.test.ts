import { expect } from "chai";
import { createLimiter } from "../../../../bridge/adapters/redis/limiter.ts";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { defaultLimits } from "../../../../bridge/domain/limits.ts";
import type { Limiter } from "../../../../bridge/ports.ts";
import { connectPatiently, untilReady } from "../../../support/connect-patiently.ts";
import { startRedis } from "../../../support/redis.ts";
import { type RecordedLog, recordLog } from "../../http/serve.ts";
import { bridgeRights } from "./store-fixture.ts";

const limits = { ...defaultLimits, clientOpensPerMinute: 3, newCustomerUsersPerHour: 2 };
const key = Buffer.alloc(32, 1);
/** The first second of an hour. */
const now = 1_763_809_200;

describe("the limiter", () => {
  const server = { current: undefined as Awaited<ReturnType<typeof startRedis>> | undefined };
  let redis: RedisClient;
  let clients: RedisClient[];
  let log: RecordedLog;
  let limited: string[];
  let clock: number;

  const connect = async (url: string): Promise<RedisClient> => {
    const client = await connectPatiently(url);
    clients.push(client);
    return client;
  };
  const create = (client: RedisClient): Limiter =>
    createLimiter({
      redis: client,
      limits,
      keys: [key],
      clock: () => clock,
      log,
      onLimited: (limit) => limited.push(limit),
    });
  const consume = async (limiter: Limiter, times: number, subject = "203.0.113.9"): Promise<number[]> => {
    const answers: number[] = [];
    for (let time = 0; time < times; time += 1) answers.push(await limiter.consume("clientOpensPerMinute", subject));
    return answers;
  };

  beforeEach(async () => {
    server.current = await startRedis("--user", "bridge", "on", ">s3cret", ...bridgeRights.split(" "));
    [clients, log, limited, clock] = [[], recordLog(), [], now];
    // With no more rights than documented.
    redis = await connect(server.current.url.replace("://", "://bridge:s3cret@"));
  });
  afterEach(async () => {
    for (const client of clients) client.disconnect();
    await server.current?.stop();
  });

  it("lets so many through within its time, for each subject, and says when there is room again", async () => {
    const limiter = create(redis);
    clock = now + 20;
    expect(await consume(limiter, 5)).to.deep.equal([0, 0, 0, 40, 40]);
    expect(await consume(limiter, 1, "203.0.113.10")).to.deep.equal([0]);
    clock = now + 60;
    expect(await consume(limiter, 4)).to.deep.equal([0, 0, 0, 60]);
  });

  it("tells beforehand who has reached a limit, without counting", async () => {
    const limiter = create(redis);
    const wait = () => limiter.wait("clientOpensPerMinute", "203.0.113.9");
    for (let time = 0; time < 9; time += 1) expect(await wait()).to.equal(0);
    await consume(limiter, 2);
    expect(await wait()).to.equal(0);
    await consume(limiter, 1);
    expect(await wait()).to.equal(60);
  });

  it("counts for all bridges together, however many come at once", async () => {
    const [here, there] = [create(redis), create(await connect(server.current?.url ?? ""))];
    const answers = await Promise.all(
      [...Array(30).keys()].map((index) => (index % 2 ? here : there).consume("clientOpensPerMinute", "203.0.113.9")),
    );
    expect(answers.filter((seconds) => seconds === 0)).to.have.length(3);
  });

  it("leaves in Redis nothing but counters that end by themselves, and no address", async () => {
    const limiter = create(redis);
    await consume(limiter, 9);
    await limiter.consume("newCustomerUsersPerHour", "");
    const admin = await connect(server.current?.url ?? "");
    const keys = await admin.call("KEYS", "*");
    expect(keys).to.have.length(2);
    expect(String(keys)).not.to.contain("203.0.113.9");
    for (const each of keys as string[]) expect(await admin.ttl(each)).to.be.within(1, 3600);
  });

  it("logs one line for each limit and window of time, and counts every refusal", async () => {
    const limiter = create(redis);
    for (const subject of ["203.0.113.9", "203.0.113.10"]) await consume(limiter, 5, subject);
    expect(log.lines).to.deep.equal(["warn Limit reached limit=clientOpensPerMinute max=3 seconds=60"]);
    expect(limited).to.deep.equal(Array(4).fill("clientOpensPerMinute"));
    clock += 60;
    await consume(limiter, 4);
    expect(log.lines).to.have.length(2);
  });

  it("counts in memory while Redis is unavailable, and in Redis when that is back", async () => {
    const limiter = create(redis);
    await server.current?.kill();
    expect(await consume(limiter, 5)).to.deep.equal([0, 0, 0, 60, 60]);
    expect(await limiter.wait("clientOpensPerMinute", "203.0.113.9")).to.equal(60);
    expect(await limiter.wait("clientOpensPerMinute", "203.0.113.10")).to.equal(0);
    expect(await consume(limiter, 1, "203.0.113.10")).to.deep.equal([0]);
    await server.current?.restart();
    await untilReady(redis);
    expect(await consume(limiter, 4, "203.0.113.11")).to.deep.equal([0, 0, 0, 60]);
    expect(await consume(create(redis), 1, "203.0.113.11")).to.deep.equal([60]);
  });

  it("goes on in memory while Redis takes nothing more", async () => {
    const limiter = create(redis);
    const admin = await connect(server.current?.url ?? "");
    await admin.call("CONFIG", "SET", "maxmemory-policy", "noeviction");
    await admin.call("CONFIG", "SET", "maxmemory", "1");
    expect(await consume(limiter, 5)).to.deep.equal([0, 0, 0, 60, 60]);
  });
});
