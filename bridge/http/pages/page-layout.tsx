import { Fragment } from "preact";
import type { Appearance } from "../../domain/appearance.ts";
import { PageIcon } from "./icons.tsx";
import { LinkFormFields } from "./link-form.tsx";
import type { Checkbox, PageContents, PageLocale } from "./page-contents.ts";
import { styleOf } from "./style.ts";
import { TextField } from "./text-field.tsx";

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

/** Ticket numbers run from left to right in every language, and are selected as a whole. */
const WithNumber = ({ text, ticketNumber = "" }: { text: string; ticketNumber?: string | undefined }) => {
  const [before = "", after] = ticketNumber === "" ? [text] : text.split(ticketNumber);
  if (after === undefined) return <>{text}</>;
  return (
    <>
      {before}
      <bdi class="number">{ticketNumber}</bdi>
      {after}
    </>
  );
};

const Note = ({ note: { text, time } }: { note: NonNullable<PageContents["note"]> }) => {
  const [before = "", after = ""] = time ? text.split(time.label) : [text];
  return (
    <p class="note">
      {before}
      {time && <time datetime={time.machine}>{time.label}</time>}
      {after}
    </p>
  );
};

const Head = ({ title, appearance }: { title: string; appearance: Appearance }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    {/* Phones would take the ticket number for one to call. */}
    <meta name="format-detection" content="telephone=no" />
    <title>{appearance.name === "" ? title : `${title} – ${appearance.name}`}</title>
    {/* Nothing in it is from anybody else: of an appearance it has colours that the bridge wrote. */}
    <style dangerouslySetInnerHTML={{ __html: styleOf(appearance) }} />
  </head>
);

/** Whose page this is. */
const Brand = ({ name, logoUrl }: Appearance) => {
  if (logoUrl === undefined && name === "") return null;
  return <header class="brand">{logoUrl === undefined ? name : <img src={logoUrl} alt={name} />}</header>;
};

/** The imprint and the like. In a window of their own: behind some pages, "back" would press a button again. */
const FooterLinks = ({ footerLinks }: Appearance) => {
  if (footerLinks.length === 0) return null;
  return (
    <footer>
      <ul>
        {footerLinks.map(({ label, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  );
};

const CheckboxField = ({ checkbox: { name, label, hint } }: { checkbox: Checkbox }) => (
  <p class="check">
    <input type="checkbox" id={name} name={name} value="1" aria-describedby={`${name}-hint`} />
    <label for={name}>{label}</label>
    <span class="hint" id={`${name}-hint`}>
      {hint}
    </span>
  </p>
);

const HiddenField = ({ field }: { field: { name: string; value: string } | undefined }) =>
  field ? <input type="hidden" name={field.name} value={field.value} /> : null;

/** A form with its button, and perhaps a field or a checkbox. */
const ButtonForm = ({ button, second }: { button: NonNullable<PageContents["button"]>; second: boolean }) => (
  <form method="post" {...(button.action === undefined ? {} : { action: button.action })}>
    <HiddenField field={button.hidden} />
    {button.field && <TextField field={button.field} />}
    {button.checkbox && <CheckboxField checkbox={button.checkbox} />}
    <button type="submit" class={second ? "action second" : "action"}>
      {button.label}
    </button>
  </form>
);

/**
 * One page for all states: a heading, some text, the way on, and what can be read later. No script, nothing loaded
 * but the logo, if an admin chose one.
 */
export const PageLayout = ({ contents, locale }: { contents: PageContents; locale: PageLocale }) => {
  const { texts, appearance } = locale;
  const { icon, ticket, ticketNumber, title, notice, paragraphs, link, offer } = contents;
  const { decoy, form, button, note, aside, way } = contents;
  return (
    <html lang={texts.language} dir={texts.direction}>
      <Head title={title} appearance={appearance} />
      <body>
        <Brand {...appearance} />
        <main>
          <PageIcon icon={icon} />
          {ticket && (
            <p class="ticket">
              <WithNumber text={ticket} ticketNumber={ticketNumber} />
            </p>
          )}
          <h1>
            <WithNumber text={title} ticketNumber={ticketNumber} />
          </h1>
          {notice && <p class="again">{notice}</p>}
          {/* What an admin wrote is in one language, on pages of any. */}
          {paragraphs.map((text, index) => (
            <p key={index} dir="auto">
              <Lines text={text} />
            </p>
          ))}
          {link && (
            <a class="action" href={link.url}>
              {link.label}
            </a>
          )}
          {offer && <p {...(link ? { class: "offer" } : {})}>{offer}</p>}
          {decoy && (
            <form class="decoy" method="post" action={decoy.action} aria-hidden="true">
              <button type="submit" tabIndex={-1}>
                {decoy.label}
              </button>
            </form>
          )}
          {form && <LinkFormFields form={form} />}
          {button && <ButtonForm button={button} second={link !== undefined} />}
          {note && <Note note={note} />}
          {aside && (
            <form class="aside" method="post" action={aside.action}>
              <HiddenField field={aside.hidden} />
              <p>{aside.text}</p>
              <button type="submit">{aside.label}</button>
            </form>
          )}
          {way && (
            <p class="way">
              <a href={way.url}>{way.label}</a>
            </p>
          )}
        </main>
        <FooterLinks {...appearance} />
      </body>
    </html>
  );
};
