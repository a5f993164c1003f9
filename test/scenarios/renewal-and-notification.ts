import { expect } from "chai";
import { linkOf, opensSomething } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answer, clickThrough, look, mailIn, newest, opens, post, renew, tag } from "./steps.ts";
import type { World } from "./world.ts";
import { buttonHeaders } from "../support/button-headers.ts";

const onItsWay = /A new link is on its way/;
const tooSoon = /requested recently/;

/** A link that was opened, and how many mails its owner has got. */
const spentLink = async (world: World, name: string) => {
  const address = world.freshAddress(name);
  const { ticketNumber, link } = await mailIn(world, address);
  await clickThrough(link);
  const mails = async (): Promise<number> => (await world.mailsTo(address)).length;
  return { address, ticketNumber, link, mails };
};

const renewing: Scenario[] = [
  {
    name: "renewal: only by POST, and only from the page",
    run: async (world) => {
      const { link, mails } = await spentLink(world, "only.post");
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
    run: async (world) => {
      const { address, ticketNumber, link, mails } = await spentLink(world, "one.a.minute");
      const before = await mails();
      expect((await renew(link)).text).to.match(onItsWay);
      const second = await renew(link);
      expect(second.status).to.equal(429);
      expect(second.text).to.match(tooSoon);
      expect(await mails()).to.equal(before + 1);
      world.passTime(61);
      expect((await renew(link)).text).to.match(onItsWay);
      expect(await mails()).to.equal(before + 2);
      await opens(linkOf(newest(await world.mailsTo(address))), ticketNumber);
    },
  },
  {
    name: "renewal: at most RenewalsPerHour for a ticket",
    run: async (world) => {
      await world.set("OneTimeAuth::RenewalsPerHour", "2");
      const { link } = await spentLink(world, "two.an.hour");
      for (const text of [onItsWay, onItsWay, tooSoon, tooSoon]) {
        expect((await renew(link)).text).to.match(text);
        world.passTime(120);
      }
      world.passTime(3600);
      expect((await renew(link)).text).to.match(onItsWay);
    },
  },
  {
    name: "renewal: the mail goes to the address OTOBO has, never to one from the request",
    run: async (world) => {
      const { address, link, mails } = await spentLink(world, "registered");
      const before = await mails();
      const mallory = world.freshAddress("mallory");
      const query = `email=${mallory}&to=${mallory}&UserEmail=${mallory}&CustomerUserLogin=${mallory}`;
      const headers = { ...buttonHeaders(), "content-type": "application/x-www-form-urlencoded" };
      await fetch(`${link}/renew?${query}`, { method: "POST", headers, body: query });
      expect(await mails()).to.equal(before + 1);
      expect(newest(await world.mailsTo(address))?.envelope.to).to.deep.equal([address]);
      expect(await world.mailsTo(mallory)).to.deep.equal([]);
    },
  },
  {
    name: "renewal: RefreshFailed when OTOBO cannot send, and no mail",
    run: async (world) => {
      const { address, link, mails } = await spentLink(world, "cannot.send");
      await world.setPassword(address, "a long password");
      const before = await mails();
      expect((await renew(link)).text).to.match(/could not be created/);
      expect(await mails()).to.equal(before);
    },
  },
];

const ready: Scenario[] = [
  {
    name: "the ready-made notification: on ticket creation and on an agent's answer, with a link that works",
    run: async (world) => {
      await world.enableNotifications();
      const address = world.freshAddress("notified");
      const { ticketNumber } = await world.receive(mail({ from: address }));
      const [first] = await world.mailsTo(address);
      await opens(linkOf(first), ticketNumber);
      await world.send(ticketNumber, { to: address, text: "It is repaired." });
      const after = (await world.mailsTo(address)).slice(1);
      expect(after.some(({ text }) => text.includes("It is repaired."))).to.equal(true);
      const [notification] = after.filter(opensSomething);
      await opens(linkOf(notification), ticketNumber);
    },
  },
  {
    name: "the ready-made notification: to customers only, never to agents or strangers",
    run: async (world) => {
      await world.enableNotifications();
      const address = world.freshAddress("only.customer");
      const stranger = world.freshAddress("stranger");
      const { ticketNumber } = await world.receive(mail({ from: address }));
      await world.receive(followUpMail(ticketNumber, { from: stranger }));
      await answer(world, ticketNumber, { to: address, template: "Hello" });
      const mails = (await world.allMails()).filter(({ links }) => links.some((link) => link.includes(ticketNumber)));
      expect(mails).to.have.lengthOf.at.least(2);
      for (const { envelope } of mails) expect(envelope.to).to.deep.equal([address]);
    },
  },
  {
    name: "the ready-made notification: in the customer's language, editable in OTOBO's own notification screen",
    run: async (world) => {
      await world.enableNotifications();
      const address = world.freshAddress("deutsch");
      await world.addCustomerUser({ login: address, email: address, language: "de" });
      await world.receive(mail({ from: address }));
      expect(newest(await world.mailsTo(address))?.text).to.match(/Vielen Dank für Ihre Nachricht/i);
      await world.editNotification("OneTimeAuth: new ticket", {
        en: { subject: "We are on it", text: `Our own words: ${tag}` },
        de: { subject: "Wir sind dran", text: `Unsere eigenen Worte: ${tag}` },
      });
      const { ticketNumber } = await world.receive(mail({ from: address }));
      const sent = newest(await world.mailsTo(address));
      expect(sent?.subject).to.contain("Wir sind dran");
      expect(sent?.text).to.contain("Unsere eigenen Worte:");
      await opens(linkOf(sent), ticketNumber);
    },
  },
  {
    name: "the ready-made notification: a page opened from it shows nothing of the ticket before the click",
    run: async (world) => {
      await world.enableNotifications();
      const address = world.freshAddress("discreet");
      await world.receive(mail({ from: address, subject: "My secret printer" }));
      const page = await look(linkOf(newest(await world.mailsTo(address))));
      expect(page.html).not.to.contain("My secret printer");
      expect(page.html).not.to.contain(address);
    },
  },
];

export const renewalAndNotification: ScenarioGroup = {
  title: "renewal, and the ready-made notification",
  scenarios: [...renewing, ...ready],
};
