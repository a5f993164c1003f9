import { RE2JS } from "re2js";

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

const compile = (pattern: string): RE2JS | undefined => {
  try {
    return pattern.length > maxPatternLength ? undefined : RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined;
  }
};

/** More than any setting has; a setting that keeps changing must not fill the memory. */
const maxCompiled = 1000;
const compiledPatterns = new Map<string, RE2JS | undefined>();

/** The same patterns come with every call, and to compile one takes far longer than to match it. */
const compileOnce = (pattern: string): RE2JS | undefined => {
  if (!compiledPatterns.has(pattern)) {
    if (compiledPatterns.size >= maxCompiled) compiledPatterns.clear();
    compiledPatterns.set(pattern, compile(pattern));
  }
  return compiledPatterns.get(pattern);
};

/**
 * Matches an address with the patterns of a setting. They are RE2 expressions (no look-around, no back references), so no
 * pattern can take longer than the address is long.
 */
export const matchPatterns = (patterns: string[], address: string): PatternMatch => {
  const compiled = patterns.map((pattern) => (pattern.trim() === "" ? "empty" : compileOnce(pattern)));
  return {
    matched: compiled.some((pattern) => pattern instanceof RE2JS && pattern.matcher(address).find()),
    isEmpty: compiled.every((pattern) => pattern === "empty"),
    broken: compiled.flatMap((pattern, index) => (pattern === undefined ? [index + 1] : [])),
  };
};
