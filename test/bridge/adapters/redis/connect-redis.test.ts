import { expect } from "chai";
import { connectRedis, type RedisConnectionOptions } from "../../../../bridge/adapters/redis/connect-redis.ts";
import { createRedisLinkStore } from "../../../../bridge/adapters/redis/link-store.ts";
import { untilReady } from "../../../support/connect-patiently.ts";
import { freePort } from "../../../support/free-port.ts";
import { startRedis } from "../../../support/redis.ts";
import { recordLog } from "../../http/serve.ts";
import { silentLog } from "../../../support/silent-log.ts";
import { bridgeErrorOf } from "../../../support/failure-of.ts";

const most = { perHour: 5, perDay: 20, perLife: 300 };

describe("the connection to Redis", () => {
  const cleanups: (() => unknown)[] = [];
  const connect = async (options: RedisConnectionOptions) => {
    const redis = await connectRedis(options);
    cleanups.push(() => {
      redis.disconnect();
    });
    return redis;
  };
  const start = async (...options: string[]) => {
    const server = await startRedis(...options);
    cleanups.push(() => server.stop());
    return server;
  };
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  it("speaks over a unix socket", async () => {
    const server = await start();
    const redis = await connect({ url: server.url, log: silentLog });
    await createRedisLinkStore(redis, silentLog).ping();
  });

  it("speaks over TCP with a user and a password that may only touch our keys", async () => {
    const user = ["--user", "bridge", "on", ">s3cret", "~ota:*", "+@all", "-@dangerous", "+info"];
    const port = String(await freePort());
    await start("--port", port, "--bind", "127.0.0.1", ...user);
    const redis = await connect({ url: `redis://bridge:s3cret@127.0.0.1:${port}`, log: silentLog });
    const store = createRedisLinkStore(redis, silentLog);
    expect(await store.claimRenewal("1", most, 1000)).to.equal(true);
    expect(await store.list("", 10)).to.deep.equal({ cursor: "", ticketNumbers: [] });
    const foreign = await redis.get("foreign").catch((error: unknown) => String(error));
    expect(foreign).to.contain("NOPERM");
  });

  it("answers redis-unavailable while nobody listens on a socket, and works when Redis is there", async () => {
    const server = await start();
    await server.kill();
    const redis = await connect({ url: server.url, log: silentLog });
    const store = createRedisLinkStore(redis, silentLog);
    expect((await bridgeErrorOf(store.read("1"))).code).to.equal("redis-unavailable");
    await server.restart();
    await untilReady(redis);
    await store.ping();
  });

  describe("stops the start with a message that names the variable, and no value,", () => {
    const mistakeOf = async (url: string): Promise<string> => {
      const log = recordLog();
      const { lines } = log;
      const { code, message } = await bridgeErrorOf(connect({ url, log }));
      expect(code).to.equal("invalid-configuration");
      expect([message, ...lines].join()).not.to.match(/hunter2|nobody|somewhere/);
      return message;
    };

    for (const path of ["/somewhere/redis.sock", "/dev/null", "/tmp", "/dev/null/redis.sock"]) {
      it(`when there is no socket: ${path}`, async () => {
        expect(await mistakeOf(`unix://${path}`)).to.equal("The socket of REDIS_URL does not exist.");
      });
    }

    for (const [what, access, path, message] of [
      ["the password is wrong", ":hunter2@", "", "Redis rejects the user or the password of REDIS_URL."],
      ["the user is unknown", "nobody:hunter2@", "", "Redis rejects the user or the password of REDIS_URL."],
      ["the password is missing", "", "", "Redis rejects the user or the password of REDIS_URL."],
      ["Redis has no such database", ":s3cret@", "/99", "The database of REDIS_URL does not exist."],
    ] as const) {
      it(`when ${what}`, async () => {
        const port = await freePort();
        await start("--port", String(port), "--bind", "127.0.0.1", "--requirepass", "s3cret");
        expect(await mistakeOf(`redis://${access}127.0.0.1:${port}${path}`)).to.equal(message);
      });
    }

    it("when a cluster is named and Redis is none", async () => {
      const port = await freePort();
      await start("--port", String(port), "--bind", "127.0.0.1");
      expect(await mistakeOf(`redis+cluster://127.0.0.1:${port}`)).to.contain("this Redis is not a cluster");
    });
  });

  for (const password of ["50%off", "p#a@s/s?w:o=r+d&", "ä€😀 %25"]) {
    it(`takes the password ${password}, percent-encoded`, async () => {
      const port = await freePort();
      await start("--port", String(port), "--bind", "127.0.0.1", "--requirepass", password);
      const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
      await createRedisLinkStore(await connect({ url, log: silentLog }), silentLog).ping();
    });
  }

  it("answers redis-unavailable when Redis hangs", async () => {
    const { url } = await start();
    const redis = await connect({ url, log: silentLog, timeout: 100 });
    await redis.call("CLIENT", "PAUSE", "600000");
    const error = await bridgeErrorOf(createRedisLinkStore(redis, silentLog).ping());
    expect(error.code).to.equal("redis-unavailable");
    expect(String(error.cause)).to.contain("timed out");
  });

  it("answers redis-unavailable for every step after Redis was killed, and works again when it is back", async () => {
    const server = await start();
    const log = recordLog();
    const { lines } = log;
    const redis = await connect({ url: server.url, log });
    const store = createRedisLinkStore(redis, log);
    await store.ping();
    await server.kill();
    const reference = { ticketNumber: "1", linkId: "l", mac: "m" };
    const lease = { holder: "b", expiresAt: 60 };
    const lifecycle = { closedAt: undefined, mergedInto: undefined };
    const facts = { linkId: "l", login: "l", address: undefined, expiresAt: undefined };
    const imported = { ...facts, mac: "m", language: "", state: "used" as const };
    const request = { ticketNumber: "1", lifecycle, candidates: [], activeLinks: 1, accessDays: 1, now: 0 };
    const steps = {
      read: () => store.read("1"),
      activate: () => store.activate(request),
      importLink: () => store.importLink("1", lifecycle, imported, 14, 0),
      open: () => store.open(reference, lease, { accessDays: 14, now: 0, minLeaseSeconds: 30 }),
      redeem: () => store.redeem(reference, lease, 0, 60),
      finishEntry: () => store.finishEntry("1", "l"),
      sync: () => store.sync("1", lifecycle, "", 14, 0),
      revoke: () => store.revoke("1", undefined, 0),
      see: () => store.see(reference, 0),
      forget: () => store.forget("1", "l", 0),
      remove: () => store.remove("1"),
      claimRenewal: () => store.claimRenewal("1", most, 0),
      list: () => store.list("", 10),
      ping: () => store.ping(),
    } satisfies Record<keyof typeof store, () => Promise<unknown>>;
    for (const [name, step] of Object.entries(steps)) {
      expect((await bridgeErrorOf(step())).code, name).to.equal("redis-unavailable");
    }

    await server.restart();
    await untilReady(redis);
    await store.ping();
    expect(lines.filter((line) => /^\w+ Redis is/.test(line))).to.have.length(2);
  });

  it("says why in the cause, without the arguments of the command", async () => {
    const server = await start();
    const redis = await connect({ url: server.url, log: silentLog });
    await redis.lpush("ota:{1}", "not a text");
    const error = await bridgeErrorOf(
      createRedisLinkStore(redis, silentLog).sync(
        "1",
        { closedAt: undefined, mergedInto: undefined },
        "jane@customer.example",
        14,
        0,
      ),
    );
    expect(error.code).to.equal("redis-unavailable");
    expect(String(error.cause)).to.contain("WRONGTYPE");
    expect(JSON.stringify(error.cause, Object.getOwnPropertyNames(error.cause))).not.to.contain("jane");
  });
});
