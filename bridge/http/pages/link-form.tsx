import type { Texts } from "../../domain/texts/en.ts";
import type { Page } from "./page.ts";
import { type Field, TextField } from "./text-field.tsx";

/** The form that asks for an address. */
export interface LinkForm {
  fields: Field[];
  button: string;
  /** Above what is wrong with the fields. */
  errors: string;
}

const noErrors = { typed: { address: "", ticket: "" }, wrong: { address: false, ticket: false } };

/** What the form asks, and what is wrong with what was typed. */
export const describeLinkForm = (
  texts: Texts,
  { typed, wrong }: Pick<Extract<Page, { kind: "link-form-errors" }>, "typed" | "wrong"> = noErrors,
): LinkForm => ({
  fields: [
    {
      name: "address",
      label: texts.formAddress,
      value: typed.address,
      attributes: { autocomplete: "email", inputmode: "email", required: true },
      ...(wrong.address && { error: texts.formAddressError }),
    },
    {
      name: "ticket",
      label: texts.formTicket,
      hint: texts.formTicketHint,
      value: typed.ticket,
      attributes: { autocomplete: "off" },
      ...(wrong.ticket && { error: texts.formTicketError }),
    },
  ],
  button: texts.formButton,
  errors: texts.formErrors,
});

/** Read out at once, and reached first, because it gets the focus. */
const ErrorSummary = ({ title, fields }: { title: string; fields: Field[] }) => (
  <div class="errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors">
    <h2 id="errors">{title}</h2>
    <ul>
      {fields.map(({ name, error }) => (
        <li key={name}>
          <a href={`#${name}`}>{error}</a>
        </li>
      ))}
    </ul>
  </div>
);

/** Checked here, not by the browser: that would say so in its own language, and not beside the field. */
export const LinkFormFields = ({ form: { fields, button, errors } }: { form: LinkForm }) => {
  const wrong = fields.filter(({ error }) => error !== undefined);
  return (
    <form method="post" noValidate>
      {wrong.length > 0 && <ErrorSummary title={errors} fields={wrong} />}
      {fields.map((field) => (
        <TextField key={field.name} field={field} />
      ))}
      <button type="submit" class="action">
        {button}
      </button>
    </form>
  );
};
