import { expect } from "chai";
import { createCount, readText } from "../../../../bridge/adapters/redis/batch.ts";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { redisKinds, useStore } from "./store-fixture.ts";

/** How often each command was called on the server. */
const callsOf = async (redis: RedisClient, command: string): Promise<number> =>
  Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(await redis.info("commandstats"))?.[1] ?? 0);

for (const kind of redisKinds) {
  describe(`reading and counting for several requests, on Redis, ${kind}`, () => {
    const fixture = useStore(kind);
    const keys = Array.from({ length: 20 }, (_, index) => `ota:limit:a:${index}`);

    it("answers each with its own", async () => {
      const { redis } = fixture;
      for (const key of keys.slice(0, 10)) await redis.set(key, `text of ${key}`);
      const texts = await Promise.all(keys.map((key) => readText(redis, key)));
      expect(texts).to.deep.equal(keys.map((key, index) => (index < 10 ? `text of ${key}` : null)));
      await Promise.all(keys.map((key) => redis.del(key)));
      const count = createCount(redis);
      const counted = await Promise.all([...keys, ...keys].map((key) => count({ key, seconds: 100 })));
      expect(counted.slice(0, 20)).to.deep.equal(keys.map(() => 1));
      expect(counted.slice(20)).to.deep.equal(keys.map(() => 2));
      expect(await redis.ttl(keys[0]!)).to.be.within(1, 100);
    });

    it("fails all of one command, and none of the next", async () => {
      const { redis } = fixture;
      await redis.lpush("ota:limit:list", "x");
      const count = createCount(redis);
      const both = await Promise.allSettled(
        ["list", "list"].map((name) => count({ key: `ota:limit:${name}`, seconds: 9 })),
      );
      expect(both.map(({ status }) => status)).to.deep.equal(["rejected", "rejected"]);
      expect(await count({ key: "ota:limit:b", seconds: 9 })).to.equal(1);
    });
  });
}

describe("what requests of one turn ask of one Redis", () => {
  const fixture = useStore();

  it("is one command", async () => {
    const { redis } = fixture;
    const before = [await callsOf(redis, "mget"), await callsOf(redis, "eval"), await callsOf(redis, "evalsha")];
    const count = createCount(redis);
    const keys = Array.from({ length: 50 }, (_, index) => `ota:limit:a:${index}`);
    await Promise.all(keys.flatMap((key) => [readText(redis, key), count({ key, seconds: 9 })]));
    const after = [await callsOf(redis, "mget"), await callsOf(redis, "eval"), await callsOf(redis, "evalsha")];
    expect(after.reduce((sum, calls, index) => sum + calls - (before[index] ?? 0), 0)).to.equal(2);
  });
});
