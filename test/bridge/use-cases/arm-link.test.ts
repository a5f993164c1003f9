import { expect } from "chai";
import type { LinkStore } from "../../../bridge/ports.ts";
import type { MailWithLinks } from "../../../bridge/use-cases/arm-link.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { day, mailWith, noon, openLink, prepare, sendLink, sha256, ticket } from "./token-world.ts";
import { useWorld } from "./use-world.ts";

describe("arming a link", () => {
  const { world, another } = useWorld();
  const stored = async () => (await world().store.read(ticket.ticketNumber))?.links ?? [];

  it("makes a safe link open, for the customer user the mail goes to", async () => {
    const { linkId, answer } = await sendLink(world());
    expect(answer).to.deep.equal({ armed: linkId });
    expect((await stored())[0]).to.include({
      linkId,
      state: "active",
      login: ticket.login,
      maskedAddress: "j…e@c…r.example",
      language: "de",
      armedAt: noon,
    });
  });

  it("stores neither the address, nor the secret, nor its hash", async () => {
    const { segment } = await sendLink(world(), {
      email: "registered@elsewhere.example",
      recipients: ["registered@elsewhere.example"],
    });
    const secret = segment.slice(24);
    const dump = JSON.stringify(await world().redis.hgetall(`ota:{${ticket.ticketNumber}}`));
    for (const hidden of [secret, sha256(secret), "registered@elsewhere.example"]) expect(dump).not.to.contain(hidden);
  });

  const burning: Record<string, { changes: Partial<MailWithLinks>; reason: string }> = {
    "a stranger in copy": { changes: { recipients: [ticket.login, "stranger@evil.example"] }, reason: "recipients" },
    "a stranger in copy, wherever the link stands": {
      changes: { recipients: ["stranger@evil.example"], isMisplaced: true },
      reason: "recipients",
    },
    "him, and the link stands where no secret may follow": { changes: { isMisplaced: true }, reason: "place" },
    "a domain that only looks like his": {
      changes: { email: "jane@muller.example", recipients: ["jane@ｍuller.example"] },
      reason: "recipients",
    },
    "nobody at all": { changes: { recipients: [] }, reason: "recipients" },
    "a look-alike address": { changes: { recipients: ["jàne@customer.example"] }, reason: "recipients" },
    "an address that is not registered any more": { changes: { email: "jane@new.example" }, reason: "recipients" },
    "a customer user that may not have links": { changes: { login: "", email: "" }, reason: "customer-user" },
    "a customer user without address": { changes: { email: "", recipients: [""] }, reason: "customer-user" },
    "another customer user than it was prepared for": {
      changes: { login: "joe@customer.example", email: "joe@customer.example", recipients: ["joe@customer.example"] },
      reason: "customer-user",
    },
  };
  for (const [what, { changes, reason }] of Object.entries(burning)) {
    it(`burns it for ever when the mail is for ${what}`, async () => {
      const linkId = prepare(world());
      expect(await world().armLink(mailWith([linkId], changes))).to.deep.equal({ armed: "", reason });
      expect(await world().armLink(mailWith([linkId]))).to.deep.equal({ armed: "", reason: "decided" });
      expect(await stored()).to.deep.equal([]);
    });
  }

  it("burns it when the address has got as many links as it may in an hour, and counts no mail that arms nothing", async () => {
    const limiter = fakeLimiter();
    const limited = await another({ limiter });
    const [first, second] = [prepare(limited), prepare(limited)];
    await limited.armLink(mailWith([first], { recipients: ["stranger@evil.example"] }));
    expect(limiter.asked).to.deep.equal([]);
    limiter.waits.customerLinksPerHour = 60;
    const mail = mailWith([second], { email: "Jane@Customer.example" });
    expect(await limited.armLink(mail)).to.deep.equal({ armed: "", reason: "limit" });
    expect(limiter.asked).to.deep.equal([`take customerLinksPerHour ${ticket.login}`]);
    limiter.waits.customerLinksPerHour = 0;
    expect(await limited.armLink(mail)).to.deep.equal({ armed: "", reason: "decided" });
    expect(limited.counted).to.deep.equal([]);
  });

  it("arms it all the same when the customer asked for it: a flood of mails in his name keeps him from nothing", async () => {
    const limiter = fakeLimiter();
    limiter.waits.customerLinksPerHour = 60;
    const limited = await another({ limiter });
    const linkId = prepare(limited);
    expect(await limited.armLink(mailWith([linkId], { isRenewal: true }))).to.deep.equal({ armed: linkId });
    expect(limiter.asked).to.deep.equal([]);
  });

  it("is counted for the domain of the address, seen and opened by who has the secret", async () => {
    const link = await sendLink(world());
    await world().inspectLink({ ...link, segment: link.linkId });
    await world().inspectLink({ ...link, segment: `${link.linkId}${"x".repeat(24)}` });
    expect(world().counted).to.deep.equal(["armed customer.example"]);
    await world().inspectLink(link);
    await openLink(world(), link);
    expect(world().counted.slice(1)).to.deep.equal(["seen customer.example", "opened customer.example"]);
  });

  it("does not mind the case of addresses and logins, nor a recipient named twice", async () => {
    const linkId = prepare(world());
    const mail = { recipients: ["JANE@Customer.example", ticket.login], login: "Jane@customer.EXAMPLE" };
    expect(await world().armLink(mailWith([linkId], mail))).to.deep.equal({ armed: linkId });
  });

  const spellings = ["jane@müller.example", "jane@xn--mller-kva.example", "JANE@XN--MLLER-KVA.example"];
  for (const registered of spellings)
    it(`does not mind how an internationalised domain is spelled: the mail goes to ${registered} in any spelling`, async () => {
      const linkId = prepare(world());
      const mail = mailWith([linkId], { email: registered, recipients: spellings });
      expect(await world().armLink(mail)).to.deep.equal({ armed: linkId });
    });

  it("burns all new ones of a mail that has none in a good place, and says of old ones that they are decided", async () => {
    const old = await sendLink(world());
    expect(await world().armLink(mailWith([old.linkId], { isMisplaced: true }))).to.deep.equal({
      armed: "",
      reason: "decided",
    });
    const ids = [prepare(world()), prepare(world())];
    expect(await world().armLink(mailWith(ids, { isMisplaced: true }))).to.deep.equal({ armed: "", reason: "place" });
    for (const id of ids) expect(await world().armLink(mailWith([id]))).to.deep.equal({ armed: "", reason: "decided" });
  });

  it("arms the new one beside quoted old ones", async () => {
    const old = await sendLink(world());
    const burned = prepare(world());
    await world().armLink(mailWith([burned], { recipients: ["stranger@evil.example"] }));
    const linkId = prepare(world());
    expect(await world().armLink(mailWith([old.linkId, linkId, burned]))).to.deep.equal({ armed: linkId });
  });

  it("burns two new ones", async () => {
    const ids = [prepare(world()), prepare(world())];
    expect(await world().armLink(mailWith(ids))).to.deep.equal({ armed: "", reason: "several" });
    expect(await world().armLink(mailWith(ids.slice(0, 1)))).to.deep.equal({ armed: "", reason: "decided" });
  });

  it("passes over ids that we did not prepare for this ticket, and remembers nothing of them", async () => {
    const made = ["A".repeat(24), prepare(world(), { ticketNumber: "1" }), "", "%00", "x".repeat(10_000)];
    expect(await world().armLink(mailWith(made))).to.deep.equal({ armed: "", reason: "unknown" });
    expect(await world().redis.keys("*")).to.deep.equal([]);
    const linkId = prepare(world());
    expect(await world().armLink(mailWith([...made, linkId]))).to.deep.equal({ armed: linkId });
  });

  it("arms a new link although the mail quotes one of a time that nobody remembers", async () => {
    const old = prepare(world());
    world().state.now += 40 * day;
    const linkId = prepare(world());
    expect(await world().armLink(mailWith([old, linkId]))).to.deep.equal({ armed: linkId });
  });

  it("arms a draft that was sent weeks later", async () => {
    const linkId = prepare(world());
    world().state.now += 29 * day;
    expect(await world().armLink(mailWith([linkId]))).to.deep.equal({ armed: linkId });
  });

  it("stores nothing that has expired already", async () => {
    const linkId = prepare(world());
    const closed = { stateType: "closed", stateSince: noon - 14 * day };
    expect(await world().armLink(mailWith([linkId], closed))).to.deep.equal({ armed: "", reason: "expired" });
    expect(await stored()).to.deep.equal([]);
  });

  it("keeps the latest ones active, as many as the setting says, and at least the new one", async () => {
    for (let index = 0; index < 4; index += 1) await sendLink(world());
    expect((await stored()).filter(({ state }) => state === "active")).to.have.length(3);
    const { linkId } = await sendLink(world(), { activeLinks: 0 });
    expect((await stored()).filter(({ state }) => state === "active").map((link) => link.linkId)).to.deep.equal([
      linkId,
    ]);
  });

  it("keeps the latest ones active although the clock was set back by an hour between two mails", async () => {
    const before = await sendLink(world(), { activeLinks: 1 });
    world().state.now -= 3600;
    const after = await sendLink(world(), { activeLinks: 1 });
    expect((await world().inspectLink(before)).state).to.equal("superseded");
    expect((await world().inspectLink(after)).state).to.equal("open");
  });

  it("arms each of so many mails of one second, through several bridges, one after the other", async () => {
    const bridges = [world(), await another(), await another(), await another()];
    const mails = Array.from({ length: 20 }, (_, index) => sendLink(bridges[index % 4]!, { activeLinks: 99 }));
    for (const { linkId, answer } of await Promise.all(mails)) expect(answer).to.deep.equal({ armed: linkId });
    expect(new Set((await stored()).map(({ order }) => order)).size).to.equal(20);
  });

  it("needs one step of the store for a mail that is newer than all others, and two for one that is not", async () => {
    let steps = 0;
    const { store } = world();
    const counting = await another({ store: { ...store, arm: (request) => ((steps += 1), store.arm(request)) } });
    await sendLink(counting);
    expect(steps).to.equal(1);
    await sendLink(counting);
    expect(steps).to.equal(3);
  });

  it("gives up as it does without Redis when others are always faster, and burns nothing", async () => {
    const store: LinkStore = { ...world().store, arm: ({ now }) => Promise.resolve({ newest: now }) };
    const beaten = await another({ store });
    const linkId = prepare(world());
    const error: unknown = await beaten.armLink(mailWith([linkId])).catch((reason: unknown) => reason);
    expect(error).to.have.property("code", "redis-unavailable");
    expect(await world().armLink(mailWith([linkId]))).to.deep.equal({ armed: linkId });
  });

  it("gives a link the age that the setting allows", async () => {
    await sendLink(world(), { linkMaxAgeDays: 30 });
    expect((await stored())[0]?.expiresAt).to.equal(noon + 30 * day);
  });

  it("is won by one of many mails, through several bridges", async () => {
    const bridges = [world(), await another(), await another(), await another()];
    const linkId = prepare(world());
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        bridges[index % 4]!.armLink(mailWith([linkId], { secretHash: sha256(String(index)) })),
      ),
    );
    expect(answers.filter(({ armed }) => armed === linkId)).to.have.length(1);
  });
});
