/** Wiring for the commands that need OTOBO or Redis, but do not listen. */
import { stat } from "node:fs/promises";
import { askRunningBridge } from "./adapters/ask-running-bridge.ts";
import { createFetchText } from "./adapters/fetch-text.ts";
import { createCall } from "./adapters/otobo/create-call.ts";
import { createGenericInterface } from "./adapters/otobo/generic-interface.ts";
import { createPost, type Post } from "./adapters/otobo/post.ts";
import { watchClock } from "./adapters/otobo/watch-clock.ts";
import { privateRedisSocket } from "./adapters/private-redis.ts";
import { createRedisBrowserStore } from "./adapters/redis/browser-store.ts";
import { connectRedis, type RedisClient } from "./adapters/redis/connect-redis.ts";
import { inspectRedis } from "./adapters/redis/inspect-redis.ts";
import { createLimitCounts } from "./adapters/redis/limit-counts.ts";
import { createRedisLinkStore } from "./adapters/redis/link-store.ts";
import { createSettingsCache } from "./adapters/settings-cache.ts";
import { randomBytes, stopwatch, systemClock } from "./adapters/system.ts";
import type { Config } from "./config.ts";
import { BridgeError } from "./domain/errors.ts";
import type { LinkStore, Log, Otobo } from "./ports.ts";
import { createCheckBridge } from "./use-cases/check-bridge.ts";
import { createDiagnose, type DiagnoseDependencies, type Finding } from "./use-cases/diagnose.ts";
import { createSendLink, type SendLink } from "./use-cases/send-link.ts";
import { createStoredLinks, type StoredLinks } from "./use-cases/stored-links.ts";
import { createSweepTokens, type SweepTokens } from "./use-cases/sweep-tokens.ts";
import { createSyncTicket } from "./use-cases/sync-ticket.ts";
import { version } from "./version.ts";

const pageTimeoutMs = 10_000;
/** systemd says that a service is started before it listens. */
const startTimeMs = 5_000;
/** OTOBO waits up to 12 seconds for a sign of its daemon, and renders all texts. */
const installationCheckTimeoutMs = 60_000;

const ignore = (): void => undefined;
const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Keeps why Redis is unavailable, which only the log is told, and nothing else. */
const createReasonLog = () => {
  let reason: string | undefined;
  const warn: Log["warn"] = (_message, fields) => {
    if (typeof fields?.reason === "string") ({ reason } = fields as { reason: string });
  };
  return { log: { ...silentLog, warn }, reason: () => reason };
};

/** A private Redis is only there while its bridge runs; a command starts none. */
const findRedis = async ({ redisUrl, dataDir }: Config): Promise<string> => {
  if (redisUrl !== undefined) return redisUrl;
  const socket = privateRedisSocket(dataDir);
  const exists = await stat(socket).then(
    () => true,
    () => false,
  );
  if (!exists) throw new BridgeError("redis-unavailable", "The private Redis is not running.");
  return `unix://${socket}`;
};

interface OpenRedis {
  redis: RedisClient;
  store: LinkStore;
}

/** Runs something with Redis, which it closes afterwards. Throws `BridgeError` when Redis is unavailable, with the reason. */
const withRedis = async <Answer>(config: Config, use: (open: OpenRedis) => Promise<Answer>): Promise<Answer> => {
  const { log, reason } = createReasonLog();
  const url = await findRedis(config);
  const redis = await connectRedis({ url, ca: config.redisCa, timeout: config.redisTimeout, log });
  try {
    return await use({ redis, store: createRedisLinkStore(redis, log) });
  } catch (error) {
    const isOutage = error instanceof BridgeError && error.code === "redis-unavailable" && reason() !== undefined;
    throw isOutage ? new BridgeError("redis-unavailable", `Redis is unavailable: ${reason()}`) : error;
  } finally {
    redis.disconnect();
  }
};

/** With what the stored links are listed and changed. */
export const withLinks = <Answer>(config: Config, use: (links: StoredLinks) => Promise<Answer>): Promise<Answer> =>
  withRedis(config, ({ redis, store }) => {
    const limitCounts = createLimitCounts({ redis, keys: config.tokenKeys, clock: systemClock });
    const browsers = createRedisBrowserStore(redis);
    return use(createStoredLinks({ store, limitCounts, browsers, clock: systemClock }));
  });

const connectOtobo = async (config: Config, post?: Post): Promise<Otobo> => {
  const { user, password } = config.otobo;
  return createGenericInterface({ call: await createCall(config.otobo, post), user, password, clock: systemClock });
};

/** With what a new link is sent. */
export const withSendLink = async <Answer>(
  config: Config,
  use: (send: SendLink) => Promise<Answer>,
): Promise<Answer> => {
  const otobo = await connectOtobo(config);
  return withRedis(config, ({ store }) => use(createSendLink({ otobo, store })));
};

/** With what stored tickets are compared with OTOBO. */
export const withSweep = async <Answer>(
  config: Config,
  use: (sweep: SweepTokens) => Promise<Answer>,
): Promise<Answer> => {
  const otobo = await connectOtobo(config);
  const getSettings = createSettingsCache({ load: () => otobo.settingsGet(), log: silentLog });
  return withRedis(config, ({ store }) => {
    const syncTicket = createSyncTicket({ store, clock: systemClock, getSettings });
    return use(createSweepTokens({ store, otobo, syncTicket, stopwatch, log: silentLog }));
  });
};

/** A page of our own has these; what answers without them is something else. */
const isPageOfBridge = (headers: Record<string, unknown>): boolean =>
  headers["x-robots-tag"] === "noindex, nofollow" &&
  String(headers["content-security-policy"]).startsWith("default-src 'none'");

const createFetchPage = (): DiagnoseDependencies["fetchPage"] => {
  const fetchText = createFetchText(pageTimeoutMs);
  return async (url, cookies) => {
    const answer = await fetchText(url, { headers: cookies === "" ? {} : { Cookie: cookies } });
    if ("reason" in answer) return answer;
    const [cookie] = [answer.headers["set-cookie"]].flat() as (string | undefined)[];
    return { ...answer, isOurs: isPageOfBridge(answer.headers), cookie: cookie?.split(";")[0] };
  };
};

/** Checks the installation of this configuration. */
export const diagnose = async (config: Config): Promise<Finding[]> => {
  const { otobo, publicUrl, otoboPublicUrl, host, internalPort: port, credentials, tokenKeys: keys } = config;
  let clockDifference: number | undefined;
  const post = watchClock(createPost(otobo), systemClock, (seconds) => {
    clockDifference = seconds;
  });
  const own = await connectOtobo(config, post);
  const patient = await connectOtobo({ ...config, otobo: { ...otobo, timeout: installationCheckTimeoutMs } });
  return createDiagnose({
    installationCheck: () => patient.installationCheck(),
    checkBridge: createCheckBridge({
      store: { ping: () => withRedis(config, ({ store }) => store.ping()) },
      otobo: own,
      version,
      publicUrl,
      otoboPublicUrl,
    }),
    inspectRedis: () => withRedis(config, ({ redis }) => inspectRedis(redis)()),
    clockDifference: () => clockDifference,
    askRunningBridge: () =>
      askRunningBridge({ fetchText: createFetchText(pageTimeoutMs), host, port, credentials, patienceMs: startTimeMs }),
    fetchPage: createFetchPage(),
    keys,
    random: randomBytes,
    clock: systemClock,
    version,
    publicUrl,
  })();
};
