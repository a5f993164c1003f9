import { Redis } from "ioredis";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { mail } from "../scenarios/mails.ts";
import { linkOf } from "../scenarios/links.ts";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import { access, close, isGone, look, mailIn, newest, offersToOpen, opens, post } from "../scenarios/steps.ts";
import { createProcessControl } from "./control-process.ts";
import { readRecord } from "../support/stored-record.ts";

const hour = 3600;
const machine = (): number => Math.floor(Date.now() / 1000);

/** Around both changes of the clocks in Germany, and what was the same hour twice. */
const closings = [
  "2027-03-28T00:59:59Z",
  "2027-03-28T01:00:00Z",
  "2027-03-28T01:30:00Z",
  "2027-10-31T00:30:00Z",
  "2027-10-31T00:59:59Z",
  "2027-10-31T01:00:00Z",
  "2027-10-31T01:30:00Z",
];

for (const [ofOtobo, ofBridge] of [
  ["Europe/Berlin", "Europe/Berlin"],
  ["Europe/Berlin", "America/New_York"],
  ["Pacific/Auckland", "Europe/Berlin"],
] as const)
  describe(`the clock, with OTOBO in ${ofOtobo} and the bridge in ${ofBridge}`, function () {
    this.timeout(180_000);
    const { control, chaos } = createProcessControl({ timeZone: ofBridge });
    const zone = process.env.TZ;
    let now: number;
    let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
    let redis: Redis;

    /** It is this moment, everywhere. */
    const itIs = async (moment: number): Promise<void> => {
      now = moment;
      await chaos.setClock(moment - machine());
    };
    before(async () => {
      process.env.TZ = ofOtobo;
      now = machine();
      running = await startSimulatedEnvironment({ control, clock: () => now });
      redis = new Redis(chaos.redis.url);
    });
    afterEach(() => running.environment.tidy());
    after(async () => {
      redis.disconnect();
      await running.stop();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });

    const closedAt = async (ticketNumber: string): Promise<unknown> => (await readRecord(redis, ticketNumber)).closedAt;

    for (const moment of closings)
      it(`ends a link to the second when its ticket was closed at ${moment}`, async () => {
        const { environment } = running;
        const closed = Date.parse(moment) / 1000;
        await itIs(closed - 600);
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("at.the.change"));
        await itIs(closed);
        await close(environment, ticketNumber);
        await eventually("the bridge knows", async () => (await closedAt(ticketNumber)) !== undefined);
        expect(await closedAt(ticketNumber)).to.equal(closed);
        await itIs(closed + access - 60);
        expect(offersToOpen(await look(link)), "a minute before").to.equal(true);
        await itIs(closed + access);
        expect(await isGone(link), "from that second on").to.equal(true);
      });

    it("set back by an hour harms no link, no other browser and no setting", async () => {
      const { environment } = running;
      await itIs(machine());
      const first = await mailIn(environment, environment.freshAddress("set.back"));
      const taken = await mailIn(environment, environment.freshAddress("set.back.taken"));
      expect((await post(taken.link)).status).to.equal(303);

      await itIs(machine() - hour);
      await opens(first.link, first.ticketNumber);
      expect((await post(taken.link)).status, "another browser, instead of in an hour").to.equal(303);
      const address = environment.freshAddress("set.back.new");
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
      await environment.set("OneTimeAuth::AccessDaysAfterClose", "3");
      await close(environment, taken.ticketNumber);
      await eventually("the bridge knows", async () => (await closedAt(taken.ticketNumber)) !== undefined);
      expect(await closedAt(taken.ticketNumber)).to.equal(now);
    });
  });

describe("events that are lost for a whole day", function () {
  this.timeout(180_000);
  const each = 10;
  const kinds = ["closed", "reopened", "merged", "deleted", "former"] as const;

  it("are repaired by the sweep, for every ticket, to the second", async () => {
    const { control, chaos } = createProcessControl();
    let now = machine();
    const running = await startSimulatedEnvironment({ control, clock: () => now });
    const { environment, otobo } = running;
    const redis = new Redis(chaos.redis.url);
    try {
      const main = await mailIn(environment, "main@customer.example");
      const tickets: { kind: (typeof kinds)[number]; ticketNumber: string; link: string; at: number }[] = [];
      for (const kind of kinds)
        for (let index = 0; index < each; index += 1)
          tickets.push({ kind, ...(await mailIn(environment, environment.freshAddress(`day.${kind}`))), at: 0 });
      for (const { kind, ticketNumber } of tickets) if (kind === "reopened") await close(environment, ticketNumber);
      await eventually(
        "the bridge knows",
        async () => (await redis.pttl(`ota:{${tickets[each * 2 - 1]?.ticketNumber}}`)) > 0,
      );

      otobo.events.vanish = true;
      for (const [index, ticket] of tickets.entries()) {
        now += Math.floor(86_400 / tickets.length) + index;
        ticket.at = now;
        const { kind, ticketNumber } = ticket;
        if (kind === "closed") await environment.setState(ticketNumber, "closed successful");
        else if (kind === "reopened") await environment.setState(ticketNumber, "open");
        else if (kind === "merged") await environment.merge(ticketNumber, main.ticketNumber);
        else if (kind === "deleted") await environment.deleteTicket(ticketNumber);
        else await environment.setCustomer(ticketNumber, "main@customer.example");
      }
      otobo.events.vanish = false;
      await chaos.setClock(now - machine());
      await environment.sweep();

      for (const { kind, ticketNumber, link, at } of tickets) {
        const { closedAt } = await readRecord(redis, ticketNumber);
        const ends = kind === "closed" || kind === "merged";
        expect(closedAt, kind).to.equal(ends ? at : undefined);
        const left = await redis.pttl(`ota:{${ticketNumber}}`);
        if (ends) expect(left, kind).to.be.within((at + access - now - 60) * 1000, (at + access - now) * 1000);
        else expect(left, kind).to.equal(kind === "deleted" ? -2 : -1);
        if (kind === "deleted") expect(await isGone(link)).to.equal(true);
        if (kind === "former") expect(offersToOpen(await look(link))).to.equal(false);
      }
      console.log(
        `figures: ${tickets.length} tickets whose events were lost for a day, ${tickets.length} right after one sweep`,
      );
    } finally {
      redis.disconnect();
      await running.stop();
    }
  });
});
