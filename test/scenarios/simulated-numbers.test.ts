import { expect } from "chai";
import { startSimulatedEnvironment } from "./simulated-environment.ts";
import { answerWithLink, close, closeDaysAgo, isGone, look, mailIn, offersToOpen, opens } from "./steps.ts";

for (const transport of ["rest", "soap"] as const)
  describe(`with a simulated OTOBO whose ticket numbers have letters, over ${transport}`, function () {
    this.timeout(60_000);
    let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
    before(async () => {
      running = await startSimulatedEnvironment({ transport });
      await running.environment.set("Ticket::NumberGenerator", "WithLetters");
    });
    after(async () => {
      await running.stop();
    });

    it("a new customer opens the ticket with the link in the auto response, and with one in an agent's reply", async () => {
      const { environment } = running;
      const address = environment.freshAddress("letters");
      const { ticketNumber, link } = await mailIn(environment, address);
      expect(ticketNumber).to.match(/^SR-\d{4}\.10_\d{5}x$/);
      await opens(link, ticketNumber);
      await opens(await answerWithLink(environment, ticketNumber, address), ticketNumber);
    });

    it("links expire with the ticket, which the sweep removes", async () => {
      const { environment } = running;
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("letters"));
      await close(environment, ticketNumber);
      expect(offersToOpen(await look(link))).to.equal(true);
      await closeDaysAgo(environment, ticketNumber, 15);
      expect(await isGone(link)).to.equal(true);
      expect(await environment.sweep()).to.match(/tickets checked/);
    });

    it("a slash behind OneTimeAuth::PublicURL changes nothing", async () => {
      const { environment } = running;
      await environment.set("OneTimeAuth::PublicURL", `${environment.publicUrl}/ota/`);
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("slash"));
      await opens(link, ticketNumber);
    });
  });
