/** The bridge as it is run, `main.ts` in a process of its own, with a Redis that has a password, and all that may be secret in it. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { Redis } from "ioredis";
import { type FakeGenericInterface, startGenericInterface } from "../bridge/fake-generic-interface.ts";
import { type Answer, type RawRequest, sendRaw } from "../bridge/http/serve.ts";
import { redisPatience } from "../support/connect-patiently.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { sha256 } from "../support/sha256.ts";

const word = (size = 24): string => randomBytes(size).toString("hex");

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

const mount = "/otobo/ota";
const publicUrl = `http://127.0.0.1${mount}`;

export interface SentLink {
  ticketNumber: string;
  linkId: string;
  secret: string;
  login: string;
  /** Of the link's page. */
  path: string;
}

export interface SecurityFixture {
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

const startMain = (directory: string, env: Record<string, string>): ChildProcess =>
  spawn(
    process.execPath,
    [
      "--import",
      pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href,
      "--import",
      crashHook,
      resolve("bridge/main.ts"),
    ],
    {
      cwd: directory,
      env: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: resolve("tsconfig.json"), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );

const portsOf = async (child: ChildProcess): Promise<{ publicPort: number; internalPort: number }> => {
  for await (const line of createInterface(child.stdout!)) {
    const { publicPort, internalPort } = JSON.parse(line) as { publicPort?: number; internalPort?: number };
    if (publicPort !== undefined && internalPort !== undefined) return { publicPort, internalPort };
  }
  throw new Error("The bridge did not start");
};

const requestsFor = (ports: { publicPort: number; internalPort: number }, authorization: string) => {
  const internal: SecurityFixture["internal"] = (path, body, headers = {}) =>
    sendRaw(ports.internalPort, {
      method: body === undefined ? "GET" : "POST",
      path,
      headers: { authorization, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return { internal, pages: (request: RawRequest) => sendRaw(ports.publicPort, request) };
};

const linksFor = (internal: SecurityFixture["internal"], secrets: Map<string, string>) => {
  const issueLink = async (ticketId: number): Promise<SentLink> => {
    const ticketNumber = `20261122100${String(ticketId).padStart(5, "0")}`;
    const login = `jane.${ticketId}@customer.example`;
    const request = { TicketID: ticketId, TicketNumber: ticketNumber, CustomerUserLogin: login };
    const { body } = await internal("/otobo/links/issue", request);
    const linkId = (JSON.parse(body) as { Link: string }).Link.slice(-24);
    const secret = word(12);
    secrets.set(`secret of link ${ticketId}`, secret);
    return { ticketNumber, linkId, secret, login, path: `${mount}/t/${ticketNumber}/${linkId}${secret}` };
  };
  const sendLink = async (ticketId: number): Promise<SentLink> => {
    const link = await issueLink(ticketId);
    await internal("/otobo/links/activate", {
      TicketID: ticketId,
      TicketNumber: link.ticketNumber,
      LinkIDs: [link.linkId],
      SecretHash: sha256(link.secret),
      Recipients: [link.login],
      CustomerUserLogin: link.login,
      CustomerUserEmail: link.login,
      CustomerUserLanguage: "en",
      StateType: "open",
      StateSince: 1,
      AccessDaysAfterClose: "14",
      ActiveLinksPerTicket: "3",
      LinkMaxAgeDays: "0",
    });
    return link;
  };
  return { issueLink, sendLink };
};

/** Can be stopped twice: by a test, and with the rest. */
const startOtobo = async (): Promise<FakeGenericInterface> => {
  const otobo = await startGenericInterface(publicUrl);
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
  const child = startMain(directory, {
    PUBLIC_URL: publicUrl,
    OTOBO_PUBLIC_URL: "http://127.0.0.1/otobo",
    OTOBO_URL: otobo.url,
    OTOBO_USER: "onetimeauth",
    OTOBO_PASSWORD: secret("agentPassword"),
    BRIDGE_USER: "otobo",
    BRIDGE_PASSWORD: secret("bridgePassword"),
    TOKEN_KEYS: `${secret("key")}${secret("key")},${secret("oldKey")}${secret("oldKey")}`,
    REDIS_URL: `unix://:${secret("redisPassword")}@${socket}`,
    PUBLIC_PORT: "0",
    INTERNAL_PORT: "0",
    LOG_LEVEL: "debug",
    REDIS_TIMEOUT: String(redisPatience),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += text.toString()));
  const requests = requestsFor(await portsOf(child), basic("otobo", secret("bridgePassword")));
  return {
    otobo,
    redis,
    secrets,
    ...requests,
    ...linksFor(requests.internal, secrets),
    dump: () => dumpRedis(socket, secret("redisPassword")),
    mailsSent: () => otobo.calls.filter((operation) => operation === "LinkMailSend").length,
    process: child,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      await otobo.stop();
      await redis.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
