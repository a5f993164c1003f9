import { expect } from "chai";
import { day, noon, openLink, otoboTicket, issueId, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";
import { editRecord, readRecord } from "../../support/stored-record.ts";

describe("looking at a link", () => {
  const { fixture, another } = useLinkFixture();
  const { ticketNumber } = ticket;
  const stateOf = async (address: { ticketNumber: string; segment: string }) =>
    (await fixture().inspectLink(address)).state;

  it("says whom an active link was sent to, masked, and that nothing ends it", async () => {
    expect(await fixture().inspectLink(await sendLink(fixture()))).to.deep.equal({
      state: "open",
      ticketNumber,
      mergedInto: undefined,
      maskedAddress: "j…e@c…r.example",
      until: undefined,
      daysLeft: undefined,
      language: "de",
      isKnownBrowser: false,
      rememberBrowserDays: 30,
    });
  });

  it("says the earlier of the ticket's end and the link's own", async () => {
    const link = await sendLink(fixture(), { linkMaxAgeDays: 3 });
    expect(await fixture().inspectLink(link)).to.include({ until: noon + 3 * day });
    await fixture().syncTicket(otoboTicket({ stateType: "closed", stateSince: noon - 12 * day }));
    expect(await fixture().inspectLink(link)).to.include({ until: noon + 2 * day, daysLeft: 2 });
  });

  it("still shows a link as open while a grant is under way", async () => {
    const link = await sendLink(fixture());
    await openLink(fixture(), link);
    expect(await stateOf(link)).to.equal("open");
  });

  it("tells a spent link that none works, also when somebody else's does, and of a newer one when there is one", async () => {
    const link = await sendLink(fixture());
    await sendLink(fixture(), { login: "joe@customer.example" });
    await fixture().redeemGrant(presented(await openLink(fixture(), link)));
    expect(await stateOf(link)).to.equal("used");
    await sendLink(fixture(), { linkMaxAgeDays: 1 });
    expect(await stateOf(link)).to.equal("superseded");
    fixture().state.now += day;
    expect(await stateOf(link)).to.equal("used");
  });

  it("shows the same page for all inert links, whatever their ticket, and asks nobody", async () => {
    const sent = await sendLink(fixture());
    const closed = await sendLink(fixture(), { ticketNumber: "2", stateType: "closed" });
    fixture().redis.disconnect();
    const before = fixture().state.settingsRead;
    for (const address of [
      { ticketNumber, segment: sent.linkId },
      { ticketNumber: "2", segment: closed.linkId },
      { ticketNumber: "3", segment: issueId(fixture(), { ticketNumber: "3" }) },
    ]) {
      const view = await fixture().inspectLink(address);
      expect(view).to.deep.equal({ state: "inert", ticketNumber: address.ticketNumber });
    }
    expect(fixture().state.settingsRead).to.equal(before);
  });

  it("finds everything else expired", async () => {
    const link = await sendLink(fixture());
    const { linkId } = link;
    const secret = link.segment.slice(linkId.length);
    const wrong: Record<string, { ticketNumber: string; segment: string }> = {
      "a wrong secret": { ticketNumber, segment: `${linkId}${"x".repeat(secret.length)}` },
      "the secret in another case": { ticketNumber, segment: `${linkId}${secret.toUpperCase()}` },
      "another ticket": { ticketNumber: "1", segment: link.segment },
      "an id that was never activated": { ticketNumber, segment: `${issueId(fixture())}${secret}` },
      "a made-up id": { ticketNumber, segment: "A".repeat(24) },
      "a malformed segment": { ticketNumber, segment: "../../x" },
      "a malformed ticket number": { ticketNumber: "1}:x{", segment: link.segment },
    };
    for (const [what, address] of Object.entries(wrong)) expect(await stateOf(address), what).to.equal("expired");
    await fixture().store.remove(ticketNumber);
    expect(await stateOf(link), "a deleted ticket").to.equal("expired");
  });

  it("offers a new link for every genuine id, and counts as a guess a wrong secret of a stored link or what is not genuine", async () => {
    const link = await sendLink(fixture());
    const cases: Record<string, [segment: string, view: { renewable: boolean; guessed: boolean }]> = {
      "a wrong secret": [link.linkId + "x".repeat(24), { renewable: true, guessed: true }],
      "nothing stored": [issueId(fixture()) + "x".repeat(24), { renewable: true, guessed: false }],
      "a made-up id": ["A".repeat(48), { renewable: false, guessed: true }],
      "no id": ["A", { renewable: false, guessed: true }],
    };
    for (const [what, [segment, view]] of Object.entries(cases))
      expect(await fixture().inspectLink({ ticketNumber, segment }), what).to.deep.equal({
        state: "expired",
        language: "",
        ...view,
      });
    for (const segment of [link.segment.slice(0, 47), `${link.segment}x`])
      expect(await stateOf({ ticketNumber, segment }), "damaged").to.equal("inert");
    await fixture().store.remove(ticketNumber);
    expect(await fixture().inspectLink(link), "forgotten").to.include({ renewable: true, guessed: false });
  });

  it("knows links signed with an older key, and none when that key is gone", async () => {
    const link = await sendLink(fixture());
    const newKey = Buffer.alloc(32, 2);
    const rotated = await another({ keys: [newKey, ...fixture().keys] });
    expect((await rotated.inspectLink(link)).state).to.equal("open");
    expect((await (await another({ keys: [newKey] })).inspectLink(link)).state).to.equal("expired");
  });

  describe("after a record in Redis was edited by hand", () => {
    it("does not open a link that was copied to another ticket", async () => {
      const link = await sendLink(fixture());
      const other = await sendLink(fixture(), { ticketNumber: "2" });
      const { links = [] } = await readRecord(fixture().redis, ticketNumber);
      await editRecord(fixture().redis, "2", (record) => ({ links: [...links, ...(record.links ?? [])] }));
      expect(await stateOf({ ticketNumber: "2", segment: link.segment })).to.equal("expired");
      expect(await stateOf(other)).to.equal("open");
    });

    it("is put right by the next event of the ticket", async () => {
      const link = await sendLink(fixture());
      await editRecord(fixture().redis, ticketNumber, (record) => ({ ...record, closedAt: noon - 100 * day }));
      expect(await stateOf(link)).to.equal("expired");
      await fixture().syncTicket(otoboTicket());
      expect(await stateOf(link)).to.equal("open");
    });
  });
});
