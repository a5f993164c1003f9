import { expect } from "chai";
import fc from "fast-check";
import { parseSender, type Sender } from "../../../bridge/domain/sender.ts";

const parse = (...from: string[]): Sender | undefined => parseSender(from.map((value) => Buffer.from(value, "utf8")));
const addressOf = (...from: string[]): string | undefined => parse(...from)?.address.key;

describe("the sender of a mail", () => {
  const readings: Record<string, string | undefined> = {
    "jane@customer.example": "jane@customer.example",
    "Jane <JANE@Customer.Example>": "jane@customer.example",
    ' "Doe, Jane" <jane@customer.example>\r\n': "jane@customer.example",
    "Jane\r\n <jane@customer.example>": "jane@customer.example",
    "jane@customer.example (Jane (not John) Doe)": "jane@customer.example",
    "jane@customer.example, John <john@customer.example>": "john@customer.example",
    "jane@customer.example; john@customer.example": "john@customer.example",
    "jane@customer.example, and some words": "jane@customer.example",
    "jane@customer.example,": "jane@customer.example",
    "Friends: jane@customer.example, john@customer.example;": "john@customer.example",
    "undisclosed-recipients:;": undefined,
    '"Jane <jane@customer.example>': "jane@customer.example",
    '"A" <a@customer.example>, "Jane <jane@customer.example>': "jane@customer.example",
    "Jane <jane@customer.example": "jane@customer.example",
    "<jane doe@customer.example>": "janedoe@customer.example",
    "<@relay.example:jane@customer.example>": "jane@customer.example",
    "jane @ customer . example": "jane@customer.example",
    "<>": undefined,
    "": undefined,
    "MAILER-DAEMON": undefined,
    "<@customer.example>": undefined,
    "<jane@>": undefined,
  };
  for (const [from, address] of Object.entries(readings)) {
    it(`is ${address ?? "nobody"} in ${JSON.stringify(from)}`, () => {
      expect(addressOf(from)).to.equal(address);
    });
  }

  it("is the address of the last From header that has one", () => {
    expect(addressOf("jane@customer.example", "john@customer.example")).to.equal("john@customer.example");
    expect(addressOf("jane@customer.example", "")).to.equal("jane@customer.example");
    expect(addressOf()).to.equal(undefined);
  });

  it("keeps a quote that one header leaves open out of the next", () => {
    expect(addressOf('"Jane <jane@customer.example>', '"John" <john@customer.example>')).to.equal(
      "john@customer.example",
    );
  });

  for (const smuggled of [
    "mallory@evil.example =?utf-8?Q?=2C_tina=40example=2Ecom?=",
    "=?utf-8?Q?=3Ctina=40example=2Ecom=3E?= <mallory@evil.example>",
    "=?utf-8?B?dGluYUBleGFtcGxlLmNvbT4s?= <mallory@evil.example>",
    '"tina@example.com" <mallory@evil.example>',
    "tina@example.com <mallory@evil.example>",
    "(tina@example.com) mallory@evil.example",
    "(\\) tina@example.com) mallory@evil.example",
  ]) {
    it(`is not smuggled in by ${smuggled}`, () => {
      expect(addressOf(smuggled)).to.equal("mallory@evil.example");
    });
  }

  it("may write raw Latin-1", () => {
    const sender = parseSender([Buffer.from("J\xfcrgen M\xfcller <jm@customer.example>", "latin1")]);
    expect(sender).to.deep.include({ firstname: "Jürgen", lastname: "Müller" });
  });

  for (const stray of ["\ufeff", "\u00a0", "\u2003", "\u3000", "\0", "\x07", "\u2028", "\u0085"]) {
    it(`does not become somebody else when ${JSON.stringify(stray)} is left out of an address`, () => {
      for (const from of [`<${stray}tina@example.com>`, `<ti${stray}na@example.com>`, `<tina@exam${stray}ple.com>`]) {
        expect(parse(from)?.address.plain).not.to.equal(true);
        expect(addressOf(from)).not.to.equal("tina@example.com");
      }
    });
  }

  it("is read from any bytes without an error, and is nobody or printable ASCII", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Array.from("<>@,;:()[]\"'\\ \t\r\n=?"),
        "tina@example.com",
        "=?utf-8?Q?=3C?=",
        "é",
        "。",
        "\u00ad",
        "xn--",
      ),
      fc.string({ unit: "binary" }),
    );
    const value = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join(""), "utf8")),
      fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), (from) => {
        const sender = parseSender(from);
        if (!sender) return;
        const { address, firstname, lastname } = sender;
        expect(address.written).to.match(/^[\x20-\x7e]{3,150}$/);
        expect(address.key).to.match(/^[\x20-\x40\x5b-\x7e]{3,150}$/);
        if (address.plain) expect(address.key).to.match(/^[^\s"%*(),:;<>@\\]+@[^\s"%*(),;<>@\\]+$/);
        for (const name of [firstname, lastname]) {
          expect(name).to.match(/^[^\p{Cc}<>"\\]+$/u);
          expect(Array.from(name).length).to.be.within(1, 100);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("is a plain address whenever a plain address is written plainly", () => {
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9+_-]{0,20}$/);
    const domain = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}\.example$/);
    fc.assert(
      fc.property(local, domain, fc.constantFrom("", "Jane ", '"Doe, Jane" ', "(x) "), (user, host, name) => {
        const address = `${user}@${host}`;
        expect(parse(`${name}<${address}>`)?.address).to.deep.equal({ written: address, key: address, plain: true });
      }),
    );
  });
});
