import { expect } from "chai";
import { followUpMail, mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { checkBoxField, type World } from "./world.ts";

type Headers = (victim: string) => Record<string, string>;

/** Headers by which a mail may tell OTOBO what to do with it, were it trusted. */
const headers: Record<string, Headers> = {
  "X-OTOBO-CustomerUser": (victim) => ({ "X-OTOBO-CustomerUser": victim }),
  "X-OTOBO-CustomerNo": (victim) => ({ "X-OTOBO-CustomerNo": victim }),
  "X-OTOBO-FollowUp-CustomerUser and -CustomerNo": (victim) => ({
    "X-OTOBO-FollowUp-CustomerUser": victim,
    "X-OTOBO-FollowUp-CustomerNo": victim,
  }),
  "X-OTOBO-From, -Sender and -ReplyTo": (victim) => ({
    "X-OTOBO-From": victim,
    "X-OTOBO-Sender": victim,
    "X-OTOBO-ReplyTo": victim,
    "X-OTOBO-SenderEmailAddress": victim,
  }),
  "X-OTOBO-SenderType and its follow-up": () => ({
    "X-OTOBO-SenderType": "agent",
    "X-OTOBO-FollowUp-SenderType": "agent",
  }),
  "The checkbox of new customers": () => ({ [`X-OTOBO-DynamicField-${checkBoxField}`]: "1" }),
  "The headers of former times": (victim) => ({ "X-OTRS-CustomerUser": victim, "X-OTRS-CustomerNo": victim }),
  "A name in an encoded word": (victim) => ({
    "X-OTOBO-CustomerUser": `=?utf-8?B?${Buffer.from(victim).toString("base64")}?=`,
  }),
};

const all: Headers = (victim) => Object.assign({}, ...Object.values(headers).map((one) => one(victim))) as never;

const setScene = async (world: World) => {
  const mails = await watchMails(world);
  const [victim, stranger] = [world.freshAddress("victim"), world.freshAddress("stranger")];
  const { ticketNumber } = await world.receive(mail({ from: victim }));
  const check = async () => {
    await world.settle();
    expect((await world.ticket(ticketNumber)).customerUser).to.equal(victim);
    await expectOnlyRegistered(world, await mails(), ticketNumber);
  };
  return { victim, stranger, ticketNumber, check };
};

const obeyed = (what: string, lines: Headers): Scenario => ({
  name: `${what} in a mail, trusted or not, gives a stranger neither somebody else's ticket nor a link to one`,
  run: async (world) => {
    const { victim, stranger, ticketNumber, check } = await setScene(world);
    for (const untrusted of [true, false]) {
      const sent = { from: stranger, headers: lines(victim) };
      const fresh = await world.receive(mail(sent), { untrusted });
      expect(await world.ticket(fresh.ticketNumber)).to.include({ customerUser: stranger, customerId: stranger });
      expect(await world.receive(followUpMail(ticketNumber, sent), { untrusted })).to.include({ ticketNumber });
      const claims = { from: stranger, headers: lines(stranger) };
      expect(await world.receive(followUpMail(ticketNumber, claims), { untrusted })).to.include({ ticketNumber });
    }
    await check();
  },
});

const withoutProtection: Scenario = {
  name: "CustomerHeaderSpoofProtection off: whoever a trusted mail names gets the ticket, but no link that somebody else reads",
  run: async (world) => {
    await world.setPreFilter({ CustomerHeaderSpoofProtection: "0" });
    const { victim, stranger, ticketNumber, check } = await setScene(world);
    const named = await world.receive(mail({ from: stranger, headers: { "X-OTOBO-CustomerUser": victim } }));
    expect((await world.ticket(named.ticketNumber)).customerUser).to.equal(victim);
    const claims = { "X-OTOBO-CustomerUser": stranger, "X-OTOBO-FollowUp-CustomerUser": stranger };
    await world.receive(followUpMail(ticketNumber, { from: stranger, headers: claims }));
    const unknown = await world.receive(mail({ from: stranger, headers: claims }), { untrusted: true });
    expect((await world.ticket(unknown.ticketNumber)).customerUser).to.equal(stranger);
    await check();
  },
};

const withoutBridge: Scenario = {
  name: "while the bridge is away, a stranger's own headers give him neither somebody else's ticket nor a link to one",
  run: async (world) => {
    const { victim, stranger, ticketNumber, check } = await setScene(world);
    await world.stopBridge();
    const fresh = await world.receive(mail({ from: stranger, headers: all(victim) }));
    expect(await world.ticket(fresh.ticketNumber)).to.include({ customerUser: stranger, customerId: stranger });
    const sent = followUpMail(ticketNumber, { from: stranger, headers: all(stranger) });
    expect(await world.receive(sent)).to.include({ ticketNumber });
    await world.startBridge();
    await check();
    expect((await world.ticket(fresh.ticketNumber)).customerUser).to.equal(stranger);
  },
};

export const securityHeaders: ScenarioGroup = {
  title: "security: headers of OTOBO in mails",
  scenarios: [
    ...[...Object.entries(headers), ["All of them together", all] as const].map(([what, lines]) => obeyed(what, lines)),
    withoutProtection,
    withoutBridge,
  ],
};
