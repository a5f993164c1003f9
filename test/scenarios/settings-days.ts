import { expect } from "chai";
import { eventually } from "./eventually.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answerWithLink, closeDaysAgo, day, look, mailIn, minutes, offersToOpen, opens, untilOn } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const setting = "OneTimeAuth::AccessDaysAfterClose";

const isOpen = async (link: string): Promise<boolean> => offersToOpen(await look(link));

const closedWith = (value: string, days: { open: number | undefined; shut: number }): Scenario => ({
  name: `AccessDaysAfterClose ${value === "" ? "empty" : value}: ${
    days.open === undefined
      ? "a link works until its ticket is closed"
      : `a link works ${days.open} days after its ticket was closed, not ${days.shut}`
  }`,
  run: async (environment) => {
    await environment.set(setting, value);
    if (days.open !== undefined) {
      const recent = await mailIn(environment, environment.freshAddress("recent"));
      await closeDaysAgo(environment, recent.ticketNumber, days.open);
      const end = environment.now() + (Number(value) - days.open) * day;
      expect(untilOn(await look(recent.link))).to.be.closeTo(end, minutes);
      await opens(recent.link, recent.ticketNumber);
    }
    const old = await mailIn(environment, environment.freshAddress("old"));
    await closeDaysAgo(environment, old.ticketNumber, days.shut);
    expect((await look(old.link)).status).to.equal(404);
  },
});

/** A link of a ticket that was closed so many days ago. */
const closedLink = async (environment: TestEnvironment, days: number): Promise<string> => {
  const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("closed"));
  await closeDaysAgo(environment, ticketNumber, days);
  return link;
};

export const settingsDays: ScenarioGroup = {
  title: "settings: AccessDaysAfterClose",
  scenarios: [
    closedWith("0", { open: undefined, shut: 0 }),
    closedWith("", { open: undefined, shut: 0 }),
    closedWith("14", { open: 13, shut: 15 }),
    closedWith("3650", { open: 3000, shut: 3651 }),
    {
      name: "lowering it takes effect at once, without a restart",
      run: async (environment) => {
        const link = await closedLink(environment, 5);
        expect(await isOpen(link)).to.equal(true);
        await environment.set(setting, "3");
        await eventually("the link has expired", async () => (await look(link)).status === 404);
      },
    },
    {
      name: "raising it gives links that are still stored their longer life, without a restart",
      run: async (environment) => {
        const link = await closedLink(environment, 5);
        await environment.set(setting, "30");
        const until = async () => untilOn(await look(link)) ?? 0;
        await eventually("the page tells the later day", async () => (await until()) > environment.now() + 24 * day);
        await environment.sweep();
        expect(await isOpen(link)).to.equal(true);
      },
    },
    {
      name: "an invalid value counts as the default, for pages and for mails, and log and Check say so",
      run: async (environment) => {
        await environment.set(setting, "30");
        const address = environment.freshAddress("invalid.days");
        const { ticketNumber, link } = await mailIn(environment, address);
        await closeDaysAgo(environment, ticketNumber, 5);
        await environment.setUnchecked(setting, "two weeks");
        const left = 9 * day;
        await eventually("the page has the default", async () => {
          const until = untilOn(await look(link)) ?? 0;
          return Math.abs(until - environment.now() - left) < minutes;
        });
        const later = await answerWithLink(environment, ticketNumber, address);
        expect(untilOn(await look(later))).to.be.closeTo(environment.now() + left, minutes);
        await opens(later, ticketNumber);
        expect(await environment.otoboLog()).to.contain(
          `Invalid value in the setting ${setting}. The default 14 applies.`,
        );
        if (environment.check) expect(await environment.check()).to.match(new RegExp(`Problem .*${setting}`));
      },
    },
    {
      name: "empty and invalid values of the other numbers count as the default: three links are active",
      run: async (environment) => {
        for (const value of ["", "many"]) {
          await environment.setUnchecked("OneTimeAuth::ActiveLinksPerTicket", value);
          const address = environment.freshAddress("three");
          const { ticketNumber, link } = await mailIn(environment, address);
          await answerWithLink(environment, ticketNumber, address);
          await answerWithLink(environment, ticketNumber, address);
          expect(await isOpen(link)).to.equal(true);
          await answerWithLink(environment, ticketNumber, address);
          expect(await isOpen(link)).to.equal(false);
        }
      },
    },
  ],
};
