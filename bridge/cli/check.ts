import { type Environment, readConfig } from "../config.ts";
import { diagnose } from "../tools.ts";
import type { Finding } from "../use-cases/diagnose.ts";
import type { Result } from "./result.ts";

const toLines = ({ subject, status, message, remedy }: Finding): string[] => [
  `${status === "ok" ? "ok     " : "PROBLEM"}  ${subject}: ${message}`,
  ...(remedy === undefined ? [] : [`         ${remedy}`]),
];

/** Checks everything that the bridge depends on. */
export const checkInstallation = async (environment: Environment): Promise<Result> => {
  const findings = await diagnose(readConfig(environment));
  const isOk = findings.every(({ status }) => status === "ok");
  const messages = isOk ? ["Admin::OneTimeAuth::Check in OTOBO checks the other direction."] : [];
  return { isOk, data: { findings }, lines: findings.flatMap(toLines), messages };
};
