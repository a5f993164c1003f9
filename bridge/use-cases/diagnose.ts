/** Everything that can be found out from the bridge's side about an installation, each finding with its remedy. */
import { BridgeError } from "../domain/errors.ts";
import { mintLinkId } from "../domain/link-id.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { Clock, OtoboFinding, RandomBytes, RedisServerState } from "../ports.ts";
import type { CheckBridge } from "./check-bridge.ts";
import { otoboRemedy, redisRemedy } from "./remedies.ts";

export interface Finding {
  subject: string;
  /** note: not necessarily wrong. */
  status: "ok" | "note" | "problem";
  message: string;
  /** What to do about it. */
  remedy?: string;
}

interface FetchedPage {
  status: number;
  text: string;
  /** Also an error page of ours. */
  isOurs: boolean;
  /** Name and value of the cookie that it sets. */
  cookie: string | undefined;
}

export interface DiagnoseDependencies {
  checkBridge: CheckBridge;
  /** Not asked if OTOBO does not answer at all. */
  installationCheck: () => Promise<OtoboFinding[]>;
  inspectRedis: () => Promise<RedisServerState[]>;
  /** Seconds by which OTOBO's clock was ahead when it answered last; undefined when no answer said so. */
  clockDifference: () => number | undefined;
  askRunningBridge: () => Promise<{ version: string } | { reason: string }>;
  /** A page as a browser gets it that sends these cookies, if any. */
  fetchPage: (url: string, cookies: string) => Promise<FetchedPage | { reason: string }>;
  keys: TokenKeys;
  random: RandomBytes;
  clock: Clock;
  version: string;
  publicUrl: string;
}

export type Diagnose = () => Promise<Finding[]>;

const minRedisVersion = 6;
const maxClockDifferenceSeconds = 60;
/** The bridge and the snippets of docs/proxies.md accept 32 KiB of headers. */
const manyCookiesBytes = 24 * 1024;

const ok = (subject: string, message: string): Finding => ({ subject, status: "ok", message });
const problem = (subject: string, message: string, remedy: string): Finding => ({
  subject,
  status: "problem",
  message,
  remedy,
});

const judgeOtobo = (state: string): Finding => {
  if (state === "ok") return ok("OTOBO", "OTOBO answers, and accepts the bridge's agent.");
  return problem("OTOBO", state, otoboRemedy(state));
};

/** What this side finds out by itself, and can say more about. */
const ownSubjects = new Set(["bridge-redis", "bridge-otobo", "public-url"]);

const toFinding = ({ label, status, text, remedy }: OtoboFinding): Finding => {
  const subject = `OTOBO, ${label}`;
  if (status === "OK") return ok(subject, "ok");
  return { subject, status: status === "Note" ? "note" : "problem", message: text, ...(remedy !== "" && { remedy }) };
};

const askOtobo = async ({ installationCheck }: DiagnoseDependencies): Promise<Finding[]> => {
  try {
    return (await installationCheck()).filter(({ id }) => !ownSubjects.has(id)).map(toFinding);
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    const remedy = "Run Admin::OneTimeAuth::Check in OTOBO. Package and bridge must have the same version.";
    return [problem("OTOBO, own check", `OTOBO cannot check itself: ${error.message}`, remedy)];
  }
};

const judgeClock = (seconds: number | undefined): Finding[] => {
  if (seconds === undefined) return [];
  const message = `OTOBO's clock differs by ${Math.abs(seconds)} seconds from this machine's.`;
  const differs = Math.abs(seconds) > maxClockDifferenceSeconds;
  return [differs ? problem("clock", message, "Synchronise the clocks of both machines (NTP).") : ok("clock", message)];
};

const judgeRedis = (servers: RedisServerState[]): Finding[] => {
  const versions = [...new Set(servers.map(({ version }) => version))].join(", ");
  const policies = [...new Set(servers.map(({ evictionPolicy }) => evictionPolicy))].join(", ");
  const isOld = servers.some(({ version }) => Number.parseInt(version, 10) < minRedisVersion);
  const isVolatile = servers.some(({ hasAppendOnlyFile }) => !hasAppendOnlyFile);
  const cannotWrite = servers.some(({ canWriteAppendOnlyFile }) => !canWriteAppendOnlyFile);
  const evicts = servers.some(({ evictionPolicy }) => evictionPolicy !== "noeviction");
  return [
    isOld
      ? problem("Redis version", `Redis ${versions} is too old.`, "Install Redis 6.0 or newer.")
      : ok("Redis version", `Redis ${versions}.`),
    isVolatile
      ? problem(
          "Redis persistence",
          "Redis has no append-only file: a restart loses links, or makes used ones work again.",
          "Set appendonly yes in redis.conf, preferably with appendfsync always.",
        )
      : cannotWrite
        ? problem(
            "Redis persistence",
            "Redis could not write its append-only file.",
            "Make room on its disk; its log has more.",
          )
        : ok("Redis persistence", "Redis has an append-only file."),
    evicts
      ? problem(
          "Redis eviction",
          `The eviction policy is ${policies}: a full Redis deletes links.`,
          "Set maxmemory-policy noeviction in redis.conf.",
        )
      : ok("Redis eviction", "A full Redis deletes nothing (noeviction)."),
  ];
};

