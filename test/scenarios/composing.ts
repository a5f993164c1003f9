import { expect } from "chai";
import { linkOf, opensSomething, inertLinkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { answer, day, look, mailIn, newest, offersToOpen, opens, tag } from "./steps.ts";

export const composing: ScenarioGroup = {
  title: "life of a link: compose forms",
  scenarios: [
    {
      name: "a template rendered in a compose form, edited and sent later, has a link that works",
      run: async (world) => {
        const address = world.freshAddress("edited");
        const { ticketNumber } = await mailIn(world, address);
        const form = await world.render(ticketNumber, `Hello\n\n${tag}\n\nBye`);
        await world.receive(mail({ from: world.freshAddress("meanwhile") }));
        world.passTime(3 * day);
        await world.send(ticketNumber, {
          to: address,
          text: form.replace("Hello", "Good news, Jane!").replace("Bye", ""),
        });
        const sent = newest(await world.mailsTo(address));
        expect(sent?.text).to.contain("Good news, Jane!");
        await opens(linkOf(sent), ticketNumber);
      },
    },
    {
      name: "a template that was rendered and never sent leaves nothing that opens, and disturbs no other link",
      run: async (world) => {
        await world.set("OneTimeAuth::ActiveLinksPerTicket", "1");
        const { ticketNumber, link } = await mailIn(world, world.freshAddress("never.sent"));
        const form = await world.render(ticketNumber, `Here: ${tag}`);
        expect(offersToOpen(await look(/https?:\S+/.exec(form)?.[0] ?? ""))).to.equal(false);
        await opens(link, ticketNumber);
      },
    },
    {
      name: "a reply that quotes an older mail activates only the link that was prepared for it",
      run: async (world) => {
        const address = world.freshAddress("quoting");
        const { ticketNumber, link } = await mailIn(world, address);
        const quoted = `> Your ticket is here:\n> ${inertLinkOf(link)}`;
        const form = await world.render(ticketNumber, `New: ${tag}`);
        await world.send(ticketNumber, { to: address, text: `${form}\n\n${quoted}` });
        const sent = newest(await world.mailsTo(address));
        expect(linkOf(sent)).not.to.contain(inertLinkOf(link));
        expect(sent?.links).to.include(inertLinkOf(link));
        await opens(linkOf(sent), ticketNumber);
      },
    },
    {
      name: "a reply that only quotes an older mail activates nothing, also when the older mail was never activated",
      run: async (world) => {
        const address = world.freshAddress("only.quoting");
        const { ticketNumber, link } = await mailIn(world, address);
        await world.send(ticketNumber, { to: address, text: `Done.\n\n> ${inertLinkOf(link)}` });
        const first = newest(await world.mailsTo(address));
        expect(first && opensSomething(first)).to.equal(false);
        const other = world.freshAddress("cc");
        await answer(world, ticketNumber, { to: address, cc: other });
        const voided = newest(await world.mailsTo(address))?.links[0] ?? "";
        await world.send(ticketNumber, { to: address, text: `Done.\n\n> ${voided}` });
        const second = newest(await world.mailsTo(address));
        expect(second?.links).to.include(voided);
        expect(second && opensSomething(second)).to.equal(false);
      },
    },
  ],
};
