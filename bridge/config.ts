/** The configuration: environment in, one checked object out. One message lists every problem, without any value. */
import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";
import { z } from "zod";
import { parseRedisUrl } from "./adapters/redis/redis-address.ts";
import { BridgeError } from "./domain/errors.ts";
import { defaultLimits, type Limits, rememberedRenewals } from "./domain/limits.ts";

export type Environment = Record<string, string | undefined>;

export interface Config {
  host: string;
  /** 0: any free port. */
  publicPort: number;
  internalPort: number;
  /** For Express: false, a number of proxies, or their addresses. */
  trustProxy: false | number | string[];
  /** Without trailing slash, as all URLs here. */
  publicUrl: string;
  otoboPublicUrl: string;
  otobo: {
    url: string;
    transport: "rest" | "soap";
    webservice: string;
    user: string;
    password: string;
    keepAlive: boolean;
    /** Milliseconds for all calls together that one request of OTOBO may cause. */
    timeout: number;
  };
  /** Undefined: a private redis-server with its data in `dataDir`. */
  redisUrl: string | undefined;
  /** A file in PEM. */
  redisCa?: string | undefined;
  /** Milliseconds for each of the few commands that a request needs. */
  redisTimeout?: number | undefined;
  dataDir: string;
  /** At least 32 bytes each; the first signs, all verify. */
  tokenKeys: Buffer[];
  /** What OTOBO sends. */
  credentials: { user: string; password: string };
  limits: Limits;
  logLevel: (typeof logLevels)[number];
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const minPasswordLength = 16;
const minKeyBytes = 32;
const maxLimit = 999_999;

const required = z.string({ error: "is missing" });

const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const port = wholeNumber(0, 65_535);
const milliseconds = wholeNumber(100, 999_999);

const urlProblem = "must be an http or https URL with a plain path, without user, query and fragment";
/** Stricter than `URL`, which also reads `https:help.example`, and `https://https://help.example` as a path. */
const plainUrl = /^\w+:\/\/[^/?#@]+(?:\/[\w.~-]+)*\/*$/;
const baseUrl = z
  .url({ protocol: z.regexes.httpProtocol, error: ({ input }) => (input === undefined ? "is missing" : urlProblem) })
  .regex(plainUrl, urlProblem)
  .refine((text) => !/\.pl\/*$/.test(text), "must end before the script, such as customer.pl")
  .transform((text) => new URL(text).href.replace(/\/+$/, ""));

/** Separated by commas or white space. */
const splitList = (text: string): string[] => text.split(/[\s,]+/).filter((entry) => entry !== "");

const tokenKey = z
  .string()
  .regex(/^[\w+/-]+={0,2}$/, "is neither base64 nor hex")
  .transform((text) => Buffer.from(text, /^([\da-f]{2})+$/i.test(text) ? "hex" : "base64"))
  .refine((key) => key.length >= minKeyBytes, `is shorter than ${minKeyBytes} bytes`);
const noTokenKey = `must be keys of at least ${minKeyBytes} bytes in base64 or hex, separated by commas`;

/** A value that `read` does not throw at; the problem is `problem`, or what the error says. */
const readBy = <Value>(read: (text: string) => Value, problem?: string) =>
  z.string().transform((text, context): Value => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue(problem ?? String(error instanceof Error ? error.message : error));
      return z.NEVER;
    }
  });

const readTrustProxy = (text: string): Config["trustProxy"] => {
  if (text === "off") return false;
  if (/^\d+$/.test(text)) return Number(text) || false;
  const addresses = splitList(text);
  proxyAddr.compile(addresses);
  return addresses;
};

const checkRedisUrl = (text: string): string => {
  parseRedisUrl(text);
  return text;
};

const limitNames = Object.keys(defaultLimits) as (keyof Limits)[];

/** `clientOpensPerMinute` is set by `LIMIT_CLIENT_OPENS_PER_MINUTE`, and so on. */
const variableOf = (name: keyof Limits): string => `LIMIT_${name.replace(/[A-Z]/g, "_$&").toUpperCase()}`;

const limitOf = (name: keyof Limits) =>
  wholeNumber(1, name.startsWith("ticketRenewals") ? rememberedRenewals : maxLimit).default(defaultLimits[name]);

const limitSettings = z.object(Object.fromEntries(limitNames.map((name) => [variableOf(name), limitOf(name)])));

const toLimits = (values: z.infer<typeof limitSettings>): Limits => {
  const limits = { ...defaultLimits };
  for (const name of limitNames) limits[name] = values[variableOf(name)] ?? limits[name];
  return limits;
};

const settings = z.object({
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_PORT: port.default(8080),
  INTERNAL_PORT: port.default(8081),
  TRUST_PROXY: readBy(readTrustProxy, "must be off, a number of proxies, or a list of their addresses").default(false),
  PUBLIC_URL: baseUrl,
  OTOBO_PUBLIC_URL: baseUrl,
  OTOBO_URL: baseUrl,
  OTOBO_TRANSPORT: z.enum(["rest", "soap"], { error: "must be rest or soap" }).default("rest"),
  OTOBO_WEBSERVICE: z
    .string()
    .regex(/^[\w.-]+$/, "must be the name of a web service: letters, digits, dot, dash, underscore")
    .optional(),
  OTOBO_USER: required,
  OTOBO_PASSWORD: required,
  OTOBO_KEEP_ALIVE: z.stringbool({ error: "must be on or off" }).default(false),
  OTOBO_TIMEOUT: milliseconds.default(4000),
  REDIS_URL: readBy(checkRedisUrl).optional(),
  REDIS_CA: z.string().optional(),
  REDIS_TIMEOUT: milliseconds.default(900),
  DATA_DIR: z.string().default("data"),
  TOKEN_KEYS: required.transform(splitList).pipe(z.array(tokenKey).min(1, noTokenKey)),
  BRIDGE_USER: required.regex(/^[^:]+$/, "must not contain a colon"),
  BRIDGE_PASSWORD: required.min(minPasswordLength, `must have at least ${minPasswordLength} characters`),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
  ALLOW_PLAIN_HTTP: z.string().default(""),
});

/** An intersection reports the problems of both. */
const environment = settings.and(limitSettings.transform((values) => ({ limits: toLimits(values) })));

/** Every variable that the bridge reads. */
export const variables = [...Object.keys(settings.shape), ...Object.keys(limitSettings.shape)];

const parseUrl = (text = ""): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** True for a host name or address of this very machine; an IPv6 address stands in brackets. */
const isLoopback = (hostname: string): boolean => {
  const address = hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(address)) return ipaddr.process(address).range() === "loopback";
  return /^(?:.+\.)?localhost$/.test(address);
};

