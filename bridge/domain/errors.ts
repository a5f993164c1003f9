/** Every reason for which the bridge refuses a request on purpose. `http/error-response.ts` maps each to a status. */
export type ErrorCode =
  | "unauthorized"
  | "not-found"
  | "too-large"
  | "invalid-request"
  | "redis-unavailable"
  | "otobo-unavailable"
  | "otobo-refused"
  | "stopping"
  | "invalid-configuration";

export interface BridgeErrorOptions extends ErrorOptions {
  /** The field of the request that is wrong, as the sender spelled it. */
  field?: string;
}

/** The one error type of the bridge. `message` is for people and never holds a value of the request. */
export class BridgeError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, options: BridgeErrorOptions = {}) {
    super(message, options);
    this.name = "BridgeError";
    this.code = code;
    this.field = options.field;
  }
}

/** True for a call to OTOBO that failed, or that OTOBO refused. */
export const isFromOtobo = (error: unknown): error is BridgeError =>
  error instanceof BridgeError && ["otobo-unavailable", "otobo-refused"].includes(error.code);
