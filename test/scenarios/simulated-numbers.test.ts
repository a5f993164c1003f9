import { expect } from "chai";
import { startSimulatedWorld } from "./simulated-world.ts";
import { answerWithLink, close, closeDaysAgo, isGone, look, mailIn, offersToOpen, opens } from "./steps.ts";

for (const transport of ["rest", "soap"] as const)
  describe(`with a simulated OTOBO whose ticket numbers have letters, over ${transport}`, function () {
    this.timeout(60_000);
    let running: Awaited<ReturnType<typeof startSimulatedWorld>>;
    before(async () => {
      running = await startSimulatedWorld({ transport });
      await running.world.set("Ticket::NumberGenerator", "WithLetters");
    });
    after(async () => {
      await running.stop();
    });

    it("a new customer opens the ticket with the link in the auto response, and with one in an agent's reply", async () => {
      const { world } = running;
      const address = world.freshAddress("letters");
      const { ticketNumber, link } = await mailIn(world, address);
      expect(ticketNumber).to.match(/^SR-\d{4}\.10_\d{5}x$/);
      await opens(link, ticketNumber);
      await opens(await answerWithLink(world, ticketNumber, address), ticketNumber);
    });

    it("links expire with the ticket, which the sweep removes", async () => {
      const { world } = running;
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("letters"));
      await close(world, ticketNumber);
      expect(offersToOpen(await look(link))).to.equal(true);
      await closeDaysAgo(world, ticketNumber, 15);
      expect(await isGone(link)).to.equal(true);
      expect(await world.sweep()).to.match(/tickets checked/);
    });

    it("a slash behind OneTimeAuth::PublicURL changes nothing", async () => {
      const { world } = running;
      await world.set("OneTimeAuth::PublicURL", `${world.publicUrl}/ota/`);
      const { ticketNumber, link } = await mailIn(world, world.freshAddress("slash"));
      await opens(link, ticketNumber);
    });
  });
