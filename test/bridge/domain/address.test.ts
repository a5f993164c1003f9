import { expect } from "chai";
import { toAddress } from "../../../bridge/domain/address.ts";

describe("an address", () => {
  const forms: Record<string, { written: string; plain: boolean }> = {
    "Jane.Doe@Customer.Example": { written: "Jane.Doe@Customer.Example", plain: true },
    "pat.o'brien@customer.example": { written: "pat.o'brien@customer.example", plain: true },
    "t_na@example.com": { written: "t_na@example.com", plain: true },
    "someone@intranet": { written: "someone@intranet", plain: true },
    "lit@[192.0.2.1]": { written: "lit@[192.0.2.1]", plain: true },
    "jane@müller.example": { written: "jane@xn--mller-kva.example", plain: true },
    "jane@MÜLLER.example": { written: "jane@xn--mller-kva.example", plain: true },
    "jane@mu\u0308ller.example": { written: "jane@xn--mller-kva.example", plain: true },
    "jane@straße.example": { written: "jane@xn--strae-oqa.example", plain: true },
    "tína@example.com": { written: "t%C3%ADna@example.com", plain: false },
    "t%na@example.com": { written: "t%na@example.com", plain: false },
    "*@example.com": { written: "*@example.com", plain: false },
    '"john doe"@customer.example': { written: '"john doe"@customer.example', plain: false },
    '"jane8"@customer.example': { written: "jane8@customer.example", plain: true },
    '"pat.o\'neil"@customer.example': { written: "pat.o'neil@customer.example", plain: true },
    '"jane"."doe"@customer.example': { written: "jane.doe@customer.example", plain: true },
    '"foo..bar."@customer.example': { written: '"foo..bar."@customer.example', plain: false },
    '"t%na"@customer.example': { written: '"t%na"@customer.example', plain: false },
    '"tína"@customer.example': { written: '"t%C3%ADna"@customer.example', plain: false },
    "a@b@customer.example": { written: "a@b@customer.example", plain: false },
    "=?utf-8?Q?tina?=@example.com": { written: "=?utf-8?Q?tina?=@example.com", plain: false },
    "tina@exam ple.com": { written: "tina@exam ple.com", plain: false },
  };
  for (const [spec, { written, plain }] of Object.entries(forms)) {
    it(`${spec} is ${plain ? "searched and created" : "neither searched nor created"} as ${written}`, () => {
      expect(toAddress(spec)).to.deep.equal({ written, key: written.toLowerCase(), plain });
    });
  }

  // Full-width letters, a soft hyphen, a zero-width space, the Kelvin sign, an ideographic full stop: IDNA maps them to
  // ASCII, so they would be written as somebody else's domain.
  for (const domain of [
    "ｅxample.com",
    "exam\u00adple.com",
    "exam\u200bple.com",
    "\u212abank.example",
    "example。com",
  ]) {
    it(`at ${JSON.stringify(domain)} is not taken for one at the domain it looks like`, () => {
      const address = toAddress(`tina@${domain}`);
      expect(address?.plain).to.equal(false);
      expect(address?.written).to.match(/^tina@.*%/);
    });
  }

  it("needs a local part and a domain", () => {
    for (const spec of ["", "@", "jane", "jane@", "@customer.example"]) expect(toAddress(spec)).to.equal(undefined);
  });

  it("is none when OTOBO could not store it", () => {
    expect(toAddress(`${"l".repeat(133)}@customer.example`)).to.not.equal(undefined);
    expect(toAddress(`${"l".repeat(134)}@customer.example`)).to.equal(undefined);
    expect(toAddress(`${"é".repeat(30)}@customer.example`)).to.equal(undefined);
  });
});
