/** The bridge as a process: environment in, signals obeyed. */
import { existsSync } from "node:fs";
import { createLog } from "./adapters/log.ts";
import { readConfig } from "./config.ts";
import { BridgeError } from "./domain/errors.ts";
import { startBridge } from "./start.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

const loadEnvironment = (): void => {
  if (!existsSync(".env")) return;
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    throw new BridgeError("invalid-configuration", "The file .env cannot be read.", { cause: error });
  }
};

const run = async (): Promise<void> => {
  loadEnvironment();
  const config = readConfig(process.env);
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

run().catch((error: unknown) => {
  const isExpected = error instanceof BridgeError && error.code === "invalid-configuration";
  process.stderr.write(`${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
