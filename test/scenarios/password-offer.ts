/** A password for customers who come often, and the way from OTOBO's login page to the form. */
import { expect } from "chai";
import { createCustomerBrowser, type Page } from "../support/customer-browser.ts";
import { refuses } from "./grants.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import { answer, clickThrough, isOnTicket, mailIn, newest, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const setting = "OneTimeAuth::OfferPassword";
const offer = "You come often? Set a password.";
const offerPath = "Action=CustomerOneTimeAuthPassword";

/** A customer in a session by link. */
const arriveByLink = async (environment: TestEnvironment, who: string) => {
  const address = environment.freshAddress(who);
  const { ticketNumber, link } = await mailIn(environment, address);
  return { address, ticketNumber, ...(await clickThrough(link)) };
};

/** The address in the newest mail that asks OTOBO for a password. */
const passwordLink = async (environment: TestEnvironment, address: string): Promise<string> => {
  const text = newest(await environment.mailsTo(address))?.text ?? "";
  const query = /customer[.]pl[?](Action=CustomerLostPassword;Token=\w+)/.exec(text)?.[1] ?? "";
  return `${environment.publicUrl}/customer.pl?${query}`;
};

const getsPassword = async (environment: TestEnvironment, address: string, page: Page): Promise<void> => {
  const browser = createCustomerBrowser();
  const form = page.root.querySelectorAll("form").find((one) => one.innerHTML.includes("CustomerLostPassword"));
  const fields = form?.querySelectorAll("input").map((one) => [one.getAttribute("name"), one.getAttribute("value")]);
  await fetch(`${environment.publicUrl}/customer.pl`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(Object.fromEntries(fields ?? []) as Record<string, string>).toString(),
  });
  await browser.open(await passwordLink(environment, address));
  expect(newest(await environment.mailsTo(address))?.text).to.match(/password/i);
};

const scenarios: Scenario[] = [
  {
    name: "a password is not offered as delivered",
    run: async (environment) => {
      const { browser, page } = await arriveByLink(environment, "offer.off");
      expect(page.html).not.to.contain(offer);
      const asked = await browser.open(`${environment.publicUrl}/customer.pl?${offerPath}`);
      expect(asked.text).not.to.contain("With a password");
    },
  },
  {
    name: "a password is offered in a session by link; links stop when it is set, and the page says so before",
    run: async (environment) => {
      await environment.set(setting, "1");
      // From which OTOBO mails passwords: as delivered with the host name, which has a port here.
      await environment.set("AdminEmail", "support@otobo.example");
      const { address, ticketNumber, browser, page } = await arriveByLink(environment, "offer.on");
      expect(page.text).to.contain(offer);
      const before = await browser.follow(page, offerPath);
      expect(before.text).to.contain("links stop working for you").and.to.contain(address);
      await answer(environment, ticketNumber, { to: address });
      const unused = newest((await environment.mailsTo(address)).flatMap(({ links }) => links)) ?? "";
      await getsPassword(environment, address, before);
      const late = createCustomerBrowser();
      await refuses(environment, late, (await clickThrough(unused, late)).page, "a customer user with a password");
      await answer(environment, ticketNumber, { to: address });
      expect(newest(await environment.mailsTo(address))?.links, "no more links in emails").to.deep.equal([]);
      const again = await browser.open(page.url);
      expect(again.html).not.to.contain(offer);
    },
  },
  {
    name: "links work until the second email: a customer who does not open the first one keeps them",
    run: async (environment) => {
      await environment.set(setting, "1");
      const { address, ticketNumber, browser, page } = await arriveByLink(environment, "offer.not");
      await browser.follow(page, offerPath);
      await answer(environment, ticketNumber, { to: address });
      await opens(newest(await environment.mailsTo(address))?.links[0] ?? "", ticketNumber);
    },
  },
  {
    name: "a password is offered in a session for one ticket, too",
    run: async (environment) => {
      await environment.set(setting, "1");
      await environment.set("OneTimeAuth::SessionScope", "Ticket");
      const { browser, page, ticketNumber } = await arriveByLink(environment, "offer.scope");
      isOnTicket(page, ticketNumber);
      const before = await browser.follow(page, offerPath);
      expect(before.text).to.contain("links stop working for you");
    },
  },
  {
    name: "OTOBO's login page leads to the form, unless LoginPageHint is off",
    run: async (environment) => {
      const hintOn = async () => {
        const page = await createCustomerBrowser().open(`${environment.publicUrl}/customer.pl`);
        return page.root.querySelector("#OneTimeAuthLoginHint")?.getAttribute("action");
      };
      const { link } = await mailIn(environment, environment.freshAddress("hint"));
      expect(await hintOn()).to.equal(link.replace(/\/t\/.*$/, "/"));
      await environment.set("OneTimeAuth::LoginPageHint", "0");
      expect(await hintOn()).to.equal(undefined);
    },
  },
];

export const passwordOffer: ScenarioGroup = { title: "a password for customers who come often", scenarios };
