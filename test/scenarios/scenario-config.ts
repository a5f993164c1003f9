import { randomBytes } from "node:crypto";
import type { Config } from "../../bridge/config.ts";
import { type Limits, defaultLimits } from "../../bridge/domain/limits.ts";
import { redisPatience } from "../support/connect-patiently.ts";

interface Given {
  dataDir: string;
  publicUrl: string;
  otoboPublicUrl: string;
  otobo: { url: string; user: string; password: string };
  /** Default: rest. */
  transport?: Config["otobo"]["transport"] | undefined;
  /** Other than the standard ones. */
  limits?: Partial<Limits> | undefined;
}

const webservices = { rest: "OneTimeAuth", soap: "OneTimeAuthSOAP" };

/** A bridge for one run: any free ports, keys and passwords of its own, a private Redis below `dataDir`. */
export const scenarioConfig = ({ otobo, transport = "rest", limits, ...given }: Given): Config => ({
  ...given,
  host: "127.0.0.1",
  publicPort: 0,
  internalPort: 0,
  trustProxy: ["loopback"],
  otobo: { ...otobo, transport, webservice: webservices[transport], keepAlive: false, timeout: 4000 },
  redisUrl: undefined,
  redisTimeout: redisPatience,
  tokenKeys: [randomBytes(32)],
  credentials: { user: "otobo", password: randomBytes(24).toString("base64url") },
  limits: { ...defaultLimits, ...limits },
  logLevel: "silent",
});
