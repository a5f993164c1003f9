import { RE2JS } from "re2js";

/** Longer than any address; a longer pattern is a mistake. */
const maxPatternLength = 500;

export interface IgnoredSenders {
  ignored: boolean;
  /** Positions (from 1) of patterns that are no regular expressions, for the log. */
  broken: number[];
}

const compile = (pattern: string): RE2JS | undefined => {
  try {
    return pattern.length > maxPatternLength ? undefined : RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined;
  }
};

/**
 * Holds an address against the patterns of OneTimeAuth::IgnoreSenders. Empty ones count for nothing. They are RE2
 * expressions (no look-around, no back references), so no pattern can take longer than the address is long.
 */
export const matchIgnoredSenders = (patterns: string[], address: string): IgnoredSenders => {
  const compiled = patterns.map((pattern) => (pattern.trim() === "" ? "empty" : compile(pattern)));
  return {
    ignored: compiled.some((pattern) => pattern instanceof RE2JS && pattern.matcher(address).find()),
    broken: compiled.flatMap((pattern, index) => (pattern === undefined ? [index + 1] : [])),
  };
};
