import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { newest, opens } from "./steps.ts";
import { checkBoxField, textField, type TestEnvironment } from "./test-environment.ts";

const inBackend = (backend: string, expected: string): Scenario => ({
  name: `CustomerUserBackend ${backend === "" ? "empty" : backend}: the customer user is created in ${expected} and can use the link`,
  run: async (environment) => {
    await environment.setPreFilter({ CustomerUserBackend: backend });
    const address = environment.freshAddress("backend");
    const { ticketNumber } = await environment.receive(mail({ from: address }));
    expect(await environment.customerUser(address)).to.include({ login: address, source: expected });
    expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
    await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
  },
});

const backends: Scenario[] = [
  inBackend("", "CustomerUser"),
  inBackend("CustomerUser", "CustomerUser"),
  inBackend("CustomerUser1", "CustomerUser1"),
  {
    name: "CustomerUserBackend unknown: the mail goes through, nobody is created, OTOBO's log and the bridge's name the backend",
    run: async (environment) => {
      await environment.setPreFilter({ CustomerUserBackend: "CustomerUser7" });
      const address = environment.freshAddress("nowhere");
      const { ticketNumber } = await environment.receive(mail({ from: address, subject: "Still here" }));
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
      expect(await environment.customerUser(address)).to.equal(undefined);
      await environment.settle();
      expect(environment.bridgeLog()).to.contain("CustomerUser7");
      expect(await environment.otoboLog()).to.contain("The customer user backend CustomerUser7 does not exist.");
      if (environment.check)
        expect(await environment.check()).to.contain("The customer user backend CustomerUser7 does not exist.");
    },
  },
];

const fieldsOf = async (environment: TestEnvironment, from: string): Promise<Record<string, string>> => {
  const { ticketNumber } = await environment.receive(mail({ from }));
  expect((await environment.ticket(ticketNumber)).customerUser).to.equal(from);
  return (await environment.ticket(ticketNumber)).dynamicFields;
};

const checkBoxes: Scenario[] = [
  {
    name: "SetCheckBoxName: set for a new customer user and for a known one of that backend, not for one of another backend",
    run: async (environment) => {
      await environment.setPreFilter({ SetCheckBoxName: checkBoxField });
      const [created, known, foreign] = ["created", "known", "foreign"].map((name) =>
        environment.freshAddress(name),
      ) as [string, string, string];
      await environment.addCustomerUser({ login: known, email: known });
      await environment.addCustomerUser({ login: foreign, email: foreign, backend: "CustomerUser1" });
      expect((await fieldsOf(environment, created))[checkBoxField]).to.equal("1");
      expect((await fieldsOf(environment, known))[checkBoxField]).to.equal("1");
      expect((await fieldsOf(environment, foreign))[checkBoxField] ?? "0").to.equal("0");
    },
  },
  {
    name: "SetCheckBoxName with an unknown name: the mail goes through, log and Check say so",
    run: async (environment) => {
      await environment.setPreFilter({ SetCheckBoxName: "NoSuchField" });
      await fieldsOf(environment, environment.freshAddress("no.field"));
      expect(await environment.otoboLog()).to.contain(
        "The dynamic field NoSuchField is not a ticket field of type checkbox",
      );
      if (environment.check)
        expect(await environment.check()).to.contain("NoSuchField is not a checkbox dynamic field of tickets");
    },
  },
  {
    name: "SetCheckBoxName with a field that is no checkbox: the field stays empty, log and Check say so",
    run: async (environment) => {
      await environment.setPreFilter({ SetCheckBoxName: textField });
      const fields = await fieldsOf(environment, environment.freshAddress("text.field"));
      expect(fields[textField] ?? "").to.equal("");
      expect(await environment.otoboLog()).to.contain(
        `The dynamic field ${textField} is not a ticket field of type checkbox`,
      );
      if (environment.check)
        expect(await environment.check()).to.contain(`${textField} is not a checkbox dynamic field of tickets`);
    },
  },
];

export const settingsIntake: ScenarioGroup = {
  title: "settings: the pre-filter",
  scenarios: [...backends, ...checkBoxes],
};
