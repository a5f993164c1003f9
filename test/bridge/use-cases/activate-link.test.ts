import { expect } from "chai";
import type { MailWithLinks } from "../../../bridge/use-cases/activate-link.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { day, mailWith, noon, openLink, issueId, sendLink, sha256, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

describe("activating a link", () => {
  const { fixture, another } = useLinkFixture();
  const stored = async () => (await fixture().store.read(ticket.ticketNumber))?.links ?? [];

  it("makes an inert link open, for the customer user the mail goes to", async () => {
    const { linkId, answer } = await sendLink(fixture());
    expect(answer).to.deep.equal({ activated: linkId });
    expect((await stored())[0]).to.include({
      linkId,
      state: "active",
      login: ticket.login,
      language: "de",
      address: undefined,
    });
  });

  it("stores neither the address, nor the secret, nor its hash", async () => {
    const { segment } = await sendLink(fixture(), {
      email: "registered@elsewhere.example",
      recipients: ["registered@elsewhere.example"],
    });
    const secret = segment.slice(24);
    const dump = await fixture().redis.get(`ota:{${ticket.ticketNumber}}`);
    for (const hidden of [secret, sha256(secret), "registered@elsewhere.example"]) expect(dump).not.to.contain(hidden);
    expect((await stored())[0]?.address).to.include({ masked: "r…d@e…e.example", domain: "elsewhere.example" });
  });

  const voided: Record<string, { changes: Partial<MailWithLinks>; reason: string }> = {
    "a stranger in copy": { changes: { recipients: [ticket.login, "stranger@evil.example"] }, reason: "recipients" },
    "a stranger in copy, wherever the link stands": {
      changes: { recipients: ["stranger@evil.example"], isMisplaced: true },
      reason: "recipients",
    },
    "him, and the link stands where no secret may follow": { changes: { isMisplaced: true }, reason: "place" },
    "an address that cannot answer": { changes: { ignoreSenders: ["^nobody@", "^jane@"] }, reason: "ignored" },
    "a domain that only looks like his": {
      changes: { email: "jane@muller.example", recipients: ["jane@ｍuller.example"] },
      reason: "recipients",
    },
    "nobody at all": { changes: { recipients: [] }, reason: "recipients" },
    "a look-alike address": { changes: { recipients: ["jàne@customer.example"] }, reason: "recipients" },
    "an address that is not registered any more": { changes: { email: "jane@new.example" }, reason: "recipients" },
    "a customer user that may not have links": { changes: { login: "", email: "" }, reason: "customer-user" },
    "a customer user without address": { changes: { email: "", recipients: [""] }, reason: "customer-user" },
    "another customer user than it was issued for": {
      changes: { login: "joe@customer.example", email: "joe@customer.example", recipients: ["joe@customer.example"] },
      reason: "customer-user",
    },
  };
  for (const [what, { changes, reason }] of Object.entries(voided)) {
    it(`voids it for ever when the mail is for ${what}`, async () => {
      const linkId = issueId(fixture());
      expect(await fixture().activateLink(mailWith([linkId], changes))).to.deep.equal({ activated: "", reason });
      expect(await fixture().activateLink(mailWith([linkId]))).to.deep.equal({ activated: "", reason: "decided" });
      expect(await stored()).to.deep.equal([]);
    });
  }

  it("voids it when the address has got as many links as it may in an hour, and counts no mail that activates nothing", async () => {
    const limiter = fakeLimiter();
    const limited = await another({ limiter });
    const [first, second] = [issueId(limited), issueId(limited)];
    await limited.activateLink(mailWith([first], { recipients: ["stranger@evil.example"] }));
    expect(limiter.asked).to.deep.equal([]);
    limiter.waits.customerLinksPerHour = 60;
    const mail = mailWith([second], { email: "Jane@Customer.example" });
    expect(await limited.activateLink(mail)).to.deep.equal({ activated: "", reason: "limit" });
    expect(limiter.asked).to.deep.equal([`consume customerLinksPerHour ${ticket.login}`]);
    limiter.waits.customerLinksPerHour = 0;
    expect(await limited.activateLink(mail)).to.deep.equal({ activated: "", reason: "decided" });
    expect(limited.counted).to.deep.equal([]);
  });

  it("activates it all the same when the customer asked for it: a flood of mails in his name keeps him from nothing", async () => {
    const limiter = fakeLimiter();
    limiter.waits.customerLinksPerHour = 60;
    const limited = await another({ limiter });
    const linkId = issueId(limited);
    expect(await limited.activateLink(mailWith([linkId], { isRenewal: true }))).to.deep.equal({ activated: linkId });
    expect(limiter.asked).to.deep.equal([]);
  });

  it("is counted for the domain of the address, seen and opened by who has the secret", async () => {
    const link = await sendLink(fixture());
    await fixture().inspectLink({ ...link, segment: link.linkId });
    await fixture().inspectLink({ ...link, segment: `${link.linkId}${"x".repeat(24)}` });
    expect(fixture().counted).to.deep.equal(["activated customer.example"]);
    await fixture().inspectLink(link);
    await openLink(fixture(), link);
    expect(fixture().counted.slice(1)).to.deep.equal(["seen customer.example", "opened customer.example"]);
  });

  it("does not mind the case of addresses and logins, nor a recipient named twice", async () => {
    const linkId = issueId(fixture());
    const mail = { recipients: ["JANE@Customer.example", ticket.login], login: "Jane@customer.EXAMPLE" };
    expect(await fixture().activateLink(mailWith([linkId], mail))).to.deep.equal({ activated: linkId });
  });

  const spellings = ["jane@müller.example", "jane@xn--mller-kva.example", "JANE@XN--MLLER-KVA.example"];
  for (const registered of spellings)
    it(`does not mind how an internationalised domain is spelled: the mail goes to ${registered} in any spelling`, async () => {
      const linkId = issueId(fixture());
      const mail = mailWith([linkId], { email: registered, recipients: spellings });
      expect(await fixture().activateLink(mail)).to.deep.equal({ activated: linkId });
    });

  it("voids all new ones of a mail that has none in a good place, and says of old ones that they are decided", async () => {
    const old = await sendLink(fixture());
    expect(await fixture().activateLink(mailWith([old.linkId], { isMisplaced: true }))).to.deep.equal({
      activated: "",
      reason: "decided",
    });
    const ids = [issueId(fixture()), issueId(fixture())];
    expect(await fixture().activateLink(mailWith(ids, { isMisplaced: true }))).to.deep.equal({
      activated: "",
      reason: "place",
    });
    for (const id of ids)
      expect(await fixture().activateLink(mailWith([id]))).to.deep.equal({ activated: "", reason: "decided" });
  });

  it("voids two new ones", async () => {
    const ids = [issueId(fixture()), issueId(fixture())];
    expect(await fixture().activateLink(mailWith(ids))).to.deep.equal({ activated: "", reason: "several" });
    expect(await fixture().activateLink(mailWith(ids.slice(0, 1)))).to.deep.equal({ activated: "", reason: "decided" });
  });

  it("passes over ids that we did not issue for this ticket, and remembers nothing of them", async () => {
    const made = ["A".repeat(24), issueId(fixture(), { ticketNumber: "1" }), "", "%00", "x".repeat(10_000)];
    expect(await fixture().activateLink(mailWith(made))).to.deep.equal({ activated: "", reason: "unknown" });
    expect(await fixture().redis.keys("*")).to.deep.equal([]);
    const linkId = issueId(fixture());
    expect(await fixture().activateLink(mailWith([...made, linkId]))).to.deep.equal({ activated: linkId });
  });

  it("activates a new link although the mail quotes one of a time that nobody remembers", async () => {
    const old = issueId(fixture());
    fixture().state.now += 40 * day;
    const linkId = issueId(fixture());
    expect(await fixture().activateLink(mailWith([old, linkId]))).to.deep.equal({ activated: linkId });
  });

  it("stores nothing that has expired already", async () => {
    const linkId = issueId(fixture());
    const closed = { stateType: "closed", stateSince: noon - 14 * day };
    expect(await fixture().activateLink(mailWith([linkId], closed))).to.deep.equal({
      activated: "",
      reason: "expired",
    });
    expect(await stored()).to.deep.equal([]);
  });

  it("keeps the latest ones active although the clock was set back by an hour between two mails", async () => {
    const before = await sendLink(fixture(), { activeLinks: 1 });
    fixture().state.now -= 3600;
    const after = await sendLink(fixture(), { activeLinks: 1 });
    expect((await fixture().inspectLink(before)).state).to.equal("superseded");
    expect((await fixture().inspectLink(after)).state).to.equal("open");
  });
});
