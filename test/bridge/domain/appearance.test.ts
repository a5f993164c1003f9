import { expect } from "chai";
import fc from "fast-check";
import { defaultAppearance, type GivenAppearance, readAppearance } from "../../../bridge/domain/appearance.ts";
import { styleOf } from "../../../bridge/http/pages/style.ts";

const nothing: GivenAppearance = { colors: {}, name: "", logoUrl: "", footerLinks: [] };
const base = "https://help.example";
const read = (given: Partial<GivenAppearance>, at = base) => readAppearance({ ...nothing, ...given }, at);

describe("the appearance that OTOBO gives", () => {
  it("is the default where nothing is given, or nothing valid", () => {
    expect(read({})).to.deep.equal(defaultAppearance);
    const colors = { MainDark: "red", MainLight: "#12", Highlight: "#000;}</style>" };
    expect(read({ colors, name: "x".repeat(101), logoUrl: "javascript:1" })).to.deep.equal(defaultAppearance);
  });

  it("has the colours that are valid beside those that are not", () => {
    const { colors } = read({ colors: { MainDark: "#ABC", MainLight: "blue" } });
    expect(colors).to.deep.equal({ ...defaultAppearance.colors, MainDark: "#aabbcc" });
  });

  it("has a logo of OTOBO, or of another server by https", () => {
    expect(read({ logoUrl: "/otobo-web/l.svg" }).logoUrl).to.equal(`${base}/otobo-web/l.svg`);
    expect(read({ logoUrl: "https://cdn.example/a%20b.png?v=1" }).logoUrl).to.equal(
      "https://cdn.example/a%20b.png?v=1",
    );
    expect(read({ logoUrl: "http://cdn.example/l.png" }, "http://help.example").logoUrl).to.equal(
      "http://cdn.example/l.png",
    );
  });

  it("has no logo that is anything else", () => {
    for (const logoUrl of [
      "http://cdn.example/l.png",
      "//cdn.example/l.png",
      "l.png",
      "ftp://cdn.example/l.png",
      "data:image/svg+xml,x",
      "https://u:p@cdn.example/l.png",
      "https://cdn.example/a;script-src",
      "https://cdn.example/a,b",
      "https://cdn.example/a'b",
      "https://cdn.example/ l.png",
      "https:///l.png",
      `https://cdn.example/${"x".repeat(1000)}`,
    ])
      expect(read({ logoUrl }).logoUrl, logoUrl).to.equal(undefined);
    expect(read({ logoUrl: "/l.png" }, "").logoUrl, "a path of nobody knows what").to.equal(undefined);
  });

  it("has ten footer links at most, with labels, to http and https addresses", () => {
    const given = ["https://acme.example/imprint", "/privacy", "javascript:alert(1)", "data:,x", "//evil.example", ""];
    const { footerLinks } = read({ footerLinks: given.map((url) => ({ label: "a", url })) });
    expect(footerLinks.map(({ url }) => url)).to.deep.equal(["https://acme.example/imprint", `${base}/privacy`]);
    const url = "https://acme.example/";
    for (const label of ["", "x".repeat(101), "a\nb", "\u0007"])
      expect(read({ footerLinks: [{ label, url }] }).footerLinks, label).to.deep.equal([]);
    expect(read({ footerLinks: Array.from({ length: 11 }, () => ({ label: "a", url })) }).footerLinks).to.have.lengthOf(
      10,
    );
  });

  it("never brings anything into the style sheet but colours", () => {
    const plain = styleOf().replaceAll(/#[\da-f]{6}/g, "#");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#123456${text}`),
        ),
        (color) => {
          const { colors } = read({ colors: { MainDark: color, MainLight: color, TextDark: color } });
          expect(styleOf({ ...defaultAppearance, colors }).replaceAll(/#[\da-f]{6}/g, "#")).to.equal(plain);
        },
      ),
    );
  });
});
