import { checkConfig, type Environment } from "../config.ts";
import type { Result } from "./result.ts";

/** Checks a configuration without starting anything. */
export const checkEnvironment = (environment: Environment): Result => {
  const checked = checkConfig(environment);
  const problems = "problems" in checked ? checked.problems : [];
  const isOk = problems.length === 0;
  const lines = isOk
    ? ["The configuration is valid."]
    : ["Invalid configuration:", ...problems.map((problem) => `  - ${problem}`)];
  return { isOk, data: { problems }, lines };
};
