import { type RequestHandler, raw } from "express";
import type { z } from "zod";
import { BridgeError } from "../domain/errors.ts";

/** No request of OTOBO comes near it: the largest carries the From lines of one mail. */
const limit = "1mb";

/** Reads the body as bytes, whatever its content type says; 413 beyond the limit. */
export const readBody: RequestHandler = raw({ type: () => true, limit, inflate: false });

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
  throw new BridgeError("invalid-request", `${field} is missing or not as it must be.`, { field });
};

const parseJson = (body: unknown): unknown => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Not kept as a cause: its message quotes the body.
    throw new BridgeError("invalid-request", "The request is not JSON.");
  }
};
