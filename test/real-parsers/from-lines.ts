/** From lines as forgers, broken programs and people write them: pieces that address parsers read differently, in any order. */
import type { Random } from "../fuzz/random.ts";

const victim = "tina@customer.example";
const forger = "mallory@evil.example";

/** Bytes, as latin1. */
const bytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

const pieces = [
  victim,
  forger,
  `<${victim}>`,
  `<${forger}>`,
  "<tina@",
  "customer.example>",
  "<ti>",
  "<na@customer.example>",
  "Tina ",
  "Mallory Doe ",
  '"Tina Doe" ',
  `"${victim}" `,
  `(${victim})`,
  `'${victim}'`,
  `"tina"@customer.example`,
  `"tina@customer.example"@evil.example`,
  "=?utf-8?q?tina=40customer=2Eexample?=",
  "=?utf-8?b?PHRpbmFAY3VzdG9tZXIuZXhhbXBsZT4=?=",
  "=?utf-8?q?J=C3=A1ne?= ",
  "=?iso-8859-1?q?=2C_?=",
  "=?unknown?q?x?=",
  "@relay.example:",
  "Friends:",
  "undisclosed-recipients:;",
  "mailto:",
  bytes("jané@müller.example"),
  bytes("tina@customer。example"),
  bytes("\u00a0"),
  bytes("\u200b"),
  bytes("＠"),
  bytes("“"),
  "\xe9",
  "\0",
  "\t",
  "\n ",
  "\nFrom: ",
  "\nfrom : ",
  "%40",
  "tina%customer.example@relay.example",
  "[127.0.0.1]",
  "@[IPv6:2001:db8::1]",
  "via Group ",
  ...Array.from("<>()[],;:@.\\\"'|=?*# "),
];

/** One mail's From lines, without the first one's name. */
export const randomFromLine = (random: Random): string => {
  const length = 1 + random.below(random.oneIn(4) ? 12 : 5);
  return Array.from({ length }, () => random.pick(pieces)).join("");
};
