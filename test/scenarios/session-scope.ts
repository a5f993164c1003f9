/** OneTimeAuth::SessionScope: what a session that began with a link may see. */
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser } from "../support/customer-browser.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import { acceptPrivacyPage, clickThrough, isOnTicket, mailIn } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const setting = "OneTimeAuth::SessionScope";
const noPermission = /No Permission/;

const pageOf = (environment: TestEnvironment, query: string): string =>
  new URL(`/otobo/customer.pl?${query}`, environment.publicUrl).href;
const zoom = (environment: TestEnvironment, browser: CustomerBrowser, ticketNumber: string) =>
  browser.open(pageOf(environment, `Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`));

/** Two tickets of one customer user, and a browser that opened the link of the first. */
const twoTickets = async (environment: TestEnvironment, who: string, scope = "Ticket") => {
  await environment.set(setting, scope);
  const address = environment.freshAddress(who);
  const first = await mailIn(environment, address);
  const second = await mailIn(environment, address);
  const { browser, page } = await clickThrough(first.link);
  isOnTicket(page, first.ticketNumber);
  return { address, first, second, browser };
};

const scenarios: Scenario[] = [
  {
    name: "CustomerUser, as delivered: a link opens every ticket of the customer user",
    run: async (environment) => {
      const { second, browser } = await twoTickets(environment, "scope.all", "CustomerUser");
      isOnTicket(await zoom(environment, browser, second.ticketNumber), second.ticketNumber);
    },
  },
  {
    name: "Ticket: a link opens its ticket and no other one of the same customer user",
    run: async (environment) => {
      const { first, second, browser } = await twoTickets(environment, "scope.one");
      const page = await zoom(environment, browser, second.ticketNumber);
      expect(page.text).to.match(noPermission);
      isOnTicket(await zoom(environment, browser, first.ticketNumber), first.ticketNumber);
    },
  },
  {
    name: "Ticket: the start page leads to the ticket, and no other page is shown",
    run: async (environment) => {
      const { first, second, browser } = await twoTickets(environment, "scope.pages");
      const start = await browser.open(pageOf(environment, ""));
      expect(start.url).to.contain("Action=CustomerTicketZoom");
      expect(start.html).not.to.contain(second.ticketNumber);
      for (const action of ["CustomerTicketSearch", "CustomerTicketMessage", "CustomerElasticsearchQuickResult"])
        expect((await browser.open(pageOf(environment, `Action=${action}`))).html, action).not.to.contain(
          first.ticketNumber,
        );
    },
  },
  {
    name: "Ticket: another link in the same browser adds its ticket",
    run: async (environment) => {
      const { first, second, browser } = await twoTickets(environment, "scope.two");
      isOnTicket((await clickThrough(second.link, browser)).page, second.ticketNumber);
      isOnTicket(await zoom(environment, browser, first.ticketNumber), first.ticketNumber);
      isOnTicket(await zoom(environment, browser, second.ticketNumber), second.ticketNumber);
    },
  },
  {
    name: "Ticket: another customer user's link in the same browser does not add to the tickets before",
    run: async (environment) => {
      const { first, browser } = await twoTickets(environment, "scope.jane");
      const joe = await mailIn(environment, environment.freshAddress("scope.joe"));
      isOnTicket((await clickThrough(joe.link, browser)).page, joe.ticketNumber);
      expect((await zoom(environment, browser, first.ticketNumber)).text).to.match(noPermission);
    },
  },
  {
    name: "Ticket: a merged ticket leads to the one that it was merged into, and to no third one",
    run: async (environment) => {
      const { address, first, second, browser } = await twoTickets(environment, "scope.merged");
      const third = await mailIn(environment, address);
      await environment.merge(first.ticketNumber, second.ticketNumber);
      isOnTicket(await zoom(environment, browser, second.ticketNumber), second.ticketNumber);
      expect((await zoom(environment, browser, third.ticketNumber)).text).to.match(noPermission);
    },
  },
  {
    name: "Ticket: who has a password and logs in with it sees all tickets",
    run: async (environment) => {
      const { address, first, second } = await twoTickets(environment, "scope.password");
      await environment.setPassword(address, "a long password");
      const login = new URLSearchParams({ Action: "Login", User: address, Password: "a long password" });
      const browser = createCustomerBrowser();
      await acceptPrivacyPage(browser, await browser.open(pageOf(environment, login.toString())));
      for (const { ticketNumber } of [first, second])
        isOnTicket(await zoom(environment, browser, ticketNumber), ticketNumber);
    },
  },
];

export const sessionScope: ScenarioGroup = { title: "the scope of a session by link", scenarios };
