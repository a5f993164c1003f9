import { expect } from "chai";
import { another as other, hers, openLink, issueId, presented, sendLink, ticket } from "./link-fixture.ts";
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

  it("tells what inspecting tells when it does not work", async () => {
    const link = await sendLink(fixture());
    const { linkId } = link;
    const wrong = [
      { ...link, segment: `${linkId}${"x".repeat(24)}` },
      { ...link, segment: linkId },
      { ...link, segment: issueId(fixture()) },
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
});
