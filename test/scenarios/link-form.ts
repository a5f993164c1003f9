/** "Send me my link": the form for customers who have no link that works. */
import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { createCustomerBrowser, type Page } from "../support/customer-browser.ts";
import { eventually } from "./eventually.ts";
import { followUpMail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, closeDaysAgo, look, mailIn, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const anEmailIsOnItsWay = "If there is a ticket to which we can send you a link, an email is on its way";

const formOf = (link: string): string => link.replace(/\/t\/.*$/, "/");

interface Fields {
  address: string;
  ticket?: string;
}

/** Fills in the form, beside the link of any ticket. */
const fillIn = async (link: string, fields: Fields): Promise<Page> => {
  const browser = createCustomerBrowser();
  return browser.press(await browser.open(formOf(link)), "", { ticket: "", ...fields });
};

/** The same, and waits for what OTOBO's scheduler does. */
const submit = async (environment: TestEnvironment, link: string, fields: Fields): Promise<Page> => {
  const page = await fillIn(link, fields);
  await environment.settle();
  return page;
};

/** The mails that came to an address since `known` had come. */
const newMails = async (environment: TestEnvironment, address: string, known: number): Promise<SentMail[]> => {
  await environment.settle();
  return (await environment.mailsTo(address)).slice(known);
};

/** The same, when there are some. */
const arrived = async (environment: TestEnvironment, address: string, known: number): Promise<SentMail[]> => {
  let mails: SentMail[] = [];
  await eventually("the email has come", async () => {
    mails = await newMails(environment, address, known);
    return mails.length > 0;
  });
  return mails;
};

/** One ticket whose link was used, and how many mails its customer has got. */
const spent = async (environment: TestEnvironment, who: string) => {
  const address = environment.freshAddress(who);
  const { ticketNumber, link } = await mailIn(environment, address);
  await clickThrough(link);
  return { address, ticketNumber, link, known: (await environment.mailsTo(address)).length };
};

const received: Scenario[] = [
  {
    name: "the form sends a link that opens the ticket, by an automatic email without a return path",
    run: async (environment) => {
      const { address, ticketNumber, link, known } = await spent(environment, "form.one");
      const page = await submit(environment, link, { address: ` ${address.toUpperCase()}` });
      expect([page.status, page.text.includes(anEmailIsOnItsWay)]).to.deep.equal([200, true]);
      const [sent] = await arrived(environment, address, known);
      expect(sent?.envelope).to.deep.equal({ from: "", to: [address] });
      const [headers = ""] = sent?.raw.toString().split(/\r?\n\r?\n/) ?? [];
      expect(headers).to.match(/^Auto-Submitted: auto-generated$/im);
      expect(headers).to.match(/^X-Auto-Response-Suppress: All$/im);
      expect(headers).to.match(/^Precedence: bulk$/im);
      await opens(sent?.links[0] ?? "", ticketNumber);
      expect((await environment.ticket(ticketNumber)).history).to.include.members([
        "The customer requested a new one-time link.",
        "A new one-time link was sent to the address of the customer user.",
      ]);
    },
  },
  {
    name: "the form sends one email with a link to each open ticket, newest first, then to those closed lately",
    run: async (environment) => {
      const { address, ticketNumber: first, link, known: before } = await spent(environment, "form.many");
      const { ticketNumber: second } = await mailIn(environment, address);
      const { ticketNumber: closed } = await mailIn(environment, address);
      const { ticketNumber: old } = await mailIn(environment, address);
      await closeDaysAgo(environment, closed, 2);
      await closeDaysAgo(environment, old, 20);
      const known = before + 3;
      await submit(environment, link, { address });
      const [sent, ...others] = await arrived(environment, address, known);
      expect(others).to.deep.equal([]);
      expect(sent?.links.map((one) => /\/t\/([^/]+)\//.exec(one)?.[1])).to.deep.equal([second, first, closed]);
      for (const [index, number] of [second, first, closed].entries()) await opens(sent?.links[index] ?? "", number);
    },
  },
  {
    name: "the form sends the link to the ticket that was named, and to no other one",
    run: async (environment) => {
      const { address, ticketNumber, link, known } = await spent(environment, "form.named");
      await mailIn(environment, address);
      await submit(environment, link, { address, ticket: `[Ticket#${ticketNumber}]` });
      const [sent] = await arrived(environment, address, known + 1);
      expect(sent?.links).to.have.length(1);
      await opens(sent?.links[0] ?? "", ticketNumber);
    },
  },
  {
    name: "the form sends a customer user's links only to the registered address, whatever ticket is named",
    run: async (environment) => {
      const jane = await spent(environment, "form.jane");
      const joe = await spent(environment, "form.joe");
      await submit(environment, jane.link, { address: joe.address, ticket: jane.ticketNumber });
      const [sent] = await arrived(environment, joe.address, joe.known);
      expect(sent?.links.map((one) => one.includes(`/t/${joe.ticketNumber}/`))).to.deep.equal([true]);
      expect(await newMails(environment, jane.address, jane.known)).to.deep.equal([]);
      expect((await environment.ticket(jane.ticketNumber)).history).not.to.include(
        "The customer requested a new one-time link.",
      );
    },
  },
  {
    name: "several customer users with one address get the links to the tickets of each",
    run: async (environment) => {
      const { address, ticketNumber, link, known } = await spent(environment, "form.shared");
      const login = `second.${address}`;
      // Within one backend OTOBO refuses a second one.
      await environment.addCustomerUser({ login, email: address, backend: "CustomerUser1" });
      await environment.set("OneTimeAuth::CustomerUserBackends", ["CustomerUser", "CustomerUser1"]);
      const other = await mailIn(environment, environment.freshAddress("form.whose"));
      await environment.setCustomer(other.ticketNumber, login);
      await submit(environment, link, { address });
      const [sent] = await arrived(environment, address, known);
      expect(sent?.links).to.have.length(2);
      await opens(sent?.links[0] ?? "", other.ticketNumber);
      await opens(sent?.links[1] ?? "", ticketNumber);
    },
  },
];

/** Whom the form sends nothing, after the same answer. */
const nothing: [what: string, prepare: (environment: TestEnvironment, address: string) => Promise<unknown>][] = [
  ["a customer user with a password", (environment, address) => environment.setPassword(address, "a long password")],
  ["a customer user who is invalid", (environment, address) => environment.setValid(address, false)],
  [
    "an address that IgnoreSenders matches",
    (environment) => environment.set("OneTimeAuth::IgnoreSenders", ["^form[.]"]),
  ],
  [
    "a customer user of a backend that may have no links",
    (environment) => environment.set("OneTimeAuth::CustomerUserBackends", ["CustomerUser1"]),
  ],
];

const refused: Scenario[] = [
  ...nothing.map(([what, prepare], index): Scenario => ({
    name: `${what}: the same answer, and no email`,
    run: async (environment) => {
      const { address, link, known } = await spent(environment, `form.nothing${index}`);
      const first = await submit(environment, link, { address: environment.freshAddress("form.nobody") });
      await prepare(environment, address);
      const second = await submit(environment, link, { address });
      expect([second.status, second.html]).to.deep.equal([first.status, first.html]);
      expect(await newMails(environment, address, known)).to.deep.equal([]);
    },
  })),
  {
    name: "an address beyond its limit gets the same answer, and no more emails",
    run: async (environment) => {
      const { address, link, known } = await spent(environment, "form.flood");
      const answers: string[] = [];
      for (let count = 0; count < 8; count += 1) {
        answers.push((await fillIn(link, { address })).html);
        // One a minute for a ticket; within the hour.
        environment.passTime(61);
      }
      expect(new Set(answers).size).to.equal(1);
      // Fewer if OTOBO's scheduler comes late.
      expect((await arrived(environment, address, known)).length).to.be.at.most(5);
    },
  },
  {
    name: "bounces of the form's emails go nowhere, and an answer to one is an email like any other",
    run: async (environment) => {
      const { address, ticketNumber, link, known } = await spent(environment, "form.reply");
      await submit(environment, link, { address });
      const [sent] = await arrived(environment, address, known);
      expect(sent?.envelope.from).to.equal("");
      const answered = await environment.receive(followUpMail(ticketNumber, { from: address }));
      expect(answered).to.deep.equal({ ticketNumber, followUp: true });
    },
  },
  {
    name: "the page of a link that is not valid leads to the form",
    run: async (environment) => {
      const { link } = await spent(environment, "form.way");
      const page = await look(link.replace(/[^/]+$/, "A".repeat(48)));
      expect(page.status).to.equal(404);
      const way = page.root.querySelector(".way a")?.getAttribute("href");
      expect(new URL(way ?? "", page.url).href).to.equal(formOf(link));
    },
  },
];

export const linkForm: ScenarioGroup = {
  title: "the form for customers without a link",
  scenarios: [...received, ...refused],
};
