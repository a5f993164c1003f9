/** What to do about a part of the installation that does not work. */
import type { BridgeError } from "../domain/errors.ts";

/** By what OTOBO or the way to it said. */
const otoboRemedies: [said: RegExp, remedy: string][] = [
  [/PublicURL/, "Give both the same value: the setting in OTOBO, and PUBLIC_URL in .env."],
  [
    /AuthFail|AuthorizationFail|AccessDenied/,
    "Run Admin::OneTimeAuth::Enable --new-credentials in OTOBO, put what it prints into .env, and restart the bridge.",
  ],
  [
    /HTTP [45]|not JSON|not SOAP|refused/,
    "OTOBO_URL must end before nph-genericinterface.pl, and the web service must be valid: run Admin::OneTimeAuth::Enable.",
  ],
];
const otoboUnreachable = "Start OTOBO's web server, and check that this machine reaches the address in OTOBO_URL.";

export const otoboRemedy = (said: string): string =>
  otoboRemedies.find(([pattern]) => pattern.test(said))?.[1] ?? otoboUnreachable;

export const redisRemedy =
  "Start Redis, and compare REDIS_URL, REDIS_CA and the rights of its user with docs/operations.md#redis. Without REDIS_URL " +
  "it runs with the bridge: start that, or run this command in its directory.";

/** Undefined if the message says it all. */
export const remedyOf = ({ code, message }: BridgeError): string | undefined => {
  if (code === "redis-unavailable") return redisRemedy;
  return code.startsWith("otobo-") ? otoboRemedy(message) : undefined;
};
