import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { linkOf, inertLinkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answer, look, mailIn, newest, opens, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const htmlTag = "&lt;OTOBO_OTACustomerTicketLink&gt;";

/** The mail has the plain address of the ticket, and no link. */
const hasPlainUrl = (sent: SentMail | undefined, ticketNumber: string): void => {
  expect(sent?.text).to.match(new RegExp(`Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`));
  expect(sent?.links).to.deep.equal([]);
};

/** A ticket of a customer user and what an agent's answer to it is worth. */
const answered = async (environment: TestEnvironment, login: string): Promise<void> => {
  const { ticketNumber } = await environment.receive(mail({ from: login }));
  hasPlainUrl(newest(await environment.mailsTo(login)), ticketNumber);
  await answer(environment, ticketNumber, { to: login });
  hasPlainUrl(newest(await environment.mailsTo(login)), ticketNumber);
};

const whoGetsLinks: Scenario[] = [
  {
    name: "a customer user with a password gets the plain ticket URL",
    run: async (environment) => {
      const login = environment.freshAddress("password");
      await environment.addCustomerUser({ login, email: login, password: "a long password" });
      await answered(environment, login);
    },
  },
  {
    name: "an invalid customer user gets the plain ticket URL",
    run: async (environment) => {
      const login = environment.freshAddress("invalid");
      await environment.addCustomerUser({ login, email: login, valid: false });
      await answered(environment, login);
    },
  },
  {
    name: "a customer user of another backend gets the plain ticket URL, and a link when the setting names the backend",
    run: async (environment) => {
      const login = environment.freshAddress("other.backend");
      await environment.addCustomerUser({ login, email: login, backend: "CustomerUser1" });
      await answered(environment, login);
      await environment.set("OneTimeAuth::CustomerUserBackends", ["CustomerUser", "CustomerUser1"]);
      const { ticketNumber, link } = await mailIn(environment, login);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a ticket without a customer user has the plain ticket URL",
    run: async (environment) => {
      const { ticketNumber } = await environment.receive(mail({ from: "<>" }));
      const to = environment.freshAddress("nobody");
      await answer(environment, ticketNumber, { to });
      hasPlainUrl(newest(await environment.mailsTo(to)), ticketNumber);
    },
  },
  {
    name: "without a ticket the tag becomes nothing",
    run: async (environment) => {
      expect(await environment.render(undefined, `Look: ${tag}|`)).to.match(/Look: \|/);
      expect(await environment.render(undefined, `Look: ${htmlTag}|`, { html: true })).to.match(/Look: \|/);
    },
  },
];

/** What the customer gets of a template in rich text, and the one link in it. */
const richText = async (environment: TestEnvironment, template: string): Promise<{ sent: SentMail; link: string }> => {
  const address = environment.freshAddress("rich.text");
  const { ticketNumber } = await mailIn(environment, address);
  const text = await environment.render(ticketNumber, template, { html: true });
  await environment.send(ticketNumber, { to: address, text, html: true });
  const sent = newest(await environment.mailsTo(address));
  const link = linkOf(sent);
  await opens(link, ticketNumber);
  if (!sent) throw new Error("There is no mail");
  return { sent, link };
};

const count = (text: string | undefined, part: string): number => (text ?? "").split(part).length - 1;

const whereTagsStand: Scenario[] = [
  {
    name: "the tag in a subject is the link without its secret, and leaves the link in the text working",
    run: async (environment) => {
      const texts = { subject: `Look at ${tag}`, text: `Here: ${tag}` };
      await environment.addNotification({ en: texts }, { onNewTicket: true });
      const address = environment.freshAddress("subject");
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      const sent = (await environment.mailsTo(address)).find(({ subject }) => subject.includes("Look at"));
      expect(sent?.subject.replaceAll(/\s/g, "")).to.contain(inertLinkOf(linkOf(sent)));
      expect(sent?.subject).not.to.match(/\/[0-9A-Za-z]{25}/);
      await opens(linkOf(sent), ticketNumber);
    },
  },
  {
    name: "the tag in signature and salutation is the same link as in the template, and works in both",
    run: async (environment) => {
      await environment.setQueueTexts({ salutation: `Dear customer of ${tag},`, signature: `Your helpdesk\n${tag}` });
      const address = environment.freshAddress("signature");
      const { ticketNumber } = await mailIn(environment, address);
      await answer(environment, ticketNumber, { to: address });
      const sent = newest(await environment.mailsTo(address));
      expect(count(sent?.text, linkOf(sent))).to.equal(3);
      await opens(linkOf(sent), ticketNumber);
      const { sent: html, link } = await richText(environment, "<p>Good news.</p>");
      expect(count(html.html, `href="${link}"`)).to.equal(2);
    },
  },
  {
    name: "a tag that an agent or a customer wrote stays text",
    run: async (environment) => {
      const address = environment.freshAddress("own.tag");
      const { ticketNumber } = await environment.receive(mail({ from: address, subject: `Hello ${tag}`, body: tag }));
      await environment.send(ticketNumber, { to: address, text: `You wrote ${tag}.` });
      expect(newest(await environment.mailsTo(address))?.links).to.deep.equal([]);
    },
  },
];

const sweeping: Scenario[] = [
  {
    name: "DeleteExpiredOTATokens: the console command and the daemon's task both sweep, and print what they did",
    run: async (environment) => {
      for (const sweep of [environment.sweep, environment.runDaemonTask]) {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("swept"));
        await environment.deleteTicket(ticketNumber);
        const printed = await sweep();
        expect(printed).to.match(/[1-9]\d* tickets checked, \d+ repaired, [1-9]\d* removed/);
        expect((await look(link)).status).to.equal(404);
      }
    },
  },
];

export const settingsTag: ScenarioGroup = {
  title: "settings: who gets links, and where the tag stands",
  scenarios: [...whoGetsLinks, ...whereTagsStand, ...sweeping],
};
