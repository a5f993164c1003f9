import { expect } from "chai";
import { eventually } from "./eventually.ts";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answerWithLink, newest, opens } from "./steps.ts";
import type { World } from "./world.ts";

/** Every mail to the address has a link of its own that opens its ticket. */
const eachAnswered = async (world: World, address: string, ticketNumbers: string[]): Promise<void> => {
  const mails = await world.mailsTo(address);
  expect(mails, "answers").to.have.length(ticketNumbers.length);
  for (const [index, ticketNumber] of ticketNumbers.entries()) await opens(linkOf(mails[index]), ticketNumber);
};

const fetched = (answers: string, prepare: (world: World) => Promise<void>): Scenario => ({
  name: `a new sender's first and second mail are fetched by a process with a cache of its own: ${answers} have working links`,
  run: async (world) => {
    await prepare(world);
    const address = world.freshAddress("fetched");
    const from = `Jane Doe <${address}>`;
    await eachAnswered(world, address, await world.receiveElsewhere([mail({ from }), mail({ from })]));
  },
});

const outage: Scenario = {
  name: "a sender's first mail came while the bridge was away, on a host with a cache of its own: the second one has a working link",
  run: async (world) => {
    const address = world.freshAddress("cached.outage");
    const from = `Jane Doe <${address}>`;
    await world.stopBridge();
    const [first = ""] = await world.receiveElsewhere([mail({ from })]);
    await world.startBridge();
    await eventually("the customer user is there", async () => !!(await world.customerUser(address)), 60);
    await world.settle();
    const [second = ""] = await world.receiveElsewhere([mail({ from })]);
    await opens(linkOf(newest(await world.mailsTo(address))), second);
    await opens(await answerWithLink(world, first, address), first);
  },
};

export const caches: ScenarioGroup = {
  title: "OTOBO's caches",
  scenarios: [
    fetched("its auto responses", () => Promise.resolve()),
    fetched("the package's notifications", (world) => world.enableNotifications()),
    outage,
  ],
};
