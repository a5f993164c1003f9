import { expect } from "chai";
import { eventually } from "./eventually.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { access, close, isGone, look, mailIn, minutes, offersToOpen, opens, post, untilOn } from "./steps.ts";

export const eventsAndOutages: ScenarioGroup = {
  title: "life of a link: events and outages",
  scenarios: [
    {
      name: "late, duplicated and reordered events lead to the state that OTOBO has",
      run: async (environment) => {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("confused"));
        const ticketId = await environment.ticketId(ticketNumber);
        await environment.loseEvents(async () => {
          await environment.setState(ticketNumber, "closed successful");
          await environment.setState(ticketNumber, "open");
        });
        const late = ["TicketMerge", "TicketStateUpdate", "TicketStateUpdate", "TicketCustomerUpdate"] as const;
        for (const event of late) await environment.sendEvent({ event, ticketId });
        await environment.settle();
        expect(untilOn(await look(link))).to.equal(undefined);
        await environment.loseEvents(() => environment.setState(ticketNumber, "closed successful"));
        await environment.sendEvent({ event: "TicketCustomerUpdate", ticketId });
        await environment.settle();
        expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
        await environment.deleteTicket(ticketNumber);
        for (const event of ["TicketStateUpdate", "TicketMerge"] as const)
          await environment.sendEvent({ event, ticketId });
        await environment.settle();
        await environment.sweep();
        expect(await isGone(link)).to.equal(true);
      },
    },
    {
      name: "events that never come: the sweep repairs closing, reopening, merging, deleting and another customer user",
      run: async (environment) => {
        const names = ["closed", "reopened", "merged", "deleted", "former"] as const;
        const tickets = {} as Record<(typeof names)[number], { ticketNumber: string; link: string }>;
        for (const name of names) tickets[name] = await mailIn(environment, environment.freshAddress(`lost.${name}`));
        const { ticketNumber: main } = await mailIn(environment, environment.freshAddress("lost.main"));
        const present = environment.freshAddress("lost.present");
        await environment.addCustomerUser({ login: present, email: present });
        await close(environment, tickets.reopened.ticketNumber);
        await environment.loseEvents(async () => {
          await environment.setState(tickets.closed.ticketNumber, "closed successful");
          await environment.setState(tickets.reopened.ticketNumber, "open");
          await environment.merge(tickets.merged.ticketNumber, main);
          await environment.deleteTicket(tickets.deleted.ticketNumber);
          await environment.setCustomer(tickets.former.ticketNumber, present);
        });
        await environment.sweep();
        for (const { link } of [tickets.closed, tickets.merged])
          expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
        expect(untilOn(await look(tickets.reopened.link))).to.equal(undefined);
        expect(await isGone(tickets.deleted.link)).to.equal(true);
        expect(offersToOpen(await look(tickets.former.link))).to.equal(false);
      },
    },
    {
      name: "the bridge is away while a ticket is closed: it hears of it when it is back",
      run: async (environment) => {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("bridge.away"));
        await environment.stopBridge();
        await environment.setState(ticketNumber, "closed successful");
        await environment.startBridge();
        await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, 90);
        expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
      },
    },
    {
      name: "Redis is away while a ticket is closed: pages say so, nothing opens, and afterwards all is true again",
      run: async (environment) => {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("redis.away"));
        await environment.stopRedis();
        const page = await look(link);
        expect(page.status).to.equal(503);
        expect(page.headers.get("retry-after")).not.to.equal(null);
        expect((await post(link)).status).to.equal(503);
        await environment.setState(ticketNumber, "closed successful");
        await environment.startRedis();
        await eventually("the page is back", async () => (await look(link)).status === 200, 60);
        await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, 90);
        await opens(link, ticketNumber);
      },
    },
  ],
};
