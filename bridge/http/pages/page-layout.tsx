import { Fragment } from "preact";
import type { Texts } from "../../domain/texts/texts.ts";
import type { PageContents } from "./page-contents.ts";
import { style } from "./style.ts";

/** A text with its line breaks kept. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\r\n|\r|\n/).map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
);

const toneOf = (contents: PageContents, index: number) =>
  index === 0 && contents.tone !== undefined ? { class: contents.tone } : {};

/** One page for all states: a heading, some text, at most one button and one link. No script, nothing loaded from anywhere. */
export const PageLayout = ({ contents, texts }: { contents: PageContents; texts: Texts }) => (
  <html lang={texts.language} dir={texts.direction}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{contents.title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>
      <main>
        {contents.ticket && <p class="ticket">{contents.ticket}</p>}
        <h1>{contents.title}</h1>
        {contents.paragraphs.map((text, index) => (
          <p key={index} {...toneOf(contents, index)}>
            <Lines text={text} />
          </p>
        ))}
        {contents.button && (
          <form method="post" {...(contents.button.action === undefined ? {} : { action: contents.button.action })}>
            <button type="submit">{contents.button.label}</button>
          </form>
        )}
        {contents.link && <a href={contents.link.url}>{contents.link.label}</a>}
      </main>
    </body>
  </html>
);
