import { expect } from "chai";
import { matchIgnoredSenders } from "../../../bridge/domain/ignored-senders.ts";

describe("the list of ignored senders", () => {
  it("matches any part of the address, in any case", () => {
    expect(matchIgnoredSenders(["^no-?reply@"], "noreply@shop.example").ignored).to.equal(true);
    expect(matchIgnoredSenders(["@SHOP\\.example$"], "jane@shop.example").ignored).to.equal(true);
    expect(matchIgnoredSenders(["^no-?reply@"], "jane@shop.example").ignored).to.equal(false);
  });

  it("ignores nobody when it is empty or has empty lines", () => {
    expect(matchIgnoredSenders([], "jane@shop.example")).to.deep.equal({ ignored: false, broken: [] });
    expect(matchIgnoredSenders(["", "  "], "jane@shop.example")).to.deep.equal({ ignored: false, broken: [] });
  });

  it("names the entries that are no regular expressions and uses the others", () => {
    const patterns = ["(", "^jane@", "(?=x)", "x".repeat(501)];
    expect(matchIgnoredSenders(patterns, "jane@shop.example")).to.deep.equal({ ignored: true, broken: [1, 3, 4] });
  });

  it("cannot be made to backtrack for ever", () => {
    expect(matchIgnoredSenders(["^(a+)+$", "(a|aa)+$", "(.*a){20}b"], `${"a".repeat(140)}@x`).ignored).to.equal(false);
  });
});
