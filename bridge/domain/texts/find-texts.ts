import { de } from "./de.ts";
import { en, type Texts } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { hu } from "./hu.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";

const catalogue = new Map([en, de, fr, es, it, nl, pl, pt, hu].map((texts) => [texts.language, texts]));

/** The languages with built-in texts, English first. */
export const languages: readonly string[] = [...catalogue.keys()];

/** Built-in texts for a language as OTOBO (`pt_BR`) or a browser (`pt-BR`) spells it; undefined when there are none. */
export const findTexts = (language: string): Texts | undefined =>
  catalogue.get(language.toLowerCase().split(/[_-]/)[0] ?? "");

/** The texts of the first language that has some, else English. */
export const firstTexts = (wanted: readonly string[]): Texts =>
  wanted.map(findTexts).find((texts) => texts !== undefined) ?? en;
