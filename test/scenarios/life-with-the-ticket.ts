import { expect } from "chai";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import {
  access,
  answerWithLink,
  clickThrough,
  close,
  closeDaysAgo,
  day,
  isGone,
  isOnTicket,
  look,
  mailIn,
  minutes,
  offersToOpen,
  opens,
  post,
  untilOn,
} from "./steps.ts";
import type { World } from "./world.ts";

/** Two tickets of one customer user; the first is merged into the second. */
const mergedTickets = async (world: World) => {
  const address = world.freshAddress("merged");
  const merged = await mailIn(world, address);
  const main = await mailIn(world, address);
  return { address, merged, main };
};

const closing: Scenario[] = [
  {
    name: "closed: a link works until close time + days, and its page says so",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("closed"));
      expect(untilOn(await look(link)), "open").to.equal(undefined);
      await close(world, ticketNumber);
      expect(untilOn(await look(link)), "closed").to.be.closeTo(world.now() + access, minutes);
      world.passTime(access - minutes);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "closed: after these days nothing opens any more",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("over"));
      await close(world, ticketNumber);
      world.passTime(access + minutes);
      expect(await isGone(link)).to.equal(true);
      expect((await post(link)).status).to.equal(404);
    },
  },
  {
    name: "closed again later: the new close time counts",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("closed.again"));
      await closeDaysAgo(world, ticketNumber, 10);
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + 4 * day, minutes);
      await world.setState(ticketNumber, "open");
      await world.settle();
      await close(world, ticketNumber);
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
    },
  },
  {
    name: "a note added after closing does not extend it",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("noted"));
      await closeDaysAgo(world, ticketNumber, 10);
      await world.note(ticketNumber, "For the files.");
      await world.settle();
      await world.sweep();
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + 4 * day, minutes);
    },
  },
  {
    name: "reopened: no expiry",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("reopened"));
      await close(world, ticketNumber);
      await world.setState(ticketNumber, "open");
      await world.settle();
      expect(untilOn(await look(link))).to.equal(undefined);
      world.passTime(100 * day);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a link that is sent after closing expires with the ticket",
    run: async (world) => {
      const address = world.freshAddress("sent.late");
      const { ticketNumber } = await mailIn(world, address);
      await closeDaysAgo(world, ticketNumber, 10);
      const link = await answerWithLink(world, ticketNumber, address);
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + 4 * day, minutes);
    },
  },
  {
    name: "removed: as closed",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("removed"));
      await world.setState(ticketNumber, "removed");
      await world.settle();
      expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
    },
  },
];

const merging: Scenario[] = [
  {
    name: "merged: as closed, and the page leads to the ticket it was merged into",
    run: async (world) => {
      const { merged, main } = await mergedTickets(world);
      await world.merge(merged.ticketNumber, main.ticketNumber);
      await world.settle();
      const page = await look(merged.link);
      expect(untilOn(page)).to.be.closeTo(world.now() + access, minutes);
      expect(page.text).to.contain(main.ticketNumber);
      const { page: ticket } = await clickThrough(merged.link);
      expect(ticket.url).to.contain(`TicketNumber=${main.ticketNumber}`);
      isOnTicket(ticket, main.ticketNumber);
    },
  },
  {
    name: "merged into a ticket of another customer user: the page leads to the merged one, as far as OTOBO shows it",
    run: async (world) => {
      const { merged } = await mergedTickets(world);
      const foreign = await mailIn(world, world.freshAddress("foreign"));
      await world.merge(merged.ticketNumber, foreign.ticketNumber);
      await world.settle();
      const page = await look(merged.link);
      expect(page.text).not.to.contain(foreign.ticketNumber);
      const { visited } = await clickThrough(merged.link);
      expect(visited.join(" ")).not.to.contain(foreign.ticketNumber);
    },
  },
];

const leaving: Scenario[] = [
  {
    name: "deleted: gone after the sweep",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("deleted"));
      await world.deleteTicket(ticketNumber);
      await world.settle();
      await world.sweep();
      expect(await isGone(link)).to.equal(true);
      expect((await post(link)).status).to.equal(404);
    },
  },
  {
    name: "customer user of the ticket changed: the former one's links are superseded, the present one's work",
    run: async (world) => {
      const former = await mailIn(world, world.freshAddress("former"));
      const present = world.freshAddress("present");
      await world.addCustomerUser({ login: present, email: present });
      await world.setCustomer(former.ticketNumber, present);
      await world.settle();
      expect(offersToOpen(await look(former.link))).to.equal(false);
      expect((await post(former.link)).status).not.to.equal(303);
      await opens(await answerWithLink(world, former.ticketNumber, present), former.ticketNumber);
    },
  },
];

export const lifeWithTheTicket: ScenarioGroup = {
  title: "life of a link with its ticket",
  scenarios: [...closing, ...merging, ...leaving],
};
