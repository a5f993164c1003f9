/** `npm run screenshots`: draws the pages for the README anew. Run by mocha because the browser is shared with the tests. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startPublicFixture } from "../bridge/http/public-fixture.ts";
import { startPerson } from "./chromium.ts";
import { startOtherSite } from "./other-site.ts";
import { pageStates } from "./page-states.ts";

const folder = "bridge/http/pages/screenshots";
const shown = [
  "open",
  "superseded",
  "used",
  "new link",
  "expired",
  "rate limited",
  "unavailable",
  "press again",
  "too many cookies",
  "form",
  "form with errors",
  "code sent",
  "report",
];
/** Light and dark, and one language that runs from right to left. */
const looks = [
  { suffix: "", colorScheme: "light", locale: "en", names: shown },
  { suffix: "-dark", colorScheme: "dark", locale: "en", names: ["open"] },
  { suffix: "-arabic", colorScheme: "light", locale: "ar", names: ["open"] },
] as const;
const phone = { width: 390, height: 600 };

describe("the screenshots of the README", () => {
  for (const { suffix, colorScheme, locale, names } of looks) {
    it(`are drawn: ${colorScheme}, ${locale}`, async () => {
      mkdirSync(folder, { recursive: true });
      const [fixture, elsewhere] = await Promise.all([startPublicFixture(), startOtherSite()]);
      const person = await startPerson({ viewport: phone, colorScheme, locale });
      for (const state of pageStates.filter(({ name }) => (names as readonly string[]).includes(name))) {
        fixture.failure = undefined;
        await person.page.context().clearCookies();
        await state.reach({ fixture, page: person.page, elsewhere });
        await person.page.screenshot({ path: join(folder, `${state.name.replaceAll(" ", "-")}${suffix}.png`) });
      }
      await person.close();
      await Promise.all([fixture.served.close(), elsewhere.stop()]);
    });
  }
});
