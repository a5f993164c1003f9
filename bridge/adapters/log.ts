import { type DestinationStream, pino } from "pino";
import type { Log } from "../ports.ts";
import { currentRequestId } from "./request-id.ts";

/** Only these fields of an error: others contain whole requests, with credentials. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name: error.name, code, message: error.message, stack: error.stack, cause };
};

/** More than lines of one turn should have. */
const maxUnwrittenLength = 16_000;

/** A safety net: nobody should log secrets anyway. */
const secrets = new Set(["authorization", "cookie", "password", "secret", "token", "grant", "link", "OTAToken"]);

/** Deeper than anything that is logged; a value may contain itself. */
const maxDepth = 4;

/** Without what is named like a secret. Own, because pino's takes four times as long as the line itself. */
const hideSecrets = (fields: object, depth = maxDepth): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => {
      if (secrets.has(name)) return [name, "[Redacted]"];
      const isRecord =
        typeof value === "object" && value !== null && !(value instanceof Error) && !Array.isArray(value);
      return [name, isRecord && depth > 1 ? hideSecrets(value, depth - 1) : value];
    }),
  );

/** Standard output, written to once for all lines of one turn of the event loop: writing costs more than a page. */
const createOutput = (): DestinationStream => {
  const output = pino.destination({ dest: 1, sync: true, minLength: maxUnwrittenLength });
  let isScheduled = false;
  // Not flushSync(): it would wait for the disk.
  const flush = (): void => {
    isScheduled = false;
    output.flush();
  };
  process.on("exit", () => {
    output.flushSync();
  });
  return {
    write: (line) => {
      output.write(line);
      if (!isScheduled) setImmediate(flush);
      isScheduled = true;
    },
  };
};

/** Writes one JSON object a line, to standard output unless told otherwise, at this level of pino and above. */
export const createLog = (level: string, destination: DestinationStream = createOutput()): Log => {
  const options = {
    level,
    formatters: { log: (fields: object) => hideSecrets(fields) },
    base: null,
    mixin: () => {
      const requestId = currentRequestId();
      return requestId === undefined ? {} : { requestId };
    },
    serializers: { error: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const logger = pino(options, destination);
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
