import { type DestinationStream, pino } from "pino";
import type { Log } from "../ports.ts";

/** Only these fields of an error: others contain whole requests, with credentials. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name: error.name, code, message: error.message, stack: error.stack, cause };
};

/** A safety net: nobody should log secrets anyway. */
const secrets = ["authorization", "cookie", "password", "secret", "token", "grant", "link", "OTAToken"];
const redact = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Writes one JSON object a line, to standard output unless told otherwise, at this level of pino and above. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = {
    level,
    redact,
    base: null,
    serializers: { error: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    debug: (message, fields) => {
      logger.debug(fields ?? {}, message);
    },
    info: (message, fields) => {
      logger.info(fields ?? {}, message);
    },
    warn: (message, fields) => {
      logger.warn(fields ?? {}, message);
    },
    error: (message, fields) => {
      logger.error(fields ?? {}, message);
    },
  };
};
