/** A tag in an admin's rich text becomes a link: the rules of the package's Mail.pm. */

/** Stands for the tag while the text is taken apart. */
export const placeholder = "\u0001";

const startTag = String.raw`<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>`;
const piece = new RegExp(`(${placeholder})|(${startTag}|<[^<>]*>)|[^<${placeholder}]+|.`, "gis");
const block = /<\/?(?:blockquote|body|br|center|div|h[1-6]|hr|html|li|ol|p|section|table|td|th|tr|ul)(?:[\s/][^<>]*)?>/i
  .source;
const blank = /(?:\s|&nbsp;|&#160;)*/.source;
const beginsLine = new RegExp(`(?:^|${block})${blank}$`, "i");
const endsLine = new RegExp(`^${blank}(?:$|${block})`, "i");

/** Of the link in a text: its URL, what is read instead of it when there is none, and the label of a button. */
export interface RichLink {
  url: string;
  sentence?: string;
  label?: string | undefined;
  /** Of a button: its background. */
  color?: string;
}

/** What editors for links put around an address of which they know nothing is dropped. */
const expandMarkup = (markup: string, url: string): string =>
  (/^<[a-z]/i.test(markup) ? markup.replaceAll(/[\r\n]+/g, " ") : markup)
    .replaceAll(new RegExp(String.raw`((?<![\w-])href\s*=\s*["']?)\s*/?${placeholder}`, "gi"), `$1${placeholder}`)
    .replaceAll(new RegExp(String.raw`${placeholder}/(?=["'\s>?#])`, "g"), placeholder)
    .replaceAll(placeholder, url);

/** The href has no quotes, so that OTOBO passes it over when it makes the text part. */
const button = (url: string, label: string, color: string): string =>
  `<a style="display:inline-block;background-color:${color};text-decoration:none;" href=${url}>` +
  `<span style="color:#ffffff;">${label}</span></a><br/>`;

/** The text with the link in the place of each placeholder: in an attribute, in a link, in a line of its own, or in other text. */
export const expandRichText = (text: string, { url, sentence, label, color = "" }: RichLink): string => {
  let result = "";
  let isInLink = false;
  for (const { 0: part, 1: tag, 2: markup, index } of text.matchAll(piece)) {
    if (markup !== undefined) {
      if (/^<a[\s>]/i.test(markup)) isInLink = true;
      if (/^<\/a[\s>]/i.test(markup)) isInLink = false;
      result += expandMarkup(markup, url);
    } else if (tag === undefined) result += part;
    else if (sentence !== undefined) result += sentence;
    else if (isInLink) result += url;
    else {
      const isAlone = beginsLine.test(result) && endsLine.test(text.slice(index + part.length));
      // OTOBO makes a bare URL in a rich text clickable.
      result += `${isAlone && label !== undefined ? button(url, label, color) : ""}<a href="${url}">${url}</a>`;
    }
  }
  return result;
};
