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
    run: async (world) => {
      const address = world.freshAddress("Jane.New");
      const { ticketNumber, link } = await mailIn(world, address);

      const customerUser = await world.customerUser(address.toLowerCase());
      expect(customerUser).to.include({ email: address.toLowerCase(), customerId: address.toLowerCase() });
      expect(customerUser).to.include({ firstname: "Jane", lastname: "Doe" });
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(address.toLowerCase());

      const { browser, page, visited } = await clickThrough(link);
      isOnTicket(page, ticketNumber);
      expect(page.text).to.contain("My printer is on fire");
      expect(await browser.cookieNames(world.publicUrl + "/")).to.satisfy((names: string[]) =>
        names.some((name) => name.startsWith("OTOBOCustomerInterface")),
      );
      expect(visited.join(" ")).not.to.match(/OTOBOCustomerInterface/);
    },
  },
  {
    name: "a browser that sends no Sec-Fetch headers gets to the ticket as well",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("old.browser"));
      const browser = createCustomerBrowser({ fetchMetadata: false });
      const page = await browser.press(await browser.open(link));
      const ticket = page.url.includes("Action=CustomerAccept") ? await browser.follow(page, "Accept=1") : page;
      isOnTicket(ticket, ticketNumber);
    },
  },
  {
    name: "a customer user who is known by another login gets the ticket and the link",
    run: async (world) => {
      const address = world.freshAddress("known");
      const login = `login-of-${address.split("@")[0] ?? ""}`;
      await world.addCustomerUser({ login, email: address });
      const { ticketNumber, link } = await mailIn(world, address);
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(login);
      isOnTicket((await clickThrough(link)).page, ticketNumber);
    },
  },
  {
    name: "two mails of one new sender make one customer user",
    run: async (world) => {
      const address = world.freshAddress("twice");
      const tickets = await Promise.all([1, 2].map(() => world.receive(mail({ from: address }))));
      for (const { ticketNumber } of tickets) expect((await world.ticket(ticketNumber)).customerUser).to.equal(address);
      expect(await world.customerUser(address)).to.include({ login: address });
    },
  },
  {
    name: "what OTOBO stores of the sent mail has the inert link only",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("at.rest"));
      const articles = (await world.ticket(ticketNumber)).articles;
      expect(articles.some(({ body }) => body.includes(inertLinkOf(link)))).to.equal(true);
      expect(JSON.stringify(articles)).not.to.contain(secretOf(link));
      expect(await world.placesHolding(secretOf(link))).to.deep.equal([]);
    },
  },
  {
    name: "opening a link changes nothing, however often",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("scanned"));
      for (let visit = 0; visit < 20; visit += 1) {
        const method = visit % 2 ? "HEAD" : "GET";
        expect((await fetch(link, { method, redirect: "manual" })).status).to.equal(200);
      }
      isOnTicket((await clickThrough(link)).page, ticketNumber);
    },
  },
  {
    name: "a link opens once: the second click offers a new one, which comes by mail and works",
    run: async (world) => {
      const address = world.freshAddress("second.click");
      const { ticketNumber, link } = await mailIn(world, address);
      await clickThrough(link);
      const mailsBefore = (await world.mailsTo(address)).length;

      const browser = createCustomerBrowser();
      const spent = await browser.open(link);
      const renewed = await browser.press(spent, "/renew");
      expect(renewed.status).to.equal(200);
      expect(renewed.url).not.to.contain("customer.pl");

      const mails = await world.mailsTo(address);
      expect(mails).to.have.lengthOf(mailsBefore + 1);
      isOnTicket((await clickThrough(linkOf(newest(mails)))).page, ticketNumber);
    },
  },
  {
    name: "of many clicks at the same moment one opens the ticket",
    run: async (world) => {
      const { link } = await mailIn(world, world.freshAddress("hurry"));
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(link)));
      expect(answers.filter(({ status }) => status === 303)).to.have.lengthOf(1);
    },
  },
  {
    name: "a link that was made up, altered or pasted onto another ticket opens nothing",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("honest"));
      const other = await mailIn(world, world.freshAddress("other"));
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
    run: async (world) => {
      const owner = world.freshAddress("owner");
      const stranger = world.freshAddress("stranger");
      const { ticketNumber } = await mailIn(world, owner);
      await world.receive(followUpMail(ticketNumber, { from: stranger }));
      const mails = await world.mailsTo(stranger);
      expect(mails.some(opensSomething)).to.equal(false);
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(owner);
    },
  },
  {
    name: "an agent's answer to the customer alone has a link, with a Cc it has none",
    run: async (world) => {
      const address = world.freshAddress("answered");
      const { ticketNumber } = await mailIn(world, address);
      isOnTicket((await clickThrough(await answerWithLink(world, ticketNumber, address))).page, ticketNumber);

      const other = world.freshAddress("cc");
      await answer(world, ticketNumber, { to: address, cc: other, template: `And here: ${tag}` });
      for (const receiver of [address, other]) {
        const copy = newest(await world.mailsTo(receiver));
        expect(copy?.text).to.contain("/t/" + ticketNumber);
        expect(copy && opensSomething(copy)).to.equal(false);
      }
    },
  },
  {
    name: "a customer user with a password gets the plain address of the ticket",
    run: async (world) => {
      const address = world.freshAddress("password");
      await world.addCustomerUser({ login: address, email: address, password: "a long password" });
      const { ticketNumber } = await world.receive(mail({ from: address }));
      const confirmation = newest(await world.mailsTo(address));
      expect(confirmation?.text).to.contain("Action=CustomerTicketZoom");
      expect(confirmation?.text).to.contain(ticketNumber);
      expect(confirmation?.text).not.to.contain("/t/" + ticketNumber);
    },
  },
  {
    name: "a password that was set after the mail closes the link",
    run: async (world) => {
      const address = world.freshAddress("later.password");
      const { link } = await mailIn(world, address);
      await world.setPassword(address, "a long password");
      const browser = createCustomerBrowser();
      const page = await browser.press(await browser.open(link));
      expect(page.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
    },
  },
  {
    name: "headers of the mail do not decide the customer user",
    run: async (world) => {
      const victim = world.freshAddress("victim");
      await world.addCustomerUser({ login: victim, email: victim });
      const forger = world.freshAddress("forger");
      const { ticketNumber } = await world.receive(
        mail({ from: forger, headers: { "X-OTOBO-CustomerUser": victim, "x-otobo-customerno": victim } }),
      );
      expect(await world.ticket(ticketNumber)).to.include({ customerUser: forger, customerId: forger });
    },
  },
  {
    name: "a mail without a sender is a ticket whose customer user is nobody",
    run: async (world) => {
      for (const from of ["<>", "words only"]) {
        const { ticketNumber } = await world.receive(mail({ from }));
        expect((await world.ticket(ticketNumber)).customerUser).to.equal("?");
      }
    },
  },
  {
    name: "while the bridge is away a mail becomes a ticket all the same, and the customer user comes later",
    run: async (world) => {
      const address = world.freshAddress("patient");
      await world.stopBridge();
      const { ticketNumber } = await world.receive(
        mail({ from: address, headers: { "X-OTOBO-CustomerUser": "somebody else" } }),
      );
      expect((await world.ticket(ticketNumber)).customerUser).not.to.equal("somebody else");
      expect(newest(await world.mailsTo(address))?.text).not.to.contain("/t/");
      await world.startBridge();
      await eventually("the customer user is there", async () => !!(await world.customerUser(address)), 60);
      await world.settle();
      expect(await world.customerUser(address)).to.include({ login: address, customerId: address });
      expect(await world.ticket(ticketNumber)).to.include({ customerUser: address, customerId: address });
    },
  },
  {
    name: "after a restart of the bridge an activated link works, and a spent one stays spent",
    run: async (world) => {
      const first = await mailIn(world, world.freshAddress("before.restart"));
      const second = await mailIn(world, world.freshAddress("spent.before"));
      await clickThrough(second.link);
      await world.stopBridge();
      await world.startBridge();
      isOnTicket((await clickThrough(first.link)).page, first.ticketNumber);
      const again = await post(second.link);
      expect(again.status).not.to.equal(303);
    },
  },
  {
    name: "a link follows its ticket: closed with no days left it ends, reopened it works, deleted it is gone after the sweep",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("closing"));
      await world.set("OneTimeAuth::AccessDaysAfterClose", "0");
      await world.setState(ticketNumber, "closed successful");
      await world.settle();
      await eventually("the setting counts", async () => !(await fetch(link)).ok);

      await world.set("OneTimeAuth::AccessDaysAfterClose", "14");
      const other = await mailIn(world, world.freshAddress("reopened"));
      await world.setState(other.ticketNumber, "closed successful");
      await world.settle();
      await world.setState(other.ticketNumber, "open");
      await world.settle();
      isOnTicket((await clickThrough(other.link)).page, other.ticketNumber);

      const gone = await mailIn(world, world.freshAddress("deleted"));
      await world.deleteTicket(gone.ticketNumber);
      await world.settle();
      await world.sweep();
      expect((await fetch(gone.link)).status).to.be.within(400, 499);
    },
  },
  {
    name: "a ticket that gets another customer user closes the former one's link",
    run: async (world) => {
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("former"));
      const present = world.freshAddress("present");
      await world.addCustomerUser({ login: present, email: present });
      await world.setCustomer(ticketNumber, present);
      await world.settle();
      const browser = createCustomerBrowser();
      const page = await browser.open(link);
      expect(page.root.querySelectorAll("form").map((form) => form.getAttribute("action"))).not.to.include("");
      expect((await post(link)).status).not.to.equal(303);
    },
  },
  {
    name: "the sweep prints what it did",
    run: async (world) => {
      await mailIn(world, world.freshAddress("swept"));
      expect(await world.sweep()).to.match(/\d+/);
    },
  },
];
