import { checkConfig, type Environment } from "../config.ts";
import type { Result } from "./result.ts";

/** Checks a configuration without starting anything. */
export const checkEnvironment = (environment: Environment): Result => {
  const checked = checkConfig(environment);
  if (!("problems" in checked)) return { isOk: true, data: { problems: [] }, lines: ["The configuration is valid."] };
  const { problems } = checked;
  const messages = ["Invalid configuration:", ...problems.map((problem) => `  - ${problem}`)];
  return { isOk: false, data: { problems }, lines: [], messages };
};
