/** The bridge killed at every step of a customer's way; afterwards the customer gets in, and nobody twice with one link. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { hasSession, takeGrant } from "../scenarios/grants.ts";
import { linkOf, opensSomething, inertLinkOf } from "../scenarios/links.ts";
import { watchMails } from "../scenarios/opened-links.ts";
import {
  clickThrough,
  isOnTicket,
  look,
  mailIn,
  newest,
  offersToOpen,
  opens,
  post,
  renew,
} from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { createCustomerBrowser, type CustomerBrowser, type Page } from "../support/customer-browser.ts";
import type { Chaos } from "./control-process.ts";
import { atButton, atCall, atOperation, atRedis, type CrashPoint } from "./crash-points.ts";
import { dyingAt, type CrashScenario, patience } from "./crash-scenario.ts";

const minute = 61;
const hour = 3600;
const isOnItsWay = (page: Page): boolean => /new link is on its way/i.test(page.text);

interface Customer {
  address: string;
  ticketNumber: string;
  link: string;
  browser: CustomerBrowser;
}

const aCustomer = async (environment: TestEnvironment, name: string): Promise<Customer> => {
  const address = environment.freshAddress(name);
  return { address, ...(await mailIn(environment, address)), browser: createCustomerBrowser() };
};

/** Asks until a mail is on its way; OTOBO leaves a bridge that was away alone for half a minute. */
const asksAgain = async (chaos: Chaos, link: string, browser: CustomerBrowser): Promise<void> => {
  let ahead = minute;
  for (; ; ahead += hour) {
    await chaos.setClock(ahead);
    if (isOnItsWay(await renew(link, browser))) return;
    await sleep(500);
  }
};

/** What was asked for has come, with a link that opens, to nobody else; and nothing waits any more. */
const isMailed = async (
  { address, ticketNumber }: Customer,
  newMails: Awaited<ReturnType<typeof watchMails>>,
): Promise<void> => {
  // A renewal of an earlier test may be mailed late, to its own customer.
  const ofTicket = async () =>
    (await newMails()).filter(({ links }) => links.some((link) => link.includes(`/t/${ticketNumber}/`)));
  await eventually("a new link has come", async () => (await ofTicket()).some(opensSomething), patience);
  const mails = await ofTicket();
  for (const { envelope } of mails) expect(envelope.to).to.deep.equal([address]);
  await opens(linkOf(newest(mails.filter(opensSomething))), ticketNumber);
};

/** Comes in with the link, or else with a new one. Answers how often the link itself led in: never, or once. */
const comesIn = async (environment: TestEnvironment, chaos: Chaos, customer: Customer): Promise<number> => {
  const { ticketNumber, link, browser } = customer;
  if (offersToOpen(await browser.open(link))) {
    isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
    return 1;
  }
  const newMails = await watchMails(environment);
  await asksAgain(chaos, link, browser);
  await isMailed(customer, newMails);
  return 0;
};

const isSpent = async (link: string): Promise<void> => {
  expect((await post(link)).status, "another browser").not.to.equal(303);
  expect(offersToOpen(await look(link))).to.equal(false);
};

const duringOpening = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while a link is opened`,
  run: async (environment, chaos) => {
    const customer = await aCustomer(environment, "killed.opening");
    const { browser, link, ticketNumber } = customer;
    const page = await browser.open(link);
    const leadsTo = await dyingAt(moment, environment, chaos, () => browser.pressOnly(page));
    if (leadsTo.includes("OTAToken=")) await browser.open(leadsTo);
    if (!(await hasSession(environment, browser)))
      expect(await comesIn(environment, chaos, customer), ticketNumber).to.equal(1);
    await isSpent(link);
  },
});

const duringLogin = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while OTOBO redeems a grant`,
  run: async (environment, chaos) => {
    const customer = await aCustomer(environment, "killed.login");
    const { browser, link } = customer;
    const { grantUrl } = await takeGrant(link, browser);
    await dyingAt(moment, environment, chaos, () => browser.open(grantUrl));
    if (!(await hasSession(environment, browser))) await comesIn(environment, chaos, customer);
    await isSpent(link);
  },
});

/** `link` is the one whose page has the button. */
const asksDuring = async (
  moment: CrashPoint,
  environment: TestEnvironment,
  chaos: Chaos,
  customer: Customer,
): Promise<void> => {
  const { link, browser } = customer;
  const page = await browser.open(link);
  const newMails = await watchMails(environment);
  const answered = await dyingAt(moment, environment, chaos, async () =>
    isOnItsWay(await browser.press(page, "/renew")),
  );
  if (!answered) await asksAgain(chaos, link, browser);
  await isMailed(customer, newMails);
};

const duringInertRenewal = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while a new link is asked for with an inert one`,
  run: async (environment, chaos) => {
    const customer = await aCustomer(environment, "killed.safe");
    await asksDuring(moment, environment, chaos, { ...customer, link: inertLinkOf(customer.link) });
  },
});

const duringRenewal = (moment: CrashPoint): CrashScenario => ({
  name: `when ${moment.name}, while a new link is asked for with a spent one`,
  run: async (environment, chaos) => {
    const customer = await aCustomer(environment, "killed.renewal");
    await opens(customer.link, customer.ticketNumber);
    await asksDuring(moment, environment, chaos, customer);
    await isSpent(customer.link);
  },
});

const lookUp = atRedis("the look-up", ["get", "ota:{"]);
const claim = atRedis("the claim of a renewal", ["ota:{", ":renewals"]);
const mailing = [...atOperation("LinkMailSend"), ...atCall("issue"), ...atCall("activate")];

export const crashScenariosOfCustomers: CrashScenario[] = [
  ...[...atButton("opening"), ...lookUp, ...atRedis("the opening", ["eval", "ota:{"])].map(duringOpening),
  ...[...atCall("redeem"), ...lookUp, ...atRedis("the redemption", ["eval", "ota:{"])].map(duringLogin),
  ...[...atButton("renewal"), ...claim, ...mailing].map(duringInertRenewal),
  ...[...atButton("renewal"), ...lookUp, ...claim, ...mailing].map(duringRenewal),
];
