import { listen } from "./adapters/listen.ts";
import { createLog } from "./adapters/log.ts";
import { readOpenApi } from "./adapters/openapi.ts";
import { type Call, createGenericInterface, observedCall } from "./adapters/otobo/generic-interface.ts";
import { createCall } from "./adapters/otobo/create-call.ts";
import { createCustomerInterface } from "./adapters/otobo/customer-interface.ts";
import { toMailHeaders } from "./adapters/otobo/mail-headers.ts";
import { startPrivateRedis } from "./adapters/private-redis.ts";
import { connectRedis, type RedisClient } from "./adapters/redis/connect-redis.ts";
import { createFigureStore } from "./adapters/redis/figure-store.ts";
import { createLimitCounts } from "./adapters/redis/limit-counts.ts";
import { createLimiter } from "./adapters/redis/limiter.ts";
import { createRedisCodeStore } from "./adapters/redis/code-store.ts";
import { createRedisBrowserStore } from "./adapters/redis/browser-store.ts";
import { createRedisLinkStore } from "./adapters/redis/link-store.ts";
import { createRequestId, runWithRequestId } from "./adapters/request-id.ts";
import { createSettingsCache } from "./adapters/settings-cache.ts";
import { randomBytes, stopwatch, systemClock } from "./adapters/system.ts";
import type { Config } from "./config.ts";
import { BridgeError } from "./domain/errors.ts";
import { createInternalApp } from "./http/create-internal-app.ts";
import { createPublicApp } from "./http/create-public-app.ts";
import { createMetrics, type Metrics } from "./http/metrics.ts";
import { createUnreadablePage, unreadableJson } from "./http/unreadable-request.ts";
import type { Clock, GetSettings, LinkStore, Log, ObserveCall, RandomBytes } from "./ports.ts";
import { createActivateLink } from "./use-cases/activate-link.ts";
import { createCheckBridge } from "./use-cases/check-bridge.ts";
import { createDecidePrefilter } from "./use-cases/decide-prefilter.ts";
import { createEnsureCustomerUser, type EnsureCustomerUser } from "./use-cases/ensure-customer-user.ts";
import { createFigures, type Figures } from "./use-cases/figures.ts";
import { createSyncTicket } from "./use-cases/sync-ticket.ts";
import { createHandleTicketChange } from "./use-cases/handle-ticket-change.ts";
import { createConfirmBrowser } from "./use-cases/confirm-browser.ts";
import { createForgetBrowser } from "./use-cases/forget-browser.ts";
import { createImportLinks } from "./use-cases/import-links.ts";
import { createInspectLink, createNoteLinkSeen } from "./use-cases/inspect-link.ts";
import { createJoinEvents } from "./use-cases/join-events.ts";
import { auditLog } from "./use-cases/audit-log.ts";
import { createListLinks } from "./use-cases/list-links.ts";
import { createLookUpLink } from "./use-cases/look-up-link.ts";
import { createOpenLink } from "./use-cases/open-link.ts";
import { createIssueLink } from "./use-cases/issue-link.ts";
import { createRedeemGrant } from "./use-cases/redeem-grant.ts";
import { createReportMisuse } from "./use-cases/report-misuse.ts";
import { createRequestLink } from "./use-cases/request-link.ts";
import { createRenewLink } from "./use-cases/renew-link.ts";
import { createStoredLinks } from "./use-cases/stored-links.ts";
import { createSweepTokens } from "./use-cases/sweep-tokens.ts";
import { version } from "./version.ts";

/** What tests and the demo replace. */
export interface Overrides {
  clock?: Clock;
  random?: RandomBytes;
  log?: Log;
  /** How often OTOBO's settings are read, in seconds. */
  settingsSeconds?: number;
}

/** Settings are read this often: a change in OTOBO is effective after at most twice as long, and no customer waits for it. */
const settingsSeconds = 10;

/** What was counted is stored this often. */
const figuresMs = 5000;

export interface StartedBridge {
  publicPort: number;
  internalPort: number;
  /** Stops accepting, finishes what is under way, closes. Can be called twice. */
  stop: () => Promise<void>;
}

/** Clean-up steps, run in reverse order when the bridge stops or its start fails. */
const createCleanUp = () => {
  const steps: (() => unknown)[] = [];
  return {
    add: (step: () => unknown) => {
      steps.push(step);
    },
    run: async () => {
      for (let step = steps.pop(); step; step = steps.pop()) await step();
    },
  };
};

