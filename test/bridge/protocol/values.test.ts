import { expect } from "chai";
import * as values from "../../../bridge/protocol/values.ts";

const refused = (schema: { safeParse(value: unknown): { success: boolean } }, ...wrong: unknown[]): void => {
  for (const value of wrong) expect(schema.safeParse(value).success, JSON.stringify(value)).to.equal(false);
};

describe("a value of the protocol", () => {
  it("is true or false in every spelling of Perl and SOAP, and in no other", () => {
    for (const value of [1, "1", true]) expect(values.flag.parse(value), JSON.stringify(value)).to.equal(true);
    for (const value of [0, "0", "", false, null, undefined])
      expect(values.flag.parse(value), JSON.stringify(value)).to.equal(false);
    refused(values.flag, 2, "2", "yes", "true", "00", [], {});
  });

  it("is a number as JSON or as digits", () => {
    for (const value of [14, "14"]) expect(values.whole.parse(value)).to.equal(14);
    refused(values.whole, -1, 1.5, "1.5", " 1", "", null, 2 ** 60, "9".repeat(16), [1], true);
    refused(values.positive, 0, "0");
  });

  it("is an id, or none where Perl has nothing", () => {
    expect(["7", 7].map((value) => values.optionalId.parse(value))).to.deep.equal([7, 7]);
    for (const value of [0, "0", "", null, undefined]) expect(values.optionalId.parse(value)).to.equal(undefined);
    refused(values.id, 0, "0", "", null);
  });

  it("is text, also where Perl has a number", () => {
    expect([undefined, null, "", 12, "a"].map((value) => values.text.parse(value))).to.deep.equal([
      "",
      "",
      "",
      "12",
      "a",
    ]);
    refused(values.text, {}, [], true, 2 ** 60);
    refused(values.word, "", null, { length: 1 });
  });

  it("is a ticket number with letters, dots, dashes and underscores, also where it came as a number", () => {
    for (const value of ["2026112210000011", 2026112210000011, "SR-2026.11_7", "x".repeat(50)])
      expect(values.ticketNumber.parse(value)).to.equal(String(value));
    refused(values.ticketNumber, "", ".1", "-1", "_1", "1/2", "1:2", "1\n", "x".repeat(51), null);
  });

  it("is a list, also where SOAP has one element or none", () => {
    const list = values.list(values.word);
    for (const value of [undefined, null, "", []]) expect(list.parse(value)).to.deep.equal([]);
    expect(["a", ["a", "b"]].map((value) => list.parse(value))).to.deep.equal([["a"], ["a", "b"]]);
    refused(list, {}, [[]]);
  });
});
