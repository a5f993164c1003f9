/** The colours of a page, made of the few that an admin chose in OTOBO, with the contrast of WCAG 2 level AA whatever they are. */
import type { Colors } from "./appearance.ts";
import {
  approach,
  black,
  type Color,
  contrast,
  formatColor,
  luminance,
  mix,
  parseColor,
  textOn,
  white,
} from "./color.ts";

/** Contrast of texts, and of all else that has to be seen. */
const aaText = 4.5;
const aaGraphics = 3;

export interface Palette {
  /** Around the card, and what is written there. */
  ground: string;
  groundText: string;
  /** Behind the logo, which was made for this ground, and what is read while it is not there. */
  plate: string;
  plateText: string;
  card: string;
  text: string;
  quiet: string;
  /** A button, its edge, its words; and the same while the pointer is on it. */
  main: string;
  edge: string;
  mainText: string;
  hover: string;
  hoverText: string;
  /** Words that can be pressed, on the card. */
  link: string;
  linkHover: string;
  /** Behind a notice and behind icons. */
  tint: string;
  sign: string;
  notice: string;
  noticeSign: string;
  line: string;
  focus: string;
  /** What is wrong with what was typed. */
  error: string;
}

const readColor = (text: string): Color => parseColor(text) ?? black;

/** Moves a colour towards `end` until it can be seen on all of these. */
const visible = (color: Color, on: Color[], end: Color, ratio: number): Color =>
  approach(color, end, (candidate) => on.every((background) => contrast(candidate, background) >= ratio));

interface Parts {
  ground: Color;
  plate: Color;
  card: Color;
  tint: Color;
  text: Color;
  main: Color;
  hover: Color;
  notice: Color;
  focus: Color;
  error: Color;
  /** For words on what is too light for white ones. */
  dark: Color;
  /** The end of the scale that is far from the card. */
  end: Color;
}

const toPalette = ({
  ground,
  plate,
  card,
  tint,
  text,
  main,
  hover,
  notice,
  focus,
  error,
  dark,
  end,
}: Parts): Palette => {
  const readableText = visible(text, [card, tint], end, aaText);
  const colors: Record<keyof Palette, Color> = {
    ground,
    groundText: textOn(ground, dark),
    plate,
    plateText: textOn(plate, dark),
    card,
    text: readableText,
    quiet: visible(mix(readableText, card, 0.3), [card], end, aaText),
    main,
    edge: visible(main, [card], end, aaGraphics),
    mainText: textOn(main, dark),
    hover,
    hoverText: textOn(hover, dark),
    link: visible(main, [card], end, aaText),
    linkHover: visible(hover, [card], end, aaText),
    tint,
    sign: readableText,
    notice,
    noticeSign: textOn(notice, dark),
    line: mix(readableText, card, 0.88),
    focus: visible(focus, [card], end, aaGraphics),
    error: visible(error, [card], end, aaText),
  };
  return Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, formatColor(color)])) as Record<
    keyof Palette,
    string
  >;
};

const lightPalette = (colors: Colors): Palette => {
  const main = readColor(colors.MainLight);
  return toPalette({
    ground: readColor(colors.MainDark),
    plate: readColor(colors.MainDark),
    card: white,
    tint: mix(main, white, 0.875),
    text: readColor(colors.TextDark),
    main,
    hover: readColor(colors.MainHover),
    notice: readColor(colors.Highlight),
    focus: mix(main, white, 0.43),
    error: [179, 0, 27],
    dark: readColor(colors.TextDark),
    end: black,
  });
};

const darkPalette = (colors: Colors): Palette => {
  const brand = readColor(colors.MainLight);
  const ground = approach(readColor(colors.MainDark), black, (color) => luminance(color) <= 0.0025);
  const card = mix(ground, white, 0.09);
  const main = visible(mix(brand, white, 0.66), [card], white, aaText);
  return toPalette({
    ground,
    plate: readColor(colors.MainDark),
    card,
    tint: approach(mix(brand, card, 0.65), card, (color) => luminance(color) <= 0.05),
    text: [247, 247, 249],
    main,
    hover: mix(main, white, 0.4),
    notice: readColor(colors.Highlight),
    focus: readColor(colors.Highlight),
    error: [255, 179, 186],
    dark: readColor(colors.TextDark),
    end: white,
  });
};

/** The colours of the pages in light and in dark mode. */
export const createPalettes = (colors: Colors): { light: Palette; dark: Palette } => ({
  light: lightPalette(colors),
  dark: darkPalette(colors),
});
