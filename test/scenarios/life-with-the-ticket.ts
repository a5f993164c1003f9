import { expect } from "chai";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import {
  access,
  answerWithLink,
  clickThrough,
  close,
  closeDaysAgo,
  day,
  isOnTicket,
  look,
  mailIn,
  minutes,
  offersToOpen,
  opens,
  post,
  untilOn,
} from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** Two tickets of one customer user; the first is merged into the second. */
const mergedTickets = async (environment: TestEnvironment) => {
  const address = environment.freshAddress("merged");
  const merged = await mailIn(environment, address);
  const main = await mailIn(environment, address);
  return { address, merged, main };
};

const closing: Scenario[] = [
  {
    name: "closed: a link works until close time + days, and its page says so",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("closed"));
      expect(untilOn(await look(link)), "open").to.equal(undefined);
      await close(environment, ticketNumber);
      expect(untilOn(await look(link)), "closed").to.be.closeTo(environment.now() + access, minutes);
      environment.passTime(access - minutes);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "closed again later: the new close time counts",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("closed.again"));
      await closeDaysAgo(environment, ticketNumber, 10);
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 4 * day, minutes);
      await environment.setState(ticketNumber, "open");
      await environment.settle();
      await close(environment, ticketNumber);
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
    },
  },
  {
    name: "a note added after closing does not extend it",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("noted"));
      await closeDaysAgo(environment, ticketNumber, 10);
      await environment.note(ticketNumber, "For the files.");
      await environment.settle();
      await environment.sweep();
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 4 * day, minutes);
    },
  },
  {
    name: "reopened: no expiry",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("reopened"));
      await close(environment, ticketNumber);
      await environment.setState(ticketNumber, "open");
      await environment.settle();
      expect(untilOn(await look(link))).to.equal(undefined);
      environment.passTime(100 * day);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "removed: as closed",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("removed"));
      await environment.setState(ticketNumber, "removed");
      await environment.settle();
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
    },
  },
];

const merging: Scenario[] = [
  {
    name: "merged: as closed, and the page leads to the ticket it was merged into",
    run: async (environment) => {
      const { merged, main } = await mergedTickets(environment);
      await environment.merge(merged.ticketNumber, main.ticketNumber);
      await environment.settle();
      const page = await look(merged.link);
      expect(untilOn(page)).to.be.closeTo(environment.now() + access, minutes);
      expect(page.text).to.contain(main.ticketNumber);
      const { page: ticket } = await clickThrough(merged.link);
      expect(ticket.url).to.contain(`TicketNumber=${main.ticketNumber}`);
      isOnTicket(ticket, main.ticketNumber);
    },
  },
  {
    name: "merged into a ticket of another customer user: the page leads to the merged one, as far as OTOBO shows it",
    run: async (environment) => {
      const { merged } = await mergedTickets(environment);
      const foreign = await mailIn(environment, environment.freshAddress("foreign"));
      await environment.merge(merged.ticketNumber, foreign.ticketNumber);
      await environment.settle();
      const page = await look(merged.link);
      expect(page.text).not.to.contain(foreign.ticketNumber);
      const { visited } = await clickThrough(merged.link);
      expect(visited.join(" ")).not.to.contain(foreign.ticketNumber);
    },
  },
];

const leaving: Scenario[] = [
  {
    name: "customer user of the ticket changed: the former one's links are superseded, the present one's work",
    run: async (environment) => {
      const former = await mailIn(environment, environment.freshAddress("former"));
      const present = environment.freshAddress("present");
      await environment.addCustomerUser({ login: present, email: present });
      await environment.setCustomer(former.ticketNumber, present);
      await environment.settle();
      expect(offersToOpen(await look(former.link))).to.equal(false);
      expect((await post(former.link)).status).not.to.equal(303);
      await opens(await answerWithLink(environment, former.ticketNumber, present), former.ticketNumber);
    },
  },
];

export const lifeWithTheTicket: ScenarioGroup = {
  title: "life of a link with its ticket",
  scenarios: [...closing, ...merging, ...leaving],
};
