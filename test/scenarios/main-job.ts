import { expect } from "chai";
import { createCustomerBrowser } from "../support/customer-browser.ts";
import { eventually } from "./eventually.ts";
import { linkOf, opensSomething, inertLinkOf, secretOf } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { Scenario } from "./scenario.ts";
import { answer, answerWithLink, clickThrough, isOnTicket, mailIn, newest, post, tag } from "./steps.ts";

/** The main job: from one mail to the open ticket, and what must not come between. */
export const mainJob: Scenario[] = [
  {
    name: "a mail of a person OTOBO has never seen ends with that person's browser on the ticket",
    run: async (environment) => {
      const address = environment.freshAddress("Jane.New");
      const { ticketNumber, link } = await mailIn(environment, address);

      const customerUser = await environment.customerUser(address.toLowerCase());
      expect(customerUser).to.include({ email: address.toLowerCase(), customerId: address.toLowerCase() });
      expect(customerUser).to.include({ firstname: "Jane", lastname: "Doe" });
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address.toLowerCase());

      const { browser, page, visited } = await clickThrough(link);
      isOnTicket(page, ticketNumber);
      expect(page.text).to.contain("My printer is on fire");
      expect(await browser.cookieNames(environment.publicUrl + "/")).to.satisfy((names: string[]) =>
        names.some((name) => name.startsWith("OTOBOCustomerInterface")),
      );
      expect(visited.join(" ")).not.to.match(/OTOBOCustomerInterface/);
    },
  },
  {
    name: "a browser that sends no Sec-Fetch headers gets to the ticket as well",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("old.browser"));
      const browser = createCustomerBrowser({ fetchMetadata: false });
      const page = await browser.press(await browser.open(link));
      const ticket = page.url.includes("Action=CustomerAccept") ? await browser.follow(page, "Accept=1") : page;
      isOnTicket(ticket, ticketNumber);
    },
  },
  {
    name: "a customer user who is known by another login gets the ticket and the link",
    run: async (environment) => {
      const address = environment.freshAddress("known");
      const login = `login-of-${address.split("@")[0] ?? ""}`;
      await environment.addCustomerUser({ login, email: address });
      const { ticketNumber, link } = await mailIn(environment, address);
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(login);
      isOnTicket((await clickThrough(link)).page, ticketNumber);
    },
  },
  {
    name: "two mails of one new sender make one customer user",
    run: async (environment) => {
      const address = environment.freshAddress("twice");
      const tickets = await Promise.all([1, 2].map(() => environment.receive(mail({ from: address }))));
      for (const { ticketNumber } of tickets)
        expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
      expect(await environment.customerUser(address)).to.include({ login: address });
    },
  },
  {
    name: "what OTOBO stores of the sent mail has the inert link only",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("at.rest"));
      const articles = (await environment.ticket(ticketNumber)).articles;
      expect(articles.some(({ body }) => body.includes(inertLinkOf(link)))).to.equal(true);
      expect(JSON.stringify(articles)).not.to.contain(secretOf(link));
      expect(await environment.placesHolding(secretOf(link))).to.deep.equal([]);
    },
  },
  {
    name: "opening a link changes nothing, however often",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("scanned"));
      for (let visit = 0; visit < 20; visit += 1) {
        const method = visit % 2 ? "HEAD" : "GET";
        expect((await fetch(link, { method, redirect: "manual" })).status).to.equal(200);
      }
      isOnTicket((await clickThrough(link)).page, ticketNumber);
    },
  },
  {
    name: "a link opens once: the second click offers a new one, which comes by mail and works",
    run: async (environment) => {
      const address = environment.freshAddress("second.click");
      const { ticketNumber, link } = await mailIn(environment, address);
      await clickThrough(link);
      const mailsBefore = (await environment.mailsTo(address)).length;

      const browser = createCustomerBrowser();
      const spent = await browser.open(link);
      const renewed = await browser.press(spent, "/renew");
      expect(renewed.status).to.equal(200);
      expect(renewed.url).not.to.contain("customer.pl");

      const mails = await environment.mailsTo(address);
      expect(mails).to.have.lengthOf(mailsBefore + 1);
      isOnTicket((await clickThrough(linkOf(newest(mails)))).page, ticketNumber);
    },
  },
  {
    name: "of many clicks at the same moment one opens the ticket",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("hurry"));
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(link)));
      expect(answers.filter(({ status }) => status === 303)).to.have.lengthOf(1);
    },
  },
  {
    name: "a link that was made up, altered or pasted onto another ticket opens nothing",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("honest"));
      const other = await mailIn(environment, environment.freshAddress("other"));
      const forged = [
        link.slice(0, -1) + (link.endsWith("x") ? "y" : "x"),
        inertLinkOf(link) + "A".repeat(secretOf(link).length),
        link.replace(ticketNumber, other.ticketNumber),
        inertLinkOf(other.link) + secretOf(link),
      ];
      for (const url of forged) {
        expect((await post(url)).status).to.be.within(400, 499);
      }
    },
  },
  {
    name: "a stranger who follows up gets no link that opens anything",
    run: async (environment) => {
      const owner = environment.freshAddress("owner");
      const stranger = environment.freshAddress("stranger");
      const { ticketNumber } = await mailIn(environment, owner);
      await environment.receive(followUpMail(ticketNumber, { from: stranger }));
      const mails = await environment.mailsTo(stranger);
      expect(mails.some(opensSomething)).to.equal(false);
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(owner);
    },
  },
  {
    name: "an agent's answer to the customer alone has a link, with a Cc it has none",
    run: async (environment) => {
      const address = environment.freshAddress("answered");
      const { ticketNumber } = await mailIn(environment, address);
      isOnTicket((await clickThrough(await answerWithLink(environment, ticketNumber, address))).page, ticketNumber);

      const other = environment.freshAddress("cc");
      await answer(environment, ticketNumber, { to: address, cc: other, template: `And here: ${tag}` });
      for (const receiver of [address, other]) {
        const copy = newest(await environment.mailsTo(receiver));
        expect(copy?.text).to.contain("/t/" + ticketNumber);
        expect(copy && opensSomething(copy)).to.equal(false);
      }
    },
  },
  {
    name: "a customer user with a password gets the plain address of the ticket",
    run: async (environment) => {
      const address = environment.freshAddress("password");
      await environment.addCustomerUser({ login: address, email: address, password: "a long password" });
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      const confirmation = newest(await environment.mailsTo(address));
      expect(confirmation?.text).to.contain("Action=CustomerTicketZoom");
      expect(confirmation?.text).to.contain(ticketNumber);
      expect(confirmation?.text).not.to.contain("/t/" + ticketNumber);
    },
  },
  {
    name: "a password that was set after the mail closes the link",
    run: async (environment) => {
      const address = environment.freshAddress("later.password");
      const { link } = await mailIn(environment, address);
      await environment.setPassword(address, "a long password");
      const browser = createCustomerBrowser();
      const page = await browser.press(await browser.open(link));
      expect(page.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
    },
  },
  {
    name: "headers of the mail do not decide the customer user",
    run: async (environment) => {
      const victim = environment.freshAddress("victim");
      await environment.addCustomerUser({ login: victim, email: victim });
      const forger = environment.freshAddress("forger");
      const { ticketNumber } = await environment.receive(
        mail({ from: forger, headers: { "X-OTOBO-CustomerUser": victim, "x-otobo-customerno": victim } }),
      );
      expect(await environment.ticket(ticketNumber)).to.include({ customerUser: forger, customerId: forger });
    },
  },
  {
    name: "a mail without a sender is a ticket whose customer user is nobody",
    run: async (environment) => {
      for (const from of ["<>", "words only"]) {
        const { ticketNumber } = await environment.receive(mail({ from }));
        expect((await environment.ticket(ticketNumber)).customerUser).to.equal("?");
      }
    },
  },
  {
    name: "while the bridge is away a mail becomes a ticket all the same, and the customer user comes later",
    run: async (environment) => {
      const address = environment.freshAddress("patient");
      await environment.stopBridge();
      const { ticketNumber } = await environment.receive(
        mail({ from: address, headers: { "X-OTOBO-CustomerUser": "somebody else" } }),
      );
      expect((await environment.ticket(ticketNumber)).customerUser).not.to.equal("somebody else");
      expect(newest(await environment.mailsTo(address))?.text).not.to.contain("/t/");
      await environment.startBridge();
      await eventually("the customer user is there", async () => !!(await environment.customerUser(address)), 60);
      await environment.settle();
      expect(await environment.customerUser(address)).to.include({ login: address, customerId: address });
      expect(await environment.ticket(ticketNumber)).to.include({ customerUser: address, customerId: address });
    },
  },
  {
    name: "after a restart of the bridge an activated link works, and a spent one stays spent",
    run: async (environment) => {
      const first = await mailIn(environment, environment.freshAddress("before.restart"));
      const second = await mailIn(environment, environment.freshAddress("spent.before"));
      await clickThrough(second.link);
      await environment.stopBridge();
      await environment.startBridge();
      isOnTicket((await clickThrough(first.link)).page, first.ticketNumber);
      const again = await post(second.link);
      expect(again.status).not.to.equal(303);
    },
  },
  {
    name: "a link follows its ticket: closed with no days left it ends, reopened it works, deleted it is gone after the sweep",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("closing"));
      await environment.set("OneTimeAuth::AccessDaysAfterClose", "0");
      await environment.setState(ticketNumber, "closed successful");
      await environment.settle();
      await eventually("the setting counts", async () => !(await fetch(link)).ok);

      await environment.set("OneTimeAuth::AccessDaysAfterClose", "14");
      const other = await mailIn(environment, environment.freshAddress("reopened"));
      await environment.setState(other.ticketNumber, "closed successful");
      await environment.settle();
      await environment.setState(other.ticketNumber, "open");
      await environment.settle();
      isOnTicket((await clickThrough(other.link)).page, other.ticketNumber);

      const gone = await mailIn(environment, environment.freshAddress("deleted"));
      await environment.deleteTicket(gone.ticketNumber);
      await environment.settle();
      await environment.sweep();
      expect((await fetch(gone.link)).status).to.be.within(400, 499);
    },
  },
  {
    name: "a ticket that gets another customer user closes the former one's link",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("former"));
      const present = environment.freshAddress("present");
      await environment.addCustomerUser({ login: present, email: present });
      await environment.setCustomer(ticketNumber, present);
      await environment.settle();
      const browser = createCustomerBrowser();
      const page = await browser.open(link);
      expect(page.root.querySelectorAll("form").map((form) => form.getAttribute("action"))).not.to.include("");
      expect((await post(link)).status).not.to.equal(303);
    },
  },
  {
    name: "the sweep prints what it did",
    run: async (environment) => {
      await mailIn(environment, environment.freshAddress("swept"));
      expect(await environment.sweep()).to.match(/\d+/);
    },
  },
];
