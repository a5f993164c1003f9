import { hash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { BridgeError } from "../domain/errors.ts";

export interface Credentials {
  user: string;
  password: string;
}

const digest = (bytes: Buffer): Buffer => hash("sha256", bytes, "buffer");

/** The bytes a sender may spell these credentials with: OTOBO's requester sends ISO-8859-1, others UTF-8. */
const spellings = ({ user, password }: Credentials): Buffer[] => {
  const text = `${user}:${password}`;
  const fitsLatin1 = Buffer.from(text, "latin1").toString("latin1") === text;
  return [Buffer.from(text, "utf8"), ...(fitsLatin1 ? [Buffer.from(text, "latin1")] : [])];
};

/** OTOBO's requester leaves white space inside the base64 and behind it. */
const decodeBasic = (header: string): Buffer => {
  const [, encoded = ""] = /^\s*basic\s(.*)$/is.exec(header) ?? [];
  return Buffer.from(encoded.replace(/\s+/g, ""), "base64");
};

/**
 * Lets a request pass that carries the credentials (Basic authentication), and refuses all others with 401 before
 * anything of their body is read. Compares digests of fixed length in constant time.
 */
export const createCheckCredentials = (credentials: Credentials): RequestHandler => {
  const expected = spellings(credentials).map(digest);
  return (request, response, next) => {
    const presented = digest(decodeBasic(request.headers.authorization ?? ""));
    const matches = expected.filter((one) => timingSafeEqual(one, presented));
    if (matches.length > 0) {
      next();
      return;
    }
    response.set("WWW-Authenticate", 'Basic realm="OneTimeAuthBridge", charset="UTF-8"');
    next(new BridgeError("unauthorized", "The credentials are missing or wrong."));
  };
};
