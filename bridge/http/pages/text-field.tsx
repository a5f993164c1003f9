/** A field for a line of text, with its label, a hint and what is wrong with it. */
export interface Field {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  attributes: { inputmode?: "email" | "numeric"; autocomplete: string; required?: boolean };
  /** It is the only one of its page: it has the focus, and what is wrong is read out at once. */
  isAlone?: boolean;
}

/**
 * Hint and error are part of what a screen reader says of the field. Codes, addresses and numbers run from left to right in
 * every language: "123 456" would be shown as "456 123" otherwise.
 */
export const TextField = ({
  field: { name, label, hint, value, error, attributes, isAlone = false },
}: {
  field: Field;
}) => {
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  const described = [...(hint === undefined ? [] : [hintId]), ...(error === undefined ? [] : [errorId])];
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span class="error" id={errorId} {...(isAlone && { role: "alert" as const })}>
          {error}
        </span>
      )}
      <input
        type="text"
        id={name}
        name={name}
        dir="ltr"
        value={value}
        autocapitalize="off"
        spellcheck={false}
        {...(isAlone && { autofocus: true })}
        {...attributes}
        {...(described.length > 0 && { "aria-describedby": described.join(" ") })}
        {...(error !== undefined && { "aria-invalid": "true" as const })}
      />
    </p>
  );
};
