/** Programs that check emails press buttons, too: they must not use up a link, and people must get in. */
import { expect } from "chai";
import { createCustomerBrowser } from "../support/customer-browser.ts";
import { hasSession } from "./grants.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { acceptPrivacyPage, isOnTicket, mailIn, offersToOpen } from "./steps.ts";

const setting = "OneTimeAuth::EarlyPressSeconds";

export const buttonPresses: ScenarioGroup = {
  title: "presses of the button",
  scenarios: [
    {
      name: "right after the email has left, one press opens nothing; a second one, some seconds later, does",
      run: async (environment) => {
        await environment.set(setting, "60");
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("early"));
        const browser = createCustomerBrowser();
        const again = await browser.press(await browser.open(link));
        expect(again.text).to.contain("Please press the button once more.");
        expect(await hasSession(environment, browser)).to.equal(false);
        environment.passTime(5);
        isOnTicket(await acceptPrivacyPage(browser, await browser.press(again)), ticketNumber);
      },
    },
    {
      name: "a minute after the email has left, one press opens the ticket",
      run: async (environment) => {
        await environment.set(setting, "60");
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("in.time"));
        environment.passTime(120);
        const browser = createCustomerBrowser();
        isOnTicket(await acceptPrivacyPage(browser, await browser.press(await browser.open(link))), ticketNumber);
      },
    },
    {
      name: "a program that presses every button uses up no link, and the customer gets in from elsewhere",
      run: async (environment) => {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("robot"));
        const robot = createCustomerBrowser();
        const page = await robot.open(link);
        expect((await robot.press(page, "?decoy")).text).to.contain("A program pressed a button");
        expect((await robot.press(page)).text).to.contain("A program pressed a button");
        expect(await hasSession(environment, robot)).to.equal(false);
        environment.passTime(120);
        const browser = createCustomerBrowser();
        const shown = await browser.open(link);
        expect(offersToOpen(shown)).to.equal(true);
        isOnTicket(await acceptPrivacyPage(browser, await browser.press(shown)), ticketNumber);
      },
    },
  ],
};
