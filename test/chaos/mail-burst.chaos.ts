import { expect } from "chai";
import { linkOf } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import { newest, opens } from "../scenarios/steps.ts";
import { createProcessControl } from "./control-process.ts";

const senders = 500;
const mailsEach = 2;
const streams = 4;
const clicked = 25;

describe("a burst of mails", function () {
  this.timeout(600_000);
  const { control } = createProcessControl();
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  before(async () => {
    running = await startSimulatedEnvironment({ control });
  });
  after(() => running.stop());

  it("of new senders, read by four PostMasters at once, makes each of them a customer user, once", async () => {
    const { environment, otobo } = running;
    const addresses = Array.from({ length: senders }, (_, index) => environment.freshAddress(`burst.${index}`));
    // The mails of one sender follow each other, so that two PostMasters have them at the same moment.
    const waiting = addresses.flatMap((address) => Array.from({ length: mailsEach }, () => address));
    const read: { address: string; ticketNumber: string }[] = [];
    const runPostMaster = async (): Promise<void> => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe <${address}>` }));
        read.push({ address, ticketNumber });
      }
    };
    await Promise.all(Array.from({ length: streams }, runPostMaster));

    expect(new Set(read.map(({ ticketNumber }) => ticketNumber)).size, "tickets").to.equal(senders * mailsEach);
    const created = otobo.state.customerUsers.filter(({ UserLogin }) => addresses.includes(UserLogin));
    expect(created, "customer users").to.have.lengthOf(senders);
    for (const { address, ticketNumber } of read)
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
    for (const { address, ticketNumber } of read.filter((_, index) => index % (read.length / clicked) === 0)) {
      const mails = (await environment.mailsTo(address)).filter(({ text }) => text.includes(ticketNumber));
      await opens(linkOf(newest(mails)), ticketNumber);
    }
    console.log(
      `figures: ${read.length} mails of ${senders} new senders through ${streams} PostMasters, ${read.length} tickets, ${created.length} customer users, ${clicked} links opened`,
    );
  });
});
