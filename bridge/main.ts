#!/usr/bin/env node
/** The process: arguments and environment in, output and exit code out. */
import { existsSync } from "node:fs";
import { runCommandLine } from "./cli/command-line.ts";
import type { Environment } from "./config.ts";
import { BridgeError } from "./domain/errors.ts";

/** The environment wins over .env. */
const readEnvironment = (): Environment => {
  if (existsSync(".env")) {
    try {
      process.loadEnvFile(".env");
    } catch (error) {
      throw new BridgeError("invalid-configuration", "The file .env cannot be read.", { cause: error });
    }
  }
  return process.env;
};

const exitCode = await runCommandLine({
  parameters: process.argv.slice(2),
  readEnvironment,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
if (exitCode !== undefined) process.exitCode = exitCode;
