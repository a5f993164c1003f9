/** "This is my own device": what a browser may do that its customer called their own. */
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser } from "../support/customer-browser.ts";
import { refuses } from "./grants.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { acceptPrivacyPage, answerWithLink, clickThrough, isOnTicket, look, mailIn, offersToOpen } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const spent = /already been used/;

/** One mail in, and its link opened in a browser that is called the customer's own. */
const comeWithOwnBrowser = async (environment: TestEnvironment, who: string) => {
  const address = environment.freshAddress(who);
  const { ticketNumber, link } = await mailIn(environment, address);
  const browser = createCustomerBrowser();
  const page = await browser.press(await browser.open(link), "", { own: "1" });
  isOnTicket(await acceptPrivacyPage(browser, page), ticketNumber);
  return { address, ticketNumber, link, browser };
};

const isKnown = async (browser: CustomerBrowser, link: string): Promise<boolean> => {
  const page = await browser.open(link);
  return offersToOpen(page) && page.text.includes("Forget this device");
};

export const ownBrowser: ScenarioGroup = {
  title: "the customer's own browser",
  scenarios: [
    {
      name: "opens a used link again with one press, and no other browser does",
      run: async (environment) => {
        const { ticketNumber, link, browser } = await comeWithOwnBrowser(environment, "own.again");
        isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
        isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
        expect((await look(link)).text).to.match(spent);
      },
    },
    {
      name: "opens superseded links and those of other tickets of the same customer user",
      run: async (environment) => {
        const { address, ticketNumber, browser } = await comeWithOwnBrowser(environment, "own.others");
        await environment.set("OneTimeAuth::ActiveLinksPerTicket", "1");
        const older = await answerWithLink(environment, ticketNumber, address);
        await answerWithLink(environment, ticketNumber, address);
        expect((await look(older)).text).to.match(/There is a newer link/);
        isOnTicket((await clickThrough(older, browser)).page, ticketNumber);
        const other = await mailIn(environment, address);
        isOnTicket((await clickThrough(other.link)).page, other.ticketNumber);
        isOnTicket((await clickThrough(other.link, browser)).page, other.ticketNumber);
      },
    },
    {
      name: "is not known when nobody ticked that it is their own",
      run: async (environment) => {
        const { link } = await mailIn(environment, environment.freshAddress("own.not"));
        const { browser } = await clickThrough(link);
        expect((await browser.open(link)).text).to.match(spent);
      },
    },
    {
      name: "opens nobody else's links",
      run: async (environment) => {
        const { browser } = await comeWithOwnBrowser(environment, "own.jane");
        const { link } = await mailIn(environment, environment.freshAddress("own.joe"));
        await clickThrough(link);
        expect((await browser.open(link)).text).to.match(spent);
      },
    },
    {
      name: "is forgotten by the button on the page",
      run: async (environment) => {
        const { link, browser } = await comeWithOwnBrowser(environment, "own.forget");
        expect((await browser.press(await browser.open(link), "?forget")).text).to.match(spent);
        expect(await browser.cookieNames(link)).not.to.satisfy((names: string[]) =>
          names.some((name) => name.endsWith("Own")),
        );
      },
    },
    {
      name: "is forgotten when the customer user has got a password, and stays so without it",
      run: async (environment) => {
        const { address, link, browser } = await comeWithOwnBrowser(environment, "own.password");
        const fresh = createCustomerBrowser();
        await environment.setPassword(address, "a long password");
        await refuses(environment, fresh, (await clickThrough(link, browser)).page, "with a password");
        await environment.setPassword(address, "");
        expect(await isKnown(browser, link)).to.equal(false);
      },
    },
    {
      name: "is not known for the links to a new address",
      run: async (environment) => {
        const { address, ticketNumber, link, browser } = await comeWithOwnBrowser(environment, "own.moved");
        const moved = `moved.${address}`;
        await environment.changeCustomerUser(address, { email: moved });
        const { page } = await clickThrough(link, browser);
        expect(page.headers.get("x-otobo-login"), "an old link logs nobody in").not.to.equal(null);
        const fresh = await answerWithLink(environment, ticketNumber, moved);
        expect(await isKnown(browser, fresh)).to.equal(false);
      },
    },
    {
      name: "is not offered when OneTimeAuth::RememberBrowserDays is 0",
      run: async (environment) => {
        await environment.set("OneTimeAuth::RememberBrowserDays", "0");
        const { link } = await mailIn(environment, environment.freshAddress("own.off"));
        expect((await look(link)).root.querySelector("input")).to.equal(null);
      },
    },
    {
      name: "is forgotten after OneTimeAuth::RememberBrowserDays",
      run: async (environment) => {
        await environment.set("OneTimeAuth::RememberBrowserDays", "1");
        const { link, browser } = await comeWithOwnBrowser(environment, "own.day");
        environment.passTime(86_300);
        expect(await isKnown(browser, link)).to.equal(true);
        environment.passTime(200);
        expect(await isKnown(browser, link)).to.equal(false);
      },
    },
  ],
};
