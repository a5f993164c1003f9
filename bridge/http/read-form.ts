import type { IncomingMessage } from "node:http";
import type { NextFunction, Request, Response } from "express";
import getRawBody from "raw-body";

/** A form of our own pages has a few short fields. */
const maxBytes = 4096;

/** Reads a submitted form; 413 if it is too large for one of ours. A button without fields sends nothing. */
export const readForm = async (
  request: IncomingMessage & { body?: unknown },
  _response: Response,
  next: NextFunction,
): Promise<void> => {
  const bytes = await getRawBody(request, { limit: maxBytes, length: request.headers["content-length"] ?? null });
  request.body = new URLSearchParams(bytes.toString());
  next();
};

/** The value of a field; empty if it is missing or longer than `maxLength`. */
export const formField = <Params>(request: Request<Params>, name: string, maxLength: number): string => {
  const form: unknown = request.body;
  const value = form instanceof URLSearchParams ? (form.get(name) ?? "") : "";
  return value.length <= maxLength ? value : "";
};
