import { expect } from "chai";
import { createCustomerBrowser } from "../support/customer-browser.ts";
import { eventually } from "./eventually.ts";
import { linkOf, inertLinkOf, secretOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { Scenario } from "./scenario.ts";
import { clickThrough, isOnTicket, mailIn, newest, post } from "./steps.ts";

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
];