const openRedis = async (config: Config, log: Log, cleanUp: ReturnType<typeof createCleanUp>): Promise<RedisClient> => {
  let url = config.redisUrl;
  if (url === undefined) {
    const own = await startPrivateRedis({ dataDir: config.dataDir, log });
    cleanUp.add(own.stop);
    url = own.url;
  }
  const redis = await connectRedis({ url, ca: config.redisCa, timeout: config.redisTimeout, log });
  cleanUp.add(() => {
    redis.disconnect();
  });
  return redis;
};

const createCheckReady =
  (store: LinkStore, getSettings: GetSettings, stopping: AbortSignal) => async (): Promise<void> => {
    if (stopping.aborted) throw new BridgeError("stopping", "The bridge is stopping.");
    await Promise.all([store.ping(), getSettings()]);
  };

/** Metrics and figures: the metrics count figures, and observe how long storing them takes. */
const createCounting = (redis: RedisClient, clock: Clock): { figures: Figures; metrics: Metrics } => {
  const observe: ObserveCall = (...call) => {
    metrics.calls.redis(...call);
  };
  const figures = createFigures({ store: createFigureStore(redis, observe), clock });
  const metrics = createMetrics(figures.count);
  return { figures, metrics };
};

/** The same, counted: the pre-filter's decisions are counted where it is answered. */
const countLateSenders =
  (ensureCustomerUser: EnsureCustomerUser, { outcome: count }: Metrics): EnsureCustomerUser =>
  async (request) => {
    const outcome = await ensureCustomerUser(request);
    count("late-sender", outcome.decision);
    return outcome;
  };

/** Stores figures regularly. Returns a function that stops this, and stores the last ones. */
const keepFigures = ({ flush }: Figures): (() => Promise<void>) => {
  const timer = setInterval(() => void flush(), figuresMs);
  return () => {
    clearInterval(timer);
    return flush();
  };
};

interface Assembled {
  redis: RedisClient;
  call: Call;
  log: Log;
  stopping: AbortSignal;
}

/** Everything that both listeners stand on. */
const createParts = (config: Config, { redis, call, log }: Assembled, overrides: Overrides) => {
  const { clock = systemClock, random = randomBytes } = overrides;
  const { tokenKeys: keys, limits } = config;
  const { user, password } = config.otobo;
  const { figures, metrics } = createCounting(redis, clock);
  const observe = metrics.calls.redis;
  const store = createRedisLinkStore(redis, log, { observe });
  const browsers = createRedisBrowserStore(redis, observe);
  const limiter = createLimiter({ redis, limits, keys, clock, log, onLimited: metrics.limited, observe });
  const otobo = createGenericInterface({ call: observedCall(call, metrics.calls.otobo), user, password, clock });
  const load = () => otobo.settingsGet();
  const getSettings = createSettingsCache({ load, log, freshFor: overrides.settingsSeconds ?? settingsSeconds });
  const lookUpLink = createLookUpLink({ store, browsers, keys, clock, getSettings });
  const codes = createRedisCodeStore(redis, observe);
  const confirmBrowser = createConfirmBrowser({
    codes,
    otobo,
    limiter,
    keys,
    random,
    publicUrl: config.publicUrl,
    log,
  });
  const links = { lookUpLink, confirmBrowser, store, browsers, keys, clock, limiter, countLink: metrics.link };
  const decisions = auditLog(
    { activateLink: createActivateLink(links), openLink: createOpenLink(links), redeemGrant: createRedeemGrant(links) },
    log,
  );
  return { ...decisions, ...links, log, random, limits, figures, metrics, otobo, getSettings };
};
type Parts = ReturnType<typeof createParts>;

