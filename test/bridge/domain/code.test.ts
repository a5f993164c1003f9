import { expect } from "chai";
import fc from "fast-check";
import {
  browserMark,
  codeMac,
  linkIdOfReport,
  needsCode,
  randomCode,
  readCode,
  reportTokenOf,
} from "../../../bridge/domain/code.ts";
import type { StoredLink } from "../../../bridge/domain/link.ts";

const keys = [Buffer.alloc(32, 1)];
const ticketNumber = "2026112210000011";
const linkId = "0A1b2C3d4E5f6G7h8I9j0K1L";
const subject = { ticketNumber, linkId, holder: "a".repeat(64) };

const link = (changes: Partial<StoredLink> = {}): StoredLink => ({
  linkId,
  login: "jane@customer.example",
  address: undefined,
  expiresAt: undefined,
  mac: "mac",
  language: "",
  state: "active",
  lease: undefined,
  entry: undefined,
  times: { seenAt: undefined, openedAt: undefined, endedAt: undefined },
  ...changes,
});
const seenAt = (seconds: number) => ({ seenAt: seconds, openedAt: undefined, endedAt: undefined });

describe("codes for new browsers", () => {
  it("have six digits, each as likely as the others", () => {
    expect(randomCode((size) => Buffer.alloc(size, 7))).to.equal("777777");
    const bytes = [255, 250, 249, 10, 0, 1, 2, 3];
    expect(randomCode(() => Buffer.from(bytes))).to.equal("900123");
  });

  for (const typed of [
    "012345",
    " 012 345 ",
    "012-345",
    "Code: 012345.",
    "０１２３４５",
    "٠١٢٣٤٥",
    "०१२३४५",
    "\u200e012345\u200f",
  ])
    it(`are read from "${typed}"`, () => {
      expect(readCode(typed)).to.equal("012345");
    });

  it("are read from anything without failing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^\d*$/.test(readCode(text))));
  });

  it("count for one ticket, link and browser only", () => {
    const macs = [
      subject,
      { ...subject, ticketNumber: "2026112210000022" },
      { ...subject, linkId: "1A1b2C3d4E5f6G7h8I9j0K1L" },
      { ...subject, holder: "b".repeat(64) },
    ].map((one) => codeMac(keys, one, "012345"));
    expect(new Set([...macs, codeMac(keys, subject, "012346")]).size).to.equal(5);
  });
});

describe("which browsers need a code", () => {
  const { holder } = subject;
  const mine = { holder, expiresAt: 1 };

  it("none as delivered", () => {
    expect(needsCode("Never", link({ times: seenAt(1) }), holder)).to.equal(false);
  });
  it("with Always each, unless it is on its way to the ticket already", () => {
    expect(needsCode("Always", link(), holder)).to.equal(true);
    expect(needsCode("Always", link({ lease: { ...mine, holder: "b" } }), holder)).to.equal(true);
    expect(needsCode("Always", link({ lease: mine }), holder)).to.equal(false);
    expect(needsCode("Always", link({ entry: mine }), holder)).to.equal(false);
  });
  it("with Forwarded those that are not the first to see the link", () => {
    expect(needsCode("Forwarded", link(), holder)).to.equal(false);
    expect(needsCode("Forwarded", link({ times: seenAt(1), seenBy: browserMark(holder) }), holder)).to.equal(false);
    expect(needsCode("Forwarded", link({ times: seenAt(1), seenBy: "b".repeat(32) }), holder)).to.equal(true);
    expect(needsCode("Forwarded", link({ times: seenAt(1) }), holder), "seen before it was asked").to.equal(true);
    const opened = { ...seenAt(1), seenAt: undefined, openedAt: 1 };
    expect(needsCode("Forwarded", link({ times: opened, seenBy: "b" }), holder)).to.equal(true);
  });
});

describe("addresses of reports", () => {
  const token = reportTokenOf(keys, ticketNumber, linkId);

  it("have letters and digits, and lead to their link", () => {
    expect(token).to.match(/^[0-9A-Za-z]{48}$/);
    expect(linkIdOfReport(keys, ticketNumber, token)).to.equal(linkId);
  });
  it("are worth nothing with another ticket, key or letter", () => {
    const wrong = [
      linkIdOfReport(keys, "2026112210000022", token),
      linkIdOfReport([Buffer.alloc(32, 2)], ticketNumber, token),
      linkIdOfReport(keys, ticketNumber, token.slice(0, -1)),
      linkIdOfReport(keys, ticketNumber, `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`),
      linkIdOfReport(keys, ticketNumber, ""),
    ];
    expect(wrong).to.deep.equal(wrong.map(() => undefined));
  });
});
