/** What a bridge in a process of its own runs: configured by a message, its clock set by further ones. */
import type { Config } from "../../bridge/config.ts";
import { startBridge } from "../../bridge/start.ts";
import type { ToBridge } from "./bridge-process.ts";

const send = (message: object): void => void process.send?.(message);

/** The machine's clock is set, for everything in this process. */
const setClock = (seconds: number): void => {
  Date.now = () => Math.round(performance.timeOrigin + performance.now()) + seconds * 1000;
};

const start = (config: Config, settingsSeconds: number | undefined): void => {
  startBridge(config, settingsSeconds === undefined ? {} : { settingsSeconds }).then(
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
};

process.on("message", (message: ToBridge) => {
  if ("config" in message) start(message.config, message.settingsSeconds);
  else {
    setClock(message.clockAhead);
    send({ clockAhead: message.clockAhead });
  }
});
