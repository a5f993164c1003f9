import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBridge } from "../../bridge/start.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";

export type Say = (line: string) => void;

export interface Running {
  otobo: SimulatedOtobo;
  stop(): Promise<void>;
}

/** Starts a private Redis, a simulated OTOBO and the bridge, introduced to each other. */
export const startEverything = async (say: Say): Promise<Running> => {
  const dataDir = await mkdtemp(join(tmpdir(), "onetimeauthbridge-demo-"));
  const otobo = await startOtobo();
  const config = scenarioConfig({
    dataDir,
    publicUrl: otobo.publicUrl,
    otoboPublicUrl: otobo.url,
    otobo: { url: otobo.url, user: otobo.agent.login, password: otobo.agent.password },
  });
  const bridge = await startBridge(config);
  otobo.connect({ url: `http://127.0.0.1:${bridge.internalPort}`, ...config.credentials });
  otobo.proxyTo(`http://127.0.0.1:${bridge.publicPort}`);
  say(`A simulated OTOBO listens at ${otobo.url}/customer.pl`);
  say(
    `The bridge listens at 127.0.0.1:${bridge.publicPort} (pages) and 127.0.0.1:${bridge.internalPort} (OTOBO), with a private Redis`,
  );
  return {
    otobo,
    stop: async () => {
      await bridge.stop();
      await otobo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
