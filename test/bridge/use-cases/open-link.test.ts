import { expect } from "chai";
import { another as other, day, hers, noon, openLink, prepare, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

describe("opening a link", () => {
  const { fixture } = useLinkFixture();

  it("answers an unguessable grant, and the link's id for its public part", async () => {
    const link = await sendLink(fixture());
    const opened = await openLink(fixture(), link);
    expect(opened.user).to.equal(`${ticket.ticketNumber}.${link.linkId}`);
    expect(opened.grant).to.match(/^[\w-]{43}$/);
  });

  it("stores neither the grant nor the cookie", async () => {
    const opened = await openLink(fixture(), await sendLink(fixture()));
    const everything = await fixture().redis.get(`ota:{${ticket.ticketNumber}}`);
    for (const secret of [opened.grant, hers]) expect(everything).not.to.contain(secret);
  });

  it("works for the same browser at any time: with the same grant, or a new one when little time is left", async () => {
    const link = await sendLink(fixture());
    const first = await openLink(fixture(), link);
    fixture().state.now += 30;
    expect((await openLink(fixture(), link)).grant).to.equal(first.grant);
    fixture().state.now += 29;
    const second = await openLink(fixture(), link);
    expect(second.grant).not.to.equal(first.grant);
    fixture().state.now += 59;
    expect((await fixture().openLink(link, other)).opened).to.equal(false);
    expect(await fixture().redeemGrant(presented(first))).to.deep.equal({ redeemed: false, reason: "mismatch" });
    expect(await fixture().redeemGrant(presented(second))).to.deep.equal({ redeemed: true });
  });

  it("does not work a second time once its browser was on the ticket, neither soon nor later", async () => {
    const link = await sendLink(fixture());
    await fixture().redeemGrant(presented(await openLink(fixture(), link)));
    await fixture().store.finishEntry(ticket.ticketNumber, link.linkId);
    for (const seconds of [0, 60, day]) {
      fixture().state.now = noon + seconds;
      const answer = await fixture().openLink(link, hers);
      expect(answer).to.deep.include({ opened: false });
      expect(answer).to.have.nested.property("view.state", "used");
    }
  });

  it("tells what inspecting tells when it does not work", async () => {
    const link = await sendLink(fixture());
    const { linkId } = link;
    const wrong = [
      { ...link, segment: `${linkId}${"x".repeat(24)}` },
      { ...link, segment: linkId },
      { ...link, segment: prepare(fixture()) },
      { ...link, segment: "" },
      { ...link, ticketNumber: "1" },
    ];
    for (const address of wrong) {
      const view = await fixture().inspectLink(address);
      expect(await fixture().openLink(address, hers)).to.deep.include({ opened: false, view });
    }
  });

  it("needs no OTOBO", async () => {
    fixture().otobo.failure = new Error("must not be asked");
    await openLink(fixture(), await sendLink(fixture()));
    expect(fixture().otobo.calls).to.deep.equal([]);
  });

  it("has to be pressed once more right after the email has left, and is not opened before", async () => {
    fixture().state.settings.earlyPressSeconds = 60;
    const link = await sendLink(fixture());
    const first = await fixture().openLink(link, hers);
    expect(first).to.deep.include({ opened: false }).and.to.have.nested.property("view.state", "open");
    const pressed = first.opened ? "" : (first.pressAgain ?? "");
    expect((await fixture().openLink(link, hers, { pressed })).opened, "at once").to.equal(false);
    fixture().state.now += 3;
    expect((await fixture().openLink(link, other, { pressed })).opened, "in another browser").to.equal(false);
    expect((await fixture().openLink(link, hers, { pressed })).opened).to.equal(true);
  });

  it("needs one press a minute after the email has left", async () => {
    fixture().state.settings.earlyPressSeconds = 60;
    const link = await sendLink(fixture());
    fixture().state.now += 60;
    expect((await fixture().openLink(link, hers)).opened).to.equal(true);
  });
});
