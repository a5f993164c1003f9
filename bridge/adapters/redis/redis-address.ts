/** What REDIS_URL says. */

interface HostAndPort {
  host: string;
  port: number;
}

interface Access {
  username: string | undefined;
  password: string | undefined;
}

/** Where Redis is: one server, the sentinels that know which server it is at the moment, or nodes of a cluster. */
export type RedisAddress = Access &
  (
    | { kind: "socket"; path: string }
    | { kind: "server"; server: HostAndPort; db: number; tls: boolean }
    | { kind: "sentinel"; sentinels: HostAndPort[]; name: string; sentinelAccess: Access; tls: boolean }
    | { kind: "cluster"; nodes: HostAndPort[]; tls: boolean }
  );

const access = String.raw`(?:(?<username>[^/?#@:\s]*)(?::(?<password>[^/?#@\s]*))?@)?`;
const host = String.raw`(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?`;
const hosts = `(?<hosts>${host}(?:,${host})*)`;
const shapes = [
  String.raw`(?<unix>unix)://${access}(?<path>/[^?#\s]+)`,
  String.raw`(?<server>rediss?)://${access}(?<hosts>${host})(?:/(?<db>\d{0,3}))?`,
  String.raw`(?<cluster>rediss?)\+cluster://${access}${hosts}/?`,
  String.raw`(?<sentinel>rediss?)\+sentinel://${access}${hosts}/(?<name>[\w.-]+)(?:\?(?<query>sentinel_\w+=[^#\s]*))?`,
].map((shape) => new RegExp(`^${shape}$`));

const shapeProblem =
  "must look like redis://user:password@host:6379, rediss://… (TLS), unix:///path/of/socket, " +
  "redis+sentinel://host:26379,host:26379/name-of-the-master or redis+cluster://host:6379,host:6379, " +
  "with special characters of user and password percent-encoded";
const percentProblem = "contains a % that is not part of a percent-encoded character; write % as %25";
const hostProblem = "contains an invalid host or port";

const defaultPort = 6379;
const sentinelPort = 26_379;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(percentProblem);
  }
};

const readAccess = (username: string | undefined, password: string | undefined): Access => ({
  username: username ? decode(username) : undefined,
  password: password ? decode(password) : undefined,
});

/** Not URLSearchParams, for which + is a space: here it is a plus, as everywhere else in the URL. */
const parameterOf = (query: string, name: string): string | undefined =>
  query
    .split("&")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const readHost = (text: string, port: number): HostAndPort => {
  const url = URL.canParse(`redis://${text}`) ? new URL(`redis://${text}`) : undefined;
  if (!url || url.port === "0") throw new Error(hostProblem);
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port === "" ? port : Number(url.port) };
};

/** Reads a REDIS_URL (see .env.example). The message of the error says what is wrong with it, without the value. */
export const parseRedisUrl = (url: string): RedisAddress => {
  const found = shapes.map((shape) => shape.exec(url)?.groups).find((groups) => groups !== undefined);
  if (!found) throw new Error(shapeProblem);
  const { hosts = "", path = "", db = "", name = "", query = "" } = found;
  const readHosts = (port: number): HostAndPort[] => hosts.split(",").map((one) => readHost(one, port));
  const user = readAccess(found.username, found.password);
  const tls = url.startsWith("rediss");
  if (found.unix) return { kind: "socket", path: decode(path), ...user };
  if (found.server) return { kind: "server", server: readHost(hosts, defaultPort), db: Number(db), tls, ...user };
  if (found.cluster) return { kind: "cluster", nodes: readHosts(defaultPort), tls, ...user };
  const sentinelAccess = readAccess(parameterOf(query, "sentinel_username"), parameterOf(query, "sentinel_password"));
  return { kind: "sentinel", sentinels: readHosts(sentinelPort), name, sentinelAccess, tls, ...user };
};
