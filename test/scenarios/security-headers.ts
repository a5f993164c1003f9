import { expect } from "chai";
import { followUpMail, mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { checkBoxField, type TestEnvironment } from "./test-environment.ts";

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
  "X-OTOBO-CustomerUser and -CustomerNo in another case": (victim) => ({
    "x-otobo-customeruser": victim,
    "X-Otobo-CUSTOMERNO": victim,
  }),
  "X-OTOBO-CustomerUser, repeated": (victim) => ({
    "X-OTOBO-CustomerUser": `${victim}\nX-OTOBO-CustomerUser: ${victim}`,
  }),
  "X-OTOBO-CustomerUser and -CustomerNo, folded": (victim) => ({
    "X-OTOBO-CustomerUser": `\n ${victim}`,
    "X-OTOBO-CustomerNo": `\n\t${victim}`,
  }),
  "A name in an encoded word": (victim) => ({
    "X-OTOBO-CustomerUser": `=?utf-8?B?${Buffer.from(victim).toString("base64")}?=`,
  }),
};

const all: Headers = (victim) => Object.assign({}, ...Object.values(headers).map((one) => one(victim))) as never;

const setScene = async (environment: TestEnvironment) => {
  const mails = await watchMails(environment);
  const [victim, stranger] = [environment.freshAddress("victim"), environment.freshAddress("stranger")];
  const { ticketNumber } = await environment.receive(mail({ from: victim }));
  const check = async () => {
    await environment.settle();
    expect((await environment.ticket(ticketNumber)).customerUser).to.equal(victim);
    await expectOnlyRegistered(environment, await mails(), ticketNumber);
  };
  return { victim, stranger, ticketNumber, check };
};

const obeyed = (what: string, lines: Headers): Scenario => ({
  name: `${what} in a mail, trusted or not, gives a stranger neither somebody else's ticket nor a link to one`,
  run: async (environment) => {
    const { victim, stranger, ticketNumber, check } = await setScene(environment);
    for (const untrusted of [true, false]) {
      const sent = { from: stranger, headers: lines(victim) };
      const fresh = await environment.receive(mail(sent), { untrusted });
      expect(await environment.ticket(fresh.ticketNumber)).to.include({ customerUser: stranger, customerId: stranger });
      expect(await environment.receive(followUpMail(ticketNumber, sent), { untrusted })).to.include({ ticketNumber });
      const claims = { from: stranger, headers: lines(stranger) };
      expect(await environment.receive(followUpMail(ticketNumber, claims), { untrusted })).to.include({ ticketNumber });
    }
    await check();
  },
});

const withoutProtection: Scenario = {
  name: "CustomerHeaderSpoofProtection off: whoever a trusted mail names gets the ticket, but no link that somebody else reads",
  run: async (environment) => {
    await environment.setPreFilter({ CustomerHeaderSpoofProtection: "0" });
    const { victim, stranger, ticketNumber, check } = await setScene(environment);
    const named = await environment.receive(mail({ from: stranger, headers: { "X-OTOBO-CustomerUser": victim } }));
    expect((await environment.ticket(named.ticketNumber)).customerUser).to.equal(victim);
    const claims = { "X-OTOBO-CustomerUser": stranger, "X-OTOBO-FollowUp-CustomerUser": stranger };
    await environment.receive(followUpMail(ticketNumber, { from: stranger, headers: claims }));
    const own = await environment.receive(mail({ from: stranger }));
    expect((await environment.ticket(own.ticketNumber)).customerUser).to.equal(stranger);
    const unknown = await environment.receive(mail({ from: stranger, headers: claims }), { untrusted: true });
    expect((await environment.ticket(unknown.ticketNumber)).customerUser).to.equal(stranger);
    await check();
  },
};

const withoutBridge: Scenario = {
  name: "while the bridge is away, a stranger's own headers give him neither somebody else's ticket nor a link to one",
  run: async (environment) => {
    const { victim, stranger, ticketNumber, check } = await setScene(environment);
    await environment.stopBridge();
    const fresh = await environment.receive(mail({ from: stranger, headers: all(victim) }));
    expect(await environment.ticket(fresh.ticketNumber)).to.include({ customerUser: stranger, customerId: stranger });
    const sent = followUpMail(ticketNumber, { from: stranger, headers: all(stranger) });
    expect(await environment.receive(sent)).to.include({ ticketNumber });
    await environment.startBridge();
    await check();
    expect((await environment.ticket(fresh.ticketNumber)).customerUser).to.equal(stranger);
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
