import { expect } from "chai";
import {
  approach,
  black,
  contrast,
  formatColor,
  mix,
  parseColor,
  textOn,
  white,
} from "../../../bridge/domain/color.ts";

describe("colours", () => {
  it("are read from three or six hexadecimal digits, in any case", () => {
    for (const [text, hex] of [
      ["#000", "#000000"],
      ["#aBc", "#aabbcc"],
      ["#00023C", "#00023c"],
    ] as const)
      expect(formatColor(parseColor(text)!)).to.equal(hex);
  });

  it("are nothing else", () => {
    for (const text of [
      "",
      "#",
      "#12",
      "#1234",
      "#12345",
      "#1234567",
      "123456",
      " #123456",
      "#123456\n",
      "#12345g",
      "red",
    ])
      expect(parseColor(text), text).to.equal(undefined);
  });

  it("have the contrast that WCAG defines", () => {
    expect(contrast(black, white)).to.equal(21);
    expect(contrast(white, black)).to.equal(21);
    expect(contrast(white, white)).to.equal(1);
    // The two greys between which AA lies for white.
    expect(contrast(parseColor("#767676")!, white)).to.be.within(4.5, 4.6);
    expect(contrast(parseColor("#777777")!, white)).to.be.within(4.4, 4.5);
  });

  it("are mixed, and moved no further than it takes", () => {
    expect(mix(black, white, 0.5)).to.deep.equal([128, 128, 128]);
    expect(approach(black, white, () => true)).to.deep.equal(black);
    expect(approach(black, white, () => false)).to.deep.equal(white);
    expect(approach(black, white, ([red]) => red > 100)[0]).to.be.within(101, 107);
  });

  it("have white words, else those in the given colour, else black ones", () => {
    expect(textOn([0, 0, 153], [0, 2, 60])).to.deep.equal(white);
    expect(textOn([254, 242, 53], [0, 2, 60])).to.deep.equal([0, 2, 60]);
    expect(textOn([254, 242, 53], [255, 255, 0])).to.deep.equal(black);
  });
});
