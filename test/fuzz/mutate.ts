/** Makes new inputs of known ones. Texts are bytes, one a character (latin1): an input need not be UTF-8. */
import type { Random } from "./random.ts";

const longest = 4_000;

const bytesOf = (text: string): string => Buffer.from(text).toString("latin1");

/** What parsers stumble over, whatever they parse. */
const general = [
  ...Array.from("\0\r\n\t\x1b \"'\\<>()[]{},;:@=?&%/.~#*$|`^!+-_"),
  "\r\n",
  "\r\nX-OTOBO-Queue: evil",
  "../",
  "%00",
  "%0d%0a",
  "%252e",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "null",
  "-1",
  "1e999",
  "99999999999999999999",
  ...["\u00e9", "\uff4a", "\u0000", "\u00ad", "\u200b", "\u202e", "\u2028", "\ufeff", "\ufffd", "\u212a", "\u0130"].map(
    bytesOf,
  ),
  ...["e\u0301", "ß", "\u{1f4e7}", "\u{10ffff}"].map(bytesOf),
  "\xff",
  "\xc3",
  "\xc0\xaf",
  "\xed\xa0\x80",
];

type Change = (text: string, random: Random, tokens: readonly string[], others: readonly string[]) => string;

const insertAt = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at);

const sliceOf = (text: string, random: Random): string => {
  const from = random.below(text.length + 1);
  return text.slice(from, from + 1 + random.below(24));
};

const changes: Change[] = [
  (text, random, tokens) => insertAt(text, random.below(text.length + 1), random.pick(tokens)),
  (text, random, tokens) => insertAt(text, random.below(text.length + 1), random.pick(tokens)),
  (text, random) => insertAt(text, random.below(text.length + 1), String.fromCharCode(random.below(256))),
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
  },
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(random.oneIn(4) ? 24 : 3));
  },
  (text, random) => insertAt(text, random.below(text.length + 1), sliceOf(text, random)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random, _tokens, others) =>
    text.slice(0, random.below(text.length + 1)) + sliceOf(random.pick(others), random) + sliceOf(text, random),
  (text, random, tokens) => {
    const part = random.oneIn(2) ? random.pick(tokens) : sliceOf(text, random);
    return insertAt(text, random.below(text.length + 1), part.repeat(random.below(random.oneIn(16) ? 400 : 12)));
  },
];

/** One of `corpus`, changed a few times; `tokens` are words of its language. */
export const createMutate = (corpus: readonly string[], tokens: readonly string[] = []) => {
  const dictionary = [...general, ...tokens];
  return (random: Random): string => {
    let text = random.pick(corpus);
    for (let left = 1 + random.below(4); left > 0; left -= 1) {
      text = random.pick(changes)(text, random, dictionary, corpus).slice(0, longest);
    }
    return text;
  };
};
