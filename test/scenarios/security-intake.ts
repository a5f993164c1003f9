import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { isComplete, linkOf, opensSomething, inertLinkOf, ticketNumberOf } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, mailIn, newest, opens, post, renew, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const hour = 3600;
const minute = 60;

/** Limits count by the hours of the clock: nothing of this scenario may fall into two of them. */
const startOfAnHour = (environment: TestEnvironment): void => {
  environment.passTime(hour - (environment.now() % hour));
};

const linesAbout = (environment: TestEnvironment, limit: string): number =>
  environment
    .bridgeLog()
    .split("\n")
    .filter((line) => line.includes("Limit reached") && line.includes(limit)).length;

const forgedMails = 60;
/** As LIMIT_CUSTOMER_LINKS_PER_HOUR and LIMIT_CUSTOMER_RENEWALS_PER_HOUR are by default. */
const linksPerHour = 30;
const renewalsPerHour = 10;

const floods: Scenario[] = [
  {
    name: "60 forged mails in a minute: all become tickets, their victim gets a bounded number of links and one more for the asking, others get theirs",
    run: async (environment) => {
      const victim = environment.freshAddress("flooded");
      await environment.addCustomerUser({ login: victim, email: victim });
      startOfAnHour(environment);
      const tickets = new Set<string>();
      for (let count = 0; count < forgedMails; count += 1)
        tickets.add((await environment.receive(mail({ from: victim }))).ticketNumber);
      expect(tickets.size).to.equal(forgedMails);

      const sent = await environment.mailsTo(victim);
      expect(sent.filter(opensSomething)).to.have.length(linksPerHour);
      const { links } = newest(sent) ?? expect.fail("no mail");
      const [safe = expect.fail("no link")] = links;
      expect(links.filter(isComplete)).to.deep.equal([]);
      expect(linesAbout(environment, "customerLinksPerHour")).to.equal(1);

      await renew(safe);
      await environment.settle();
      const asked = newest(await environment.mailsTo(victim));
      await opens(linkOf(asked), ticketNumberOf(safe));

      const other = await mailIn(environment, environment.freshAddress("not.flooded"));
      await opens(other.link, other.ticketNumber);
      environment.passTime(hour);
      // A follow-up: OTOBO itself sends no more than 40 auto responses a day to one address, but agents may write.
      const [first = ""] = tickets;
      const text = await environment.render(first, `Here: ${tag}`);
      await environment.send(first, { to: victim, text });
      await opens(linkOf(newest(await environment.mailsTo(victim))), first);
      console.log(`figures: ${forgedMails} forged mails, ${tickets.size} tickets, ${linksPerHour} links to the victim`);
    },
  },
  {
    name: "renewal as a mail bomb: inert links of many tickets bring their customer a bounded number of mails, by the same page",
    run: async (environment) => {
      const victim = environment.freshAddress("bombed");
      startOfAnHour(environment);
      const links: string[] = [];
      for (let count = 0; count < renewalsPerHour + 3; count += 1) links.push((await mailIn(environment, victim)).link);
      const before = (await environment.mailsTo(victim)).length;

      const pages = new Set<string>();
      for (const link of links) {
        const answer = await post(`${inertLinkOf(link)}/renew`);
        pages.add(`${answer.status} ${await answer.text()}`);
      }
      await environment.settle();
      expect(pages.size).to.equal(1);
      expect((await environment.mailsTo(victim)).length - before).to.equal(renewalsPerHour);
      expect(linesAbout(environment, "customerRenewalsPerHour")).to.equal(1);

      const other = await mailIn(environment, environment.freshAddress("not.bombed"));
      await clickThrough(other.link);
      expect((await renew(other.link)).status).to.equal(200);
      await opens(
        linkOf(newest(await environment.mailsTo(await ownerOf(environment, other.ticketNumber)))),
        other.ticketNumber,
      );

      environment.passTime(hour);
      await post(`${inertLinkOf(links.at(-1) ?? "")}/renew`);
      await environment.settle();
      expect((await environment.mailsTo(victim)).length - before).to.equal(renewalsPerHour + 1);
      console.log(`figures: ${links.length} tickets renewed at once, ${renewalsPerHour} mails`);
    },
  },
  {
    name: "renewal by an inert link over and over: one mail a minute, five an hour, and the holder of the link still gets in",
    run: async (environment) => {
      const owner = environment.freshAddress("pestered");
      const { ticketNumber, link } = await mailIn(environment, owner);
      const before = (await environment.mailsTo(owner)).length;
      const statuses: number[] = [];
      for (let press = 0; press < 20; press += 1) {
        statuses.push((await post(`${inertLinkOf(link)}/renew`)).status);
        // What is asked for once more before it was mailed is mailed once.
        if (statuses.at(-1) === 200) await environment.settle();
        environment.passTime(minute / 2);
      }
      expect(statuses.filter((status) => status === 200)).to.have.length(5);
      expect((await environment.mailsTo(owner)).length - before).to.equal(5);
      await opens(linkOf(newest(await environment.mailsTo(owner))), ticketNumber);
    },
  },
  {
    name: "renewal by an inert link: the same page, byte for byte, for a ticket that is there, closed, somebody else's now, or gone",
    run: async (environment) => {
      const pageFor = async (name: string, change: (ticketNumber: string) => Promise<void>): Promise<string> => {
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress(name));
        await change(ticketNumber);
        await environment.settle();
        const answer = await post(`${inertLinkOf(link)}/renew`);
        return `${answer.status} ${await answer.text()}`;
      };
      const present = environment.freshAddress("present.owner");
      await environment.addCustomerUser({ login: present, email: present });
      const known = await pageFor("there", () => Promise.resolve());
      expect(known).to.match(/^200 /);
      expect(await pageFor("closed", (number) => environment.setState(number, "closed successful"))).to.equal(known);
      expect(await pageFor("former.owner", (number) => environment.setCustomer(number, present))).to.equal(known);
      expect(await pageFor("gone", (number) => environment.deleteTicket(number))).to.equal(known);
      await environment.settle();
      expect((await environment.mailsTo(present)).filter(({ subject }) => /new link/i.test(subject))).to.deep.equal([]);
    },
  },
  {
    name: "previews that are never sent: Redis holds not one key more",
    run: async (environment) => {
      const { ticketNumber } = await mailIn(environment, environment.freshAddress("previewed"));
      const before = await environment.redisKeys();
      const previews = 100;
      for (let count = 0; count < previews; count += 1)
        expect(await environment.render(ticketNumber, `Draft: ${tag}`)).to.contain("/t/");
      // Counters of earlier minutes may have expired meanwhile.
      expect(before).to.include.members(await environment.redisKeys());
      console.log(`figures: ${previews} previews, 0 keys more in Redis`);
    },
  },
];

