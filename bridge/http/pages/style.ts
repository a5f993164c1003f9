/** The style sheet of all pages. */
import { type Appearance, defaultAppearance } from "../../domain/appearance.ts";
import { createPalettes, type Palette } from "../../domain/palette.ts";

/** `groundText` is `--ground-text`. The values are colours that the bridge itself has written. */
const customProperties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, color]) => `--${name.replace(/[A-Z]/g, "-$&").toLowerCase()}: ${color};`)
    .join(" ");

const rules = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; min-height: 100svh; display: flex; flex-direction: column; align-items: center;
  justify-content: center; background: var(--ground); color: var(--text);
  font: 1rem/1.5 Quicksand, system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif; letter-spacing: 0.01em;
}
/* Letters of Arabic are joined. */
[dir="rtl"] body { letter-spacing: normal; }
main {
  width: 100%; max-width: 30rem; margin: 1rem; padding: 2.5rem 3rem 3rem; border-radius: 20px;
  background: var(--card); overflow-wrap: break-word;
}
.icon {
  display: block; width: 56px; height: 56px; margin: 0 0 1.5rem; padding: 14px; border-radius: 50%; background: var(--tint);
  fill: none; stroke: var(--sign); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round;
}
.notice { background: var(--notice); stroke: var(--notice-sign); }
h1 { margin: 0 0 1rem; font-size: 1.5rem; font-weight: 500; line-height: 1.3; text-wrap: balance; }
p { margin: 0 0 1rem; }
.again { padding: 0.75rem 1rem; border-radius: 12px; background: var(--tint); }
.ticket, .note { font-size: 0.875rem; color: var(--quiet); }
.ticket { margin: 0 0 0.25rem; }
.offer { margin: 2rem 0 0; padding: 2rem 0 0; border-top: 1px solid var(--line); }
.note { margin: 1.5rem 0 0; }
main > :last-child { margin-bottom: 0; }
form { margin: 0; }
.action {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 48px; margin: 1.5rem 0 0;
  padding: 0.5rem 1.5rem; border: 2px solid var(--edge); border-radius: 24px; background: var(--main);
  color: var(--main-text); font: inherit; font-weight: 500; text-align: center; text-decoration: none; cursor: pointer;
}
.action:hover { background: var(--hover); color: var(--hover-text); }
.second { border-color: currentcolor; background: none; color: var(--link); }
.second:hover { background: none; color: var(--link-hover); }
.decoy { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.75rem; align-items: center; margin: 1.5rem 0 0; }
.check input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--link); }
.field + .action { margin-top: 1rem; }
.hint { grid-column: 2; font-size: 0.875rem; color: var(--quiet); }
.check + .action { margin-top: 1rem; }
.aside { margin: 1.5rem 0 0; font-size: 0.875rem; color: var(--quiet); }
.aside p { margin: 0; }
.aside button {
  min-height: 24px; padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline;
  cursor: pointer;
}
.number { -webkit-user-select: all; user-select: all; }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; margin: 1.5rem 0 0; }
.field label { font-weight: 500; }
.field .hint { grid-column: auto; }
.field input {
  width: 100%; min-height: 48px; padding: 0.5rem 0.75rem; border: 1px solid var(--quiet); border-radius: 12px;
  background: var(--card); color: var(--text); font: inherit;
}
/* What is entered runs from left to right, but begins where its label does. */
[dir="rtl"] .field input { text-align: right; }
.field input[aria-invalid] { border: 2px solid var(--error); }
.error, .errors a { color: var(--error); }
.error { font-size: 0.875rem; font-weight: 500; overflow-wrap: anywhere; }
.errors { margin: 1.5rem 0 0; padding: 0.75rem 1rem; border: 2px solid var(--error); border-radius: 12px; }
.errors h2 { margin: 0 0 0.25rem; font-size: 1rem; font-weight: 500; }
.errors ul { margin: 0; padding: 0; list-style: none; }
.errors a { display: inline-block; padding: 0.125rem 0; overflow-wrap: anywhere; }
.way { margin: 1.5rem 0 0; padding: 1.5rem 0 0; border-top: 1px solid var(--line); }
.way a { color: var(--link); }
.way a:hover { color: var(--link-hover); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.brand { max-width: 30rem; margin: 1.5rem 1rem 0; font-size: 1.25rem; text-align: center; overflow-wrap: anywhere; }
.brand img {
  display: block; max-width: 100%; height: 3.5rem; padding: 0.5rem 0.75rem; border-radius: 12px; object-fit: contain;
  background: var(--plate); color: var(--plate-text); font-size: 1rem;
}
footer { max-width: 30rem; margin: 0 1rem 1.5rem; font-size: 0.875rem; }
footer ul {
  display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none;
}
footer a { display: inline-block; min-height: 24px; color: inherit; overflow-wrap: anywhere; }
.brand, footer { color: var(--ground-text); }
footer :focus-visible { outline-color: currentcolor; }
@media print {
  body { display: block; background: none; color: #000000; }
  main { max-width: none; margin: 0; padding: 0; }
  form, footer, .way, .icon, .offer, .action { display: none; }
  .ticket, .note, .brand { color: inherit; }
}
@media (max-width: 34rem) {
  body { justify-content: flex-start; }
  .brand { margin: 1rem 1.5rem; }
  footer { margin: 1.5rem; }
  main { margin: 0; padding: 2rem 1.5rem 2.5rem; border-radius: 0 0 20px 20px; }
}
`;

const render = ({ colors }: Appearance): string => {
  const { light, dark } = createPalettes(colors);
  return `
:root { color-scheme: light dark; ${customProperties(light)} }
@media (prefers-color-scheme: dark) { :root { ${customProperties(dark)} } }${rules}`;
};

const styles = new WeakMap<Appearance, string>();

/** The style sheet with the colours of an appearance, computed once for each. */
export const styleOf = (appearance: Appearance = defaultAppearance): string => {
  const style = styles.get(appearance) ?? render(appearance);
  styles.set(appearance, style);
  return style;
};
