import { expect } from "chai";
import { remember } from "../../../bridge/domain/remember.ts";

describe("a function that remembers", () => {
  it("computes an answer once, and not for ever more texts", () => {
    const computed: string[] = [];
    const length = remember((text) => {
      computed.push(text);
      return text.length;
    });
    for (const text of ["", "a", "", "a"]) expect(length(text)).to.equal(text.length);
    expect(computed).to.deep.equal(["", "a"]);
    for (let index = 0; index < 2000; index += 1) length(`text ${index}`);
    expect(length("")).to.equal(0);
    expect(computed).to.have.length(2003);
  });
});
