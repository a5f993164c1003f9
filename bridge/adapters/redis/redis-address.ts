/** What REDIS_URL says. Its shape was checked with the rest of the configuration. */

export interface HostAndPort {
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

const shape =
  /^(?<scheme>redis|rediss|unix)(?:\+(?<many>sentinel|cluster))?:\/\/(?:(?<access>[^/?]*)@)?(?<hosts>[^/?]*)(?<path>\/[^?]*)?(?:\?(?<query>.*))?$/;

const standardPort = 6379;
const sentinelPort = 26_379;

const accessOf = (username: string, password: string): Access => ({
  username: username === "" ? undefined : decodeURIComponent(username),
  password: password === "" ? undefined : decodeURIComponent(password),
});

const readAccess = (text: string): Access => {
  const [username = "", ...password] = text.split(":");
  return accessOf(username, password.join(":"));
};

/** Not URLSearchParams, for which + is a space: here it is a plus, as everywhere else in the URL. */
const parameterOf = (query: string, name: string): string =>
  query
    .split("&")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? "";

const readHost = (text: string, port: number): HostAndPort => {
  const url = new URL(`redis://${text}`);
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port === "" ? port : Number(url.port) };
};

/** Reads a REDIS_URL (see .env.example). */
export const parseRedisUrl = (url: string): RedisAddress => {
  const { scheme, many, access = "", hosts = "", path = "/", query = "" } = shape.exec(url)?.groups ?? {};
  const whoever = readAccess(access);
  const tls = scheme === "rediss";
  const readHosts = (port: number): HostAndPort[] => hosts.split(",").map((host) => readHost(host, port));
  const rest = decodeURIComponent(path.slice(1));
  if (scheme === "unix") return { kind: "socket", path: decodeURIComponent(path), ...whoever };
  if (many === "cluster") return { kind: "cluster", nodes: readHosts(standardPort), tls, ...whoever };
  if (many === "sentinel") {
    const sentinelAccess = accessOf(parameterOf(query, "sentinel_username"), parameterOf(query, "sentinel_password"));
    return { kind: "sentinel", sentinels: readHosts(sentinelPort), name: rest, sentinelAccess, tls, ...whoever };
  }
  return { kind: "server", server: readHost(hosts, standardPort), db: Number(rest), tls, ...whoever };
};
