/** `start`: the bridge until a signal ends it. */
import { createLog } from "../adapters/log.ts";
import { type Environment, readConfig } from "../config.ts";
import { startBridge } from "../start.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

/** Resolves when it listens. The process ends by itself at a signal, or when something unexpected happens. */
export const runBridge = async (environment: Environment): Promise<void> => {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);

  const crash = (error: unknown): void => {
    log.error("Unexpected error, the bridge exits", { error });
    process.exit(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);

  const bridge = await startBridge(config, { log });
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      // A second signal ends the bridge at once.
      if (stopping) process.exit(1);
      stopping = true;
      log.info("The bridge is stopping", { signal });
      bridge.stop().then(() => {
        log.info("The bridge has stopped");
        process.exit(0);
      }, crash);
    });
  }
};
