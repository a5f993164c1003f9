import { expect } from "chai";
import { createRedisBrowserStore } from "../../../../bridge/adapters/redis/browser-store.ts";
import type { RedisClient } from "../../../../bridge/adapters/redis/connect-redis.ts";
import type { BrowserStore } from "../../../../bridge/ports.ts";
import { connectPatiently } from "../../../support/connect-patiently.ts";
import { type RedisServer, startRedis } from "../../../support/redis.ts";
import { silentLog } from "../../../support/silent-log.ts";
import { day, now } from "./store-fixture.ts";

const jane = "jane@customer.example";
const address = { mac: "mac", masked: "j…e@h…e.example", domain: "home.example" };
const hers = { browser: "hers", address: undefined };

describe("the browsers that customers called their own", () => {
  let server: RedisServer;
  let redis: RedisClient;
  let browsers: BrowserStore;
  before(async () => {
    server = await startRedis();
    redis = await connectPatiently(server.url, silentLog);
    browsers = createRedisBrowserStore(redis);
  });
  after(async () => {
    redis.disconnect();
    await server.stop();
  });
  beforeEach(() => redis.flushall());

  it("are known until their time is over, for their customer user in any case of letters", async () => {
    await browsers.remember(jane, { ...hers, until: now + 30 }, now);
    expect(await browsers.isKnown("Jane@customer.example", hers, now + 29)).to.equal(true);
    expect(await browsers.isKnown(jane, hers, now + 30)).to.equal(false);
    expect(await browsers.isKnown(jane, { ...hers, browser: "other" }, now)).to.equal(false);
    expect(await browsers.isKnown("joe@customer.example", hers, now)).to.equal(false);
  });

  it("are known only for links to the address by which they became known", async () => {
    await browsers.remember(jane, { browser: "hers", address, until: now + day }, now);
    expect(await browsers.isKnown(jane, { browser: "hers", address }, now)).to.equal(true);
    expect(await browsers.isKnown(jane, { browser: "hers", address: { ...address, mac: "other" } }, now)).to.equal(
      false,
    );
    expect(await browsers.isKnown(jane, hers, now)).to.equal(false);
  });

  it("are listed by their times, and forgotten one by one or all", async () => {
    await browsers.remember(jane, { ...hers, until: now + day }, now);
    await browsers.remember(jane, { ...hers, browser: "second", until: now + 2 * day }, now + 1);
    expect(await browsers.list(jane, now + 1)).to.have.deep.members([
      { since: now, until: now + day },
      { since: now + 1, until: now + 2 * day },
    ]);
    expect(await browsers.list(jane, now + day)).to.deep.equal([{ since: now + 1, until: now + 2 * day }]);
    expect(await browsers.forget(jane, "hers")).to.equal(1);
    expect(await browsers.isKnown(jane, hers, now)).to.equal(false);
    expect(await browsers.forget("JANE@customer.example")).to.equal(1);
    expect(await browsers.list(jane, now)).to.deep.equal([]);
    expect(await redis.dbsize()).to.equal(0);
  });

  it("are twenty at most: the one that ends first is forgotten", async () => {
    for (let index = 0; index <= 20; index += 1)
      await browsers.remember(jane, { browser: `b${index}`, address: undefined, until: now + 100 + index }, now);
    expect(await browsers.list(jane, now)).to.have.length(20);
    expect(await browsers.isKnown(jane, { ...hers, browser: "b0" }, now)).to.equal(false);
    expect(await browsers.isKnown(jane, { ...hers, browser: "b20" }, now)).to.equal(true);
  });

  it("leave Redis with the last of them", async () => {
    await browsers.remember(jane, { ...hers, until: now + 2 * day }, now);
    await browsers.remember(jane, { ...hers, browser: "second", until: now + day }, now);
    expect(await redis.ttl(`ota:browsers:${jane}`)).to.be.within(2 * day - 60, 2 * day);
  });

  it("are not known by a record that cannot be read", async () => {
    await redis.hset(
      `ota:browsers:${jane}`,
      "hers",
      "{",
      "second",
      "[]",
      "third",
      '{"since":1,"until":"x","address":""}',
    );
    for (const browser of ["hers", "second", "third"])
      expect(await browsers.isKnown(jane, { ...hers, browser }, now)).to.equal(false);
    expect(await browsers.list(jane, now)).to.deep.equal([]);
    await browsers.remember(jane, { ...hers, until: now + day }, now);
    expect(await redis.hkeys(`ota:browsers:${jane}`)).to.deep.equal(["hers"]);
  });
});
