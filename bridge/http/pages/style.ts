/** The colours are those of OTOBO's customer interface (CustomerColorDefinitions), the greys darker where WCAG AA asks. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #00023c; --card: #ffffff; --text: #00023c; --quiet: #4d4e73; --main: #001bff; --main-text: #ffffff;
  --hover: #000099; --good: #c4cdfa; --warning: #fffccc; --highlight: #fef235; --focus: #6d83f2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #05061f; --card: #14163a; --text: #f7f7f9; --quiet: #bfbfce; --main: #a9b6fb; --main-text: #00023c;
    --hover: #c4cdfa; --good: #26307a; --warning: #4a4610; --focus: #fef235;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; align-items: center; justify-content: center;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 Quicksand, system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif; letter-spacing: 0.02em;
}
main {
  width: 100%; max-width: 30rem; margin: 1rem; padding: 3rem; overflow-wrap: anywhere;
  background: var(--card); border-radius: 20px; border-top: 6px solid var(--highlight);
}
h1 { margin: 0 0 1.5rem; font-size: 1.75rem; font-weight: 500; line-height: 1.25; }
p { margin: 0 0 1rem; }
.ticket { margin: 0 0 0.5rem; font-size: 0.875rem; color: var(--quiet); }
p + p { color: var(--quiet); }
.good, .warning { padding: 1rem; border-radius: 10px; }
.good { background: var(--good); }
.warning { background: var(--warning); }
button {
  display: block; width: 100%; min-height: 56px; margin: 2rem 0 0; padding: 0.75rem 1.5rem; border: 0; border-radius: 10px;
  background: var(--main); color: var(--main-text); font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { background: var(--hover); }
a { display: inline-block; margin-top: 1.5rem; padding: 0.25rem 0; color: var(--main); }
a:hover { color: var(--hover); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
@media (max-width: 34rem) {
  body { align-items: flex-start; }
  main { margin: 0; padding: 2rem 1.5rem; border-radius: 0 0 20px 20px; }
  h1 { font-size: 1.5rem; }
}
`;
