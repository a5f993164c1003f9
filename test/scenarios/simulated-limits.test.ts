import { expect } from "chai";
import { mail } from "./mails.ts";
import { startSimulatedEnvironment } from "./simulated-environment.ts";
import { mailIn, newest, opens } from "./steps.ts";

const created = 5;
const strangers = 60;

describe("with a simulated OTOBO, beyond the limit of new customer users", function () {
  this.timeout(60_000);
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  before(async () => {
    running = await startSimulatedEnvironment({ limits: { newCustomerUsersPerHour: created } });
  });
  after(async () => {
    await running.stop();
  });

  it("60 mails of 60 invented senders in a minute are 60 tickets, as in stock OTOBO; known customer users notice nothing", async () => {
    const { environment } = running;
    const known = environment.freshAddress("known");
    await environment.addCustomerUser({ login: known, email: known });
    environment.passTime(3600 - (environment.now() % 3600));
    const senders = Array.from({ length: strangers }, () => environment.freshAddress("invented"));
    const tickets: string[] = [];
    for (const from of senders) tickets.push((await environment.receive(mail({ from }))).ticketNumber);
    await environment.settle();

    const exist = await Promise.all(
      senders.map(async (login) => (await environment.customerUser(login)) !== undefined),
    );
    expect(exist).to.deep.equal(senders.map((_sender, index) => index < created));
    for (const [index, from] of senders.entries())
      expect(await environment.ticket(tickets[index] ?? "")).to.include({ customerUser: from, customerId: from });
    const last = newest(await environment.mailsTo(senders.at(-1) ?? ""));
    expect(last?.text).to.contain("Action=CustomerTicketZoom");
    expect(last?.links).to.deep.equal([]);
    const lines = environment.bridgeLog().split("\n");
    expect(lines.filter((line) => line.includes("newCustomerUsersPerHour"))).to.have.length(1);

    const { ticketNumber, link } = await mailIn(environment, known);
    await opens(link, ticketNumber);
    environment.passTime(3600);
    const later = await mailIn(environment, environment.freshAddress("later"));
    await opens(later.link, later.ticketNumber);
    console.log(
      `figures: ${strangers} mails of invented senders, ${tickets.length} tickets, ${created} customer users`,
    );
  });
});
