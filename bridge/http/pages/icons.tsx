import type { JSX } from "preact";

/** An icon for each kind of page. */
export type Icon = "ticket" | "mail" | "wait" | "notice";

const strokes: Record<Icon, JSX.Element> = {
  ticket: (
    <>
      <path d="M3 7h18v3.5a1.5 1.5 0 0 0 0 3V17H3v-3.5a1.5 1.5 0 0 0 0-3z" />
      <path d="M14.5 7v1.5m0 2.75v1.5m0 2.75V17" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5.5" width="18" height="13" rx="2" />
      <path d="m3.5 7 8.5 6.5L20.5 7" />
    </>
  ),
  wait: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  notice: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5v5.5m0 3v.01" />
    </>
  ),
};

/** Decoration: the heading says the same. Drawn in the page, because nothing is loaded. */
export const PageIcon = ({ icon }: { icon: Icon }) => (
  <svg class={icon === "notice" ? "icon notice" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {strokes[icon]}
  </svg>
);
