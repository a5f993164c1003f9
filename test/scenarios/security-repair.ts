import { expect } from "chai";
import type { CustomerBrowser } from "../support/customer-browser.ts";
import { followUpMail, mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, mailIn } from "./steps.ts";
import type { World } from "./world.ts";

const confidential = "The code of the safe is on the back of the mirror.";
const preFilter = "PostMaster::PreFilterModule###000-CreateCustomerUser";

type Ticket = (world: World, owner: string) => Promise<string>;

const receive: Ticket = async (world, owner) =>
  (await world.receive(mail({ from: owner, body: confidential }))).ticketNumber;

/** Nobody ever tells the bridge of this ticket. */
const unheard: Ticket = async (world, owner) => {
  let ticketNumber = "";
  await world.loseEvents(async () => {
    ticketNumber = await receive(world, owner);
  });
  return ticketNumber;
};

/** How a ticket comes to have no customer user, or one that has no record. */
const tickets: Record<string, Ticket> = {
  "the bridge was away when it was created": async (world, owner) => {
    await world.stopBridge();
    const ticketNumber = await receive(world, owner);
    await world.startBridge();
    return ticketNumber;
  },
  "the bridge was away, and the event was lost": async (world, owner) => {
    // Events get lost only while there is somebody to wait for.
    await world.loseEvents(async () => {
      await world.stopBridge();
    });
    let ticketNumber = "";
    await world.loseEvents(async () => {
      ticketNumber = await receive(world, owner);
    });
    await world.startBridge();
    return ticketNumber;
  },
  "it is older than the installation": async (world, owner) => {
    await world.set(preFilter, undefined);
    const ticketNumber = await unheard(world, owner);
    await world.setPreFilter({});
    return ticketNumber;
  },
  "its mail had no From": async (world) => receive(world, "<>"),
  "its mail had words only": async (world) => receive(world, "Owner of a mirror"),
};

const readsTicket = async (world: World, browser: CustomerBrowser, ticketNumber: string): Promise<boolean> => {
  const page = await browser.open(
    `${world.publicUrl}/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`,
  );
  return page.html.includes("mirror") || page.text.includes("mirror");
};

/** Somebody who is logged in as a customer by a ticket of his own cannot read the other one, nor find it. */
const expectNoAccess = async (world: World, address: string, ticketNumber: string): Promise<void> => {
  const own = await mailIn(world, address);
  const { browser, page } = await clickThrough(own.link);
  expect(page.text).to.contain("My printer is on fire");
  expect(await readsTicket(world, browser, ticketNumber)).to.equal(false);
  const overview = await browser.open(
    `${world.publicUrl}/customer.pl?Action=CustomerTicketOverview;Subaction=MyTickets`,
  );
  expect(overview.html).not.to.contain(ticketNumber);
};

const followedUp = (when: string, create: Ticket): Scenario => ({
  name: `a stranger who follows up on a ticket without a customer user (${when}) gets neither the ticket nor a link`,
  run: async (world) => {
    const mails = await watchMails(world);
    const [owner, stranger] = [world.freshAddress("owner"), world.freshAddress("stranger")];
    const { ticketNumber: control } = await mailIn(world, world.freshAddress("bystander"));
    const ticketNumber = await create(world, owner);
    const { customerUser, customerId } = await world.ticket(ticketNumber);
    expect(customerUser).to.be.oneOf([owner, "", "?"]);
    for (const from of [stranger, `"${owner}" <${stranger}>`])
      expect(await world.receive(followUpMail(ticketNumber, { from }))).to.include({ followUp: true });
    await world.settle();
    await world.sweep();
    expect(await world.ticket(ticketNumber)).to.include({ customerUser, customerId });
    await expectOnlyRegistered(world, await mails(), control);
    await expectNoAccess(world, stranger, ticketNumber);
  },
});

export const securityRepair: ScenarioGroup = {
  title: "security: repair",
  scenarios: Object.entries(tickets).map(([when, create]) => followedUp(when, create)),
};
