import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";

export interface BenchWorld {
  otobo: SimulatedOtobo;
  publicPort: number;
  stop(): Promise<void>;
}

interface Ports {
  publicPort: number;
  internalPort: number;
}

const startBridgeProcess = async (config: Config): Promise<Ports & { stop(): Promise<void> }> => {
  const child = fork(new URL("bridge-process.ts", import.meta.url), { serialization: "advanced" });
  child.send(config);
  const [answer] = (await once(child, "message")) as [Ports | { failed: string }];
  if ("failed" in answer) throw new Error(`The bridge did not start: ${answer.failed}`);
  return {
    ...answer,
    stop: async () => {
      child.disconnect();
      await once(child, "exit");
    },
  };
};

/** Starts a simulated OTOBO here, and the bridge with a private Redis beside it, introduced to each other. */
export const startBenchWorld = async (): Promise<BenchWorld> => {
  const dataDir = await mkdtemp(join(tmpdir(), "onetimeauthbridge-bench-"));
  const otobo = await startOtobo();
  const config = scenarioConfig({
    dataDir,
    publicUrl: otobo.publicUrl,
    otoboPublicUrl: otobo.url,
    otobo: { url: otobo.url, user: otobo.agent.login, password: otobo.agent.password },
  });
  const bridge = await startBridgeProcess(config);
  otobo.connect({ url: `http://127.0.0.1:${bridge.internalPort}`, ...config.credentials });
  return {
    otobo,
    publicPort: bridge.publicPort,
    stop: async () => {
      await bridge.stop();
      await otobo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
