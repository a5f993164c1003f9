import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";

const adapters = "bridge/adapters/redis";
const operations = readFileSync("docs/operations.md", "utf8");

/** A key with placeholders for what differs from ticket to ticket; `…` for all that follows the first of a counter's parts. */
const pattern = (key: string): string =>
  key
    .replaceAll(/\$?(\{|<)[^{}<>]*[}>]/g, "<>")
    .replace(/^ota:\{<>\}/, "ota:<>")
    .replace(/^ota:limit:.*/, "ota:limit:…");

const patternsIn = (text: string, key: RegExp): string[] => [
  ...new Set([...text.matchAll(key)].map(([, found = ""]) => pattern(found))),
];

describe("docs/operations.md", () => {
  it("lists every key that the bridge stores in Redis", () => {
    const code = readdirSync(adapters).map((name) => readFileSync(join(adapters, name), "utf8"));
    const stored = patternsIn(code.join("\n"), /`(ota:[^`]+)`/g);
    expect(stored).to.have.length.above(4);
    expect(patternsIn(operations, /^\| `(ota:[^`]+)` \|/gm)).to.have.members(stored);
  });
});
