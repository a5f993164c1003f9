import { expect } from "chai";
import { asciiLowerCase, equalsAsciiCaseless } from "../../../bridge/domain/ascii.ts";

describe("ASCII case", () => {
  it("folds A to Z and nothing else", () => {
    expect(asciiLowerCase("JANE@Customer.Example ÄÉ İK")).to.equal("jane@customer.example ÄÉ İk");
  });

  it("takes the same letters in another case for equal", () => {
    expect(equalsAsciiCaseless("Jane@X.example", "jane@x.EXAMPLE")).to.equal(true);
  });

  it("does not take an accent, a full-width letter or a kelvin sign for equal", () => {
    for (const other of ["tína@x.example", "ｔina@x.example", "tina@X.example\u212A"]) {
      expect(equalsAsciiCaseless("tina@x.example", other), other).to.equal(false);
    }
    expect(equalsAsciiCaseless("k", "\u212A")).to.equal(false);
  });
});
