/** The configuration: environment in, one checked object out. Every problem is told in one message, no value is ever in it. */
import { z } from "zod";
import {
  baseUrl,
  isLoopback,
  limit,
  milliseconds,
  onOff,
  parseUrl,
  port,
  redisUrl,
  required,
  tokenKeys,
  trustProxy,
  words,
} from "./config-values.ts";
import { BridgeError } from "./domain/errors.ts";
import { type Limits, rememberedRenewals, standardLimits } from "./domain/limits.ts";

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
  otobo: OtoboConfig;
  /** Undefined: a private redis-server with its data in `dataDir`. */
  redisUrl: string | undefined;
  /** A file in PEM. */
  redisCa?: string | undefined;
  /** Milliseconds for each of the few commands that a request needs. */
  redisTimeout?: number | undefined;
  dataDir: string;
  /** At least 32 bytes each; the first signs, all verify. */
  tokenKeys: Buffer[];
  credentials: Credentials;
  limits: Limits;
  logLevel: LogLevel;
}

export interface OtoboConfig {
  url: string;
  transport: "rest" | "soap";
  webservice: string;
  user: string;
  password: string;
  keepAlive: boolean;
  /** Milliseconds for all calls together that one request of OTOBO may cause. */
  timeout: number;
}

/** What OTOBO has to present. */
export interface Credentials {
  user: string;
  password: string;
}

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const smallestPassword = 16;

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_PORT: port(8080),
  INTERNAL_PORT: port(8081),
  TRUST_PROXY: trustProxy,
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
  OTOBO_KEEP_ALIVE: onOff,
  OTOBO_TIMEOUT: milliseconds(4000),
  REDIS_URL: redisUrl.optional(),
  REDIS_CA: z.string().optional(),
  REDIS_TIMEOUT: milliseconds(900),
  DATA_DIR: z.string().default("data"),
  TOKEN_KEYS: tokenKeys,
  BRIDGE_USER: required.regex(/^[^:]+$/, "must not contain a colon"),
  BRIDGE_PASSWORD: required.min(smallestPassword, `must have at least ${smallestPassword} characters`),
  LIMIT_CLIENT_OPENS_PER_MINUTE: limit(standardLimits.clientOpensPerMinute),
  LIMIT_CLIENT_WRONG_LINKS_PER_HOUR: limit(standardLimits.clientWrongLinksPerHour),
  LIMIT_CLIENT_RENEWALS_PER_HOUR: limit(standardLimits.clientRenewalsPerHour),
  LIMIT_TICKET_RENEWALS_PER_DAY: limit(standardLimits.ticketRenewalsPerDay, rememberedRenewals),
  LIMIT_TICKET_RENEWALS: limit(standardLimits.ticketRenewals, rememberedRenewals),
  LIMIT_CUSTOMER_RENEWALS_PER_HOUR: limit(standardLimits.customerRenewalsPerHour),
  LIMIT_CUSTOMER_RENEWALS_PER_DAY: limit(standardLimits.customerRenewalsPerDay),
  LIMIT_CUSTOMER_LINKS_PER_HOUR: limit(standardLimits.customerLinksPerHour),
  LIMIT_NEW_CUSTOMER_USERS_PER_HOUR: limit(standardLimits.newCustomerUsersPerHour),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
});

/** Problems between variables; asked of the raw values, so that they stand beside those of single variables. */
const problemsBetween = (env: Environment): string[] => {
  const problems: string[] = [];
  const allowed = words(env.ALLOW_PLAIN_HTTP ?? "");
  for (const name of ["PUBLIC_URL", "OTOBO_PUBLIC_URL", "OTOBO_URL"]) {
    const url = parseUrl(env[name] ?? "");
    if (url?.protocol !== "http:" || isLoopback(url.hostname) || allowed.includes(url.hostname)) continue;
    problems.push(`${name} must be https; to allow plain http to its host, name the host in ALLOW_PLAIN_HTTP`);
  }
  const pages = parseUrl(env.PUBLIC_URL ?? "");
  const otobo = parseUrl(env.OTOBO_PUBLIC_URL ?? "");
  if (pages && otobo && pages.origin !== otobo.origin) {
    problems.push("PUBLIC_URL and OTOBO_PUBLIC_URL must have the same scheme, host and port");
  }
  const ports = [env.PUBLIC_PORT ?? "8080", env.INTERNAL_PORT ?? "8081"];
  if (ports[0] === ports[1] && ports[0] !== "0") problems.push("PUBLIC_PORT and INTERNAL_PORT must differ");
  if (env.REDIS_CA !== undefined && !env.REDIS_URL?.startsWith("rediss")) {
    problems.push("REDIS_CA has no meaning unless REDIS_URL begins with rediss (TLS)");
  }
  return problems;
};

type Values = z.infer<typeof environment>;

/** As the package names them. */
const webservices = { rest: "OneTimeAuth", soap: "OneTimeAuthSOAP" };

const toLimits = (values: Values): Limits => ({
  clientOpensPerMinute: values.LIMIT_CLIENT_OPENS_PER_MINUTE,
  clientWrongLinksPerHour: values.LIMIT_CLIENT_WRONG_LINKS_PER_HOUR,
  clientRenewalsPerHour: values.LIMIT_CLIENT_RENEWALS_PER_HOUR,
  ticketRenewalsPerDay: values.LIMIT_TICKET_RENEWALS_PER_DAY,
  ticketRenewals: values.LIMIT_TICKET_RENEWALS,
  customerRenewalsPerHour: values.LIMIT_CUSTOMER_RENEWALS_PER_HOUR,
  customerRenewalsPerDay: values.LIMIT_CUSTOMER_RENEWALS_PER_DAY,
  customerLinksPerHour: values.LIMIT_CUSTOMER_LINKS_PER_HOUR,
  newCustomerUsersPerHour: values.LIMIT_NEW_CUSTOMER_USERS_PER_HOUR,
});

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
  limits: toLimits(values),
  logLevel: values.LOG_LEVEL,
});

/**
 * Reads the configuration from environment variables (see .env.example); an empty variable counts as not set.
 * Throws `BridgeError` with code `invalid-configuration`, whose message lists every problem, one a line, without values.
 */
export const readConfig = (variables: Environment): Config => {
  const env = Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
  const parsed = environment.safeParse(env);
  const single = parsed.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) ?? [];
  const problems = [...single, ...problemsBetween(env)];
  if (!parsed.success || problems.length > 0) {
    const list = problems.map((problem) => `\n  - ${problem}`).join("");
    throw new BridgeError("invalid-configuration", `The configuration is not complete or not valid:${list}`);
  }
  return toConfig(parsed.data);
};
