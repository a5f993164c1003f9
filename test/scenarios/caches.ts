import { expect } from "chai";
import { eventually } from "./eventually.ts";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answerWithLink, newest, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** Every mail to the address has a link of its own that opens its ticket. */
const eachAnswered = async (environment: TestEnvironment, address: string, ticketNumbers: string[]): Promise<void> => {
  const mails = await environment.mailsTo(address);
  expect(mails, "answers").to.have.length(ticketNumbers.length);
  for (const [index, ticketNumber] of ticketNumbers.entries()) await opens(linkOf(mails[index]), ticketNumber);
};

const fetched = (answers: string, prepare: (environment: TestEnvironment) => Promise<void>): Scenario => ({
  name: `a new sender's first and second mail are fetched by a process with a cache of its own: ${answers} have working links`,
  run: async (environment) => {
    await prepare(environment);
    const address = environment.freshAddress("fetched");
    const from = `Jane Doe <${address}>`;
    await eachAnswered(environment, address, await environment.receiveElsewhere([mail({ from }), mail({ from })]));
  },
});

const outage: Scenario = {
  name: "a sender's first mail came while the bridge was away, on a host with a cache of its own: the second one has a working link",
  run: async (environment) => {
    const address = environment.freshAddress("cached.outage");
    const from = `Jane Doe <${address}>`;
    await environment.stopBridge();
    const [first = ""] = await environment.receiveElsewhere([mail({ from })]);
    await environment.startBridge();
    await eventually("the customer user is there", async () => !!(await environment.customerUser(address)), 60);
    await environment.settle();
    const [second = ""] = await environment.receiveElsewhere([mail({ from })]);
    await opens(linkOf(newest(await environment.mailsTo(address))), second);
    await opens(await answerWithLink(environment, first, address), first);
  },
};

export const caches: ScenarioGroup = {
  title: "OTOBO's caches",
  scenarios: [
    fetched("its auto responses", () => Promise.resolve()),
    fetched("the package's notifications", (environment) => environment.enableNotifications()),
    outage,
  ],
};
