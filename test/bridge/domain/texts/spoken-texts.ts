import type { Texts } from "../../../../bridge/domain/texts/en.ts";

/** What a page says; the other fields are about the language. */
export type TextKey = Exclude<keyof Texts, "language" | "direction" | "isReviewed">;

export const textKeys = (texts: Texts): TextKey[] =>
  (Object.keys(texts) as (keyof Texts)[]).filter(
    (key): key is TextKey => key !== "language" && key !== "direction" && key !== "isReviewed",
  );

/** A text, with `given` for the value that it takes, if it takes one. */
export const say = (texts: Texts, key: TextKey, given: string): string => {
  const text = texts[key];
  return typeof text === "function" ? text(given) : text;
};
