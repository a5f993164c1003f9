import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { LinkFacts } from "../../../bridge/domain/link.ts";
import {
  addressClaim,
  type Claim,
  grantClaim,
  isGenuineLife,
  linkClaim,
  mac,
  randomWord,
  sha256,
  sign,
  signLife,
  verify,
} from "../../../bridge/domain/token.ts";

const keys = [Buffer.alloc(32, 1)];
const facts: LinkFacts = {
  linkId: "AbC-_0123456789abcdefXYZ",
  login: "jane@customer.example",
  addressTag: "address-tag",
  maskedAddress: "j…e@c…r.example",
  domain: "customer.example",
  language: "de",
  armedAt: 1000,
  expiresAt: undefined,
};
const link = (
  changes: Partial<LinkFacts> = {},
  purpose: "link-open" | "link-past" = "link-open",
  number = "1",
): Claim => linkClaim(purpose, number, { ...facts, ...changes }, sha256("secret"));

describe("a MAC", () => {
  it("is HMAC-SHA256 over the parts, each after its length in four bytes", () => {
    expect(mac(Buffer.alloc(32, 1), ["address", "ab"]).toString("hex")).to.equal(
      "6537479be05b46d756d497f761411a3279c722a2bd6493f408174306efa87c49",
    );
  });

  it("tells parts apart wherever the border lies", () => {
    const claims: Claim[] = [
      ["grant", "ab", "c"],
      ["grant", "a", "bc"],
      ["grant", "abc"],
      ["grant", "abc", ""],
    ];
    expect(new Set(claims.map((claim) => sign(keys, claim))).size).to.equal(claims.length);
  });

  it("never serves another purpose", () => {
    const purposes = [
      "link-id",
      "link-id-login",
      "link-open",
      "link-past",
      "ticket-life",
      "grant",
      "address",
      "limit",
    ] as const;
    for (const purpose of purposes) {
      const tag = sign(keys, [purpose, "same"]);
      const accepting = purposes.filter((other) => verify(keys, [other, "same"], tag));
      expect(accepting).to.deep.equal([purpose]);
    }
  });

  it("is accepted by every key and made by the first", () => {
    const rotated = [Buffer.alloc(32, 2), ...keys];
    expect(verify(rotated, link(), sign(keys, link()))).to.equal(true);
    expect(verify(keys, link(), sign(rotated, link()))).to.equal(false);
  });

  it("is refused when it is empty, shortened, lengthened or another one", () => {
    const tag = sign(keys, link());
    for (const wrong of ["", tag.slice(0, -2), `${tag}AA`, sign(keys, ["grant"]), "no base64 §"]) {
      expect(verify(keys, link(), wrong), wrong).to.equal(false);
    }
  });

  it("cannot be made without a key", () => {
    expect(() => sign([], link()))
      .to.throw(BridgeError)
      .with.property("code", "invalid-configuration");
    expect(verify([], link(), sign(keys, link()))).to.equal(false);
  });
});

describe("the tag of a link", () => {
  const changes: Partial<LinkFacts>[] = [
    { linkId: "ZbC-_0123456789abcdefXYZ" },
    { login: "joe@customer.example" },
    { addressTag: "other" },
    { maskedAddress: "x" },
    { domain: "x" },
    { domain: undefined },
    { language: "en" },
    { armedAt: 1001 },
    { expiresAt: 2000 },
  ];
  for (const change of changes) {
    it(`vouches for ${Object.keys(change).join()}`, () => {
      expect(verify(keys, link(change), sign(keys, link()))).to.equal(false);
    });
  }

  it("vouches for the ticket, the secret and the state", () => {
    const tag = sign(keys, link());
    expect(verify(keys, link({}, "link-open", "2"), tag)).to.equal(false);
    expect(verify(keys, link({}, "link-past"), tag)).to.equal(false);
    expect(verify(keys, linkClaim("link-open", "1", facts, sha256("other")), tag)).to.equal(false);
    expect(verify(keys, link(), tag)).to.equal(true);
  });
});

describe("the tag of a grant", () => {
  const grant = { ticketNumber: "1", grantId: "g", linkId: "l", linkTag: "t", expiresAt: 60 };
  const hashes = { grantHash: sha256("grant"), browserHash: sha256("browser") };
  const tag = sign(keys, grantClaim(grant, hashes, facts));
  const others: Record<string, Claim> = {
    "the ticket": grantClaim({ ...grant, ticketNumber: "2" }, hashes, facts),
    "its id": grantClaim({ ...grant, grantId: "h" }, hashes, facts),
    "the link": grantClaim({ ...grant, linkId: "m" }, hashes, facts),
    "the link's tag": grantClaim({ ...grant, linkTag: "u" }, hashes, facts),
    "its life": grantClaim({ ...grant, expiresAt: 61 }, hashes, facts),
    "its secret": grantClaim(grant, { ...hashes, grantHash: sha256("x") }, facts),
    "the browser": grantClaim(grant, { ...hashes, browserHash: sha256("x") }, facts),
    "the login": grantClaim(grant, hashes, { ...facts, login: "joe@customer.example" }),
    "the address": grantClaim(grant, hashes, { ...facts, addressTag: "x" }),
  };
  for (const [what, claim] of Object.entries(others)) {
    it(`vouches for ${what}`, () => {
      expect(verify(keys, claim, tag)).to.equal(false);
    });
  }

  it("does not mind the case of a login", () => {
    expect(verify(keys, grantClaim(grant, hashes, { ...facts, login: "Jane@Customer.example" }), tag)).to.equal(true);
  });
});

describe("what is stored of a ticket", () => {
  const life = signLife(keys, "1", { ticketId: 7, closedAt: 1000, mergedInto: undefined });

  it("is genuine as it was written", () => {
    expect(isGenuineLife(keys, "1", life)).to.equal(true);
  });

  it("is not genuine when anything of it was changed", () => {
    expect(isGenuineLife(keys, "2", life)).to.equal(false);
    for (const change of [
      { ticketId: 8 },
      { closedAt: undefined },
      { closedAt: 2000 },
      { mergedInto: "2" },
      { tag: "" },
    ]) {
      expect(isGenuineLife(keys, "1", { ...life, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });
});

describe("the tag of an address", () => {
  it("is for one spelling only", () => {
    const tag = sign(keys, addressClaim("jane@customer.example"));
    expect(verify(keys, addressClaim("JANE@customer.example"), tag)).to.equal(false);
    expect(verify(keys, addressClaim("jáne@customer.example"), tag)).to.equal(false);
    expect(verify(keys, addressClaim(""), tag)).to.equal(false);
  });
});

describe("a random word", () => {
  it("has the wanted length and only letters and digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (length) => {
        expect(randomWord(randomBytes, length)).to.match(new RegExp(`^[0-9A-Za-z]{${length}}$`));
      }),
    );
  });

  it("leaves out the bytes that would favour some letters", () => {
    const bytes = [255, 248, 247, 0, 61, 62];
    const random = (size: number) => Buffer.from(Array.from({ length: size }, () => bytes.shift() ?? 0));
    expect(randomWord(random, 4)).to.equal("z0z0");
  });
});
