import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { createRedisRenewalStore } from "../../../bridge/adapters/redis/work-store.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { fakeLog } from "../fake-otobo.ts";
import { silentLog } from "../../support/silent-log.ts";
import { day, noon, openLink, otoboTicket, prepare, presented, sendLink, ticket } from "./token-world.ts";
import { useWorld } from "./use-world.ts";

describe("asking for a new link", () => {
  const { world, another } = useWorld();
  const { ticketNumber, login } = ticket;
  const mails = () => world().otobo.mails;

  it("has OTOBO mail the customer user of a spent link", async () => {
    const link = await sendLink(world());
    await world().redeemGrant(presented(await openLink(world(), link)));
    expect(await world().renewLink(link)).to.equal("sent");
    expect(mails()).to.deep.equal([{ ticketNumber, login }]);
  });

  it("has OTOBO mail the one a safe link was made for, in the ticket's spelling", async () => {
    world().otobo.tickets.push(otoboTicket({ customerUserLogin: "Jane@Customer.example" }));
    expect(await world().renewLink({ ticketNumber, segment: prepare(world()) })).to.equal("requested");
    expect(mails()).to.deep.equal([{ ticketNumber, login: "Jane@Customer.example" }]);
  });

  it("says the same of safe links for which no mail goes out", async () => {
    const strangers = {
      "an unknown ticket": [],
      "a ticket of somebody else": [otoboTicket({ customerUserLogin: "joe@customer.example" })],
      "a ticket of nobody": [otoboTicket({ customerUserLogin: "" })],
      "a ticket whose links have expired": [otoboTicket({ stateType: "closed", stateSince: noon - 14 * day })],
    };
    let minutes = 0;
    for (const [what, tickets] of Object.entries(strangers)) {
      world().state.now = noon + 60 * minutes++;
      world().otobo.tickets.splice(0, 1, ...tickets);
      expect(await world().renewLink({ ticketNumber, segment: prepare(world()) }), what).to.equal("requested");
    }
    expect(mails()).to.deep.equal([]);
  });

  it("says the same of a safe link when OTOBO refuses, and the truth to the holder of the secret", async () => {
    world().otobo.tickets.push(otoboTicket());
    world().otobo.answer = { result: "refused", reason: "password set" };
    const link = await sendLink(world());
    expect(await world().renewLink({ ticketNumber, segment: link.linkId })).to.equal("requested");
    world().state.now += 60;
    expect(await world().renewLink(link)).to.equal("failed");
  });

  for (const code of ["otobo-unavailable", "otobo-refused"] as const) {
    it(`fails when OTOBO answers ${code}`, async () => {
      const link = await sendLink(world());
      world().otobo.failure = new BridgeError(code, "no");
      expect(await world().renewLink(link)).to.equal("failed");
      world().state.now += 60;
      expect(await world().renewLink({ ticketNumber, segment: prepare(world()) })).to.equal("requested");
    });
  }

  it("answers for a safe link before it asks OTOBO anything: known and unknown tickets cost the same", async () => {
    const known = prepare(world());
    world().otobo.tickets.push(otoboTicket());
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { ticketsByNumber } = world().otobo;
    world().otobo.ticketsByNumber = async (numbers) => {
      await released;
      return ticketsByNumber(numbers);
    };
    const unknown = { ticketNumber: "9", segment: prepare(world(), { ticketNumber: "9" }) };
    const answers = [
      await world().renewLinkWhole({ ticketNumber, segment: known }),
      await world().renewLinkWhole(unknown),
    ];
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(world().otobo.calls).to.deep.equal([]);
    release();
    await world().renewalsDone();
    expect(world().otobo.calls).to.deep.equal([[ticketNumber], ["9"]]);
    expect(mails()).to.deep.equal([{ ticketNumber, login }]);
  });

  it("mails the new link of a safe link later when OTOBO was away for a moment", async () => {
    world().otobo.tickets.push(otoboTicket());
    world().otobo.failure = new BridgeError("otobo-unavailable", "no");
    expect((await world().renewLinkWhole({ ticketNumber, segment: prepare(world()) })).outcome).to.equal("requested");
    while (world().otobo.calls.length === 0) await new Promise(setImmediate);
    world().otobo.failure = undefined;
    await world().renewalsDone();
    expect(mails()).to.deep.equal([{ ticketNumber, login }]);
  });

  it("mails the new link of a safe link also after the bridge was killed, however often it was asked for", async () => {
    const asked = { ticketNumber, linkId: prepare(world()) };
    const store = createRedisRenewalStore({ redis: world().redis, random: randomBytes, log: silentLog });
    for (const askedAt of [noon - day, noon - 60]) await store.keep({ ...asked, askedAt });
    world().otobo.tickets.push(otoboTicket());
    await world().renewals.recover();
    await world().renewalsDone();
    expect(mails()).to.deep.equal([{ ticketNumber, login }]);
    expect(await store.list()).to.deep.equal([]);
  });

  it("mails nothing that was asked for more than a day ago, and says so", async () => {
    const log = fakeLog();
    const late = await another({ log });
    await late.redis.flushall();
    late.otobo.tickets.push(otoboTicket());
    const store = createRedisRenewalStore({ redis: late.redis, random: randomBytes, log });
    await store.keep({ ticketNumber, linkId: prepare(late), askedAt: noon - day - 1 });
    await late.renewals.recover();
    await late.renewalsDone();
    expect(late.otobo.calls).to.deep.equal([]);
    expect(log.lines).to.deep.equal([
      {
        level: "warn",
        message: "A new link is not sent: it was asked for more than a day ago",
        fields: { ticketNumber },
      },
    ]);
    expect(await store.list()).to.deep.equal([]);
  });

  it("mails the new link of a safe link later when OTOBO could not make one just then", async () => {
    world().otobo.tickets.push(otoboTicket());
    world().otobo.answer = { result: "failed", reason: "No link could be made for the mail." };
    await world().renewLinkWhole({ ticketNumber, segment: prepare(world()) });
    while (mails().length === 0) await new Promise(setImmediate);
    world().otobo.answer = { result: "sent", reason: "" };
    await world().renewalsDone();
    expect(mails()).to.deep.equal([mails()[0], { ticketNumber, login }]);
  });

  it("counts a new link that had to be tried again once for its customer user, who is not limited by OTOBO's failures", async () => {
    const limiter = fakeLimiter();
    const limited = await another({ limiter });
    limited.otobo.tickets.push(otoboTicket());
    limited.otobo.answer = { result: "failed", reason: "No link could be made for the mail." };
    await limited.renewLinkWhole({ ticketNumber, segment: prepare(limited) });
    while (limited.otobo.mails.length < 3) await new Promise(setImmediate);
    limited.otobo.answer = { result: "sent", reason: "" };
    await limited.renewalsDone();
    expect(limiter.asked).to.deep.equal([
      `take customerRenewalsPerHour ${login}`,
      `take customerRenewalsPerDay ${login}`,
    ]);
  });

  it("promises no mail for a safe link that cannot be kept", async () => {
    const { redis } = world();
    await redis.set("ota:renewals", "no hash");
    const error: unknown = await world()
      .renewLink({ ticketNumber, segment: prepare(world()) })
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "redis-unavailable");
    expect(world().otobo.calls).to.deep.equal([]);
  });

  it("is limited for a customer user over all tickets: the holder of a secret is told, a safe link sends nothing", async () => {
    const limiter = fakeLimiter();
    const limited = await another({ limiter });
    for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const) {
      limiter.waits[limit] = 600;
      const link = await sendLink(limited, { login: "Jane@Customer.example" });
      limited.otobo.tickets.splice(0, 1, otoboTicket({ customerUserLogin: "Jane@Customer.example" }));
      limited.state.now += 60;
      expect(await limited.renewLink(link), limit).to.equal("rate-limited");
      limited.state.now += 60;
      expect(await limited.renewLink({ ticketNumber, segment: prepare(limited) }), limit).to.equal("requested");
      expect(limiter.asked.filter((line) => line.includes(limit))).to.deep.equal([
        `take ${limit} jane@customer.example`,
        `take ${limit} jane@customer.example`,
      ]);
      limiter.waits[limit] = 0;
    }
    expect(limited.otobo.mails).to.deep.equal([]);
  });

  it("is limited over a ticket's life for safe links, which strangers may know, by the day for everybody", async () => {
    const link = await sendLink(world());
    world().otobo.tickets.push(otoboTicket());
    world().limits.ticketRenewals = 3;
    world().limits.ticketRenewalsPerDay = 2;
    const on = async (dayOfTest: number, segment: string) => {
      world().state.now = noon + dayOfTest * day;
      return world().renewLink({ ticketNumber, segment });
    };
    const safe = prepare(world());
    expect(await on(0, safe)).to.equal("requested");
    expect(await on(0.5, safe)).to.equal("requested");
    expect(await on(0.6, safe)).to.equal("rate-limited");
    expect(await on(0.7, link.segment)).to.equal("rate-limited");
    expect(await on(1.1, safe)).to.equal("requested");
    expect(await on(9, safe)).to.equal("rate-limited");
    expect(await on(9, link.segment)).to.equal("sent");
    expect(mails()).to.have.length(4);
  });

  it("is limited to one mail a minute and the setting's number an hour, for all links of a ticket together", async () => {
    const link = await sendLink(world());
    world().state.settings.renewalsPerHour = 2;
    const at = async (seconds: number, segment = link.segment) => {
      world().state.now = noon + seconds;
      return world().renewLink({ ticketNumber, segment });
    };
    expect(await at(0)).to.equal("sent");
    expect(await at(59, prepare(world()))).to.equal("rate-limited");
    expect(await at(60)).to.equal("sent");
    expect(await at(1800, prepare(world()))).to.equal("rate-limited");
    expect(await at(3600)).to.equal("sent");
    expect(mails()).to.have.length(3);
  });

  it("asks OTOBO nothing when the limit is reached", async () => {
    const segment = prepare(world());
    await world().renewLink({ ticketNumber, segment });
    const before = world().otobo.calls.length;
    expect(await world().renewLink({ ticketNumber, segment })).to.equal("rate-limited");
    expect(world().otobo.calls).to.have.length(before);
  });

  it("is not possible with a link that is not genuine, and counts nothing", async () => {
    const link = await sendLink(world());
    const wrong = [
      { ticketNumber, segment: "A".repeat(24) },
      { ticketNumber, segment: "A".repeat(48) },
      { ticketNumber: "1", segment: link.segment },
      { ticketNumber, segment: "" },
    ];
    for (const address of wrong) expect(await world().renewLink(address)).to.equal("not-possible");
    expect(mails()).to.deep.equal([]);
    expect(await world().renewLink({ ticketNumber, segment: link.linkId })).to.equal("requested");
  });

  it("says the same of every genuine link that does not open: expired, wrong secret, damaged, nothing stored", async () => {
    world().otobo.tickets.push(otoboTicket());
    const link = await sendLink(world(), { linkMaxAgeDays: 1 });
    const segments = [
      link.segment,
      link.linkId + "x".repeat(24),
      link.segment.slice(0, 40),
      prepare(world()) + "x".repeat(24),
    ];
    for (const segment of segments) {
      world().state.now += day;
      expect(await world().renewLink({ ticketNumber, segment }), segment).to.equal("requested");
    }
    expect(mails()).to.have.length(segments.length);
  });

  it("mails a new link to the customer of a reopened ticket whose links Redis has forgotten, of a closed one to nobody", async () => {
    const link = await sendLink(world());
    await world().store.remove(ticketNumber);
    world().otobo.tickets.push(otoboTicket({ stateType: "closed", stateSince: noon - 40 * day }));
    expect((await world().inspectLink(link)).state).to.equal("expired");
    expect(await world().renewLink(link)).to.equal("requested");
    expect(mails()).to.deep.equal([]);
    world().otobo.tickets.splice(0, 1, otoboTicket({ stateType: "open" }));
    world().state.now += 60;
    expect(await world().renewLink(link)).to.equal("requested");
    expect(mails()).to.deep.equal([{ ticketNumber, login }]);
  });

  it("tells who has the secret in the language of the link, also when it has expired, and nobody else", async () => {
    const link = await sendLink(world(), { linkMaxAgeDays: 1 });
    const language = async (segment: string) => (await world().renewLinkWhole({ ticketNumber, segment })).language;
    expect(await language(link.segment)).to.equal("de");
    expect(await language(link.linkId)).to.equal("");
    expect(await language(`${link.linkId}${"x".repeat(24)}`)).to.equal("");
    world().state.now += day;
    expect(await language(link.segment)).to.equal("de");
  });

  it("lets an error that is not OTOBO's through", async () => {
    const link = await sendLink(world());
    world().otobo.failure = new Error("a bug");
    const error: unknown = await world()
      .renewLink(link)
      .catch((reason: unknown) => reason);
    expect(error).to.have.property("message", "a bug");
  });
});
