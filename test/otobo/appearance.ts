/** What the package takes from OTOBO's appearance, as Kernel::System::OneTimeAuth::Appearance does. */
import type { SysConfig } from "./sys-config.ts";

const defaults = {
  MainDark: "#00023c",
  MainLight: "#001bff",
  MainHover: "#000099",
  TextDark: "#00023c",
  Highlight: "#fef235",
};

/** As OTOBO delivers the settings: a setting that is not valid is undefined. */
export const deliveredAppearance = {
  CustomerColorDefinitions: { ...defaults, ShadowDark: "rgba(4,0,71,0.16)" } as Record<string, string>,
  CustomerLogo: undefined,
  CustomerHeadline: "Example Company",
  ProductName: "OTOBO 11",
  "CustomerFrontend::FooterLinks": undefined,
};

const webPath = "/otobo-web/";
const colorPattern = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;
const urlPattern = /^(?:https?:\/\/[^/?#@\s]+(?:[/?#]\S*)?|\/(?!\/)\S*)$/i;

const isColor = (value: string | undefined): value is string => value !== undefined && colorPattern.test(value);
const isText = (value: string): boolean => value !== "" && value.length <= 100;
const isLogo = (url: string): boolean => urlPattern.test(url) && /^(?:\w+:\/\/[\w.:]+)?[\w.~%+/-]*$/.test(url);

const logoOf = ({ CustomerLogo: logo }: SysConfig): string[] => {
  if (!logo?.URLLogo) return [];
  return [logo.URLLogo.includes("://") ? logo.URLLogo : `${webPath}${logo.URLLogo}`];
};

const footerLinksOf = (settings: SysConfig) =>
  Object.entries(settings["CustomerFrontend::FooterLinks"] ?? {})
    .sort()
    .map(([key, label]) => {
      const url = key
        .replaceAll("<OTOBO_CONFIG_HttpType>", settings.HttpType)
        .replaceAll("<OTOBO_CONFIG_FQDN>", settings.FQDN)
        .replaceAll("<OTOBO_CONFIG_ScriptAlias>", "otobo/");
      return { key, label, url, isValid: urlPattern.test(url) && isText(label) };
    });

const namesOf = ({ CustomerHeadline, ProductName }: SysConfig): string[] => [
  ...(CustomerHeadline === deliveredAppearance.CustomerHeadline ? [] : [CustomerHeadline]),
  ...(/^OTOBO(?:\s|$)/.test(ProductName) ? [] : [ProductName]),
];

/** The part `Appearance` of SettingsGet. */
export const appearanceOf = (settings: SysConfig) => {
  const given = settings.CustomerColorDefinitions;
  const colors = Object.entries(defaults).map(([name, color]) => [name, isColor(given[name]) ? given[name] : color]);
  return {
    ...(Object.fromEntries(colors) as typeof defaults),
    Name: namesOf(settings).find(isText) ?? "",
    LogoURL: logoOf(settings).find(isLogo) ?? "",
    FooterLink: footerLinksOf(settings)
      .filter(({ isValid }) => isValid)
      .map(({ label, url }) => ({ Label: label, URL: url })),
  };
};

/** Sentences for admins; empty when all is valid. */
export const problemsOfAppearance = (settings: SysConfig): string[] => {
  const given = settings.CustomerColorDefinitions;
  const colors = Object.keys(defaults).filter((name) => given[name] !== undefined && !isColor(given[name]));
  const names = [
    ...colors.map((name) => `CustomerColorDefinitions###${name}`),
    ...logoOf(settings).flatMap((url) => (isLogo(url) ? [] : ["CustomerLogo###URLLogo"])),
    ...footerLinksOf(settings).flatMap(({ key, isValid }) =>
      isValid ? [] : [`CustomerFrontend::FooterLinks###${key}`],
    ),
  ];
  return names.map((name) => `Invalid value in the setting ${name}. The pages of links do not use it.`);
};
