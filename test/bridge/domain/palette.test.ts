import { expect } from "chai";
import fc from "fast-check";
import { type ColorName, type Colors, defaultColors } from "../../../bridge/domain/appearance.ts";
import { contrast, formatColor, parseColor } from "../../../bridge/domain/color.ts";
import { createPalettes, type Palette } from "../../../bridge/domain/palette.ts";
import { runSize } from "../../support/run-size.ts";

type Pair = [front: keyof Palette, back: keyof Palette];

/** What is read, and on what; and what else has to be seen. */
const texts: Pair[] = [
  ["groundText", "ground"],
  ["plateText", "plate"],
  ["text", "card"],
  ["text", "tint"],
  ["quiet", "card"],
  ["mainText", "main"],
  ["hoverText", "hover"],
  ["link", "card"],
  ["linkHover", "card"],
  ["error", "card"],
];
const graphics: Pair[] = [
  ["edge", "card"],
  ["sign", "tint"],
  ["noticeSign", "notice"],
  ["focus", "card"],
];

const contrastOf = (palette: Palette, [front, back]: Pair): number =>
  contrast(parseColor(palette[front])!, parseColor(palette[back])!);

/** Pairs that fail, in both modes. */
const failures = (colors: Colors): string[] =>
  Object.entries(createPalettes(colors)).flatMap(([mode, palette]) =>
    [...texts.map((pair) => [pair, 4.5] as const), ...graphics.map((pair) => [pair, 3] as const)]
      .filter(([pair, least]) => !(contrastOf(palette, pair) >= least))
      .map(([pair]) => `${mode}: ${pair.join(" on ")}: ${contrastOf(palette, pair)}`),
  );

const part = fc.integer({ min: 0, max: 255 });
const anyColor = fc.tuple(part, part, part).map((color) => formatColor(color));
const extreme = fc.constantFrom("#000000", "#ffffff", "#ffff00", "#0000ff", "#ff0000", "#00ff00", "#777777", "#767676");
const anyColors = fc.record(
  Object.fromEntries(Object.keys(defaultColors).map((name) => [name, fc.oneof(anyColor, extreme)])) as Record<
    ColorName,
    fc.Arbitrary<string>
  >,
);

describe("the palettes of the pages", () => {
  it("have the contrast of WCAG 2 level AA, light and dark, whatever the colours are", () => {
    fc.assert(
      fc.property(anyColors, (colors) => {
        expect(failures(colors)).to.deep.equal([]);
      }),
      { numRuns: runSize({ short: 2000, long: 100_000 }) },
    );
  });

  it("consist of hexadecimal colours only", () => {
    for (const palette of Object.values(createPalettes(defaultColors)))
      for (const color of Object.values({ ...palette })) expect(color).to.match(/^#[\da-f]{6}$/);
  });

  it("keep an admin's colours where they can be seen", () => {
    const colors: Colors = { ...defaultColors, MainDark: "#003300", MainLight: "#ffe600", TextDark: "#222222" };
    const { light, dark } = createPalettes(colors);
    expect(light).to.include({ ground: "#003300", main: "#ffe600", text: "#222222", mainText: "#222222" });
    expect(light.edge, "of a button that is hardly darker than the page").not.to.equal("#ffe600");
    expect(createPalettes(defaultColors).light).to.include({ main: "#001bff", edge: "#001bff", mainText: "#ffffff" });
    expect(contrast(parseColor(dark.card)!, [255, 255, 255]), "dark mode is dark").to.be.greaterThan(12);
  });
});
