import { type Environment, readTokenKeyTexts } from "../config.ts";
import type { RandomBytes } from "../ports.ts";
import type { Result } from "./result.ts";

const keyBytes = 32;

const steps = [
  "Put this line into .env in place of TOKEN_KEYS, and restart the bridge. With several bridges, first put the new key " +
    "behind the present ones on all of them and restart them, so that each knows it before one signs with it.",
  "When LinkMaxAgeDays or the life of your tickets has passed, remove the old keys and restart: links that they signed " +
    "stop working.",
];

/** A fresh key before the present ones. Changes nothing. */
export const rotateKeys = (environment: Environment, random: RandomBytes): Result => {
  const tokenKeys = [random(keyBytes).toString("base64"), ...readTokenKeyTexts(environment)].join(",");
  return { isOk: true, data: { tokenKeys, steps }, lines: [`TOKEN_KEYS=${tokenKeys}`], messages: steps };
};