/** Problems between variables; found in the raw values, so that they are reported together with those of single variables. */
const problemsBetween = (env: Environment): string[] => {
  const problems: string[] = [];
  const allowed = splitList(env.ALLOW_PLAIN_HTTP ?? "");
  for (const name of ["PUBLIC_URL", "OTOBO_PUBLIC_URL", "OTOBO_URL"]) {
    const url = parseUrl(env[name]);
    if (url?.protocol !== "http:" || isLoopback(url.hostname) || allowed.includes(url.hostname)) continue;
    problems.push(`${name} must be https; to allow plain http to its host, name the host in ALLOW_PLAIN_HTTP`);
  }
  const pages = parseUrl(env.PUBLIC_URL);
  const otobo = parseUrl(env.OTOBO_PUBLIC_URL);
  if (pages && otobo && pages.origin !== otobo.origin) {
    problems.push("PUBLIC_URL and OTOBO_PUBLIC_URL must have the same scheme, host and port");
  }
  const ports = [env.PUBLIC_PORT ?? "8080", env.INTERNAL_PORT ?? "8081"];
  if (ports[0] === ports[1] && ports[0] !== "0") problems.push("PUBLIC_PORT and INTERNAL_PORT must differ");
  if (env.REDIS_CA !== undefined && !env.REDIS_URL?.startsWith("rediss")) {
    problems.push("REDIS_CA requires a REDIS_URL that begins with rediss (TLS)");
  }
  return problems;
};

type Values = z.infer<typeof environment>;

/** As the package names them. */
const webservices = { rest: "OneTimeAuth", soap: "OneTimeAuthSOAP" };

const toConfig = (values: Values): Config => ({
  host: values.HOST,
  publicPort: values.PUBLIC_PORT,
  internalPort: values.INTERNAL_PORT,
  trustProxy: values.TRUST_PROXY,
  publicUrl: values.PUBLIC_URL,
  otoboPublicUrl: values.OTOBO_PUBLIC_URL,
  otobo: {
    url: values.OTOBO_URL,
    transport: values.OTOBO_TRANSPORT,
    webservice: values.OTOBO_WEBSERVICE ?? webservices[values.OTOBO_TRANSPORT],
    user: values.OTOBO_USER,
    password: values.OTOBO_PASSWORD,
    keepAlive: values.OTOBO_KEEP_ALIVE,
    timeout: values.OTOBO_TIMEOUT,
  },
  redisUrl: values.REDIS_URL,
  redisCa: values.REDIS_CA,
  redisTimeout: values.REDIS_TIMEOUT,
  dataDir: values.DATA_DIR,
  tokenKeys: values.TOKEN_KEYS,
  credentials: { user: values.BRIDGE_USER, password: values.BRIDGE_PASSWORD },
  limits: values.limits,
  logLevel: values.LOG_LEVEL,
});

/** `BRIDGE_USER is missing`, or of a list `TOKEN_KEYS entry 2 is shorter than 32 bytes`. */
const describeIssue = ({ path: [variable, index], message }: z.core.$ZodIssue): string =>
  `${String(variable)} ${typeof index === "number" ? `entry ${index + 1} ` : ""}${message}`;

const withoutEmpty = (source: Environment): Environment =>
  Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ""),
  );

/** The configuration, or every problem of it, without values. An empty variable counts as not set. */
export const checkConfig = (source: Environment): { config: Config } | { problems: string[] } => {
  const env = withoutEmpty(source);
  const parsed = environment.safeParse(env);
  const problems = new Set([...(parsed.error?.issues ?? []).map(describeIssue), ...problemsBetween(env)]);
  return parsed.success && problems.size === 0 ? { config: toConfig(parsed.data) } : { problems: [...problems] };
};

const invalid = (problems: string[]): BridgeError =>
  new BridgeError("invalid-configuration", ["Invalid configuration:", ...problems].join("\n  - "));

/**
 * Reads the configuration from environment variables (see .env.example).
 * Throws `BridgeError` with code `invalid-configuration`, whose message lists every problem, one a line, without values.
 */
export const readConfig = (source: Environment): Config => {
  const checked = checkConfig(source);
  if ("problems" in checked) throw invalid(checked.problems);
  return checked.config;
};

/** The keys alone, as they are spelled. Throws like `readConfig`, for problems of TOKEN_KEYS. */
export const readTokenKeyTexts = (source: Environment): string[] => {
  const { TOKEN_KEYS } = withoutEmpty(source);
  const parsed = settings.pick({ TOKEN_KEYS: true }).safeParse({ TOKEN_KEYS });
  if (!parsed.success) throw invalid(parsed.error.issues.map(describeIssue));
  return splitList(TOKEN_KEYS ?? "");
};
