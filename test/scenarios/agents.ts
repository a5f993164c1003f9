import { expect } from "chai";
import { linkOf } from "./links.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import {
  answerWithLink,
  clickThrough,
  closeDaysAgo,
  day,
  look,
  mailIn,
  newest,
  offersRenewal,
  offersToOpen,
  opens,
  post,
  renew,
} from "./steps.ts";

const scenarios: Scenario[] = [
  {
    name: "a link is listed as active, shown, opened and used, and the history says that the customer logged in",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("listed"));
      const listed = () => environment.agentLinks(ticketNumber);
      expect(await listed()).to.deep.equal([{ state: "active", isSeen: false, isOpened: false }]);
      await look(link);
      expect(await listed()).to.deep.equal([{ state: "active", isSeen: true, isOpened: false }]);
      await post(link);
      expect(await listed()).to.deep.equal([{ state: "active", isSeen: false, isOpened: true }]);
      environment.passTime(61);
      await opens(link, ticketNumber);
      expect(await listed()).to.deep.equal([{ state: "used", isSeen: false, isOpened: true }]);
      const { history } = await environment.ticket(ticketNumber);
      expect(history).to.include("A one-time link was sent to the address of the customer user.");
      expect(history).to.include("The customer logged in with a one-time link.");
    },
  },
  {
    name: "a login after an agent's answer is told as one that has seen the last answer",
    run: async (environment) => {
      const address = environment.freshAddress("has.read");
      const { ticketNumber } = await mailIn(environment, address);
      await clickThrough(await answerWithLink(environment, ticketNumber, address));
      const { history } = await environment.ticket(ticketNumber);
      expect(history).to.include("The customer logged in with a one-time link and has seen the last answer.");
    },
  },
  {
    name: "revoked links open nothing, their page sends a new one, and the history says both",
    run: async (environment) => {
      const address = environment.freshAddress("revoked");
      const { ticketNumber, link: older } = await mailIn(environment, address);
      const link = await answerWithLink(environment, ticketNumber, address);
      expect(await environment.revokeLinks(ticketNumber)).to.equal(2);
      expect(await environment.revokeLinks(ticketNumber), "once").to.equal(0);
      for (const revoked of [older, link]) {
        expect((await post(revoked)).status).not.to.equal(303);
        const page = await look(revoked);
        expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
      }
      await renew(link);
      await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
      expect((await environment.agentLinks(ticketNumber)).map(({ state }) => state)).to.deep.equal([
        "used",
        "revoked",
        "revoked",
      ]);
      expect((await environment.ticket(ticketNumber)).history).to.include.members([
        "All one-time links of the customer user were revoked.",
        "The customer requested a new one-time link.",
        "A new one-time link was sent to the address of the customer user.",
      ]);
    },
  },
  {
    name: "a link whose time is over is listed as expired",
    run: async (environment) => {
      await environment.set("OneTimeAuth::LinkMaxAgeDays", "10");
      const { ticketNumber } = await mailIn(environment, environment.freshAddress("over"));
      environment.passTime(10 * day);
      expect((await environment.agentLinks(ticketNumber)).map(({ state }) => state)).to.deep.equal(["expired"]);
    },
  },
  {
    name: "the links of the customer user who had the ticket before are not listed, and not revoked",
    run: async (environment) => {
      const { ticketNumber } = await mailIn(environment, environment.freshAddress("before"));
      const { ticketNumber: other, link } = await mailIn(environment, environment.freshAddress("after"));
      const login = (await environment.ticket(other)).customerUser;
      await environment.setCustomer(ticketNumber, login);
      await environment.settle();
      expect(await environment.agentLinks(ticketNumber)).to.deep.equal([]);
      expect(await environment.revokeLinks(ticketNumber)).to.equal(0);
      await opens(link, other);
    },
  },
  {
    name: "a ticket that was closed long ago has no links to list",
    run: async (environment) => {
      const { ticketNumber } = await mailIn(environment, environment.freshAddress("closed"));
      await closeDaysAgo(environment, ticketNumber, 15);
      expect(await environment.agentLinks(ticketNumber)).to.deep.equal([]);
    },
  },
];

export const agents: ScenarioGroup = { title: "what agents see and do", scenarios };
