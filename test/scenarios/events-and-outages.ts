import { expect } from "chai";
import { eventually } from "./eventually.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { access, close, isGone, look, mailIn, minutes, offersToOpen, opens, post, untilOn } from "./steps.ts";

export const eventsAndOutages: ScenarioGroup = {
  title: "life of a link: events and outages",
  scenarios: [
    {
      name: "late, duplicated and reordered events lead to the state that OTOBO has",
      run: async (world) => {
        const { ticketNumber, link } = await mailIn(world, world.freshAddress("confused"));
        const ticketId = await world.ticketId(ticketNumber);
        await world.loseEvents(async () => {
          await world.setState(ticketNumber, "closed successful");
          await world.setState(ticketNumber, "open");
        });
        const late = ["TicketMerge", "TicketStateUpdate", "TicketStateUpdate", "TicketCustomerUpdate"] as const;
        for (const event of late) await world.sendEvent({ event, ticketId });
        await world.settle();
        expect(untilOn(await look(link))).to.equal(undefined);
        await world.loseEvents(() => world.setState(ticketNumber, "closed successful"));
        await world.sendEvent({ event: "TicketCustomerUpdate", ticketId });
        await world.settle();
        expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
        await world.deleteTicket(ticketNumber);
        for (const event of ["TicketStateUpdate", "TicketMerge"] as const) await world.sendEvent({ event, ticketId });
        await world.settle();
        await world.sweep();
        expect(await isGone(link)).to.equal(true);
      },
    },
    {
      name: "events that never come: the sweep repairs closing, reopening, merging, deleting and another customer user",
      run: async (world) => {
        const names = ["closed", "reopened", "merged", "deleted", "former"] as const;
        const tickets = {} as Record<(typeof names)[number], { ticketNumber: string; link: string }>;
        for (const name of names) tickets[name] = await mailIn(world, world.freshAddress(`lost.${name}`));
        const { ticketNumber: main } = await mailIn(world, world.freshAddress("lost.main"));
        const present = world.freshAddress("lost.present");
        await world.addCustomerUser({ login: present, email: present });
        await close(world, tickets.reopened.ticketNumber);
        await world.loseEvents(async () => {
          await world.setState(tickets.closed.ticketNumber, "closed successful");
          await world.setState(tickets.reopened.ticketNumber, "open");
          await world.merge(tickets.merged.ticketNumber, main);
          await world.deleteTicket(tickets.deleted.ticketNumber);
          await world.setCustomer(tickets.former.ticketNumber, present);
        });
        await world.sweep();
        for (const { link } of [tickets.closed, tickets.merged])
          expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
        expect(untilOn(await look(tickets.reopened.link))).to.equal(undefined);
        expect(await isGone(tickets.deleted.link)).to.equal(true);
        expect(offersToOpen(await look(tickets.former.link))).to.equal(false);
      },
    },
    {
      name: "the bridge is away while a ticket is closed: it hears of it when it is back",
      run: async (world) => {
        const { ticketNumber, link } = await mailIn(world, world.freshAddress("bridge.away"));
        await world.stopBridge();
        await world.setState(ticketNumber, "closed successful");
        await world.startBridge();
        await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, 90);
        expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
      },
    },
    {
      name: "Redis is away while a ticket is closed: pages say so, nothing opens, and afterwards all is true again",
      run: async (world) => {
        const { ticketNumber, link } = await mailIn(world, world.freshAddress("redis.away"));
        await world.stopRedis();
        const page = await look(link);
        expect(page.status).to.equal(503);
        expect(page.headers.get("retry-after")).not.to.equal(null);
        expect((await post(link)).status).to.equal(503);
        await world.setState(ticketNumber, "closed successful");
        await world.startRedis();
        await eventually("the page is back", async () => (await look(link)).status === 200, 60);
        await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, 90);
        await opens(link, ticketNumber);
      },
    },
  ],
};