const createInternal = (config: Config, { redis, stopping }: Assembled, parts: Parts) => {
  const { publicUrl, otoboPublicUrl } = config;
  const { store, browsers, keys, clock, limiter, log, otobo, getSettings, figures, metrics } = parts;
  const syncTicket = createSyncTicket({ store, clock, getSettings });
  const ensureCustomerUser = countLateSenders(createEnsureCustomerUser({ otobo, limiter, log }), metrics);
  const handleChange = createHandleTicketChange({ otobo, getSettings, ensureCustomerUser, syncTicket, store, log });
  const limitCounts = createLimitCounts({ redis, keys, clock });
  const storedLinks = createStoredLinks({ store, browsers, limitCounts, clock });
  return createInternalApp({
    ...parts,
    credentials: config.credentials,
    toMailHeaders,
    decidePrefilter: createDecidePrefilter({ otobo, limiter, log, timeLimit: config.otobo.timeout }),
    issueLink: createIssueLink({ ...parts, publicUrl }),
    importLinks: createImportLinks({ store, keys, clock }),
    listLinks: createListLinks({ storedLinks, clock }),
    revokeLinks: storedLinks.revoke,
    forgetBrowsers: (login) => browsers.forget(login),
    finishEntry: (ticketNumber, linkId) => store.finishEntry(ticketNumber, linkId),
    sweepTokens: createSweepTokens({ store, otobo, syncTicket, stopwatch, log }),
    handleEvent: createJoinEvents(handleChange),
    checkBridge: createCheckBridge({ store, otobo, version, publicUrl, otoboPublicUrl }),
    readFigures: figures.read,
    checkReady: createCheckReady(store, getSettings, stopping),
    createRequestId,
    runWithRequestId,
    openApi: readOpenApi(),
  });
};

const createPublic = ({ publicUrl, otoboPublicUrl, trustProxy }: Config, parts: Parts) =>
  createPublicApp({
    ...parts,
    inspectLink: createInspectLink(parts),
    noteLinkSeen: createNoteLinkSeen(parts),
    forgetBrowser: createForgetBrowser(parts),
    reportMisuse: createReportMisuse(parts),
    renewLink: createRenewLink(parts),
    requestLink: createRequestLink(parts),
    publicUrl,
    customerInterface: createCustomerInterface(otoboPublicUrl),
    trustProxy,
  });

const assemble = (config: Config, assembled: Assembled, overrides: Overrides) => {
  const parts = createParts(config, assembled, overrides);
  const { figures, getSettings, store } = parts;
  const { publicUrl } = config;
  return {
    internalApp: createInternal(config, assembled, parts),
    publicApp: createPublic(config, parts),
    describeUnreadable: createUnreadablePage({ getSettings, publicUrl }),
    figures,
    getSettings,
    store,
  };
};

interface Watched {
  getSettings: GetSettings;
  store: LinkStore;
}

/**
 * Reads OTOBO's settings now and regularly, so that they are always fresh, and calls Redis, so that the metrics say that it is
 * unavailable before anybody needs it. Returns a function that stops this.
 */
const keepFresh = ({ getSettings, store }: Watched, seconds: number, log: Log): (() => void) => {
  const refresh = (): void => {
    getSettings().catch((error: unknown) => {
      log.warn("Reading OTOBO's settings failed", { error });
    });
    // The connection itself logs an outage.
    store.ping().catch(() => undefined);
  };
  refresh();
  const timer = setInterval(refresh, seconds * 1000);
  return () => {
    clearInterval(timer);
  };
};

/**
 * Starts the whole bridge; resolves when both listeners listen. Neither Redis (if it is not the private one) nor OTOBO has
 * to be there yet. Throws `BridgeError` with code `invalid-configuration`, for instance for a port in use.
 */
export const startBridge = async (config: Config, overrides: Overrides = {}): Promise<StartedBridge> => {
  const log = overrides.log ?? createLog(config.logLevel);
  const cleanUp = createCleanUp();
  const stopping = new AbortController();
  try {
    const redis = await openRedis(config, log, cleanUp);
    const call = await createCall(config.otobo);
    const parts = { redis, call, log, stopping: stopping.signal };
    const { internalApp, publicApp, describeUnreadable, figures, ...watched } = assemble(config, parts, overrides);
    // Added first, so run last: after the requests under way, and before Redis is disconnected.
    cleanUp.add(keepFigures(figures));
    const { host } = config;
    const internal = await listen({
      handler: internalApp,
      describeUnreadable: unreadableJson,
      host,
      port: config.internalPort,
      name: "INTERNAL_PORT",
    });
    cleanUp.add(internal.close);
    // The public listener closes first: a renewal under way makes OTOBO call the internal one.
    const pages = await listen({
      handler: publicApp,
      describeUnreadable,
      host,
      port: config.publicPort,
      name: "PUBLIC_PORT",
    });
    cleanUp.add(pages.close);
    cleanUp.add(keepFresh(watched, overrides.settingsSeconds ?? settingsSeconds, log));
    log.info("The bridge is listening", { version, host, publicPort: pages.port, internalPort: internal.port });
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopping.abort();
      return (stopped ??= cleanUp.run());
    };
    return { publicPort: pages.port, internalPort: internal.port, stop };
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
};
