import { type Environment, readConfig } from "../config.ts";
import { diagnose } from "../tools.ts";
import type { Finding } from "../use-cases/diagnose.ts";
import type { Result } from "./result.ts";

const words = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };

const toLines = ({ subject, status, message, remedy }: Finding): string[] => [
  `${words[status]}  ${subject}: ${message}`,
  ...(remedy === undefined ? [] : [`         ${remedy}`]),
];

/** Checks everything that the bridge depends on, and what OTOBO says of its side. */
export const checkInstallation = async (environment: Environment): Promise<Result> => {
  const findings = await diagnose(readConfig(environment));
  const isOk = findings.every(({ status }) => status !== "problem");
  return { isOk, data: { findings }, lines: findings.flatMap(toLines) };
};
