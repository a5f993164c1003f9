import { connectRedis } from "../../bridge/adapters/redis/connect-redis.ts";
import type { Config } from "../../bridge/config.ts";
import type { Log } from "../../bridge/ports.ts";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { startHangingServer, type HangingServer } from "../support/hanging-server.ts";
import { startRedis } from "../support/redis.ts";
import type { BridgeControl } from "./test-environment.ts";

interface Needs {
  config: Config;
  /** How often the bridge reads OTOBO's settings, in seconds. */
  settingsSeconds: number;
  /** Called with the bridge's ports whenever it was started. */
  onStart: (bridge: Pick<StartedBridge, "publicPort" | "internalPort">) => Promise<void> | void;
}

export interface ControlledBridge {
  control: BridgeControl;
  runs: () => boolean;
  /** Brings bridge, Redis and time back, forgets the log. */
  tidy: () => Promise<void>;
  end: () => Promise<void>;
}

const asText = (_key: string, value: unknown): unknown => (value instanceof Error ? value.message : value);

const createRecordingLog = () => {
  let lines: string[] = [];
  const write =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}): void => {
      lines.push(JSON.stringify({ level, message, ...fields }, asText));
    };
  const log: Log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  return { log, text: () => lines.join("\n"), forget: () => (lines = []) };
};

/** A bridge that scenarios start and stop, with a Redis that writes everything to disk, and a clock that can run ahead. */
export const controlBridge = async ({ config, settingsSeconds, onStart }: Needs): Promise<ControlledBridge> => {
  const redis = await startRedis("--appendonly", "yes", "--appendfsync", "always");
  const { log, text, forget } = createRecordingLog();
  let ahead = 0;
  const now = (): number => Math.floor(Date.now() / 1000) + ahead;
  let bridge: StartedBridge | undefined;
  let redisRuns = true;
  let internalPort = 0;
  let hanging: HangingServer | undefined;

  const control = {
    hangBridge: async () => {
      await control.stopBridge();
      hanging ??= await startHangingServer(internalPort);
      return hanging.requests;
    },
    startBridge: async () => {
      await hanging?.stop();
      hanging = undefined;
      bridge ??= await startBridge({ ...config, redisUrl: redis.url }, { clock: now, settingsSeconds, log });
      ({ internalPort } = bridge);
      await onStart(bridge);
    },
    stopBridge: async () => {
      await bridge?.stop();
      bridge = undefined;
    },
    stopRedis: async () => {
      if (redisRuns) await redis.kill();
      redisRuns = false;
    },
    startRedis: async () => {
      if (!redisRuns) await redis.restart();
      redisRuns = true;
    },
    passTime: (seconds: number) => {
      ahead += seconds;
    },
    now,
    redisKeys: async () => {
      const client = await connectRedis({ url: redis.url, log });
      const keys = await client.keys("*");
      client.disconnect();
      return keys;
    },
    bridgeLog: text,
  };
  return {
    control,
    runs: () => bridge !== undefined,
    tidy: async () => {
      ahead = 0;
      await control.startRedis();
      await control.startBridge();
      forget();
    },
    end: async () => {
      await control.startRedis();
      await control.stopBridge();
      await hanging?.stop();
      await redis.stop();
    },
  };
};
