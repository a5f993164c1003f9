import type { BridgeControl } from "../scenarios/test-environment.ts";
import type { controlBridge } from "../scenarios/bridge-control.ts";
import { type BridgeProcess, startBridgeProcess } from "../support/bridge-process.ts";
import { startRedis } from "../support/redis.ts";
import { type RedisTap, startRedisTap } from "../support/redis-tap.ts";
import { startInterceptingProxy, type InterceptingProxy } from "../support/intercepting-proxy.ts";

/** Everything that can be broken on purpose. */
export interface Chaos {
  /** What OTOBO calls, on the bridge's internal listener. */
  calls: InterceptingProxy;
  /** What the bridge calls, in OTOBO. */
  operations: InterceptingProxy;
  /** What customers ask of the bridge. */
  pages: InterceptingProxy;
  redis: RedisTap;
  /** SIGKILL for the bridge. */
  kill: () => Promise<void>;
  runs: () => boolean;
  /** How often that was. */
  kills: number;
  setClock(ahead: number): Promise<void>;
}

type Control = typeof controlBridge;

interface ProcessOptions {
  timeZone?: string;
  /** Milliseconds that calls to OTOBO may take. */
  otoboTimeout?: number;
}

/** A bridge that can be killed, in a process of its own, between taps; started again it listens where it did. */
const createRunner = (start: () => Promise<BridgeProcess>) => {
  let running: BridgeProcess | undefined;
  const end = async (how: "kill" | "stop"): Promise<void> => {
    const bridge = running;
    running = undefined;
    await bridge?.[how]();
  };
  return {
    start: async () => (running ??= await start()),
    end,
    current: () => running,
  };
};

/**
 * Controls a bridge in a process of its own, as an environment needs it, with proxies on all its
 * connections. What is in `chaos` is there once the environment is.
 */
export const createProcessControl = ({ timeZone, otoboTimeout }: ProcessOptions = {}): {
  control: Control;
  chaos: Chaos;
} => {
  const chaos = { kills: 0 } as Chaos;
  const control: Control = async ({ config, settingsSeconds, onStart }) => {
    const redis = await startRedis("--appendonly", "yes", "--appendfsync", "always");
    const redisTap = await startRedisTap(redis.url.replace("unix://", ""));
    const calls = await startInterceptingProxy(config.internalPort, "http://127.0.0.1:9");
    const operations = await startInterceptingProxy(0, new URL(config.otobo.url).origin);
    const pages = await startInterceptingProxy(0, "http://127.0.0.1:9");
    const otobo = {
      ...config.otobo,
      timeout: otoboTimeout ?? config.otobo.timeout,
      url: config.otobo.url.replace(/^http:\/\/[^/]+/, `http://127.0.0.1:${operations.port}`),
    };
    const own = { ...config, internalPort: 0, otobo, redisUrl: redisTap.url };
    const runner = createRunner(() => startBridgeProcess(own, { settingsSeconds, timeZone }));
    let ahead = 0;
    const setClock = async (seconds: number): Promise<void> => {
      ahead = seconds;
      await runner.current()?.setClock(seconds);
    };
    const kill = async (): Promise<void> => {
      if (runner.current()) chaos.kills += 1;
      await runner.end("kill");
    };
    Object.assign(chaos, {
      calls,
      operations,
      pages,
      redis: redisTap,
      kill,
      setClock,
      runs: () => runner.current() !== undefined,
    });
    const startBridge = async (): Promise<void> => {
      const bridge = await runner.start();
      await bridge.setClock(ahead);
      calls.target = `http://127.0.0.1:${bridge.internalPort}`;
      pages.target = `http://127.0.0.1:${bridge.publicPort}`;
      await onStart({ publicPort: pages.port, internalPort: calls.port });
    };
    // What only scenarios need that run on a bridge within this process is not there.
    const bridgeControl: Partial<BridgeControl> = {
      startBridge,
      stopBridge: () => runner.end("stop"),
      stopRedis: () => redis.kill(),
      startRedis: () => redis.restart(),
      passTime: (seconds) => void setClock(ahead + seconds),
      now: () => Math.floor(Date.now() / 1000) + ahead,
      bridgeLog: () => runner.current()?.output() ?? "",
    };
    return {
      control: bridgeControl as BridgeControl,
      runs: () => runner.current() !== undefined,
      tidy: async () => {
        for (const tap of [calls, operations, pages]) tap.interfere = undefined;
        Object.assign(redisTap, { onCommand: undefined, onAnswer: undefined });
        await startBridge();
        await setClock(0);
      },
      end: async () => {
        await runner.end("stop");
        for (const one of [calls, operations, pages, redisTap, redis]) await one.stop();
      },
    };
  };
  return { control, chaos };
};
