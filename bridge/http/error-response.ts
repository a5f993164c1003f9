import type { ErrorRequestHandler } from "express";
import { BridgeError, type ErrorCode } from "../domain/errors.ts";
import type { Log } from "../ports.ts";
import { sendJson } from "./send-json.ts";

/** The one table of codes and statuses, for OTOBO's routes and for the pages. */
const statuses: Record<ErrorCode, number> = {
  unauthorized: 401,
  "not-found": 404,
  "too-large": 413,
  "invalid-request": 422,
  "otobo-refused": 503,
  "otobo-unavailable": 503,
  "redis-unavailable": 503,
  stopping: 503,
  "invalid-configuration": 500,
};

/** Public messages of errors whose own message is for the log only: OTOBO's refusal may contain values. */
const publicMessages: Partial<Record<ErrorCode, string>> = {
  "otobo-refused": "OTOBO refused a call of the bridge. See the log of the bridge.",
};

export interface ErrorAnswer {
  status: number;
  body: { Error: { ErrorCode: string; ErrorMessage: string; Field?: string } };
}

const isHttpError = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && "status" in error && typeof error.status === "number";

/** Converts errors of Express and its parsers (undecodable path, body too large, aborted connection). */
const toBridgeError = (error: unknown): BridgeError | undefined => {
  if (error instanceof BridgeError) return error;
  if (!isHttpError(error) || error.status >= 500) return undefined;
  if (error.status === 413) return new BridgeError("too-large", "Request too large.", { cause: error });
  if (error instanceof URIError) return new BridgeError("not-found", "Unknown route.", { cause: error });
  return new BridgeError("invalid-request", "Malformed request.", { cause: error });
};

/** Status and JSON for an error, in the shape of PROTOCOL.md. What is not a `BridgeError` is a 500 without details. */
export const toErrorAnswer = (error: unknown): ErrorAnswer => {
  const known = toBridgeError(error);
  if (!known) {
    const message = "Internal error. See the log of the bridge.";
    return { status: 500, body: { Error: { ErrorCode: "internal-error", ErrorMessage: message } } };
  }
  const { code, field } = known;
  const body = { ErrorCode: code, ErrorMessage: publicMessages[code] ?? known.message };
  return { status: statuses[code], body: { Error: field === undefined ? body : { ...body, Field: field } } };
};

/** Logs what the sender must not see or cannot fix: faults as errors, outages as warnings. */
export const logError = (log: Log, error: unknown, status: number): void => {
  if (status === 503) log.warn("Request answered with 503", { error });
  else if (status >= 500) log.error("Request failed", { error });
};

/** The last middleware of a listener that speaks JSON. */
export const createJsonErrorHandler =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, body } = toErrorAnswer(error);
    logError(log, error, status);
    sendJson(response, status, body);
  };
