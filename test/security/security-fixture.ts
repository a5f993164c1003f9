/** The bridge as it is run, `main.ts` in a process of its own, with a Redis that has a password, and all that may be secret in it. */
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { type FakeGenericInterface, startGenericInterface } from "../bridge/fake-generic-interface.ts";
import { type Answer, type RawRequest, sendRaw } from "../bridge/http/serve.ts";
import { activateLink, basic, issueLink, type Ports, type SentLink } from "../support/bridge-client.ts";
import { redisPatience } from "../support/connect-patiently.ts";
import { startMain, variablesFor } from "../support/main-process.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";

const word = (size = 24): string => randomBytes(size).toString("hex");

export interface SecurityFixture extends Ports {
  /** Those of OTOBO. */
  credentials: { user: string; password: string };
  otobo: FakeGenericInterface;
  redis: RedisServer;
  /** What must not be told: configured, and handed out so far by `sendLink`; a test adds what it learns. */
  secrets: Map<string, string>;
  /** To the public listener; the path as it is. */
  pages: (request: RawRequest) => Promise<Answer>;
  /** To the internal one, with the right credentials unless `headers` say otherwise. */
  internal: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** A prepared and activated link. */
  sendLink: (ticketId: number) => Promise<SentLink>;
  issueLink: (ticketId: number) => Promise<SentLink>;
  /** All keys and values of Redis, sorted. */
  dump: () => Promise<string>;
  /** How many mails OTOBO was asked to send. */
  mailsSent: () => number;
  process: ChildProcess;
  /** Standard output and error since the start. */
  output: () => string;
  stop: () => Promise<void>;
}

const readValue = async (redis: Redis, key: string): Promise<unknown> => {
  const type = await redis.type(key);
  if (type === "hash") return Object.entries(await redis.hgetall(key)).sort(([one], [other]) => (one < other ? -1 : 1));
  if (type === "zset") return redis.zrange(key, "0", "-1", "WITHSCORES");
  return type === "list" ? redis.lrange(key, 0, -1) : redis.get(key);
};

const dumpRedis = async (path: string, password: string): Promise<string> => {
  const redis = new Redis(path, { password });
  try {
    const keys = (await redis.keys("*")).sort();
    const entries = await Promise.all(keys.map(async (key) => [key, await readValue(redis, key)]));
    return JSON.stringify(entries, null, 1);
  } finally {
    redis.disconnect();
  }
};

/** Throws, when it gets a signal, an error like those that carry what they were about. */
const crashHook = `data:text/javascript,${encodeURIComponent(`process.on("SIGUSR2", () => {
  const { OTOBO_PASSWORD, BRIDGE_PASSWORD, TOKEN_KEYS } = process.env;
  const cause = Object.assign(new Error("the cause"), { auth: BRIDGE_PASSWORD, options: { keys: TOKEN_KEYS } });
  throw Object.assign(new Error("provoked", { cause }), { config: { data: OTOBO_PASSWORD } });
});`)}`;

const requestsFor = (ports: Ports, authorization: string) => {
  const internal: SecurityFixture["internal"] = (path, body, headers = {}) =>
    sendRaw(ports.internalPort, {
      method: body === undefined ? "GET" : "POST",
      path,
      headers: { authorization, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return { internal, pages: (request: RawRequest) => sendRaw(ports.publicPort, request) };
};

/** Can be stopped twice: by a test, and with the rest. */
const startOtobo = async (): Promise<FakeGenericInterface> => {
  const otobo = await startGenericInterface();
  let stopped: Promise<void> | undefined;
  return { ...otobo, stop: () => (stopped ??= otobo.stop()) };
};

export const startSecurityFixture = async (): Promise<SecurityFixture> => {
  const names = ["bridgePassword", "agentPassword", "redisPassword", "key", "oldKey", "session"];
  const secrets = new Map(names.map((name) => [name, word()]));
  const secret = (name: string): string => secrets.get(name)!;
  const directory = await mkdtemp(join(tmpdir(), "security-"));
  const redis = await startRedis("--requirepass", secret("redisPassword"));
  const socket = redis.url.replace(/^unix:\/\//, "");
  const otobo = await startOtobo();
  otobo.answers.SessionCreate = { SessionID: secret("session") };
  const credentials = { user: "otobo", password: secret("bridgePassword") };
  const variables = {
    ...variablesFor(otobo.url),
    OTOBO_PASSWORD: secret("agentPassword"),
    BRIDGE_PASSWORD: credentials.password,
    TOKEN_KEYS: `${secret("key")}${secret("key")},${secret("oldKey")}${secret("oldKey")}`,
    REDIS_URL: `unix://:${secret("redisPassword")}@${socket}`,
    LOG_LEVEL: "debug",
    REDIS_TIMEOUT: String(redisPatience),
  };
  const main = await startMain(variables, { directory, imports: [crashHook] });
  let output = "";
  for (const stream of [main.process.stdout, main.process.stderr])
    stream?.on("data", (text: Buffer) => (output += text.toString()));
  const issue = async (ticketId: number): Promise<SentLink> => {
    const ticketNumber = `20261122100${String(ticketId).padStart(5, "0")}`;
    const link = await issueLink(main, { credentials }, ticketNumber, `jane.${ticketId}@customer.example`);
    secrets.set(`secret of link ${ticketId}`, link.secret);
    return link;
  };
  return {
    otobo,
    redis,
    secrets,
    credentials,
    ...requestsFor(main, basic(credentials)),
    ...main,
    issueLink: issue,
    sendLink: async (ticketId) => {
      const link = await issue(ticketId);
      await activateLink(main, { credentials }, link);
      return link;
    },
    dump: () => dumpRedis(socket, secret("redisPassword")),
    mailsSent: () => otobo.calls.filter((operation) => operation === "LinkMailSend").length,
    output: () => output,
    stop: async () => {
      await main.stop();
      await otobo.stop();
      await redis.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
