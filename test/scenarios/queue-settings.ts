/** OneTimeAuth::Queues: settings for the tickets of some queues. */
import { expect } from "chai";
import { linkOf } from "./links.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import {
  answer,
  answerWithLink,
  clickThrough,
  close,
  closeDaysAgo,
  day,
  isGone,
  isOnTicket,
  look,
  mailIn,
  minutes,
  newest,
  offersRenewal,
  offersToOpen,
  opens,
  renew,
  tag,
  untilOn,
} from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";
import { eventually } from "./eventually.ts";
import { hasSession } from "./grants.ts";

const setting = "OneTimeAuth::Queues";

/** Options for the scenarios' queue. */
const own = (environment: TestEnvironment, options: string): Promise<void> =>
  environment.set(setting, { [environment.queue]: options });

const isOpen = async (link: string): Promise<boolean> => offersToOpen(await look(link));

const zoom = (environment: TestEnvironment, ticketNumber: string): string =>
  new URL(`/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`, environment.publicUrl).href;

const links: Scenario[] = [
  {
    name: "Links=off: emails have the plain address, links that were sent open nothing and send no new one, until it is on again",
    run: async (environment) => {
      const address = environment.freshAddress("off");
      const { ticketNumber, link } = await mailIn(environment, address);
      const others = await mailIn(environment, environment.freshAddress("off.others"));
      await environment.moveTicket(others.ticketNumber, "Misc");
      await environment.set(setting, { [environment.queue]: "Links=off", Misc: "Links=on" });
      await environment.sendEvent({
        event: "TicketQueueUpdate",
        ticketId: await environment.ticketId(others.ticketNumber),
      });
      await eventually("the link opens nothing", () => isGone(link));
      expect(offersRenewal(await look(link))).to.equal(false);
      await answer(environment, ticketNumber, { to: address });
      const sent = newest(await environment.mailsTo(address));
      expect(sent?.text).to.contain(`Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`);
      expect(sent?.links).to.deep.equal([]);
      await opens(others.link, others.ticketNumber);
      await environment.set(setting, {});
      await eventually("the link opens again", () => isOpen(link));
      await opens(link, ticketNumber);
    },
  },
  {
    name: "Links=off: a ticket that is moved there has no links any more, and has them again when it is moved back",
    run: async (environment) => {
      await environment.set(setting, { Misc: "Links=off" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("moved"));
      expect(await isOpen(link)).to.equal(true);
      await environment.moveTicket(ticketNumber, "Misc");
      await environment.settle();
      expect(await isGone(link)).to.equal(true);
      await environment.moveTicket(ticketNumber, "Junk");
      await environment.settle();
      await opens(link, ticketNumber);
    },
  },
  {
    name: "Links=off: a ticket was moved there, and its event never arrived: nobody is logged in, and the sweep makes up for it",
    run: async (environment) => {
      await environment.set(setting, { Misc: "Links=off" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("unheard"));
      await environment.loseEvents(() => environment.moveTicket(ticketNumber, "Misc"));
      expect(await isOpen(link)).to.equal(true);
      const { browser } = await clickThrough(link);
      expect(await hasSession(environment, browser)).to.equal(false);
      await environment.sweep();
      expect(await isGone(link)).to.equal(true);
    },
  },
  {
    name: "Links=off for a pattern: the queue's own entry counts before it",
    run: async (environment) => {
      await environment.set(setting, { "*": "Links=off", [environment.queue]: "Links=on" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("pattern"));
      await opens(link, ticketNumber);
      const moved = await mailIn(environment, environment.freshAddress("pattern.moved"));
      await environment.moveTicket(moved.ticketNumber, "Misc");
      await environment.settle();
      expect(await isGone(moved.link)).to.equal(true);
    },
  },
];

const days: Scenario[] = [
  {
    name: "AccessDaysAfterClose: a link works as long as its ticket's queue says, on the page, at the login and for new links",
    run: async (environment) => {
      await own(environment, "AccessDaysAfterClose=30");
      const address = environment.freshAddress("days");
      const { ticketNumber, link } = await mailIn(environment, address);
      await closeDaysAgo(environment, ticketNumber, 20);
      const end = environment.now() + 10 * day;
      expect(untilOn(await look(link))).to.be.closeTo(end, minutes);
      expect(untilOn(await look(await answerWithLink(environment, ticketNumber, address)))).to.be.closeTo(end, minutes);
      await environment.sweep();
      await opens(link, ticketNumber);
      const later = await mailIn(environment, environment.freshAddress("days.later"));
      await closeDaysAgo(environment, later.ticketNumber, 31);
      expect(await isGone(later.link)).to.equal(true);
    },
  },
  {
    name: "AccessDaysAfterClose: a closed ticket that is moved has the days of its new queue",
    run: async (environment) => {
      await environment.set(setting, { Misc: "AccessDaysAfterClose=40", Junk: "AccessDaysAfterClose=0" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("days.moved"));
      await close(environment, ticketNumber);
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 14 * day, minutes);
      await environment.moveTicket(ticketNumber, "Misc");
      await environment.settle();
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 40 * day, minutes);
      await environment.moveTicket(ticketNumber, "Junk");
      await environment.settle();
      expect(await isGone(link)).to.equal(true);
    },
  },
];

const sessions: Scenario[] = [
  {
    name: "SessionScope: a link opens its ticket only, if that is set for its queue; a link of another queue opens all",
    run: async (environment) => {
      await environment.set(setting, { Misc: "SessionScope=Ticket" });
      const address = environment.freshAddress("scope");
      const [first, second] = [await mailIn(environment, address), await mailIn(environment, address)];
      await environment.moveTicket(first.ticketNumber, "Misc");
      await environment.settle();
      const { browser, page } = await clickThrough(first.link);
      isOnTicket(page, first.ticketNumber);
      expect((await browser.open(zoom(environment, second.ticketNumber))).text).to.match(/No Permission/);
      const other = await clickThrough(second.link);
      isOnTicket(await other.browser.open(zoom(environment, first.ticketNumber)), first.ticketNumber);
    },
  },
];

/** The subject of the mail with a new link for a ticket. */
const renewalSubject = async (environment: TestEnvironment, name: string, queue?: "Misc"): Promise<string> => {
  const address = environment.freshAddress(name);
  const { ticketNumber, link } = await mailIn(environment, address);
  if (queue) await environment.moveTicket(ticketNumber, queue);
  await environment.settle();
  await clickThrough(link);
  await renew(link);
  const sent = newest(await environment.mailsTo(address));
  await opens(linkOf(sent), ticketNumber);
  return sent?.subject ?? "";
};

const renewals: Scenario[] = [
  {
    name: "TokenRefreshNotificationID: each queue has its own email with a new link",
    run: async (environment) => {
      const id = await environment.addNotification({ en: { subject: "From sales", text: `Here you are: ${tag}` } });
      await environment.set(setting, { Misc: `TokenRefreshNotificationID=${id}` });
      expect(await renewalSubject(environment, "sales", "Misc")).to.contain("From sales");
      expect(await renewalSubject(environment, "built.in")).to.contain("Your new link");
    },
  },
];

const invalid: Scenario[] = [
  {
    name: "what is invalid counts as the general setting, is logged, and found by Check, as is an entry for no queue",
    run: async (environment) => {
      const entry = "AccessDaysAfterClose=soon; Link=off; Links=off Links=on";
      await environment.set(setting, { [environment.queue]: entry, "Nowhere::*": "Links=off" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("invalid.queue"));
      await close(environment, ticketNumber);
      expect(untilOn(await look(link))).to.be.closeTo(environment.now() + 14 * day, minutes);
      await opens(link, ticketNumber);
      const log = await environment.otoboLog();
      for (const option of entry.split("; "))
        expect(log).to.contain(
          `Invalid option "${option}" in the setting ${setting}###${environment.queue}. The general setting applies.`,
        );
      if (!environment.check) return;
      const found = await environment.check();
      expect(found).to.match(/Problem .*AccessDaysAfterClose=soon/);
      expect(found).to.contain(`No queue matches the entry "Nowhere::*" of the setting ${setting}.`);
    },
  },
];

export const queueSettings: ScenarioGroup = {
  title: "settings: Queues",
  scenarios: [...links, ...days, ...sessions, ...renewals, ...invalid],
};
