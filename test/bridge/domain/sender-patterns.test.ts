import { expect } from "chai";
import { matchPatterns } from "../../../bridge/domain/sender-patterns.ts";

describe("the patterns of a setting", () => {
  it("match any part of the address, in any case", () => {
    expect(matchPatterns(["^no-?reply@"], "noreply@shop.example").matched).to.equal(true);
    expect(matchPatterns(["@SHOP\\.example$"], "jane@shop.example").matched).to.equal(true);
    expect(matchPatterns(["^no-?reply@"], "jane@shop.example").matched).to.equal(false);
  });

  it("match nobody when the list is empty or has empty lines only", () => {
    expect(matchPatterns([], "jane@shop.example")).to.deep.equal({ matched: false, isEmpty: true, broken: [] });
    expect(matchPatterns(["", "  "], "jane@shop.example")).to.deep.equal({ matched: false, isEmpty: true, broken: [] });
  });

  it("tell the entries that are no regular expressions and count the others", () => {
    const patterns = ["(", "^jane@", "(?=x)", "x".repeat(501)];
    expect(matchPatterns(patterns, "jane@shop.example")).to.deep.equal({
      matched: true,
      isEmpty: false,
      broken: [1, 3, 4],
    });
  });

  it("cannot be made to backtrack for ever", () => {
    expect(matchPatterns(["^(a+)+$", "(a|aa)+$", "(.*a){20}b"], `${"a".repeat(140)}@x`).matched).to.equal(false);
  });
});
