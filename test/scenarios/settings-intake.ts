import { expect } from "chai";
import { linkOf } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { newest, opens } from "./steps.ts";
import { checkBoxField, textField, type World } from "./world.ts";

const victimOf = async (world: World): Promise<string> => {
  const victim = world.freshAddress("victim");
  await world.addCustomerUser({ login: victim, email: victim });
  return victim;
};

/** Header lines as a forger writes them; `{victim}` stands for somebody else's login. */
const forgeries: Record<string, string> = {
  "X-OTOBO-CustomerUser alone": "X-OTOBO-CustomerUser: {victim}\n",
  "X-OTOBO-CustomerNo alone": "X-OTOBO-CustomerNo: {victim}\n",
  "both in any case": "x-otobo-customeruser: {victim}\nX-Otobo-CUSTOMERNO: {victim}\n",
  "repeated headers": "X-OTOBO-CustomerUser: {victim}\nX-OTOBO-CustomerUser: {victim}\nX-OTOBO-CustomerNo: {victim}\n",
  "folded headers": "X-OTOBO-CustomerUser:\n {victim}\nX-OTOBO-CustomerNo:\n\t{victim}\n",
};

const spoofed = (what: string, lines: string): Scenario => ({
  name: `headers of the mail do not decide the customer user: ${what}`,
  run: async (world) => {
    const victim = await victimOf(world);
    const forger = world.freshAddress("forger");
    for (const untrusted of [false, true]) {
      const raw = lines.replaceAll("{victim}", victim) + mail({ from: forger });
      const { ticketNumber } = await world.receive(raw, { untrusted });
      expect(await world.ticket(ticketNumber)).to.include({ customerUser: forger, customerId: forger });
      expect((await world.mailsTo(victim)).flatMap(({ links }) => links)).to.deep.equal([]);
    }
  },
});

const protection: Scenario[] = [
  ...Object.entries(forgeries).map(([what, lines]) => spoofed(what, lines)),
  {
    name: "a follow-up's headers do not move a ticket to somebody else",
    run: async (world) => {
      const victim = await victimOf(world);
      const owner = world.freshAddress("owner");
      const { ticketNumber } = await world.receive(mail({ from: owner }));
      await world.receive(
        followUpMail(ticketNumber, {
          from: owner,
          headers: { "X-OTOBO-CustomerUser": victim, "X-OTOBO-FollowUp-CustomerUser": victim },
        }),
      );
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(owner);
    },
  },
  {
    name: "CustomerHeaderSpoofProtection off: the headers of a trusted mail decide, as in stock OTOBO; without them the sender",
    run: async (world) => {
      await world.setPreFilter({ CustomerHeaderSpoofProtection: "0" });
      const named = await victimOf(world);
      const sender = world.freshAddress("sender");
      const first = await world.receive(
        mail({ from: sender, headers: { "X-OTOBO-CustomerUser": named, "X-OTOBO-CustomerNo": named } }),
      );
      expect((await world.ticket(first.ticketNumber)).customerUser).to.equal(named);
      const second = await world.receive(mail({ from: sender }));
      expect(await world.ticket(second.ticketNumber)).to.include({ customerUser: sender, customerId: sender });
    },
  },
];

const inBackend = (backend: string, expected: string): Scenario => ({
  name: `CustomerUserBackend ${backend === "" ? "empty" : backend}: the customer user is created in ${expected} and can use the link`,
  run: async (world) => {
    await world.setPreFilter({ CustomerUserBackend: backend });
    const address = world.freshAddress("backend");
    const { ticketNumber } = await world.receive(mail({ from: address }));
    expect(await world.customerUser(address)).to.include({ login: address, source: expected });
    expect((await world.ticket(ticketNumber)).customerUser).to.equal(address);
    await opens(linkOf(newest(await world.mailsTo(address))), ticketNumber);
  },
});

const backends: Scenario[] = [
  inBackend("", "CustomerUser"),
  inBackend("CustomerUser", "CustomerUser"),
  inBackend("CustomerUser1", "CustomerUser1"),
  {
    name: "CustomerUserBackend unknown: the mail goes through, nobody is created, OTOBO's log and the bridge's name the backend",
    run: async (world) => {
      await world.setPreFilter({ CustomerUserBackend: "CustomerUser7" });
      const address = world.freshAddress("nowhere");
      const { ticketNumber } = await world.receive(mail({ from: address, subject: "Still here" }));
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(address);
      expect(await world.customerUser(address)).to.equal(undefined);
      await world.settle();
      expect(world.bridgeLog()).to.contain("CustomerUser7");
      expect(await world.otoboLog()).to.contain("The customer user backend CustomerUser7 does not exist.");
      if (world.check)
        expect(await world.check()).to.contain("The customer user backend CustomerUser7 does not exist.");
    },
  },
];

const fieldsOf = async (world: World, from: string): Promise<Record<string, string>> => {
  const { ticketNumber } = await world.receive(mail({ from }));
  expect((await world.ticket(ticketNumber)).customerUser).to.equal(from);
  return (await world.ticket(ticketNumber)).dynamicFields;
};

const checkBoxes: Scenario[] = [
  {
    name: "SetCheckBoxName: set for a new customer user and for a known one of that backend, not for one of another backend",
    run: async (world) => {
      await world.setPreFilter({ SetCheckBoxName: checkBoxField });
      const [created, known, foreign] = ["created", "known", "foreign"].map((name) => world.freshAddress(name)) as [
        string,
        string,
        string,
      ];
      await world.addCustomerUser({ login: known, email: known });
      await world.addCustomerUser({ login: foreign, email: foreign, backend: "CustomerUser1" });
      expect((await fieldsOf(world, created))[checkBoxField]).to.equal("1");
      expect((await fieldsOf(world, known))[checkBoxField]).to.equal("1");
      expect((await fieldsOf(world, foreign))[checkBoxField] ?? "0").to.equal("0");
    },
  },
  {
    name: "SetCheckBoxName with an unknown name: the mail goes through, log and Check say so",
    run: async (world) => {
      await world.setPreFilter({ SetCheckBoxName: "NoSuchField" });
      await fieldsOf(world, world.freshAddress("no.field"));
      expect(await world.otoboLog()).to.contain("The dynamic field NoSuchField is not a ticket field of type checkbox");
      if (world.check) expect(await world.check()).to.contain("NoSuchField is not a checkbox dynamic field of tickets");
    },
  },
  {
    name: "SetCheckBoxName with a field that is no checkbox: the field stays empty, log and Check say so",
    run: async (world) => {
      await world.setPreFilter({ SetCheckBoxName: textField });
      const fields = await fieldsOf(world, world.freshAddress("text.field"));
      expect(fields[textField] ?? "").to.equal("");
      expect(await world.otoboLog()).to.contain(
        `The dynamic field ${textField} is not a ticket field of type checkbox`,
      );
      if (world.check)
        expect(await world.check()).to.contain(`${textField} is not a checkbox dynamic field of tickets`);
    },
  },
];

export const settingsIntake: ScenarioGroup = {
  title: "settings: the pre-filter",
  scenarios: [...protection, ...backends, ...checkBoxes],
};
