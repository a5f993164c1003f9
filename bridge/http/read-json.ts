import { isUtf8 } from "node:buffer";
import type { RequestHandler } from "express";
import getRawBody from "raw-body";
import type { z } from "zod";
import { BridgeError } from "../domain/errors.ts";

/** OTOBO's requests are much smaller: the largest contains the From lines of one mail. */
const maxBytes = 1_048_576;

/**
 * Reads the body as bytes, whatever its content type says; 413 as soon as it is announced too large or turns out to be.
 * A client that asks before it sends a body (`Expect: 100-continue`) gets its 100 only here, after everything that can be
 * refused without the body.
 */
export const readBody: RequestHandler = async (request, response, next) => {
  const length = request.headers["content-length"];
  if (Number(length ?? 0) <= maxBytes && request.headers.expect !== undefined) response.writeContinue();
  request.body = await getRawBody(request, { limit: maxBytes, length: length ?? null });
  next();
};

/**
 * The body as `schema` wants it. Throws `BridgeError` with code `invalid-request`: not JSON in UTF-8, no object, or the
 * wrong shape, with the field named and no value repeated.
 */
export const parseBody = <Schema extends z.ZodType>(body: unknown, schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join(".") ?? "";
  if (field === "") throw new BridgeError("invalid-request", "The request must be a JSON object.");
  throw new BridgeError("invalid-request", `${field} is missing or invalid.`, { field });
};

const parseJson = (body: unknown): unknown => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  try {
    if (!isUtf8(bytes)) throw new SyntaxError("not UTF-8");
    return JSON.parse(bytes.toString());
  } catch {
    // Not kept as a cause: its message quotes the body.
    throw new BridgeError("invalid-request", "The request is not JSON.");
  }
};
