import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Redis } from "ioredis";
import { startPrivateRedis } from "../../../bridge/adapters/private-redis.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { type RecordedLog, recordLog } from "../http/serve.ts";
import { failureOf } from "../../support/failure-of.ts";

const open = async (url: string): Promise<Redis> => {
  const redis = new Redis(url.replace("unix://", ""), { lazyConnect: true, retryStrategy: () => null });
  redis.on("error", () => undefined);
  await redis.connect();
  return redis;
};

const pidOf = async (redis: Redis): Promise<number> => Number(/process_id:(\d+)/.exec(await redis.info("server"))?.[1]);

describe("the private Redis", () => {
  let dataDir: string;
  let log: RecordedLog;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "bridge-data-"));
    log = recordLog();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it("keeps what it was told over a stop and a start", async () => {
    const first = await startPrivateRedis({ dataDir, log });
    const redis = await open(first.url);
    await redis.set("ota:test", "kept");
    redis.disconnect();
    await first.stop();

    const second = await startPrivateRedis({ dataDir, log });
    const again = await open(second.url);
    expect(await again.get("ota:test")).to.equal("kept");
    again.disconnect();
    await second.stop();
  });

  it("forgets nothing by itself and listens on no port", async () => {
    const { url, stop } = await startPrivateRedis({ dataDir, log });
    const redis = await open(url);
    for (const [name, value] of [
      ["appendonly", "yes"],
      ["appendfsync", "always"],
      ["maxmemory-policy", "noeviction"],
      ["port", "0"],
      ["save", ""],
    ] as const) {
      expect(await redis.config("GET", name)).to.deep.equal([name, value]);
    }
    redis.disconnect();
    await stop();
  });

  it("is nobody else's to read", async () => {
    const { url, stop } = await startPrivateRedis({ dataDir, log });
    expect((await stat(join(dataDir, "redis"))).mode & 0o777).to.equal(0o700);
    expect((await stat(url.replace("unix://", ""))).mode & 0o777).to.equal(0o600);
    await stop();
  });

  it("comes back with everything when it is killed", async () => {
    const { url, stop } = await startPrivateRedis({ dataDir, log });
    const redis = await open(url);
    await redis.set("ota:test", "kept");
    const pid = await pidOf(redis);
    process.kill(pid, "SIGKILL");

    let again: Redis | undefined;
    while (!again) again = await open(url).catch(() => undefined);
    expect(await again.get("ota:test")).to.equal("kept");
    expect(await pidOf(again)).not.to.equal(pid);
    expect(log.lines.join()).to.contain("restarted");
    again.disconnect();
    await stop();
  });

  it("takes over one that a killed bridge left behind, instead of starting a second in its directory", async () => {
    const left = await startPrivateRedis({ dataDir, log });
    const heir = await startPrivateRedis({ dataDir, log });
    const [one, other] = await Promise.all([open(left.url), open(heir.url)]);
    expect(await pidOf(one)).to.equal(await pidOf(other));
    one.disconnect();
    other.disconnect();
    // Both at once, so that neither starts it again for itself.
    await Promise.all([left.stop(), heir.stop()]);
    expect(await open(left.url).catch(() => "gone")).to.equal("gone");
  });

  it("does not start with an append-only file that is damaged, and says where Redis says why", async () => {
    const { stop } = await startPrivateRedis({ dataDir, log });
    await stop();
    const files = await readdir(join(dataDir, "redis", "appendonlydir"));
    const name = files.find((file) => file.endsWith(".aof") && !file.includes(".base."))!;
    await writeFile(join(dataDir, "redis", "appendonlydir", name), "no command of Redis\r\n".repeat(10));
    const error = await failureOf(startPrivateRedis({ dataDir, log }));
    expect(error).to.have.property("message").that.contains("redis/redis.log");
    expect(await readFile(join(dataDir, "redis", "redis.log"), "utf8")).to.match(/Bad file format/);
  });

  const refusals: [string, () => Promise<Parameters<typeof startPrivateRedis>[0]>, string][] = [
    [
      "that redis-server is not installed",
      () => Promise.resolve({ dataDir, log, program: join(dataDir, "no-redis-server") }),
      "redis-server is not installed. Install it (Debian: apt-get install redis-server) or set REDIS_URL.",
    ],
    [
      "that it ends at once",
      () => Promise.resolve({ dataDir, log, program: "false" }),
      "redis-server could not be started in DATA_DIR; the file redis/redis.log there says why.",
    ],
    [
      "that DATA_DIR is a file",
      async () => {
        await writeFile(join(dataDir, "file"), "");
        return { dataDir: join(dataDir, "file"), log };
      },
      "DATA_DIR cannot be written.",
    ],
    [
      "that DATA_DIR is too long for a socket",
      () => Promise.resolve({ dataDir: join(dataDir, "x".repeat(100)), log }),
      "DATA_DIR is too long for the path of a socket; choose a shorter one.",
    ],
  ];
  for (const [what, options, message] of refusals) {
    it(`says plainly ${what}`, async () => {
      const error = await failureOf(startPrivateRedis(await options()));
      expect(error).to.be.instanceOf(BridgeError);
      expect(error).to.include({ code: "invalid-configuration", message });
    });
  }
});
