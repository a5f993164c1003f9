/**
 * Reads the mailboxes of a From header (RFC 5322, 3.4) as mail programs really write them. A general address parser returns
 * one interpretation. Here it matters whether there is another one: OTOBO's parsers, for instance, join the contents of
 * several angle brackets. If a header could name two senders, the result is none.
 */
import { trimEndOf } from "./ascii.ts";

/** A part of the header that names an address, or tries to. */
export interface Mailbox {
  /** As it stands in the header, encoded words included; may be empty. */
  displayName: string;
  /** The address without blanks, comments and route; undefined when there are none or several to choose from. */
  spec: string | undefined;
}

type Kind = "quoted" | "comment" | "bracketed" | "separator" | "<" | ">" | "word";

interface Token {
  kind: Kind;
  text: string;
}

/** No honest header has more unclosed marks. Each costs a scan of the rest of the header. */
const maxUnclosed = 50;

const commentAt = (text: string, start: number): string | undefined => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
};

const matchAt = (text: string, at: number, pattern: RegExp): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** What begins with these and is closed again is one token, whatever is in it. */
const enclosed: Record<string, { kind: Kind; read: (text: string, at: number) => string | undefined }> = {
  '"': { kind: "quoted", read: (text, at) => matchAt(text, at, /"(?:[^"\\]|\\.)*"/sy) },
  "[": { kind: "bracketed", read: (text, at) => matchAt(text, at, /\[(?:[^\]\\]|\\.)*\]/sy) },
  "(": { kind: "comment", read: commentAt },
};

const singles: Record<string, Kind> = { ",": "separator", ";": "separator", "<": "<", ">": ">" };

/** Undefined when too much is left open. Quotation marks and brackets that nothing closes are characters like any other. */
const tokenize = (text: string): Token[] | undefined => {
  const tokens: Token[] = [];
  let unclosed = 0;
  for (let at = 0; at < text.length;) {
    const mark = text.charAt(at);
    const whole = enclosed[mark]?.read(text, at);
    if (enclosed[mark] && whole === undefined) unclosed += 1;
    if (unclosed > maxUnclosed) return undefined;
    const token: Token =
      enclosed[mark] && whole !== undefined
        ? { kind: enclosed[mark].kind, text: whole }
        : { kind: singles[mark] ?? "word", text: matchAt(text, at, /[^"[(,;<>]+/y) ?? mark };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
};

/** For each bracket that is closed before another one opens: where. */
const closingBrackets = (tokens: Token[]): Map<number, number> => {
  const closing = new Map<number, number>();
  let open: number | undefined;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === ">" && open !== undefined) closing.set(open, index);
    if (kind === "<") open = index;
    else if (kind === ">") open = undefined;
  }
  return closing;
};

/** Part of a header between separators: what stands in angle brackets, and the rest. */
interface Segment {
  before: Token[];
  angles: Token[][];
  /** Behind the last bracket. */
  after: Token[];
}

const emptySegment = (): Segment => ({ before: [], angles: [], after: [] });

const splitSegments = (tokens: Token[]): Segment[] => {
  const closing = closingBrackets(tokens);
  const segments: Segment[] = [];
  let segment = emptySegment();
  let closesAt = -1;
  for (const [index, token] of tokens.entries()) {
    const close = closing.get(index);
    if (close !== undefined) {
      segment.angles.push(tokens.slice(index + 1, close));
      segment.before.push(...segment.after.splice(0));
      closesAt = close;
    } else if (index > closesAt && token.kind === "separator") {
      segments.push(segment);
      segment = emptySegment();
    } else if (index > closesAt) (segment.angles.length === 0 ? segment.before : segment.after).push(token);
  }
  return [...segments, segment];
};

const textOf = (tokens: Token[]): string => tokens.map(({ text }) => text).join("");

/** Quotation marks and comments hide an @: what is in them is no address. */
const hasAt = (tokens: Token[]): boolean => tokens.some(({ kind, text }) => kind === "word" && text.includes("@"));

const quotedOrBlank = /("(?:[^"\\]|\\.)*")|[ \t]+/gs;

/** What stands before an address in brackets but is no part of it: a route (RFC 5322, 4.4), or the scheme of a copied link. */
const route = /^(?:mailto:|@[^:"[]*:)/i;

/** Before one without brackets: the name of a group. */
const groupName = /^(?:[^:"[@]*:)+/;

/** The address that these tokens are. Blanks in it do not count, as in OTOBO. */
const specOf = (tokens: Token[], prefix = route): string | undefined => {
  const text = textOf(tokens.filter(({ kind }) => kind !== "comment")).replace(quotedOrBlank, "$1");
  const spec = trimEndOf(text.replace(prefix, ""), ",;");
  return /^[^<>,;()]+$/.test(spec) && spec.includes("@") ? spec : undefined;
};

/** The address of a segment without angle brackets: its only word that has an @. Blanks around @ and full stops do not count. */
const bareSpec = (tokens: Token[]): string | undefined => {
  const text = textOf(tokens.filter(({ kind }) => kind !== "comment"))
    .replace(/[ \t]+/g, " ")
    .replace(/ ?([.@]) ?/g, "$1");
  const words = text.match(/(?:"(?:[^"\\]|\\.)*"|[^ \t"])+/gs) ?? [];
  const candidates = words.filter((word) => word.replace(/"(?:[^"\\]|\\.)*"/gs, "").includes("@"));
  return candidates.length === 1 ? specOf([{ kind: "word", text: candidates[0] ?? "" }], groupName) : undefined;
};

/** A bracket that is left open at the end holds the address all the same. */
const withOpenBracket = (segment: Segment): Segment => {
  const open = segment.before.findLastIndex(({ kind }) => kind === "<");
  if (segment.angles.length > 0 || open < 0 || !hasAt(segment.before.slice(open))) return segment;
  return { before: segment.before.slice(0, open), angles: [segment.before.slice(open + 1)], after: [] };
};

/** The address in the last pair of brackets, if no other pair and nothing behind them could be one. */
const angleSpec = ({ angles, after }: Segment): string | undefined => {
  const spec = specOf(angles.at(-1) ?? []);
  const isClear = angles.every((angle) => !hasAt(angle) || specOf(angle) === spec) && !hasAt(after);
  return isClear ? spec : undefined;
};

const mailboxOf = (segment: Segment, words: Token[]): Mailbox => {
  const { before, angles, after } = withOpenBracket(segment);
  if (angles.length > 0)
    return { displayName: textOf([...words, ...before]) || textOf(after), spec: angleSpec({ before, angles, after }) };
  const spec = bareSpec(before);
  return { displayName: textOf(before.filter(({ kind }) => kind === "comment")), spec };
};

/**
 * The mailboxes of one header, in order; parts without an @ are words of the next one's name, because a comma or a semicolon in
 * a name often stands without quotation marks.
 *
 * @param header unfolded, encoded words not decoded
 */
export const readMailboxes = (header: string): Mailbox[] => {
  const tokens = tokenize(header);
  if (!tokens) return [{ displayName: "", spec: undefined }];
  const mailboxes: Mailbox[] = [];
  let words: Token[] = [];
  for (const segment of splitSegments(tokens)) {
    const { before, angles, after } = segment;
    if ([before, after, ...angles].some(hasAt)) {
      mailboxes.push(mailboxOf(segment, words));
      words = [];
    } else words.push(...before, ...angles.flat(), ...after, { kind: "separator", text: "," });
  }
  return mailboxes;
};
