import { ar } from "./ar.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en, type Texts } from "./en.ts";
import { es } from "./es.ts";
import { fi } from "./fi.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hu } from "./hu.ts";
import { it } from "./it.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";

const all: Texts[] = [en, de, fr, es, it, nl, pl, pt, hu, ar, he, cs, da, sv, nb, fi, ro, ru, uk, tr];

const catalogue = new Map(all.map((texts) => [texts.language, texts]));

/** Codes of languages without texts of their own whose readers understand others: Norwegian, Nynorsk, the old code of Hebrew. */
const aliases = new Map([
  ["no", "nb"],
  ["nn", "nb"],
  ["iw", "he"],
]);

/** The languages with built-in texts, English first. */
export const languages: readonly string[] = [...catalogue.keys()];

/** Every language code for which `findTexts` has texts. */
export const languageCodes: readonly string[] = [...languages, ...aliases.keys()];

/** Built-in texts for a language as OTOBO (`pt_BR`) or a browser (`pt-BR`) spells it; undefined when there are none. */
export const findTexts = (language: string): Texts | undefined => {
  const code = language.toLowerCase().split(/[_-]/)[0] ?? "";
  return catalogue.get(aliases.get(code) ?? code);
};

/** The texts of the first language that has some, else English. */
export const firstTexts = (wanted: readonly string[]): Texts =>
  wanted.map(findTexts).find((texts) => texts !== undefined) ?? en;
