/** Colours and their contrast as WCAG 2 defines it. */

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

export const black: Color = [0, 0, 0];
export const white: Color = [255, 255, 255];

const hexColor = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** `#rgb` or `#rrggbb`; undefined for everything else. */
export const parseColor = (text: string): Color | undefined => {
  if (!hexColor.test(text)) return undefined;
  const digits = text.length === 4 ? text.replace(/[\da-f]/gi, "$&$&") : text;
  const part = (start: number) => Number.parseInt(digits.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
};

export const formatColor = (color: Color): string =>
  `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** The relative luminance, 0 to 1. */
export const luminance = ([red, green, blue]: Color): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast ratio, 1 to 21. */
export const contrast = (one: Color, other: Color): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** A colour between two: `share` 0 is the first, 1 the second. */
export const mix = (first: Color, second: Color, share: number): Color => {
  const part = (index: 0 | 1 | 2) => Math.round(first[index] + (second[index] - first[index]) * share);
  return [part(0), part(1), part(2)];
};

const steps = 50;

/** The colour itself if it is good, else the nearest good one on the way to `end`; `end` if there is none. */
export const approach = (color: Color, end: Color, isGood: (color: Color) => boolean): Color => {
  for (let step = 0; step < steps; step += 1) {
    const candidate = mix(color, end, step / steps);
    if (isGood(candidate)) return candidate;
  }
  return end;
};

/** White if that can be read on the colour, else this dark colour if it can, else black: that can be wherever white cannot. */
export const textOn = (background: Color, dark: Color = black): Color =>
  [white, dark].find((color) => contrast(color, background) >= 4.5) ?? black;