const diagnoseRedis = async ({ inspectRedis }: DiagnoseDependencies, state: string): Promise<Finding[]> => {
  if (state !== "ok") return [problem("Redis", state, redisRemedy)];
  try {
    return [ok("Redis", "Redis answers."), ...judgeRedis(await inspectRedis())];
  } catch (error) {
    if (error instanceof BridgeError) return [problem("Redis", `${error.message}: INFO.`, redisRemedy)];
    throw error;
  }
};

const judgeRunning = (version: string, running: { version: string } | { reason: string }): Finding => {
  if ("reason" in running) {
    const remedy = "Start the bridge, or restart it if its configuration was changed. Run this command where it runs.";
    return problem("bridge", running.reason, remedy);
  }
  if (running.version === version) return ok("bridge", `The bridge is running, version ${version}.`);
  return problem("bridge", `The running bridge has version ${running.version}, not ${version}.`, "Restart the bridge.");
};

const loginRemedy =
  "Something in front asks for a login, which customers do not have: exempt the path, see " +
  "docs/troubleshooting.md#authentication-in-front.";
const isLogin = ({ status }: FetchedPage): boolean => [302, 303, 307, 401, 403, 407].includes(status);

const proxyRemedy =
  "Let the web server of OTOBO pass the path of PUBLIC_URL, unchanged, to HOST and PUBLIC_PORT of the bridge; docs/proxies.md " +
  "has the lines.";

/** Without a cookie the button asks to be pressed again, for ever. The bridge answers the cookie that it got. */
const judgeCookies = (first: FetchedPage, again: FetchedPage): Finding => {
  if (first.cookie !== undefined && first.cookie === again.cookie) return ok("cookies", "Cookies reach the bridge.");
  const message = "A cookie of the pages does not come back to the bridge: customers cannot press the button.";
  return problem(
    "cookies",
    message,
    "Let the web server pass on Cookie and Set-Cookie, and keep the pages in no cache.",
  );
};

const judgeHeaders = (again: FetchedPage | { reason: string }): Finding => {
  if (!("reason" in again) && again.status === 200) return ok("headers", "Browsers with many cookies get the pages.");
  const what = "reason" in again ? again.reason : `HTTP ${again.status}`;
  const message = `Browsers with ${manyCookiesBytes / 1024} KiB of cookies do not get the pages (${what}).`;
  return problem("headers", message, "Let the web server accept 32 KiB of headers, see docs/proxies.md.");
};

const judgePublicUrl = (publicUrl: string, linkId: string, page: FetchedPage | { reason: string }): Finding => {
  if ("reason" in page) {
    const remedy =
      "Check the host name, the certificate and the web server; this machine has to reach the address, too.";
    return problem("PUBLIC_URL", `${publicUrl} does not answer (${page.reason}).`, remedy);
  }
  if (page.status === 200 && page.text.includes(`${linkId}/renew`))
    return ok("PUBLIC_URL", `${publicUrl} leads to this bridge.`);
  if (!page.isOurs) {
    const message = `${publicUrl} does not lead to the bridge (HTTP ${page.status}).`;
    return problem("PUBLIC_URL", message, isLogin(page) ? loginRemedy : proxyRemedy);
  }
  const message = `${publicUrl} leads to a bridge that does not know this one's links (HTTP ${page.status}).`;
  const remedy = `TOKEN_KEYS and PUBLIC_URL must be the same everywhere; restart bridges after a change. ${proxyRemedy}`;
  return problem("PUBLIC_URL", message, remedy);
};

/** A page of a link that nobody has: only a bridge with our keys knows it as genuine. Looking at it changes nothing. */
const diagnosePublicUrl = async (dependencies: DiagnoseDependencies): Promise<Finding[]> => {
  const { fetchPage, keys, random, clock, publicUrl } = dependencies;
  const ticketNumber = "1";
  const linkId = mintLinkId(keys, random, { ticketNumber, login: "", now: clock() });
  const url = `${publicUrl}/t/${ticketNumber}/${linkId}`;
  const page = await fetchPage(url, "");
  const found = judgePublicUrl(publicUrl, linkId, page);
  if (found.status !== "ok" || "reason" in page) return [found];
  const again = await fetchPage(url, `${page.cookie ?? "none="}; check=${"x".repeat(manyCookiesBytes)}`);
  const headers = judgeHeaders(again);
  if (headers.status !== "ok" || "reason" in again) return [found, headers];
  return [found, headers, judgeCookies(page, again)];
};

/** Changes nothing. Does not throw if something is unavailable. */
export const createDiagnose =
  (dependencies: DiagnoseDependencies): Diagnose =>
  async () => {
    const { checkBridge, clockDifference, askRunningBridge, version } = dependencies;
    // First: it may just be starting, and others wait for it.
    const running = await askRunningBridge();
    const [state, publicUrl] = await Promise.all([checkBridge(), diagnosePublicUrl(dependencies)]);
    return [
      judgeOtobo(state.otobo),
      ...(state.otobo === "ok" ? await askOtobo(dependencies) : []),
      ...judgeClock(clockDifference()),
      ...(await diagnoseRedis(dependencies, state.redis)),
      judgeRunning(version, running),
      ...publicUrl,
    ];
  };
