import { expect } from "chai";
import { eventually } from "./eventually.ts";
import { opensSomething, linkOf, inertLinkOf, secretOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, look, mailIn, newest, offersRenewal, offersToOpen, opens, post, renew, tag } from "./steps.ts";
import type { World } from "./world.ts";

/** Neither the ticket, as agents see and quote it, nor any other place has the secret; the ticket has the inert link. */
const isSafe = async (world: World, ticketNumber: string, link: string): Promise<void> => {
  const articles = (await world.ticket(ticketNumber)).articles.filter(({ senderType }) => senderType !== "customer");
  const holding = articles.filter(({ body }) => body.includes(inertLinkOf(link)));
  expect(holding, "the article has the inert link").to.have.lengthOf(1);
  expect(holding[0]?.plain.replaceAll(/=\r?\n/g, ""), "its source, too").to.contain(inertLinkOf(link));
  expect(JSON.stringify(articles)).not.to.contain(secretOf(link));
  expect(await world.placesHolding(secretOf(link))).to.deep.equal([]);
};

const stored: Scenario[] = [
  {
    name: "what OTOBO stores of an auto response, a notification and an agent's mail, plain or rich text, opens nothing",
    run: async (world) => {
      const address = world.freshAddress("stored");
      const { ticketNumber, link } = await mailIn(world, address);
      await isSafe(world, ticketNumber, link);
      for (const html of [false, true]) {
        const template = html ? `<p>See ${tag.replace("<", "&lt;").replace(">", "&gt;")}</p>` : `See ${tag}`;
        const text = await world.render(ticketNumber, template, { html });
        await world.send(ticketNumber, { to: address, text, html });
        await isSafe(world, ticketNumber, linkOf(newest(await world.mailsTo(address))));
      }
      await world.enableNotifications();
      const other = world.freshAddress("notified");
      const { ticketNumber: second } = await world.receive(mail({ from: other }));
      await isSafe(world, second, linkOf(newest(await world.mailsTo(other))));
    },
  },
  {
    name: "a renewal leaves no article and no secret in OTOBO",
    run: async (world) => {
      const address = world.freshAddress("renewed");
      const { ticketNumber, link } = await mailIn(world, address);
      await clickThrough(link);
      const before = (await world.ticket(ticketNumber)).articles.length;
      await renew(link);
      const renewed = linkOf(newest(await world.mailsTo(address)));
      expect((await world.ticket(ticketNumber)).articles).to.have.lengthOf(before);
      expect(await world.placesHolding(secretOf(renewed))).to.deep.equal([]);
      await opens(renewed, ticketNumber);
    },
  },
  {
    name: "an inert link that an agent quoted or forwarded can only ask for a new one, which goes to the registered address",
    run: async (world) => {
      const address = world.freshAddress("registered");
      const { ticketNumber, link } = await mailIn(world, address);
      const quoted = (await world.ticket(ticketNumber)).articles.find(({ body }) => body.includes("/t/"))?.body ?? "";
      const stranger = world.freshAddress("forwarded.to");
      await world.send(ticketNumber, { to: stranger, text: `See below.\n\n${quoted}` });
      const forwarded = newest(await world.mailsTo(stranger));
      expect(forwarded && opensSomething(forwarded)).to.equal(false);
      const [safe = ""] = forwarded?.links ?? [];
      expect(safe).to.equal(inertLinkOf(link));

      const page = await look(safe);
      expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
      expect((await post(safe)).status).not.to.equal(303);
      const before = (await world.allMails()).length;
      const answered = await renew(safe);
      expect(answered.status, answered.text).to.equal(200);
      // The bridge sends it after its answer.
      await eventually("the new link has left", async () => (await world.allMails()).length > before);
      const mails = (await world.allMails()).slice(before);
      expect(mails.map(({ envelope }) => envelope.to)).to.deep.equal([[address]]);
      await opens(linkOf(mails[0]), ticketNumber);
    },
  },
];

export const securityAtRest: ScenarioGroup = {
  title: "security: no live token at rest in OTOBO",
  scenarios: stored,
};
