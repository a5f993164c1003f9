import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser } from "../support/customer-browser.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import {
  answerWithLink,
  clickThrough,
  closeDaysAgo,
  day,
  isGone,
  isOnTicket,
  look,
  mailIn,
  offersToOpen,
  opens,
} from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const days = "OneTimeAuth::AccessDaysAfterClose";
const texts = { expired: /This link is no longer valid/, spent: /already been used/ };

/** What happens in OTOBO so many days ago, and the bridge never hears of. */
const unheard = (
  environment: TestEnvironment,
  ticketNumber: string,
  daysAgo: number,
  action: () => Promise<void>,
): Promise<void> =>
  environment.loseEvents(async () => {
    await action();
    await environment.backdate(ticketNumber, daysAgo * day);
  });

/** The click, which the bridge allows, ends on OTOBO's login page with this text. */
const isRefused = async (link: string, text: RegExp): Promise<void> => {
  const { page } = await clickThrough(link);
  expect(page.url, "the page after the click").to.contain("customer.pl");
  expect(page.text).to.match(text);
};

const neverHeard = (state: string, daysAgo: number, access: string, what: string): Scenario => ({
  name: `${what}, and its event never arrived: the link logs nobody in, and its page shows that it expired`,
  run: async (environment) => {
    await environment.set(days, access);
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard"));
    await unheard(environment, ticketNumber, daysAgo, () => environment.setState(ticketNumber, state));
    await isRefused(link, texts.expired);
    expect(await isGone(link), "the page afterwards").to.equal(true);
  },
});

const states: Scenario[] = [
  neverHeard("closed successful", 40, "14", "a ticket was closed forty days ago"),
  neverHeard("removed", 40, "14", "a ticket was removed forty days ago"),
  neverHeard("closed unsuccessful", 0, "0", "a ticket was closed a moment ago, with no days of access"),
  {
    name: "a ticket was closed forty days ago, which sixty days of access allow, and its event never arrived: the link logs in",
    run: async (environment) => {
      await environment.set(days, "60");
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard.allowed"));
      await unheard(environment, ticketNumber, 40, () => environment.setState(ticketNumber, "closed successful"));
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a ticket was merged forty days ago, and its event never arrived: the link logs nobody in",
    run: async (environment) => {
      const address = environment.freshAddress("unheard.merged");
      const merged = await mailIn(environment, address);
      const main = await mailIn(environment, address);
      await unheard(environment, merged.ticketNumber, 40, () =>
        environment.merge(merged.ticketNumber, main.ticketNumber),
      );
      await isRefused(merged.link, texts.expired);
      await opens(main.link, main.ticketNumber);
    },
  },
  {
    name: "a ticket was merged a moment ago, and its event never arrived: the login tells the bridge, and the page leads on",
    run: async (environment) => {
      const address = environment.freshAddress("just.merged");
      const merged = await mailIn(environment, address);
      const main = await mailIn(environment, address);
      await environment.loseEvents(() => environment.merge(merged.ticketNumber, main.ticketNumber));
      const { browser, page } = await clickThrough(merged.link);
      expect(page.url).to.contain(merged.ticketNumber);
      isOnTicket(await browser.follow(await browser.open(merged.link), main.ticketNumber), main.ticketNumber);
    },
  },
  {
    name: "a ticket was reopened, and its event never arrived: the link logs in, and its page does not expire with the old closing",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard.reopened"));
      await closeDaysAgo(environment, ticketNumber, 10);
      await environment.loseEvents(() => environment.setState(ticketNumber, "open"));
      await opens(link, ticketNumber);
      environment.passTime(10 * day);
      expect((await look(link)).text).to.match(texts.spent);
    },
  },
  {
    name: "a ticket got another customer user, and its event never arrived: the former one's link logs nobody in",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard.former"));
      const present = environment.freshAddress("unheard.present");
      await environment.addCustomerUser({ login: present, email: present });
      await environment.loseEvents(() => environment.setCustomer(ticketNumber, present));
      await isRefused(link, texts.expired);
    },
  },
  {
    name: "a ticket was deleted, and its event never arrived: the link logs nobody in",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard.deleted"));
      await environment.deleteTicket(ticketNumber);
      await isRefused(link, texts.expired);
    },
  },
];

const sessionLimit = (setting: string, text: RegExp, whose: string): Scenario => ({
  name: `${whose} has as many sessions as ${setting} allows: OTOBO says so, and the same link logs in a minute later`,
  run: async (environment) => {
    const address = environment.freshAddress("many.sessions");
    const first = await mailIn(environment, address);
    const second = await mailIn(environment, address);
    await opens(first.link, first.ticketNumber);
    await environment.set(setting, "1");
    await isRefused(second.link, text);
    await environment.set(setting, "10000");
    environment.passTime(61);
    await opens(second.link, second.ticketNumber);
  },
});

const limits: Scenario[] = [
  sessionLimit("CustomerSessionPerUserLimit", /Session per user limit reached!/, "a customer user"),
  sessionLimit("CustomerSessionLimit", /Session limit reached!/, "the helpdesk"),
  {
    name: "too many sessions: the browser that was refused can press the button again at once",
    run: async (environment) => {
      const address = environment.freshAddress("impatient");
      const { ticketNumber, link } = await mailIn(environment, address);
      await opens(link, ticketNumber);
      const again = await answerWithLink(environment, ticketNumber, address);
      await environment.set("CustomerSessionPerUserLimit", "1");
      const { browser, page } = await clickThrough(again);
      expect(page.text).to.match(/Session per user limit reached!/);
      await environment.set("CustomerSessionPerUserLimit", "20");
      isOnTicket((await clickThrough(again, browser)).page, ticketNumber);
    },
  },
];

/** Presses the button for the first time and stops on OTOBO's privacy page. */
const stopAtPrivacyPage = async (link: string, browser = createCustomerBrowser()): Promise<CustomerBrowser> => {
  const page = await browser.press(await browser.open(link));
  expect(page.url).to.contain("Action=CustomerAccept");
  return browser;
};

const interrupted: Scenario[] = [
  {
    name: "a customer who closed the privacy page gets in with the same link, until the browser was on the ticket",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("closed.privacy"));
      const browser = await stopAtPrivacyPage(link);
      await stopAtPrivacyPage(link, browser);
      isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
      expect((await browser.open(link)).text).to.match(texts.spent);
    },
  },
  {
    name: "a login that was not finished opens the link for no other browser",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("unfinished"));
      await stopAtPrivacyPage(link);
      expect((await look(link)).text).to.match(texts.spent);
    },
  },
  {
    name: "a login that was not finished can be repeated for an hour",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("within.the.hour"));
      const browser = await stopAtPrivacyPage(link);
      environment.passTime(3000);
      expect(offersToOpen(await browser.open(link))).to.equal(true);
      environment.passTime(601);
      expect((await browser.open(link)).text).to.match(texts.spent);
    },
  },
];

export const logins: ScenarioGroup = {
  title: "logins by link, judged by what OTOBO knows at that moment",
  scenarios: [...states, ...limits, ...interrupted],
};
