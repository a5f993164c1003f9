import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";

interface Bridge {
  publicPort: number;
  internalPort: number;
  stop(): Promise<void>;
}

export interface Together extends Bridge {
  otobo: SimulatedOtobo;
  credentials: Config["credentials"];
}

/** Starts a simulated OTOBO, and a bridge with a private Redis, introduced to each other. */
export const startTogether = async (startBridge: (config: Config) => Promise<Bridge>): Promise<Together> => {
  const dataDir = await mkdtemp(join(tmpdir(), "onetimeauthbridge-"));
  const otobo = await startOtobo();
  const config = scenarioConfig({
    dataDir,
    publicUrl: otobo.publicUrl,
    otoboPublicUrl: otobo.url,
    otobo: { url: otobo.url, user: otobo.agent.login, password: otobo.agent.password },
  });
  const bridge = await startBridge(config);
  const { publicPort, internalPort } = bridge;
  otobo.connect({ url: `http://127.0.0.1:${internalPort}`, ...config.credentials });
  otobo.proxyTo(`http://127.0.0.1:${publicPort}`);
  return {
    otobo,
    credentials: config.credentials,
    publicPort,
    internalPort,
    stop: async () => {
      await bridge.stop();
      await otobo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
