import { X509Certificate } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { Cluster, Redis, type RedisOptions } from "ioredis";
import { BridgeError } from "../../domain/errors.ts";
import type { Log } from "../../ports.ts";
import { parseRedisUrl, type RedisAddress } from "./redis-address.ts";

export interface RedisConnectionOptions {
  /** As REDIS_URL (see .env.example). */
  url: string;
  /** A file with the certificates of the authorities that Redis' certificate is checked with, in PEM; default: Node's own. */
  ca?: string | undefined;
  log: Log;
  /** Milliseconds until a command or a connection attempt counts as failed. */
  timeout?: number | undefined;
}

export type RedisClient = Redis | Cluster;

/** A Redis that needs a second for a command counts as unavailable: a page and a login ask it two or three times. */
const defaultTimeoutMs = 900;
const minRetryPauseMs = 100;
const maxRetryPauseMs = 1000;

const retryPause = (attempt: number): number => Math.min(attempt * minRetryPauseMs, maxRetryPauseMs);

/** For every connection, to whichever server. */
const connectionOptions = (timeout: number) => ({
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: timeout,
  connectTimeout: timeout,
  disconnectTimeout: timeout,
  // Give up a connection that died silently; the system would wait for it for a quarter of an hour.
  socketTimeout: 2 * timeout,
  // The server is no longer the master: the next connection finds the present one.
  reconnectOnError: (error: Error) => error.message.startsWith("READONLY"),
});

type Tls = NonNullable<RedisOptions["tls"]>;

const createClient = (address: RedisAddress, tls: Tls, timeout: number): RedisClient => {
  const { username, password } = address;
  const common = {
    ...connectionOptions(timeout),
    username,
    password,
    ...("tls" in address && address.tls ? { tls } : {}),
  };
  if (address.kind === "cluster") {
    const cluster = new Cluster(address.nodes, {
      lazyConnect: true,
      enableOfflineQueue: false,
      // 0: never, because the command may have had its effect.
      retryDelayOnFailover: 0,
      slotsRefreshTimeout: timeout,
      clusterRetryStrategy: retryPause,
      // Certificates contain host names.
      dnsLookup: (name, answer) => {
        answer(null, name);
      },
      redisOptions: common,
    });
    // Connect now, not with the first command: commands fail while it connects.
    cluster.on("+node", (node: Redis) => {
      node.connect().catch(() => undefined);
    });
    return cluster;
  }
  const alone = { ...common, lazyConnect: true, enableOfflineQueue: false, retryStrategy: retryPause };
  if (address.kind === "socket") return new Redis({ ...alone, path: address.path });
  if (address.kind === "server") return new Redis({ ...alone, ...address.server, db: address.db });
  const { sentinels, name, sentinelAccess } = address;
  return new Redis({
    ...alone,
    sentinels,
    name,
    sentinelUsername: sentinelAccess.username,
    sentinelPassword: sentinelAccess.password,
    sentinelCommandTimeout: timeout,
    sentinelRetryStrategy: retryPause,
    ...(address.tls ? { sentinelTLS: tls, enableTLSForSentinelMode: true } : {}),
  });
};

const invalid = (message: string, cause?: unknown): BridgeError =>
  new BridgeError("invalid-configuration", message, { cause });

const readAuthorities = async (file: string): Promise<Tls> => {
  const ca = await readFile(file, "utf8").catch((error: unknown) => {
    throw invalid("The file of REDIS_CA cannot be read.", error);
  });
  try {
    // TLS itself accepts any text, and then trusts nobody.
    new X509Certificate(ca);
  } catch (error) {
    throw invalid("The file of REDIS_CA contains no valid certificate in PEM.", error);
  }
  return { ca };
};

/** A socket without a server is an outage, like a host without one; a missing socket is a mistake in the configuration. */
const requireSocket = async (path: string): Promise<void> => {
  const isSocket = await stat(path).then(
    (found) => found.isSocket(),
    () => false,
  );
  if (!isSocket) throw invalid("The socket of REDIS_URL does not exist.");
};

/** Mistakes in the configuration, by the message of Redis or of the system. */
const mistakes: [said: RegExp, advice: string][] = [
  [/WRONGPASS|NOAUTH|invalid password|without any password/, "Redis rejects the user or the password of REDIS_URL"],
  [/DB index/, "The database of REDIS_URL does not exist"],
  [/cluster support disabled/, "REDIS_URL begins with redis+cluster, but this Redis is not a cluster"],
  [/connect EACCES /, "This user has no permission for the socket of REDIS_URL"],
];

interface Failure {
  reason: string;
  /** A mistake in the configuration, which does not resolve itself. */
  isMistake: boolean;
}

/** The reason of a failure; in a cluster, that of the last node. */
const explain = (error: Error & { lastNodeError?: Error }): Failure => {
  const { message } = error.lastNodeError ?? error;
  if (/certificate|altnames/i.test(message)) {
    const advice =
      "REDIS_CA must contain the authority that signed it, and REDIS_URL must name a host of the certificate";
    return { reason: `The certificate of Redis is not trusted (${message}): ${advice}`, isMistake: true };
  }
  const mistake = mistakes.find(([said]) => said.test(message))?.[1];
  return { reason: mistake ?? message, isMistake: mistake !== undefined };
};

/** Logs once that Redis is unavailable and why, once more if the reason is a mistake in the configuration, and once that it is available again. */
const logAvailability = (redis: RedisClient, log: Log): void => {
  let logged: "nothing" | "outage" | "mistake" = "nothing";
  const logOnce = ({ reason, isMistake }: Failure): void => {
    if (logged === "nothing" || (isMistake && logged === "outage")) log.warn("Redis is unavailable", { reason });
    logged = isMistake || logged === "mistake" ? "mistake" : "outage";
  };
  redis.on("error", (error: Error) => {
    logOnce(explain(error));
  });
  redis.on("reconnecting", () => {
    logOnce({ reason: "the connection was closed", isMistake: false });
  });
  redis.on("ready", () => {
    if (logged !== "nothing") log.info("Redis is available again");
    logged = "nothing";
  });
};

/**
 * Connects to Redis; resolves when connected, or when the first attempt failed: it goes on trying until closed with
 * `disconnect()`. Meanwhile commands fail at once instead of waiting in a queue, and a command whose answer was lost is
 * never sent again, because it may have had its effect. Throws `BridgeError` with code `invalid-configuration` when the
 * authorities cannot be read, and when the first attempt fails because of a mistake in the configuration: a certificate that is not
 * trusted, a wrong password, a database or a socket that is not there.
 */
export const connectRedis = async (options: RedisConnectionOptions): Promise<RedisClient> => {
  const { url, ca, log, timeout = defaultTimeoutMs } = options;
  const address = parseRedisUrl(url);
  if (address.kind === "socket") await requireSocket(address.path);
  const redis = createClient(address, ca === undefined ? {} : await readAuthorities(ca), timeout);
  logAvailability(redis, log);
  const tried = new Promise<Error | undefined>((resolve) => {
    for (const event of ["ready", "error", "close"]) redis.once(event, resolve);
  });
  // Wait for the events: the client's promise stays pending while it looks for sentinels or the cluster is incomplete.
  redis.connect().catch(() => undefined);
  const failure = await tried;
  const { reason, isMistake } = explain(failure ?? new Error(""));
  if (isMistake) {
    redis.disconnect();
    throw invalid(`${reason}.`);
  }
  if ("nodes" in redis) await Promise.allSettled(redis.nodes("master").map((node) => node.ping()));
  return redis;
};
