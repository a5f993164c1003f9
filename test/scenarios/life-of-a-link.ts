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
import type { World } from "./world.ts";

const texts = { superseded: /replaced by a newer one/, spent: /already been used/ };

const clicks: Scenario[] = [
  {
    name: "prepared, activated, opened, and at the second click offered anew",
    run: async (world) => {
      const address = world.freshAddress("whole.life");
      const { ticketNumber } = await mailIn(world, address);
      const text = await world.render(ticketNumber, `Here: ${tag}`);
      const prepared = /https?:\S+/.exec(text)?.[0] ?? "";
      expect(offersToOpen(await look(prepared)), "prepared").to.equal(false);
      await world.send(ticketNumber, { to: address, text });
      const activated = linkOf(newest(await world.mailsTo(address)));
      expect(inertLinkOf(activated)).to.equal(prepared);
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
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("signed.in"));
      const { browser } = await clickThrough(link);
      const spent = await browser.open(link);
      expect(offersRenewal(spent)).to.equal(true);
      isOnTicket(await browser.follow(spent, "Action=CustomerTicketZoom"), ticketNumber);
    },
  },
  {
    name: "a grant that lapses gives the link back",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("lapsed"));
      expect((await post(link)).status).to.equal(303);
      expect((await post(link)).status, "another browser meanwhile").to.equal(409);
      world.passTime(61);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a grant that has lapsed logs nobody in, and the link works afterwards",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("slow"));
      const first = await post(link);
      const login = first.headers.get("location") ?? "";
      const cookie = first.headers.getSetCookie().map((header) => header.split(";")[0] ?? "");
      world.passTime(61);
      const late = await fetch(login, { redirect: "manual", headers: { cookie: cookie.join("; ") } });
      expect(late.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
      await opens(link, ticketNumber);
    },
  },
];

/** A ticket with two links for its customer, the older one first. */
const twoLinks = async (world: World) => {
  const address = world.freshAddress("two.links");
  const { ticketNumber, link: older } = await mailIn(world, address);
  return { address, ticketNumber, older, newer: await answerWithLink(world, ticketNumber, address) };
};

const severalLinks: Scenario[] = [
  {
    name: "with ActiveLinksPerTicket 1 the older one shows WrongLink and the newer one works",
    run: async (world) => {
      await world.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      const { ticketNumber, older, newer } = await twoLinks(world);
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
    run: async (world) => {
      for (const [open, other] of [
        ["older", "newer"],
        ["newer", "older"],
      ] as const) {
        const links = await twoLinks(world);
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
    run: async (world) => {
      await world.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      const [first, second] = [world.freshAddress("first"), world.freshAddress("second")];
      const { ticketNumber, link: firstLink } = await mailIn(world, first);
      await world.addCustomerUser({ login: second, email: second });
      // The bridge hears nothing, so both have a link for a while.
      await world.loseEvents(() => world.setCustomer(ticketNumber, second));
      const secondLink = await answerWithLink(world, ticketNumber, second);
      expect(offersToOpen(await look(firstLink)), "not superseded by the other's").to.equal(true);
      await opens(secondLink, ticketNumber);
      await world.loseEvents(() => world.setCustomer(ticketNumber, first));
      expect(offersToOpen(await look(firstLink)), "not spent with the other's").to.equal(true);
      await opens(firstLink, ticketNumber);
    },
  },
];

const ageing: Scenario[] = [
  {
    name: "LinkMaxAgeDays caps a link on an open ticket, and its page says until when",
    run: async (world) => {
      await world.set("OneTimeAuth::LinkMaxAgeDays", "10");
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("ageing"));
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + 10 * day, 300);
      world.passTime(9 * day);
      expect(offersToOpen(await look(link))).to.equal(true);
      world.passTime(day);
      expect((await look(link)).status).to.equal(404);
      expect((await post(link)).status).to.equal(404);
      expect((await world.ticket(ticketNumber)).state).to.equal("new");
    },
  },
  {
    name: "without LinkMaxAgeDays a link on an open ticket has no end, and its page names none",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("ageless"));
      expect(untilOn(await look(link, { languages: "en" }))).to.equal(undefined);
      world.passTime(1000 * day);
      const browser = createCustomerBrowser();
      isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
    },
  },
];

export const lifeOfALink: ScenarioGroup = {
  title: "life of a link",
  scenarios: [...clicks, ...severalLinks, ...ageing],
};
