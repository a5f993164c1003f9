import { expect } from "chai";
import { eventually } from "./eventually.ts";
import { opensSomething, linkOf, inertLinkOf, secretOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, look, mailIn, newest, offersRenewal, offersToOpen, opens, post, renew, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** Neither the ticket, as agents see and quote it, nor any other place has the secret; the ticket has the inert link. */
const isSafe = async (environment: TestEnvironment, ticketNumber: string, link: string): Promise<void> => {
  const articles = (await environment.ticket(ticketNumber)).articles.filter(
    ({ senderType }) => senderType !== "customer",
  );
  const holding = articles.filter(({ body }) => body.includes(inertLinkOf(link)));
  expect(holding, "the article has the inert link").to.have.lengthOf(1);
  expect(holding[0]?.plain.replaceAll(/=\r?\n/g, ""), "its source, too").to.contain(inertLinkOf(link));
  expect(JSON.stringify(articles)).not.to.contain(secretOf(link));
  expect(await environment.placesHolding(secretOf(link))).to.deep.equal([]);
};

const stored: Scenario[] = [
  {
    name: "what OTOBO stores of an auto response, a notification and an agent's mail, plain or rich text, opens nothing",
    run: async (environment) => {
      const address = environment.freshAddress("stored");
      const { ticketNumber, link } = await mailIn(environment, address);
      await isSafe(environment, ticketNumber, link);
      for (const html of [false, true]) {
        const template = html ? `<p>See ${tag.replace("<", "&lt;").replace(">", "&gt;")}</p>` : `See ${tag}`;
        const text = await environment.render(ticketNumber, template, { html });
        await environment.send(ticketNumber, { to: address, text, html });
        await isSafe(environment, ticketNumber, linkOf(newest(await environment.mailsTo(address))));
      }
      await environment.enableNotifications();
      const other = environment.freshAddress("notified");
      const { ticketNumber: second } = await environment.receive(mail({ from: other }));
      await isSafe(environment, second, linkOf(newest(await environment.mailsTo(other))));
    },
  },
  {
    name: "a renewal leaves no article and no secret in OTOBO",
    run: async (environment) => {
      const address = environment.freshAddress("renewed");
      const { ticketNumber, link } = await mailIn(environment, address);
      await clickThrough(link);
      const before = (await environment.ticket(ticketNumber)).articles.length;
      await renew(link);
      const renewed = linkOf(newest(await environment.mailsTo(address)));
      expect((await environment.ticket(ticketNumber)).articles).to.have.lengthOf(before);
      expect(await environment.placesHolding(secretOf(renewed))).to.deep.equal([]);
      await opens(renewed, ticketNumber);
    },
  },
  {
    name: "an inert link that an agent quoted or forwarded can only ask for a new one, which goes to the registered address",
    run: async (environment) => {
      const address = environment.freshAddress("registered");
      const { ticketNumber, link } = await mailIn(environment, address);
      const quoted =
        (await environment.ticket(ticketNumber)).articles.find(({ body }) => body.includes("/t/"))?.body ?? "";
      const stranger = environment.freshAddress("forwarded.to");
      await environment.send(ticketNumber, { to: stranger, text: `See below.\n\n${quoted}` });
      const forwarded = newest(await environment.mailsTo(stranger));
      expect(forwarded && opensSomething(forwarded)).to.equal(false);
      const [safe = ""] = forwarded?.links ?? [];
      expect(safe).to.equal(inertLinkOf(link));

      const page = await look(safe);
      expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
      expect((await post(safe)).status).not.to.equal(303);
      const before = (await environment.allMails()).length;
      const answered = await renew(safe);
      expect(answered.status, answered.text).to.equal(200);
      // The bridge sends it after its answer.
      await eventually("the new link has left", async () => (await environment.allMails()).length > before);
      const mails = (await environment.allMails()).slice(before);
      expect(mails.map(({ envelope }) => envelope.to)).to.deep.equal([[address]]);
      await opens(linkOf(mails[0]), ticketNumber);
    },
  },
];

export const securityAtRest: ScenarioGroup = {
  title: "security: no live token at rest in OTOBO",
  scenarios: stored,
};
