import { expect } from "chai";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createNumberMemory } from "../../../../bridge/adapters/redis/number-memory.ts";
import { connectPatiently } from "../../../support/connect-patiently.ts";
import { type RedisServer, startRedis } from "../../../support/redis.ts";

describe("the memory of good numbers in Redis", () => {
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

  it("knows nothing at first, and then what it was given", async () => {
    const memory = createNumberMemory(redis);
    expect(await memory.recall()).to.deep.equal({});
    await memory.keep({ accessDaysAfterClose: 30, linkMaxAgeDays: 0 });
    expect(await createNumberMemory(redis).recall()).to.deep.equal({ accessDaysAfterClose: 30, linkMaxAgeDays: 0 });
  });

  it("forgets what is no number in range, whoever wrote it", async () => {
    const memory = createNumberMemory(redis);
    for (const text of ["", "nonsense", "[]", '"x"', "null", '{"accessDaysAfterClose":"30"}', '{"other":1}']) {
      await redis.set("ota:numbers", text);
      expect(await memory.recall(), text).to.deep.equal({});
    }
    await redis.set("ota:numbers", '{"accessDaysAfterClose":99999,"activeLinksPerTicket":0,"renewalsPerHour":4}');
    expect(await memory.recall()).to.deep.equal({ renewalsPerHour: 4 });
  });

  it("rejects while Redis is away", async () => {
    await server.kill();
    const failed = await createNumberMemory(redis)
      .recall()
      .catch(() => "away");
    expect(failed).to.equal("away");
    await server.restart();
  });
});
