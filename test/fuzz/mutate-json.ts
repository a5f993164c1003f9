/** Makes new JSON of known JSON: another shape, not another text. */
import type { Random } from "./random.ts";

const nasty: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  2 ** 53,
  "",
  "0",
  "1",
  "-1",
  "1e3",
  " 1",
  "1\n",
  "\u0000",
  "\ud800",
  "Jane\r\nX-OTOBO-Queue: evil",
  "__proto__",
  "constructor",
  "a".repeat(300),
  "é",
  [],
  {},
  [null],
  [[]],
  [""],
  { 0: "a", length: 1 },
  { toString: 1, valueOf: null },
  { then: 1 },
  { constructor: { prototype: { polluted: 1 } } },
];

const keys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "0",
  "",
  "length",
  "Error",
  "then",
];

/** Own, as JSON.parse makes it: an assignment would set the prototype. A list just gets longer. */
const put = (target: object, key: string, value: unknown): void => {
  const name = Array.isArray(target) && !/^\d$/.test(key) ? String(target.length) : key;
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
};

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

// A copy: what is put in may be changed later.
const nastyValue = (random: Random): unknown => {
  const value = random.pick(nasty);
  return isNode(value) ? structuredClone(value) : value;
};

const changeOne = (parent: Record<string, unknown>, key: string, random: Random): void => {
  const value = parent[key];
  switch (random.below(8)) {
    case 0:
      Reflect.deleteProperty(parent, key);
      return;
    case 1:
      put(parent, random.pick(keys), random.oneIn(2) ? { polluted: "yes" } : nastyValue(random));
      return;
    case 2:
      put(parent, key, [value, value]);
      return;
    case 3:
      put(parent, key, Array.isArray(value) ? (value as unknown[])[0] : { [random.pick(keys)]: value });
      return;
    case 4:
      put(parent, key, typeof value === "string" ? Number(value) : isNode(value) ? [value] : String(value));
      return;
    default:
      put(parent, key, nastyValue(random));
  }
};

/** Walks from the root some steps down and changes what is there. */
const change = (root: Record<string, unknown>, random: Random): void => {
  let parent = root;
  for (;;) {
    const names = Object.keys(parent);
    if (names.length === 0) {
      put(parent, random.pick(keys), nastyValue(random));
      return;
    }
    const key = random.pick(names);
    const value = parent[key];
    if (!isNode(value) || random.oneIn(3)) {
      changeOne(parent, key, random);
      return;
    }
    parent = value;
  }
};

/** One of `corpus` (JSON texts) with some of its members changed, as JSON in bytes (latin1). */
export const createMutateJson =
  (corpus: readonly string[]) =>
  (random: Random): string => {
    const root: unknown = JSON.parse(Buffer.from(random.pick(corpus), "latin1").toString());
    if (!isNode(root)) return JSON.stringify(nastyValue(random));
    for (let left = 1 + random.below(3); left > 0; left -= 1) change(root, random);
    return Buffer.from(JSON.stringify(root)).toString("latin1");
  };
