/** The pages with what an admin chose in OTOBO: colours, logo, name, footer links. */
import { expect } from "chai";
import type { Page } from "playwright-core";
import { type Appearance, defaultAppearance, defaultColors } from "../../bridge/domain/appearance.ts";
import { type PublicFixture, settings, startPublicFixture } from "../bridge/http/public-fixture.ts";
import { type Person, startPerson } from "./chromium.ts";
import { complaints, overhang } from "./complaints.ts";
import { type OtherSite, startOtherSite } from "./other-site.ts";
import { pageStates } from "./page-states.ts";

const logoUrl = "https://cdn.example/img/logo.svg?v=2";
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 196 32"><script>document.title = "script ran"</script>
  <rect width="196" height="32" fill="#0a0"/></svg>`;
const footerLinks = [
  { label: "Imprint", url: "https://acme.example/imprint" },
  { label: 'Privacy <script>alert("x")</script>', url: "https://acme.example/privacy?a=1&b=2" },
];

const same = (color: string): Appearance["colors"] => ({
  MainDark: color,
  MainLight: color,
  MainHover: color,
  TextDark: color,
  Highlight: color,
});
const hostile: Record<string, Appearance["colors"]> = {
  white: same("#ffffff"),
  black: same("#000000"),
  yellow: same("#ffe600"),
  "middle grey": same("#777777"),
  "red and green": { ...same("#ff0000"), MainDark: "#00ff00", TextDark: "#00ff00" },
  "a brand": { ...defaultColors, MainDark: "#0a5c36", MainLight: "#e8590c", MainHover: "#b34106" },
};
const shown = pageStates.filter(({ name }) => ["open", "used", "superseded", "expired", "press again"].includes(name));

describe("the link pages with an admin's appearance", () => {
  let fixture: PublicFixture;
  let elsewhere: OtherSite;
  let person: Person;
  let refused: string[];
  before(async () => {
    [fixture, elsewhere, person] = await Promise.all([startPublicFixture(), startOtherSite(), startPerson()]);
    await person.page.route(logoUrl, (route) => route.fulfill({ contentType: "image/svg+xml", body: logo }));
    person.page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
  });
  beforeEach(() => {
    refused = [];
  });
  after(() => Promise.all([fixture.served.close(), elsewhere.stop(), person.close()]));

  const present = (appearance: Partial<Appearance>): void => {
    fixture.present = {
      ...settings,
      messages: { ...settings.messages },
      appearance: { ...defaultAppearance, ...appearance },
    };
  };
  const reach = async (state: (typeof pageStates)[number], page: Page): Promise<void> => {
    fixture.failure = undefined;
    await page.context().clearCookies();
    await state.reach({ fixture, page, elsewhere });
  };

  for (const [name, colors] of Object.entries(hostile))
    it(`can be read and used by everybody, light and dark: ${name}`, async () => {
      const { page } = person;
      present({ colors, name: "Acme Help Desk", footerLinks });
      for (const state of shown) {
        await reach(state, page);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await complaints(page), `${state.name}, ${colorScheme}`).to.deep.equal([]);
        }
      }
      expect(refused, "by the policy").to.deep.equal([]);
    });

  it("show the logo, which runs no script, and load nothing else", async () => {
    const { page, requested } = person;
    requested.length = 0;
    present({ logoUrl, name: "Acme Help Desk" });
    await reach(shown[0]!, page);
    await page.waitForFunction("document.querySelector('.brand img').complete");
    expect(await page.evaluate<number>("document.querySelector('.brand img').naturalWidth")).to.be.greaterThan(0);
    expect(await page.locator(".brand img").getAttribute("alt")).to.equal("Acme Help Desk");
    expect(await page.title()).to.match(/ – Acme Help Desk$/);
    const others = requested.filter((url) => !url.includes(`:${fixture.served.port}/`));
    expect(others).to.deep.equal([logoUrl]);
    expect(refused).to.deep.equal([]);
  });

  it("load no image but the logo: another file of the same server is refused", async () => {
    const { page } = person;
    present({ logoUrl });
    await reach(shown[0]!, page);
    await page.evaluate("document.querySelector('.brand img').src = 'https://cdn.example/img/other.svg'");
    await page.waitForFunction("document.querySelector('.brand img').naturalWidth === 0");
    expect(refused.join()).to.contain("other.svg");
  });

  it("have footer links that tell nobody where the customer came from, and no markup of a label", async () => {
    const { page } = person;
    present({ footerLinks });
    await reach(shown[0]!, page);
    const links = page.locator("footer a");
    expect(await links.allTextContents()).to.deep.equal(footerLinks.map(({ label }) => label));
    expect(await links.nth(1).getAttribute("href")).to.equal(footerLinks[1]?.url);
    expect(await links.nth(1).getAttribute("rel")).to.equal("noopener noreferrer");
    expect(await page.locator("script").count()).to.equal(0);
  });

  it("fit a window of 320 px with a long name and ten long labels", async () => {
    const { page } = person;
    const label = "x".repeat(100);
    const long = Array.from({ length: 10 }, (_none, index) => ({ label, url: `https://acme.example/${index}` }));
    await page.setViewportSize({ width: 320, height: 568 });
    for (const logos of [undefined, logoUrl]) {
      present({ name: label, footerLinks: long, logoUrl: logos });
      await reach(shown[0]!, page);
      expect(await overhang(page)).to.equal(0);
    }
  });
}).timeout(120_000);
