import { startGenericInterface } from "../bridge/fake-generic-interface.ts";
import { sendRaw } from "../bridge/http/serve.ts";
import { eventually } from "../scenarios/eventually.ts";
import { type BridgeProcess, startBridgeProcess } from "../support/bridge-process.ts";
import type { Config } from "../../bridge/config.ts";

export interface Bridges {
  config: Config;
  bridges: [BridgeProcess, ...BridgeProcess[]];
  /** In turn. */
  next: () => BridgeProcess;
  stop: () => Promise<void>;
}

/** Starts so many bridges, each a process of its own, on one Redis, with an OTOBO that knows no ticket. */
export const startBridges = async (
  redisUrl: string,
  count: number,
  changes: Partial<Config> = {},
): Promise<Bridges> => {
  const otobo = await startGenericInterface();
  const config: Config = { ...otobo.config, redisUrl, logLevel: "info", ...changes };
  const first = await startBridgeProcess(config);
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startBridgeProcess(config)));
  const bridges: Bridges["bridges"] = [first, ...others];
  const isReady = async ({ internalPort }: BridgeProcess): Promise<boolean> =>
    (await sendRaw(internalPort, { method: "GET", path: "/ready" })).status === 200;
  // They start without Redis, too, and go on trying.
  for (const bridge of bridges) await eventually("a bridge is ready", () => isReady(bridge));
  let turn = 0;
  return {
    config,
    bridges,
    next: () => bridges[turn++ % bridges.length] ?? first,
    stop: async () => {
      await Promise.all(bridges.map((bridge) => bridge.stop()));
      await otobo.stop();
    },
  };
};
