import { Fragment } from "preact";
import type { Texts } from "../../domain/texts/en.ts";
import { PageIcon } from "./icons.tsx";
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

const Head = ({ title }: { title: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    {/* Phones would take the ticket number for one to call. */}
    <meta name="format-detection" content="telephone=no" />
    <title>{title}</title>
    <style dangerouslySetInnerHTML={{ __html: style }} />
  </head>
);

/** A form with nothing but its button. */
const ButtonForm = ({ button, second }: { button: NonNullable<PageContents["button"]>; second: boolean }) => (
  <form method="post" {...(button.action === undefined ? {} : { action: button.action })}>
    <button type="submit" class={second ? "action second" : "action"}>
      {button.label}
    </button>
  </form>
);

/**
 * One page for all states: a heading, some text, the way on, and what can be read later. No script, nothing loaded from
 * anywhere.
 */
export const PageLayout = ({ contents, texts }: { contents: PageContents; texts: Texts }) => {
  const { icon, ticket, title, notice, paragraphs, link, offer, button, note } = contents;
  return (
    <html lang={texts.language} dir={texts.direction}>
      <Head title={title} />
      <body>
        <main>
          <PageIcon icon={icon} />
          {ticket && <p class="ticket">{ticket}</p>}
          <h1>{title}</h1>
          {notice && <p class="again">{notice}</p>}
          {paragraphs.map((text, index) => (
            <p key={index}>
              <Lines text={text} />
            </p>
          ))}
          {link && (
            <a class="action" href={link.url}>
              {link.label}
            </a>
          )}
          {offer && <p {...(link ? { class: "offer" } : {})}>{offer}</p>}
          {button && <ButtonForm button={button} second={link !== undefined} />}
          {note && <p class="note">{note}</p>}
        </main>
      </body>
    </html>
  );
};
