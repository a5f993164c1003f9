import type { IncomingMessage } from "node:http";
import { BridgeError } from "../domain/errors.ts";

/** Short and printable, because it goes into the log as it is. */
const requestIdShape = /^[\x21-\x7e]{1,64}$/;

/** The id that OTOBO gave its request, if it did. Throws `BridgeError` with code `invalid-request`. */
export const readRequestId = ({ headers }: IncomingMessage): string | undefined => {
  const requestId = headers["x-request-id"];
  if (requestId === undefined || (typeof requestId === "string" && requestIdShape.test(requestId))) return requestId;
  throw new BridgeError("invalid-request", "X-Request-Id is invalid.", { field: "X-Request-Id" });
};
