import type { Random } from "./random.ts";

/** Something that reads what strangers write, and what always holds of it. Inputs are bytes, one a character (latin1). */
export interface Target {
  /** As a sentence's subject: "the request parsers". */
  name: string;
  generate: (random: Random) => string;
  /** Reads an input and answers what came out, whole. Throws when an invariant is broken. */
  check: (input: string) => string | Promise<string>;
}

/** Cheap, because it is asked a dozen times for each of millions of inputs. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value) || Buffer.isBuffer(value);
};

/** Everything in it is plain data: no prototype came in from outside. */
export const mustBePlain = (value: unknown, depth = 0): void => {
  must(typeof value !== "function" && depth < 12, "the result is plain data");
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return;
  must(isPlainObject(value), "the result has the prototype of plain data");
  for (const inner of Object.values(value)) mustBePlain(inner, depth + 1);
};

const untouched = Object.getOwnPropertyNames(Object.prototype).length;
const untouchedLists = Object.getOwnPropertyNames(Array.prototype).length;

/** No input reached the prototypes that all objects share. */
export const mustLeavePrototypes = (): void => {
  must(Object.getOwnPropertyNames(Object.prototype).length === untouched, "Object.prototype is as it was");
  must(Object.getOwnPropertyNames(Array.prototype).length === untouchedLists, "Array.prototype is as it was");
};

/** What an answer or a result says, whole: two runs on one input have to agree in it. */
export const wholeOf = (value: unknown): string => JSON.stringify(value);
