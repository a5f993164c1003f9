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
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { atCall, atOperation, atRedis, type CrashPoint } from "./crash-points.ts";
import { dyingAt, type CrashScenario, patience } from "./crash-scenario.ts";
import { crashScenariosOfCustomers } from "./crash-scenarios-of-customers.ts";

/** The customer can use what was mailed, or ask for better with it. */
const mailedLinkWorks = async (environment: TestEnvironment, address: string, ticketNumber: string): Promise<void> => {
  const [first, ...more] = await environment.mailsTo(address);
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
  await eventually("the new link has come", async () => (await environment.mailsTo(address)).length > 1, patience);
  await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
};

const isWhole = async (environment: TestEnvironment, address: string, ticketNumber: string): Promise<void> => {
  await eventually(
    "the customer user is there",
    async () => (await environment.customerUser(address))?.email === address,
    patience,
  );
  await eventually(
    "the ticket has its customer user",
    async () => (await environment.ticket(ticketNumber)).customerUser === address,
    patience,
  );
  expect((await environment.ticket(ticketNumber)).customerId).to.equal(address);
  await mailedLinkWorks(environment, address, ticketNumber);
  await opens(await answerWithLink(environment, ticketNumber, address), ticketNumber);
};

const duringMail = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while a mail of a new sender is read`,
  run: async (environment, chaos) => {
    const address = environment.freshAddress("killed.mail");
    const received = mail({ from: `Jane Doe <${address}>` });
    const { ticketNumber } = await dyingAt(moment, environment, chaos, () => environment.receive(received));
    await isWhole(environment, address, ticketNumber);
  },
});

const duringEvent = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, for a mail that was read without the bridge`,
  run: async (environment, chaos) => {
    const address = environment.freshAddress("killed.event");
    await environment.stopBridge();
    const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe <${address}>` }));
    await dyingAt(moment, environment, chaos, () => environment.startBridge());
    await isWhole(environment, address, ticketNumber);
  },
});

const duringClose = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, for a ticket that was closed`,
  run: async (environment, chaos) => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("killed.close"));
    await environment.settle();
    await dyingAt(moment, environment, chaos, () => environment.setState(ticketNumber, "closed successful"));
    await eventually("the link ends with its ticket", async () => untilOn(await look(link)) !== undefined, patience);
    expect(untilOn(await look(link))).to.be.closeTo(environment.now() + access, minutes);
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
