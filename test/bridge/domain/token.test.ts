import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { LinkFacts, StoredLink } from "../../../bridge/domain/link.ts";
import {
  addressClaim,
  type Claim,
  grantClaim,
  isGenuineLife,
  isGenuineLink,
  isTaken,
  linkClaim,
  mac,
  randomToken,
  sha256,
  sign,
  signLife,
  signTaken,
  verify,
} from "../../../bridge/domain/token.ts";

const keys = [Buffer.alloc(32, 1)];

/** Differs from the last letter of a tag in a bit that means nothing. */
const nextLetter = (tag: string): string => String.fromCharCode(tag.charCodeAt(tag.length - 1) + 1);

const facts: LinkFacts = {
  linkId: "AbC9x0123456789abcdefXYZ",
  login: "jane@customer.example",
  addressTag: "address-tag",
  maskedAddress: "j…e@c…r.example",
  domain: "customer.example",
  language: "de",
  armedAt: 1000,
  expiresAt: undefined,
  order: 1000,
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
      "link-taken",
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

describe("the tag of a link", () => {
  const changes: Partial<LinkFacts>[] = [
    { linkId: "ZbC9x0123456789abcdefXYZ" },
    { login: "joe@customer.example" },
    { addressTag: "other" },
    { maskedAddress: "x" },
    { domain: "x" },
    { domain: "" },
    { language: "en" },
    { armedAt: 1001 },
    { expiresAt: 2000 },
    { order: 1001 },
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
  const source = { ...facts, pastTag: "past-tag" };
  const tag = sign(keys, grantClaim(grant, hashes, source));
  const others: Record<string, Claim> = {
    "the ticket": grantClaim({ ...grant, ticketNumber: "2" }, hashes, source),
    "its id": grantClaim({ ...grant, grantId: "h" }, hashes, source),
    "the link": grantClaim({ ...grant, linkId: "m" }, hashes, source),
    "the link's tag": grantClaim({ ...grant, linkTag: "u" }, hashes, source),
    "its life": grantClaim({ ...grant, expiresAt: 61 }, hashes, source),
    "its secret": grantClaim(grant, { ...hashes, grantHash: sha256("x") }, source),
    "the browser": grantClaim(grant, { ...hashes, browserHash: sha256("x") }, source),
    "the login": grantClaim(grant, hashes, { ...source, login: "joe@customer.example" }),
    "the login's case": grantClaim(grant, hashes, { ...source, login: "Jane@customer.example" }),
    "its link's end": grantClaim(grant, hashes, { ...source, expiresAt: 2000 }),
    "its link's past tag": grantClaim(grant, hashes, { ...source, pastTag: "x" }),
    "the address": grantClaim(grant, hashes, { ...source, addressTag: "x" }),
  };
  for (const [what, claim] of Object.entries(others)) {
    it(`vouches for ${what}`, () => {
      expect(verify(keys, claim, tag)).to.equal(false);
    });
  }
});

describe("what is stored of a link", () => {
  const secretHash = sha256("secret");
  const tagFor = (purpose: "link-open" | "link-past") => sign(keys, linkClaim(purpose, "1", facts, secretHash));
  const free = { takenUntil: undefined, takenBy: undefined, takenTag: undefined };
  const pastTag = tagFor("link-past");
  const active: StoredLink = { ...facts, ...free, state: "active", openTag: tagFor("link-open"), pastTag };
  const spent: StoredLink = { ...active, state: "spent", openTag: undefined };
  const taken: StoredLink = { ...active, ...signTaken(keys, "1", active, { takenUntil: 60, takenBy: "browser" }) };
  const isGenuine = (stored: StoredLink) => isGenuineLink(keys, "1", stored, secretHash);

  it("is genuine as it was written: free, taken and spent", () => {
    expect([active, taken, spent].map(isGenuine)).to.deep.equal([true, true, true]);
    expect([active, taken, spent].map((each) => isTaken(keys, "1", each))).to.deep.equal([false, true, false]);
  });

  const forgeries: Record<string, StoredLink> = {
    "another past tag": { ...active, pastTag: spent.pastTag.toLowerCase() },
    "no open tag": { ...active, openTag: undefined },
    "the past tag for the open one": { ...active, openTag: pastTag },
    "an open tag, spent": { ...spent, openTag: active.openTag },
    "another moment until which it is taken": { ...taken, takenUntil: 61 },
    "another browser that took it": { ...taken, takenBy: "another" },
    "a tag of another link's taking": {
      ...taken,
      takenTag: signTaken(keys, "2", active, { takenUntil: 60, takenBy: "browser" }).takenTag,
    },
    "no moment until which it is taken": { ...taken, takenUntil: undefined },
    "no browser that took it": { ...taken, takenBy: undefined },
    "no tag of its taking": { ...taken, takenTag: undefined },
    "nothing but a moment": { ...active, takenUntil: 60 },
    "nothing but a browser": { ...active, takenBy: "browser" },
    "nothing but a tag": { ...active, takenTag: taken.takenTag },
    "a taking although it is spent": { ...taken, state: "spent", openTag: undefined },
  };
  for (const [what, forged] of Object.entries(forgeries))
    it(`is not genuine with ${what}`, () => {
      expect(isGenuine(forged)).to.equal(false);
    });

  it("is not genuine with another secret or for another ticket", () => {
    expect(isGenuineLink(keys, "1", active, sha256("other"))).to.equal(false);
    expect(isGenuineLink(keys, "2", active, secretHash)).to.equal(false);
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
