/** The configuration: environment in, one checked object out. Every problem is told in one message, no value is ever in it. */
import { BlockList, isIP } from "node:net";
import { z } from "zod";
import { BridgeError } from "./domain/errors.ts";

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
  dataDir: string;
  /** At least 32 bytes each; the first signs, all verify. */
  tokenKeys: Buffer[];
  credentials: Credentials;
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

const smallestKey = 32;
const smallestPassword = 16;

const required = z.string({ error: "is missing" });
const port = (standard: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .transform(Number)
    .refine((value) => value < 65_536, "must be a port number")
    .default(standard);
const onOff = z
  .enum(["on", "off", "1", "0"], { error: "must be on or off" })
  .transform((value) => value === "on" || value === "1")
  .default(false);

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const isPlainBaseUrl = (text: string): boolean => {
  const url = parseUrl(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.username + url.password + url.search + url.hash === "" && /^[\w/.~-]*$/.test(url.pathname);
};

const baseUrl = required
  .refine(isPlainBaseUrl, "must be an http or https URL with a plain path, without user, query and fragment")
  .transform((text) => new URL(text).href.replace(/\/+$/, ""));

/** One key in hex or base64 (also base64url), or undefined when it is neither or too short. */
const parseKey = (text: string): Buffer | undefined => {
  const key = /^([\da-f]{2})+$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  const wellFormed = /^[\w+/-]+={0,2}$/.test(text);
  return wellFormed && key.length >= smallestKey ? key : undefined;
};

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== "");

const tokenKeys = required.transform((text, context): Buffer[] => {
  const keys = words(text).map(parseKey);
  const good = keys.filter((key) => key !== undefined);
  if (good.length === 0 || good.length < keys.length) {
    const message = `must be keys of at least ${smallestKey} bytes in base64 or hex, separated by commas`;
    context.addIssue({ code: "custom", message });
  }
  return good;
});

const isProxyAddress = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/");
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const subnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size);
  return ["loopback", "linklocal", "uniquelocal"].includes(text) || (size > 0 && subnet && more.length === 0);
};

const trustProxy = z
  .string()
  .transform((text, context): false | number | string[] => {
    if (text === "off") return false;
    if (/^\d{1,2}$/.test(text)) return Number(text) || false;
    if (!words(text).every(isProxyAddress)) {
      context.addIssue({ code: "custom", message: "must be off, a number of proxies, or a list of their addresses" });
    }
    return words(text);
  })
  .default(false);

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
  OTOBO_TIMEOUT: z
    .string()
    .regex(/^[1-9]\d{2,5}$/, "must be milliseconds, 100 to 999999")
    .transform(Number)
    .default(4000),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?|unix):\/\/./, "must begin with redis://, rediss:// or unix://")
    .optional(),
  DATA_DIR: z.string().default("data"),
  TOKEN_KEYS: tokenKeys,
  BRIDGE_USER: required.regex(/^[^:]+$/, "must not contain a colon"),
  BRIDGE_PASSWORD: required.min(smallestPassword, `must have at least ${smallestPassword} characters`),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
});

const isLoopback = (hostname: string): boolean => {
  const address = hostname.replace(/^\[|\]$/g, "");
  const loopback = new BlockList();
  loopback.addSubnet("127.0.0.0", 8, "ipv4");
  loopback.addAddress("::1", "ipv6");
  const family = isIP(address);
  if (family === 0) return address === "localhost" || address.endsWith(".localhost");
  return loopback.check(address, family === 4 ? "ipv4" : "ipv6");
};

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
  dataDir: values.DATA_DIR,
  tokenKeys: values.TOKEN_KEYS,
  credentials: { user: values.BRIDGE_USER, password: values.BRIDGE_PASSWORD },
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
