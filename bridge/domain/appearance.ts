/** How pages look: what an admin chose in OTOBO, as far as it is valid. */
import { formatColor, parseColor } from "./color.ts";

/** As OTOBO delivers them in `CustomerColorDefinitions`; those that the pages use. */
export const defaultColors = {
  MainDark: "#00023c",
  MainLight: "#001bff",
  MainHover: "#000099",
  TextDark: "#00023c",
  Highlight: "#fef235",
};
export type ColorName = keyof typeof defaultColors;
export type Colors = Readonly<Record<ColorName, string>>;

interface FooterLink {
  label: string;
  url: string;
}

export interface Appearance {
  /** Each `#rrggbb`. */
  colors: Colors;
  /** The helpdesk's name; empty if the admin gave none. */
  name: string;
  /** Undefined: no logo is shown. */
  logoUrl: string | undefined;
  footerLinks: FooterLink[];
}

/** Of OTOBO as it is delivered, which has neither name nor logo of the helpdesk. */
export const defaultAppearance: Appearance = { colors: defaultColors, name: "", logoUrl: undefined, footerLinks: [] };

/** The same before it was validated; URLs may also be paths of OTOBO. */
export interface GivenAppearance {
  colors: Partial<Record<ColorName, string>>;
  name: string;
  logoUrl: string;
  footerLinks: FooterLink[];
}

const maxTextLength = 100;
const maxUrlLength = 1000;
const maxFooterLinks = 10;

const isText = (text: string): boolean => text.length <= maxTextLength && !/\p{Cc}/u.test(text);

/** An http or https URL without user, or undefined. `base`: of a path. */
const readUrl = (text: string, base: string): URL | undefined => {
  if (text === "" || text.length > maxUrlLength || /[\s\\\p{Cc}]/u.test(text)) return undefined;
  if (!/^https?:\/\/[^/]/i.test(text) && !/^\/(?!\/)/.test(text)) return undefined;
  const url = URL.canParse(text, base || undefined) ? new URL(text, base || undefined) : undefined;
  return url?.username === "" && url.password === "" ? url : undefined;
};

/** A logo goes into the Content-Security-Policy, too, where some characters have a meaning. */
const readLogo = (text: string, base: string): string | undefined => {
  const url = readUrl(text, base);
  if (!url || !/^[\w.~%+/-]*$/.test(url.pathname)) return undefined;
  // A browser does not show it in a page that came by https.
  return url.protocol === "http:" && base.startsWith("https:") ? undefined : url.href;
};

const readFooterLink = ({ label, url }: FooterLink, base: string): FooterLink[] => {
  const target = readUrl(url, base);
  return target && label !== "" && isText(label) ? [{ label, url: target.href }] : [];
};

/** What is valid of an appearance; the default for all else. `base`: where OTOBO is, for paths; empty if that is unknown. */
export const readAppearance = (given: GivenAppearance, base: string): Appearance => {
  const color = (name: ColorName): string => {
    const parsed = parseColor(given.colors[name] ?? "");
    return parsed ? formatColor(parsed) : defaultColors[name];
  };
  return {
    colors: {
      MainDark: color("MainDark"),
      MainLight: color("MainLight"),
      MainHover: color("MainHover"),
      TextDark: color("TextDark"),
      Highlight: color("Highlight"),
    },
    name: isText(given.name) ? given.name : "",
    logoUrl: readLogo(given.logoUrl, base),
    footerLinks: given.footerLinks.flatMap((link) => readFooterLink(link, base)).slice(0, maxFooterLinks),
  };
};
