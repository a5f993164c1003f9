import { RE2JS } from "re2js";
import { remember } from "./remember.ts";

/** Longer than any address; a longer pattern is a mistake. */
const maxPatternLength = 500;

/** Which senders become customer users, by regular expressions that an admin wrote. */
export interface SenderRules {
  /** OneTimeAuth::IgnoreSenders: nobody is created for these. */
  ignoreSenders: string[];
  /** OneTimeAuth::AllowedSenders: unless empty, customer users are created for these only. */
  allowedSenders: string[];
}

export interface PatternMatch {
  matched: boolean;
  /** There is no pattern at all: empty ones count for nothing. */
  isEmpty: boolean;
  /** Positions (from 1) of patterns that are no regular expressions, for the log. */
  broken: number[];
}

/** The same patterns come with every call, and to compile one takes far longer than to match it. Null: no regular expression. */
const compile = remember((pattern: string): RE2JS | null => {
  try {
    return pattern.length > maxPatternLength ? null : RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return null;
  }
});

/**
 * Matches an address with the patterns of a setting. They are RE2 expressions (no look-around, no back references), so no
 * pattern can take longer than the address is long.
 */
export const matchPatterns = (patterns: string[], address: string): PatternMatch => {
  const compiled = patterns.map((pattern) => (pattern.trim() === "" ? "empty" : compile(pattern)));
  return {
    matched: compiled.some((pattern) => pattern instanceof RE2JS && pattern.matcher(address).find()),
    isEmpty: compiled.every((pattern) => pattern === "empty"),
    broken: compiled.flatMap((pattern, index) => (pattern === null ? [index + 1] : [])),
  };
};
