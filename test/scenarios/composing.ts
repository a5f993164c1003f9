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
      run: async (environment) => {
        const address = environment.freshAddress("edited");
        const { ticketNumber } = await mailIn(environment, address);
        const form = await environment.render(ticketNumber, `Hello\n\n${tag}\n\nBye`);
        await environment.receive(mail({ from: environment.freshAddress("meanwhile") }));
        environment.passTime(3 * day);
        await environment.send(ticketNumber, {
          to: address,
          text: form.replace("Hello", "Good news, Jane!").replace("Bye", ""),
        });
        const sent = newest(await environment.mailsTo(address));
        expect(sent?.text).to.contain("Good news, Jane!");
        await opens(linkOf(sent), ticketNumber);
      },
    },
    {
      name: "a template that was rendered and never sent leaves nothing that opens, and disturbs no other link",
      run: async (environment) => {
        await environment.set("OneTimeAuth::ActiveLinksPerTicket", "1");
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("never.sent"));
        const form = await environment.render(ticketNumber, `Here: ${tag}`);
        expect(offersToOpen(await look(/https?:\S+/.exec(form)?.[0] ?? ""))).to.equal(false);
        await opens(link, ticketNumber);
      },
    },
    {
      name: "a reply that quotes an older mail activates only the link that was issued for it",
      run: async (environment) => {
        const address = environment.freshAddress("quoting");
        const { ticketNumber, link } = await mailIn(environment, address);
        const quoted = `> Your ticket is here:\n> ${inertLinkOf(link)}`;
        const form = await environment.render(ticketNumber, `New: ${tag}`);
        await environment.send(ticketNumber, { to: address, text: `${form}\n\n${quoted}` });
        const sent = newest(await environment.mailsTo(address));
        expect(linkOf(sent)).not.to.contain(inertLinkOf(link));
        expect(sent?.links).to.include(inertLinkOf(link));
        await opens(linkOf(sent), ticketNumber);
      },
    },
    {
      name: "a reply that only quotes an older mail activates nothing, also when the older mail was never activated",
      run: async (environment) => {
        const address = environment.freshAddress("only.quoting");
        const { ticketNumber, link } = await mailIn(environment, address);
        await environment.send(ticketNumber, { to: address, text: `Done.\n\n> ${inertLinkOf(link)}` });
        const first = newest(await environment.mailsTo(address));
        expect(first && opensSomething(first)).to.equal(false);
        const other = environment.freshAddress("cc");
        await answer(environment, ticketNumber, { to: address, cc: other });
        const voided = newest(await environment.mailsTo(address))?.links[0] ?? "";
        await environment.send(ticketNumber, { to: address, text: `Done.\n\n> ${voided}` });
        const second = newest(await environment.mailsTo(address));
        expect(second?.links).to.include(voided);
        expect(second && opensSomething(second)).to.equal(false);
      },
    },
  ],
};
