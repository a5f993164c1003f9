import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { LinkFacts } from "../../../bridge/domain/link.ts";
import {
  addressClaim,
  type Claim,
  grantOf,
  isGenuineLink,
  isGrantHash,
  linkClaim,
  mac,
  randomToken,
  sha256,
  sign,
  verify,
} from "../../../bridge/domain/token.ts";

const keys = [Buffer.alloc(32, 1)];

/** Differs from the last letter of a tag in a bit that means nothing. */
const nextLetter = (tag: string): string => String.fromCharCode(tag.charCodeAt(tag.length - 1) + 1);

const facts: LinkFacts = {
  linkId: "AbC9x0123456789abcdefXYZ",
  login: "jane@customer.example",
  address: { mac: "address-mac", masked: "j…e@c…r.example", domain: "customer.example" },
  expiresAt: undefined,
};
const link = (changes: Partial<LinkFacts> = {}, number = "1"): Claim =>
  linkClaim(number, { ...facts, ...changes }, sha256("secret"));

/** Changes to what a link's MAC vouches for. */
const factChanges: Partial<LinkFacts>[] = [
  { linkId: "ZbC9x0123456789abcdefXYZ" },
  { login: "joe@customer.example" },
  { login: "Jane@customer.example" },
  { address: { mac: "other", masked: "j…e@c…r.example", domain: "customer.example" } },
  { address: undefined },
  { expiresAt: 2000 },
];

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
    const purposes = ["link-id", "link-id-login", "link", "grant", "address", "limit"] as const;
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
    for (const wrong of [
      "",
      tag.slice(0, -2),
      `${tag}AA`,
      `${tag}=`,
      ` ${tag}`,
      tag.slice(0, -1) + nextLetter(tag),
      sign(keys, ["grant"]),
      "no base64 §",
    ]) {
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

describe("the MAC of a link", () => {
  for (const change of factChanges)
    it(`vouches for ${Object.keys(change).join()}, ${JSON.stringify(change)}`, () => {
      expect(verify(keys, link(change), sign(keys, link()))).to.equal(false);
    });

  it("vouches for the ticket and the secret", () => {
    const stored = { ...facts, mac: sign(keys, link()) };
    expect(isGenuineLink(keys, "1", stored, sha256("secret"))).to.equal(true);
    expect(isGenuineLink(keys, "1", stored, sha256("other"))).to.equal(false);
    expect(isGenuineLink(keys, "2", stored, sha256("secret"))).to.equal(false);
  });
});

describe("a grant", () => {
  const source = { ...facts, mac: "mac" };
  const lease = { holder: sha256("browser"), expiresAt: 60 };
  const hash = sha256(grantOf(keys, "1", source, lease));
  const isRight = (changes: { ticketNumber?: string; link?: object; lease?: object; keys?: Buffer[]; hash?: string }) =>
    isGrantHash(
      changes.keys ?? keys,
      changes.ticketNumber ?? "1",
      { ...source, ...changes.link },
      { ...lease, ...changes.lease },
      changes.hash ?? hash,
    );

  it("is the same for the same lease, with any of the keys", () => {
    expect(isRight({})).to.equal(true);
    expect(isRight({ hash: hash.toUpperCase() })).to.equal(true);
    expect(isRight({ keys: [Buffer.alloc(32, 2), ...keys] })).to.equal(true);
    expect(isRight({ keys: [Buffer.alloc(32, 2)] })).to.equal(false);
  });

  for (const change of [...factChanges, { mac: "other" }])
    it(`is another one for another link: ${Object.keys(change).join()}, ${JSON.stringify(change)}`, () => {
      expect(isRight({ link: change })).to.equal(false);
    });

  it("is another one for another ticket, browser or lease", () => {
    expect(isRight({ ticketNumber: "2" })).to.equal(false);
    expect(isRight({ lease: { holder: sha256("x") } })).to.equal(false);
    expect(isRight({ lease: { expiresAt: 61 } })).to.equal(false);
  });

  it("is not right for a hash that is none", () => {
    for (const wrong of ["", "0", hash.slice(2), `${hash}00`, "x".repeat(64)])
      expect(isRight({ hash: wrong })).to.equal(false);
  });
});

describe("the MAC of an address", () => {
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
        expect(randomToken(randomBytes, length)).to.match(new RegExp(`^[0-9A-Za-z]{${length}}$`));
      }),
    );
  });

  it("leaves out the bytes that would favour some letters", () => {
    const bytes = [255, 248, 247, 0, 61, 62];
    const random = (size: number) => Buffer.from(Array.from({ length: size }, () => bytes.shift() ?? 0));
    expect(randomToken(random, 4)).to.equal("z0z0");
  });
});
