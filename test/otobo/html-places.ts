/** Where a secret may follow a link in HTML: the rules of the package's LinkPlaces.pm. */
import { Parser } from "htmlparser2";
import { misplacementInText, type Misplacement } from "./text-places.ts";

/** A link as it was found, by its offsets in the body. */
export interface FoundLink {
  link: string;
  begin: number;
  end: number;
  reason: Misplacement | undefined;
}

interface Candidate extends FoundLink {
  isFresh: boolean;
  /** Where it stands in what is read; undefined in an attribute. */
  read?: { begin: number; end: number };
}

export interface LinkRules {
  /** Finds links, everywhere. */
  pattern: RegExp;
  /** This very process issued the link a moment ago, and only the admin's markup stands around it. */
  isFresh: (link: string) => boolean;
}

const words = (text: string): Set<string> => new Set(text.split(" "));
const plainAttributes = words(
  "href title target rel class style id lang dir role tabindex hreflang name type color align",
);
const ambiguousElements = words(
  "applet base embed form frameset iframe input link math noembed noframes noscript object plaintext script select svg template textarea xmp",
);
const preamble = words("html head meta title style");
const hidden = words("script style title textarea xmp noscript noembed noframes iframe template plaintext select");
const breaksAtStart = words("br hr p table tr th li");
const breaksAtEnd = words("p table div ul ol td");

const isHarmlessComment = (source: string): boolean => /^<!--(?!-?>)(?:(?!--)[^<>])*-->$/.test(source);

/** Walks through one document; what Outlook alone reads (a comment that begins with [if …]) is a document in the document. */
class Reader {
  readonly #html: string;
  readonly #rules: LinkRules;
  readonly #found: Candidate[] = [];
  #text = "";
  #isInPreamble = true;
  #isAmbiguous = false;
  #hidden = "";
  #lastTag = "";
  /** The link of the `<a>` around; empty when it leads elsewhere. */
  #anchor: string | undefined;

  constructor(html: string, rules: LinkRules) {
    this.#html = html;
    this.#rules = rules;
  }

  read(): FoundLink[] {
    const source = (): string => this.#html.slice(parser.startIndex, parser.endIndex + 1);
    const parser = new Parser({
      onopentag: (name, attributes) => {
        this.#open(name, attributes, { source: source(), at: parser.startIndex });
      },
      ontext: (text) => {
        this.#read(text, parser.startIndex);
      },
      onclosetag: (name, isImplied) => {
        if (!isImplied) this.#close(name);
      },
      oncomment: () => {
        this.#comment(source(), parser.startIndex);
      },
      onprocessinginstruction: (name) => {
        if (name !== "!doctype") this.#isAmbiguous = true;
      },
    });
    parser.end(this.#html);
    return this.#found.map((candidate) => ({ ...candidate, reason: this.#reasonFor(candidate) }));
  }

  #reasonFor({ reason, isFresh, read }: Candidate): Misplacement | undefined {
    if (reason) return reason;
    if (this.#isAmbiguous && !isFresh) return "ambiguous";
    return read && misplacementInText(this.#text, { ...read, isFresh });
  }

  #break(): void {
    if (!this.#text.endsWith("\n")) this.#text += "\n";
  }

  #open(name: string, attributes: Record<string, string>, { source, at }: { source: string; at: number }): void {
    this.#lastTag = name;
    if (!preamble.has(name)) this.#isInPreamble = false;
    if (ambiguousElements.has(name) || (name === "style" && !this.#isInPreamble)) this.#isAmbiguous = true;
    if (hidden.has(name)) this.#hidden ||= name;
    if (breaksAtStart.has(name)) this.#break();
    const isLinkElement = /^(?:a|area|v:[a-z]+)$/.test(name);
    const href = isLinkElement ? this.#href(name, attributes, source) : undefined;
    if (href) this.#found.push({ ...href, begin: at + href.begin, end: at + href.end });
    if (name !== "a") return;
    this.#anchor = href && !href.reason ? href.link : attributes.href === undefined ? undefined : "";
    // The text part has [1] here.
    this.#text += "[]";
  }

  #href(name: string, attributes: Record<string, string>, source: string): Candidate | undefined {
    const { pattern, isFresh } = this.#rules;
    const link = new RegExp(pattern.source).exec(attributes.href ?? "")?.[0];
    if (link === undefined) return undefined;
    const rest = /^\s*LINK(?:[/?#]\S*|[^\p{L}\p{N}_\s/\\?#@%&]*)\s*$/u;
    if (!rest.test((attributes.href ?? "").replace(link, "LINK"))) return undefined;
    // Once and only once: readers differ in which one of two they take.
    if ([...source.matchAll(/(?<![\w-])href\s*=\s*/gi)].length !== 1) return undefined;
    const begin = source.indexOf(link, source.search(/(?<![\w-])href\s*=\s*/i));
    const names = Object.keys(attributes);
    const fresh = isFresh(link);
    const isStrange = (attribute: string): boolean =>
      /^(?:ping|on.*)$/.test(attribute) ||
      (!fresh && !plainAttributes.has(attribute) && !/^(?:aria|data)-[a-z-]+$/.test(attribute));
    const reason = names.some(isStrange) ? "attribute" : !fresh && name !== "a" ? "element" : undefined;
    return { link, begin, end: begin + link.length, isFresh: fresh, reason };
  }

  #read(text: string, at: number): void {
    if (text.trim() !== "" && !/^(?:title|style)$/.test(this.#lastTag)) this.#isInPreamble = false;
    const start = this.#text.length;
    this.#text += text.replaceAll(/[\r\n]/g, " ");
    for (const { 0: link, index } of text.matchAll(this.#rules.pattern)) {
      const isFresh = this.#rules.isFresh(link);
      const own = this.#anchor ?? (isFresh ? link : "");
      this.#found.push({
        link,
        begin: at + index,
        end: at + index + link.length,
        isFresh,
        reason: this.#hidden !== "" || own !== link ? "element" : undefined,
        read: { begin: start + index, end: start + index + link.length },
      });
    }
  }

  #close(name: string): void {
    if (name === "a") this.#anchor = undefined;
    if (name === this.#hidden) this.#hidden = "";
    if (breaksAtEnd.has(name)) this.#break();
  }

  #comment(source: string, at: number): void {
    if (!isHarmlessComment(source)) this.#isAmbiguous = true;
    const [, begin = "", inside = ""] = /^(<!--\[if\s[^[\]<>]*\]>)(.*)<!\[endif\]-->$/is.exec(source) ?? [];
    if (inside === "") return;
    const offset = at + begin.length;
    for (const found of new Reader(inside, this.#rules).read())
      this.#found.push({
        ...found,
        begin: offset + found.begin,
        end: offset + found.end,
        isFresh: this.#rules.isFresh(found.link),
      });
  }
}

/** The links of a document that stand in its text or are a whole href, each with the reason why it must not get its secret. */
export const linksInHtml = (html: string, rules: LinkRules): FoundLink[] => new Reader(html, rules).read();
