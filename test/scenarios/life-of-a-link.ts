import { expect } from "chai";
import { createCustomerBrowser } from "../support/customer-browser.ts";
import { linkOf, inertLinkOf } from "./links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import {
  answerWithLink,
  clickThrough,
  day,
  isOnTicket,
  look,
  mailIn,
  newest,
  offersRenewal,
  offersToOpen,
  opens,
  post,
  tag,
  untilOn,
} from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const texts = { superseded: /replaced by a newer one/, spent: /already been used/ };

const clicks: Scenario[] = [
  {
    name: "issued, activated, opened, and at the second click offered anew",
    run: async (environment) => {
      const address = environment.freshAddress("whole.life");
      const { ticketNumber } = await mailIn(environment, address);
      const text = await environment.render(ticketNumber, `Here: ${tag}`);
      const issued = /https?:\S+/.exec(text)?.[0] ?? "";
      expect(offersToOpen(await look(issued)), "issued").to.equal(false);
      await environment.send(ticketNumber, { to: address, text });
      const activated = linkOf(newest(await environment.mailsTo(address)));
      expect(inertLinkOf(activated)).to.equal(issued);
      expect(offersToOpen(await look(activated)), "activated").to.equal(true);
      await opens(activated, ticketNumber);
      const spent = await look(activated);
      expect(spent.text).to.match(texts.spent);
      expect([offersToOpen(spent), offersRenewal(spent)]).to.deep.equal([false, true]);
      expect(spent.html).not.to.contain("customer.pl");
    },
  },
  {
    name: "at the second click a browser with an OTOBO session finds a plain way to the ticket",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("signed.in"));
      const { browser } = await clickThrough(link);
      const spent = await browser.open(link);
      expect(offersRenewal(spent)).to.equal(true);
      isOnTicket(await browser.follow(spent, "Action=CustomerTicketZoom"), ticketNumber);
    },
  },
  {
    name: "a grant that lapses gives the link back",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("lapsed"));
      expect((await post(link)).status).to.equal(303);
      expect((await post(link)).status, "another browser meanwhile").to.equal(409);
      environment.passTime(61);
      await opens(link, ticketNumber);
    },
  },
];

/** A ticket with two links for its customer, the older one first. */
const twoLinks = async (environment: TestEnvironment) => {
  const address = environment.freshAddress("two.links");
  const { ticketNumber, link: older } = await mailIn(environment, address);
  return { address, ticketNumber, older, newer: await answerWithLink(environment, ticketNumber, address) };
};

const severalLinks: Scenario[] = [
  {
    name: "with ActiveLinksPerTicket 1 the older one shows WrongLink and the newer one works",
    run: async (environment) => {
      await environment.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      const { ticketNumber, older, newer } = await twoLinks(environment);
      const page = await look(older);
      expect(page.text).to.match(texts.superseded);
      expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
      expect((await post(older)).status).not.to.equal(303);
      await opens(newer, ticketNumber);
      expect((await look(older)).text).to.match(texts.spent);
    },
  },
  {
    name: "with ActiveLinksPerTicket 3, the default, both work until one is opened, which spends all",
    run: async (environment) => {
      for (const [open, other] of [
        ["older", "newer"],
        ["newer", "older"],
      ] as const) {
        const links = await twoLinks(environment);
        expect([offersToOpen(await look(links.older)), offersToOpen(await look(links.newer))]).to.deep.equal([
          true,
          true,
        ]);
        await opens(links[open], links.ticketNumber);
        for (const link of [links[open], links[other]]) expect((await look(link)).text).to.match(texts.spent);
      }
    },
  },
  {
    name: "links of two customer users on one ticket do not disturb each other",
    run: async (environment) => {
      await environment.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      const [first, second] = [environment.freshAddress("first"), environment.freshAddress("second")];
      const { ticketNumber, link: firstLink } = await mailIn(environment, first);
      await environment.addCustomerUser({ login: second, email: second });
      // The bridge hears nothing, so both have a link for a while.
      await environment.loseEvents(() => environment.setCustomer(ticketNumber, second));
      const secondLink = await answerWithLink(environment, ticketNumber, second);
      expect(offersToOpen(await look(firstLink)), "not superseded by the other's").to.equal(true);
      await opens(secondLink, ticketNumber);
      await environment.loseEvents(() => environment.setCustomer(ticketNumber, first));
      expect(offersToOpen(await look(firstLink)), "not spent with the other's").to.equal(true);
      await opens(firstLink, ticketNumber);
    },
  },
];

const ageing: Scenario[] = [
  {
    name: "LinkMaxAgeDays caps a link on an open ticket, and its page says until when",
    run: async (environment) => {
      await environment.set("OneTimeAuth::LinkMaxAgeDays", "10");
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("ageing"));
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 10 * day, 300);
      environment.passTime(9 * day);
      expect(offersToOpen(await look(link))).to.equal(true);
      environment.passTime(day);
      expect((await look(link)).status).to.equal(404);
      expect((await post(link)).status).to.equal(404);
      expect((await environment.ticket(ticketNumber)).state).to.equal("new");
    },
  },
  {
    name: "without LinkMaxAgeDays a link on an open ticket has no end, and its page names none",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("ageless"));
      expect(untilOn(await look(link, { languages: "en" }))).to.equal(undefined);
      environment.passTime(1000 * day);
      const browser = createCustomerBrowser();
      isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
    },
  },
];

export const lifeOfALink: ScenarioGroup = {
  title: "life of a link",
  scenarios: [...clicks, ...severalLinks, ...ageing],
};
