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
];
const phone = { width: 390, height: 600 };

describe("the screenshots of the README", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    it(`are drawn in ${colorScheme} colours`, async () => {
      mkdirSync(folder, { recursive: true });
      const [fixture, elsewhere] = await Promise.all([startPublicFixture(), startOtherSite()]);
      const person = await startPerson({ viewport: phone, colorScheme });
      const names = colorScheme === "light" ? shown : ["open"];
      for (const state of pageStates.filter(({ name }) => names.includes(name))) {
        fixture.failure = undefined;
        await person.page.context().clearCookies();
        await state.reach({ fixture, page: person.page, elsewhere });
        const suffix = colorScheme === "light" ? "" : "-dark";
        await person.page.screenshot({ path: join(folder, `${state.name.replaceAll(" ", "-")}${suffix}.png`) });
      }
      await person.close();
      await Promise.all([fixture.served.close(), elsewhere.stop()]);
    });
  }
});
