import { expect } from "chai";
import { linkOf, opensSomething } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answer, clickThrough, look, mailIn, newest, opens, post, renew, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const onItsWay = /A new link is on its way/;
const tooSoon = /requested recently/;

/** A link that was opened, and how many mails its owner has got. */
const spentLink = async (environment: TestEnvironment, name: string) => {
  const address = environment.freshAddress(name);
  const { ticketNumber, link } = await mailIn(environment, address);
  await clickThrough(link);
  const mails = async (): Promise<number> => (await environment.mailsTo(address)).length;
  return { address, ticketNumber, link, mails };
};

const renewing: Scenario[] = [
  {
    name: "renewal: only by POST, and only from the page",
    run: async (environment) => {
      const { link, mails } = await spentLink(environment, "only.post");
      const before = await mails();
      for (const method of ["GET", "HEAD"])
        expect((await fetch(`${link}/renew`, { method })).status, "the page of the link").to.equal(200);
      expect((await fetch(`${link}/renew`, { method: "PUT", redirect: "manual" })).status).to.be.within(400, 499);
      const foreign = { "sec-fetch-site": "cross-site" };
      expect((await fetch(`${link}/renew`, { method: "POST", headers: foreign })).status).to.equal(403);
      expect(await mails()).to.equal(before);
      expect((await post(`${link}/renew`)).status).to.equal(200);
      expect(await mails()).to.equal(before + 1);
    },
  },
  {
    name: "renewal: at most one mail per minute, and the page says that one is on its way",
    run: async (environment) => {
      const { address, ticketNumber, link, mails } = await spentLink(environment, "one.a.minute");
      const before = await mails();
      expect((await renew(link)).text).to.match(onItsWay);
      const second = await renew(link);
      expect(second.status).to.equal(429);
      expect(second.text).to.match(tooSoon);
      expect(await mails()).to.equal(before + 1);
      environment.passTime(61);
      expect((await renew(link)).text).to.match(onItsWay);
      expect(await mails()).to.equal(before + 2);
      await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
    },
  },
  {
    name: "renewal: at most RenewalsPerHour for a ticket",
    run: async (environment) => {
      await environment.set("OneTimeAuth::RenewalsPerHour", "2");
      const { link } = await spentLink(environment, "two.an.hour");
      for (const text of [onItsWay, onItsWay, tooSoon, tooSoon]) {
        expect((await renew(link)).text).to.match(text);
        environment.passTime(120);
      }
      environment.passTime(3600);
      expect((await renew(link)).text).to.match(onItsWay);
    },
  },
];

const ready: Scenario[] = [
  {
    name: "the ready-made notification: on ticket creation and on an agent's answer, with a link that works",
    run: async (environment) => {
      await environment.enableNotifications();
      const address = environment.freshAddress("notified");
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      const [first] = await environment.mailsTo(address);
      await opens(linkOf(first), ticketNumber);
      await environment.send(ticketNumber, { to: address, text: "It is repaired." });
      const after = (await environment.mailsTo(address)).slice(1);
      expect(after.some(({ text }) => text.includes("It is repaired."))).to.equal(true);
      const [notification] = after.filter(opensSomething);
      await opens(linkOf(notification), ticketNumber);
    },
  },
  {
    name: "the ready-made notification: to customers only, never to agents or strangers",
    run: async (environment) => {
      await environment.enableNotifications();
      const address = environment.freshAddress("only.customer");
      const stranger = environment.freshAddress("stranger");
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      await environment.receive(followUpMail(ticketNumber, { from: stranger }));
      await answer(environment, ticketNumber, { to: address, template: "Hello" });
      const mails = (await environment.allMails()).filter(({ links }) =>
        links.some((link) => link.includes(ticketNumber)),
      );
      expect(mails).to.have.lengthOf.at.least(2);
      for (const { envelope } of mails) expect(envelope.to).to.deep.equal([address]);
    },
  },
  {
    name: "the ready-made notification: in the customer's language, editable in OTOBO's own notification screen",
    run: async (environment) => {
      await environment.enableNotifications();
      const address = environment.freshAddress("deutsch");
      await environment.addCustomerUser({ login: address, email: address, language: "de" });
      await environment.receive(mail({ from: address }));
      expect(newest(await environment.mailsTo(address))?.text).to.match(/Vielen Dank für Ihre Nachricht/i);
      await environment.editNotification("OneTimeAuth: new ticket", {
        en: { subject: "We are on it", text: `Our own words: ${tag}` },
        de: { subject: "Wir sind dran", text: `Unsere eigenen Worte: ${tag}` },
      });
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      const sent = newest(await environment.mailsTo(address));
      expect(sent?.subject).to.contain("Wir sind dran");
      expect(sent?.text).to.contain("Unsere eigenen Worte:");
      await opens(linkOf(sent), ticketNumber);
    },
  },
  {
    name: "the ready-made notification: a page opened from it shows nothing of the ticket before the click",
    run: async (environment) => {
      await environment.enableNotifications();
      const address = environment.freshAddress("discreet");
      await environment.receive(mail({ from: address, subject: "My secret printer" }));
      const page = await look(linkOf(newest(await environment.mailsTo(address))));
      expect(page.html).not.to.contain("My secret printer");
      expect(page.html).not.to.contain(address);
    },
  },
];

export const renewalAndNotification: ScenarioGroup = {
  title: "renewal, and the ready-made notification",
  scenarios: [...renewing, ...ready],
};
