import { expect } from "chai";
import fc from "fast-check";
import { parseRedisUrl } from "../../bridge/adapters/redis/redis-address.ts";
import { readConfig } from "../../bridge/config.ts";
import { complete, problemsOf } from "./config-fixture.ts";

describe("REDIS_URL and REDIS_CA", () => {
  for (const url of [
    "redis://127.0.0.1",
    "redis://:secret@redis.example:6380/2",
    "rediss://user:p%40ss%2Fword@redis.example:6379",
    "redis://[::1]:6379",
    "unix:///run/redis/redis.sock",
    "unix://user:secret@/run/redis/redis.sock",
    "redis+sentinel://one.example,two.example:26380/otobo",
    "rediss+sentinel://user:secret@one.example:26379/otobo?sentinel_username=u&sentinel_password=p",
    "redis+cluster://user:secret@10.0.0.1:7000,10.0.0.2:7000,[fd00::3]:7000",
    "rediss+cluster://redis.example",
  ]) {
    it(`takes the REDIS_URL ${url}`, () => {
      expect(readConfig({ ...complete, REDIS_URL: url }).redisUrl).to.equal(url);
    });
  }

  for (const url of [
    "redis.example:6379",
    "http://redis.example",
    "redis://",
    "redis://one.example,two.example",
    "redis://user:p@ss@redis.example",
    "redis://user:p/ss@redis.example",
    "redis://user:p#ss@redis.example",
    "redis://user:p?ss@redis.example",
    "redis://user:p ss@redis.example",
    "redis://redis.example:6379/0?password=secret",
    "redis://::1:6379",
    "redis://[fe80::1%eth0]:6379",
    "redis-socket:///run/redis.sock",
    "redis-sentinel://one.example/otobo",
    "redis+socket:///run/redis.sock",
    "redis:///run/redis.sock",
    "/run/redis.sock",
    "unix:/run/redis.sock",
    "unix:///run/redis.sock?db=1",
    "redis+cluster://one.example/otobo",
    "sentinel://one.example/otobo",
    "redis://redis.example/name",
    "redis+sentinel://one.example,two.example",
    "redis+cluster://one.example,,two.example",
    "unix://run/redis.sock",
  ]) {
    it(`refuses the REDIS_URL ${url}`, () => {
      expect(problemsOf({ ...complete, REDIS_URL: url }).join()).to.match(/^REDIS_URL must look like/);
    });
  }

  for (const url of [
    "redis://:50%off@redis.example",
    "redis://:100%@redis.example",
    "redis://us%er:secret@redis.example",
    "redis://:%E9@redis.example",
    "unix://:50%off@/run/redis.sock",
    "unix:///run/100%/redis.sock",
    "redis+cluster://:%zz@one.example,two.example",
    "redis+sentinel://one.example/otobo?sentinel_password=50%off",
  ]) {
    it(`refuses a bare % in the REDIS_URL ${url}, and says how to write it`, () => {
      expect(problemsOf({ ...complete, REDIS_URL: url })).to.deep.equal([
        "REDIS_URL contains a % that is not part of a percent-encoded character; write % as %25",
      ]);
    });
  }

  for (const url of [
    "redis://redis.example:99999",
    "redis://redis.example:0",
    "redis://[::1::2]:6379",
    "redis://[1.2.3.4]:6379",
    "redis+sentinel://one.example,two.example:70000/otobo",
    "rediss+cluster://user:secret@[::1]:7000,[::g]:7000",
  ]) {
    it(`refuses a host or port that cannot exist: ${url}`, () => {
      expect(problemsOf({ ...complete, REDIS_URL: url }).join()).to.match(
        /^REDIS_URL (?:contains an invalid host or port|must look)/,
      );
    });
  }

  it("reads whatever password percent-encoded, and never fails on one that is not", () => {
    const special = "% # @ / ? : & + = , [ ] a 0".split(" ");
    const shapes = [
      (password: string) => `redis://user:${password}@redis.example:6379/1`,
      (password: string) => `unix://user:${password}@/run/redis.sock`,
      (password: string) => `rediss+cluster://user:${password}@[::1]:7000,two.example`,
      (password: string) => `redis+sentinel://user:${password}@one.example/otobo?sentinel_password=${password}`,
    ];
    const passwords = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...special), minLength: 1 }),
    );
    fc.assert(
      fc.property(passwords, fc.constantFrom(...shapes), (password, shape) => {
        const encoded = shape(encodeURIComponent(password));
        expect(problemsOf({ ...complete, REDIS_URL: encoded })).to.deep.equal([]);
        const address = parseRedisUrl(encoded);
        expect(address.password).to.equal(password);
        if (address.kind === "sentinel") expect(address.sentinelAccess.password).to.equal(password);
        const bare = shape(password).trim();
        if (problemsOf({ ...complete, REDIS_URL: bare }).length === 0) parseRedisUrl(bare);
      }),
    );
  });

  it("refuses REDIS_CA without TLS, which would stay unused", () => {
    const problem = "REDIS_CA requires a REDIS_URL that begins with rediss (TLS)";
    const env = { ...complete, REDIS_CA: "/etc/ssl/ca.pem" };
    expect(problemsOf(env)).to.deep.equal([problem]);
    expect(problemsOf({ ...env, REDIS_URL: "redis://redis.example" })).to.deep.equal([problem]);
    expect(problemsOf({ ...env, REDIS_URL: "rediss+cluster://redis.example" })).to.deep.equal([]);
  });
});