const ownerOf = async (environment: TestEnvironment, ticketNumber: string): Promise<string> =>
  (await environment.ticket(ticketNumber)).customerUser;

/** The mails that a machine at `address` got while it answered each of them with `reply`; it gives up after ten. */
const answeredByMachine = async (
  environment: TestEnvironment,
  address: string,
  reply: (received: SentMail) => string,
): Promise<SentMail[]> => {
  let answered = 0;
  let received = await environment.mailsTo(address);
  while (answered < received.length && answered < 10) {
    for (const each of received.slice(answered)) await environment.receive(reply(each));
    answered = received.length;
    await environment.settle();
    received = await environment.mailsTo(address);
  }
  return received;
};

const messageIdOf = ({ raw }: SentMail): string => /^Message-ID:\s*(<[^>]+>)/im.exec(raw.toString())?.[1] ?? "";

/** What the product sends looks like a machine's mail, so most machines do not answer; these do. */
const machines: Record<string, Record<string, string>> = {
  "that says Auto-Submitted": { "Auto-Submitted": "auto-replied" },
  "that says Precedence": { Precedence: "bulk" },
  "that says X-Loop": { "X-Loop": "helpdesk" },
};

const answersOf = (
  headers: Record<string, string>,
): Record<string, (from: string) => (received: SentMail) => string> => ({
  "with the ticket's number": (from) => (received) =>
    followUpMail(/Ticket#(\d+)/.exec(received.subject)?.[1] ?? "", {
      from,
      subject: `Out of office: ${received.subject}`,
      headers,
    }),
  "by a reference": (from) => (received) =>
    mail({ from, subject: "Out of office", headers: { ...headers, "In-Reply-To": messageIdOf(received) } }),
  "as a mail of its own": (from) => () => mail({ from, subject: "Out of office", headers }),
});

const loops: Scenario[] = Object.entries(machines).flatMap(([machine, headers]) =>
  Object.entries(answersOf(headers)).flatMap(([how, replyFrom]) => [
    {
      name: `an auto-responder ${machine} and answers ${how}: it gets one mail, and no link for its answers`,
      run: async (environment: TestEnvironment) => {
        const address = environment.freshAddress("out.of.office");
        await environment.receive(mail({ from: address }));
        const received = await answeredByMachine(environment, address, replyFrom(address));
        expect(received).to.have.length(1);
      },
    },
  ]),
);

const notificationLoop: Scenario = {
  name: "an auto-responder answers the package's notifications and a renewal: it gets one mail for each thing that a person did",
  run: async (environment) => {
    await environment.enableNotifications();
    const address = environment.freshAddress("notified.machine");
    const replies = answersOf({ "Auto-Submitted": "auto-replied" });
    await environment.receive(mail({ from: address }));
    const [first, ...more] = await answeredByMachine(environment, address, replies["as a mail of its own"]!(address));
    expect(more).to.deep.equal([]);
    const link = linkOf(first);
    await clickThrough(link);
    await renew(link);
    let answered = 1;
    const reply = replies["with the ticket's number"]!(address);
    for (
      let received = await environment.mailsTo(address);
      answered < received.length && answered < 10;
      answered += 1
    ) {
      await environment.receive(reply(received[answered]!));
      await environment.settle();
      received = await environment.mailsTo(address);
    }
    expect(await environment.mailsTo(address)).to.have.length(2);
  },
};

export const securityIntake: ScenarioGroup = {
  title: "security: intake and floods",
  scenarios: [...loops, notificationLoop, ...floods],
};
