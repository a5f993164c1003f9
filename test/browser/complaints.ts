/** What a browser tells about a page. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const rules = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  preload: false,
};

/** What axe has to complain about, and what it could not judge; the page's policy lets only the debugger run scripts. */
export const complaints = async (page: Page): Promise<string[]> => {
  const script = `axe.run(${JSON.stringify(rules)})`;
  // The source of axe is long: it is loaded once per window.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate<axe.AxeResults>(script);
  return [...violations, ...incomplete].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};

/** How much wider than the window the page is. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
