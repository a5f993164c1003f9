/** What single values of the configuration have to look like. Their messages never hold the value. */
import { BlockList, isIP } from "node:net";
import { z } from "zod";

/** Bytes. */
const smallestKey = 32;

export const required = z.string({ error: "is missing" });

export const port = (standard: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .transform(Number)
    .refine((value) => value < 65_536, "must be a port number")
    .default(standard);

/** How many of something are let through. */
export const limit = (standard: number, largest = 999_999) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, `must be a number from 1 to ${largest}`)
    .transform(Number)
    .refine((value) => value <= largest, `must be a number from 1 to ${largest}`)
    .default(standard);

export const milliseconds = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{2,5}$/, "must be milliseconds, 100 to 999999")
    .transform(Number)
    .default(standard);

export const onOff = z
  .enum(["on", "off", "1", "0"], { error: "must be on or off" })
  .transform((value) => value === "on" || value === "1")
  .default(false);

export const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const isPlainBaseUrl = (text: string): boolean => {
  const url = parseUrl(text);
  // URL also reads "https:help.example", and "https://https://help.example" as a path on the host "https".
  if (!url || !/^https?:\/\/[^/]/i.test(text) || /\/\/[^/]/.test(url.pathname)) return false;
  return url.username + url.password + url.search + url.hash === "" && /^[\w/.~-]*$/.test(url.pathname);
};

/** Without its trailing slash. */
export const baseUrl = required
  .refine(isPlainBaseUrl, "must be an http or https URL with a plain path, without user, query and fragment")
  .refine((text) => !/\.pl\/*$/.test(text), "must end before the script, such as customer.pl")
  .transform((text) => new URL(text).href.replace(/\/+$/, ""));

/** One key in hex or base64 (also base64url), or what is wrong with it. */
const parseKey = (text: string): Buffer | string => {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return "is neither base64 nor hex";
  const key = /^([\da-f]{2})+$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  return key.length < smallestKey ? `is shorter than ${smallestKey} bytes` : key;
};

/** A list, separated by commas or white space. */
export const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== "");

/** At least one key, each long enough. A wrong one is named by its position. */
export const tokenKeys = required.transform((text, context): Buffer[] => {
  const keys = words(text).map(parseKey);
  for (const [index, key] of keys.entries()) {
    if (typeof key === "string") context.addIssue({ code: "custom", message: `entry ${index + 1} ${key}` });
  }
  if (keys.length === 0) {
    const message = `must be keys of at least ${smallestKey} bytes in base64 or hex, separated by commas`;
    context.addIssue({ code: "custom", message });
  }
  return keys.filter((key) => typeof key !== "string");
});

const isProxyAddress = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/");
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const subnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size);
  return ["loopback", "linklocal", "uniquelocal"].includes(text) || (size > 0 && subnet && more.length === 0);
};

/** As Express takes it: false, a number of proxies, or their addresses. */
export const trustProxy = z
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

const redisAccess = String.raw`(?:[^/?#@\s]*@)?`;
const redisHost = String.raw`(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?`;
const redisHosts = `${redisHost}(?:,${redisHost})*`;
const redisUrls = [
  String.raw`unix://${redisAccess}/[^?#\s]+`,
  String.raw`rediss?://${redisAccess}${redisHost}(?:/\d{0,3})?`,
  String.raw`rediss?\+cluster://${redisAccess}${redisHosts}/?`,
  String.raw`rediss?\+sentinel://${redisAccess}${redisHosts}/[\w.-]+(?:\?sentinel_\w+=[^#\s]*)?`,
];

const redisUrlShape =
  "must look like redis://user:password@host:6379, rediss://… (TLS), unix:///path/of/socket, " +
  "redis+sentinel://host:26379,host:26379/name-of-the-master or redis+cluster://host:6379,host:6379, " +
  "with special characters of user and password percent-encoded";

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const hostsOf = (url: string): string[] => (/\/\/(?:[^@]*@)?([^/]*)/.exec(url)?.[1] ?? "").split(",");

const isHost = (host: string): boolean => {
  const port = /:(\d+)$/.exec(host)?.[1];
  const address = /^\[(.*)\]/.exec(host)?.[1];
  return (port === undefined || (Number(port) > 0 && Number(port) < 65_536)) && (!address || isIP(address) === 6);
};

const redisUrlProblem = (url: string): string | undefined => {
  if (!new RegExp(`^(?:${redisUrls.join("|")})$`).test(url)) return redisUrlShape;
  if (!isDecodable(url)) return "has a % that begins no percent-encoded character; write the % itself as %25";
  return url.startsWith("unix:") || hostsOf(url).every(isHost) ? undefined : "has a host or port that cannot exist";
};

/** One server, a socket, the nodes of a cluster, or the sentinels with the name of the master. */
export const redisUrl = z.string().superRefine((url, context) => {
  const message = redisUrlProblem(url);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});

/** True for a host name or address of this very machine; an IPv6 address may stand in brackets. */
export const isLoopback = (hostname: string): boolean => {
  const address = hostname.replace(/^\[|\]$/g, "");
  const loopback = new BlockList();
  loopback.addSubnet("127.0.0.0", 8, "ipv4");
  loopback.addAddress("::1", "ipv6");
  const family = isIP(address);
  if (family === 0) return address === "localhost" || address.endsWith(".localhost");
  return loopback.check(address, family === 4 ? "ipv4" : "ipv6");
};
