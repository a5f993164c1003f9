import { expect } from "chai";
import type { CustomerBrowser } from "../support/customer-browser.ts";
import { followUpMail, mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, mailIn } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const confidential = "The code of the safe is on the back of the mirror.";
const preFilter = "PostMaster::PreFilterModule###000-CreateCustomerUser";

type Ticket = (environment: TestEnvironment, owner: string) => Promise<string>;

const receive: Ticket = async (environment, owner) =>
  (await environment.receive(mail({ from: owner, body: confidential }))).ticketNumber;

/** Nobody ever tells the bridge of this ticket. */
const unheard: Ticket = async (environment, owner) => {
  let ticketNumber = "";
  await environment.loseEvents(async () => {
    ticketNumber = await receive(environment, owner);
  });
  return ticketNumber;
};

/** How a ticket comes to have no customer user, or one that has no record. */
const tickets: Record<string, Ticket> = {
  "the bridge was away when it was created": async (environment, owner) => {
    await environment.stopBridge();
    const ticketNumber = await receive(environment, owner);
    await environment.startBridge();
    return ticketNumber;
  },
  "the bridge was away, and the event was lost": async (environment, owner) => {
    // Events get lost only while there is somebody to wait for.
    await environment.loseEvents(async () => {
      await environment.stopBridge();
    });
    let ticketNumber = "";
    await environment.loseEvents(async () => {
      ticketNumber = await receive(environment, owner);
    });
    await environment.startBridge();
    return ticketNumber;
  },
  "it is older than the installation": async (environment, owner) => {
    await environment.set(preFilter, undefined);
    const ticketNumber = await unheard(environment, owner);
    await environment.setPreFilter({});
    return ticketNumber;
  },
  "its mail had no From": async (environment) => receive(environment, "<>"),
  "its mail had words only": async (environment) => receive(environment, "Owner of a mirror"),
};

const readsTicket = async (
  environment: TestEnvironment,
  browser: CustomerBrowser,
  ticketNumber: string,
): Promise<boolean> => {
  const page = await browser.open(
    `${environment.publicUrl}/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`,
  );
  return page.html.includes("mirror") || page.text.includes("mirror");
};

/** Somebody who is logged in as a customer by a ticket of his own cannot read the other one, nor find it. */
const expectNoAccess = async (environment: TestEnvironment, address: string, ticketNumber: string): Promise<void> => {
  const own = await mailIn(environment, address);
  const { browser, page } = await clickThrough(own.link);
  expect(page.text).to.contain("My printer is on fire");
  expect(await readsTicket(environment, browser, ticketNumber)).to.equal(false);
  const overview = await browser.open(
    `${environment.publicUrl}/customer.pl?Action=CustomerTicketOverview;Subaction=MyTickets`,
  );
  expect(overview.html).not.to.contain(ticketNumber);
};

const followedUp = (when: string, create: Ticket): Scenario => ({
  name: `a stranger who follows up on a ticket without a customer user (${when}) gets neither the ticket nor a link`,
  run: async (environment) => {
    const mails = await watchMails(environment);
    const [owner, stranger] = [environment.freshAddress("owner"), environment.freshAddress("stranger")];
    const { ticketNumber: control } = await mailIn(environment, environment.freshAddress("bystander"));
    const ticketNumber = await create(environment, owner);
    const { customerUser, customerId } = await environment.ticket(ticketNumber);
    expect(customerUser).to.be.oneOf([owner, "", "?"]);
    for (const from of [stranger, `"${owner}" <${stranger}>`])
      expect(await environment.receive(followUpMail(ticketNumber, { from }))).to.include({ followUp: true });
    await environment.settle();
    await environment.sweep();
    expect(await environment.ticket(ticketNumber)).to.include({ customerUser, customerId });
    await expectOnlyRegistered(environment, await mails(), control);
    await expectNoAccess(environment, stranger, ticketNumber);
  },
});

export const securityRepair: ScenarioGroup = {
  title: "security: repair",
  scenarios: Object.entries(tickets).map(([when, create]) => followedUp(when, create)),
};
