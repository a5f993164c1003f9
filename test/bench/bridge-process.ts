/** The bridge in a process of its own, as in production: what it does must not wait for the simulated OTOBO, nor count as its work. */
import type { Config } from "../../bridge/config.ts";
import { startBridge } from "../../bridge/start.ts";

const send = (message: object): void => void process.send?.(message);

process.once("message", (config: Config) => {
  startBridge(config).then(
    (bridge) => {
      process.once("disconnect", () => {
        void bridge.stop();
      });
      send({ publicPort: bridge.publicPort, internalPort: bridge.internalPort });
    },
    (error: unknown) => {
      send({ failed: error instanceof Error ? error.message : String(error) });
      process.disconnect();
    },
  );
});
