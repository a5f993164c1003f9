/** The bridge killed at every step; what has to be true when it is back and OTOBO has tried again. */
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { linkOf, opensSomething } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import {
  access,
  answerWithLink,
  look,
  mailIn,
  minutes,
  newest,
  offersRenewal,
  opens,
  renew,
  untilOn,
} from "../scenarios/steps.ts";
import type { World } from "../scenarios/world.ts";
import { atCall, atOperation, atRedis, type CrashPoint } from "./crash-points.ts";
import { dyingAt, type CrashScenario, patience } from "./crash-scenario.ts";
import { crashScenariosOfCustomers } from "./crash-scenarios-of-customers.ts";

/** The customer can use what was mailed, or ask for better with it. */
const mailedLinkWorks = async (world: World, address: string, ticketNumber: string): Promise<void> => {
  const [first, ...more] = await world.mailsTo(address);
  expect(more, "mails").to.have.lengthOf(0);
  if (!first) throw new Error("The customer got no mail");
  if (opensSomething(first)) {
    await opens(linkOf(first), ticketNumber);
    return;
  }
  const [safe] = first.links;
  if (safe === undefined) return;
  expect(offersRenewal(await look(safe))).to.equal(true);
  await renew(safe);
  await eventually("the new link has come", async () => (await world.mailsTo(address)).length > 1, patience);
  await opens(linkOf(newest(await world.mailsTo(address))), ticketNumber);
};

const isWhole = async (world: World, address: string, ticketNumber: string): Promise<void> => {
  await eventually(
    "the customer user is there",
    async () => (await world.customerUser(address))?.email === address,
    patience,
  );
  await eventually(
    "the ticket has its customer user",
    async () => (await world.ticket(ticketNumber)).customerUser === address,
    patience,
  );
  expect((await world.ticket(ticketNumber)).customerId).to.equal(address);
  await mailedLinkWorks(world, address, ticketNumber);
  await opens(await answerWithLink(world, ticketNumber, address), ticketNumber);
};

const duringMail = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while a mail of a new sender is read`,
  run: async (world, chaos) => {
    const address = world.freshAddress("killed.mail");
    const received = mail({ from: `Jane Doe <${address}>` });
    const { ticketNumber } = await dyingAt(moment, world, chaos, () => world.receive(received));
    await isWhole(world, address, ticketNumber);
  },
});

const duringEvent = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, for a mail that was read without the bridge`,
  run: async (world, chaos) => {
    const address = world.freshAddress("killed.event");
    await world.stopBridge();
    const { ticketNumber } = await world.receive(mail({ from: `Jane Doe <${address}>` }));
    await dyingAt(moment, world, chaos, () => world.startBridge());
    await isWhole(world, address, ticketNumber);
  },
});

const duringClose = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, for a ticket that was closed`,
  run: async (world, chaos) => {
    const { ticketNumber, link } = await mailIn(world, world.freshAddress("killed.close"));
    await world.settle();
    await dyingAt(moment, world, chaos, () => world.setState(ticketNumber, "closed successful"));
    await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, patience);
    expect(untilOn(await look(link))).to.be.closeTo(world.now() + access, minutes);
    await opens(link, ticketNumber);
  },
});

const activation = atRedis("activation");
const following = atRedis("what becomes of the links");

export const crashScenarios: CrashScenario[] = [
  ...[...atCall("prefilter"), ...atCall("issue"), ...atCall("activate"), ...activation].map(duringMail),
  ...[
    ...atCall("events"),
    ...atOperation("TicketStatesGet"),
    ...atOperation("CustomerUserFind"),
    ...atOperation("CustomerUserAdd"),
    ...atOperation("TicketCustomerSet"),
    ...following,
  ].map(duringEvent),
  ...[...atCall("events"), ...atOperation("TicketStatesGet"), ...following].map(duringClose),
  ...crashScenariosOfCustomers,
];
