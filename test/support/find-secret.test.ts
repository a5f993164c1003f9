import { expect } from "chai";
import { createHaystack } from "./find-secret.ts";

const secret = "kP3xW9aLq0ZtYb7RmN2cVs5D";
const hidden: Record<string, string> = {
  plain: `x${secret}y`,
  "softly broken": `${secret.slice(0, 9)}=\r\n${secret.slice(9)}`,
  "softly broken, as a dump spells it": `${secret.slice(0, 9)}=\\n${secret.slice(9)}`,
  "base64 in lines": Buffer.from("a".repeat(50) + secret)
    .toString("base64")
    .replaceAll(/.{60}/g, "$&\r\n"),
  hexadecimal: Buffer.from(secret).toString("hex").toUpperCase(),
  "percent-encoded": Buffer.from(secret).toString("hex").replaceAll(/../g, "%$&"),
  "as numbers": Array.from(Buffer.from(secret), (byte) => `&#${byte};`).join(""),
  "base64 of base64": Buffer.from(Buffer.from(`ab${secret}cd`).toString("base64")).toString("base64"),
};

describe("the search for a secret", () => {
  for (const [name, text] of Object.entries(hidden))
    it(`finds it ${name}`, () => {
      expect(createHaystack(`before ${text} behind`).holds(secret)).to.equal(true);
    });

  it("finds it in base64 from any byte on", () => {
    for (const before of ["", "x", "xy"])
      expect(createHaystack(Buffer.from(`${before}${secret} more`).toString("base64")).holds(secret)).to.equal(true);
  });

  it("finds nothing where there is nothing", () => {
    expect(createHaystack(Object.values(hidden).join("\n")).holds("Qq0000000000000000000000")).to.equal(false);
    expect(createHaystack(secret.toLowerCase()).holds(secret)).to.equal(false);
  });
});
