import { expect } from "chai";
import { parseSender } from "../../../bridge/domain/sender.ts";

const addressIn = (header: string): string | undefined => parseSender([Buffer.from(header)])?.address.key;

describe("the address in a From header as mail programs write it", () => {
  const headers: Record<string, string> = {
    "Jane <jane@customer.example>": "jane@customer.example",
    "Jane<jane@customer.example>": "jane@customer.example",
    "jane@customer.example (Jane Doe)": "jane@customer.example",
    "X <jane@customer.example> (comment)": "jane@customer.example",
    "jane@customer.example;": "jane@customer.example",
    "Jane <jane@customer.example>;": "jane@customer.example",
    "Jane <jane@customer.example>,": "jane@customer.example",
    "Jane <jane@customer.example>>": "jane@customer.example",
    "Jane <<jane@customer.example>>": "jane@customer.example",
    "Jane <jane@customer.example> <jane@customer.example>": "jane@customer.example",
    "Jane <mailto:jane@customer.example>": "jane@customer.example",
    "Jane <JD> Doe <jane@customer.example>": "jane@customer.example",
    "Jane <3 Doe <jane@customer.example>": "jane@customer.example",
    "'jane@customer.example'": "jane@customer.example",
    "\"'jane@customer.example'\" <'jane@customer.example'>": "jane@customer.example",
    "‘jane@customer.example’": "jane@customer.example",
    'Jane <"jane"@customer.example>': "jane@customer.example",
    'Pat <"pat.o\'neil"@customer.example>': "pat.o'neil@customer.example",
    '"foo..bar."@customer.example': '"foo..bar."@customer.example',
    "Jane Doe (Head of Logistics Dep <jane@customer.example>": "jane@customer.example",
    "111(ACME） <jane@customer.example>": "jane@customer.example",
    'Jane "Doe <jane@customer.example>': "jane@customer.example",
    "ACME: Sales; Berlin <jane@customer.example>": "jane@customer.example",
    "Jane Doe [COMPANY/ AREA:] <jane@customer.example>": "jane@customer.example",
    "Company, Inc. <jane@customer.example>": "jane@customer.example",
    "Jané <jane@müller.example>": "jane@xn--mller-kva.example",
    "JANE@MÜLLER.example": "jane@xn--mller-kva.example",
    "Jane <jane@customer.example": "jane@customer.example",
    "joe@customer.example, Jane <jane@customer.example>": "jane@customer.example",
  };
  for (const [header, address] of Object.entries(headers)) {
    it(`${header} is ${address}`, () => {
      expect(addressIn(header)).to.equal(address);
    });
  }

  const unclear = {
    "an address in two pieces": "<tina@> x <customer.example>",
    "two addresses in brackets": "<tina@customer.example> <mallory@evil.example>",
    "an address behind the brackets": "Mallory <mallory@evil.example> tina@customer.example",
    "two addresses without brackets": "mallory@evil.example tina@customer.example",
    "an address without a domain": "Jane <jane@>",
    "a name alone": "Jane Doe",
    "an encoded address": "=?utf-8?q?tina=40customer=2Eexample?=",
  };
  for (const [what, header] of Object.entries(unclear)) {
    it(`is nobody's for ${what}`, () => {
      expect(addressIn(header)).to.equal(undefined);
    });
  }
});
