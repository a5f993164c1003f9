import { expect } from "chai";
import { day, noon, openLink, otoboTicket, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

describe("following a ticket", () => {
  const { fixture } = useLinkFixture();
  const { ticketNumber } = ticket;
  const lifecycle = async () => (await fixture().store.read(ticketNumber))?.lifecycle;
  const left = () => fixture().redis.pttl(`ota:{${ticketNumber}}`);

  for (const stateType of ["closed", "removed", "merged"]) {
    it(`lets the links of a ticket that was ${stateType} expire after the days that are set`, async () => {
      await sendLink(fixture());
      fixture().state.settings.accessDaysAfterClose = 3;
      expect(await fixture().syncTicket(otoboTicket({ stateType, stateSince: noon - day }))).to.equal(true);
      expect(await lifecycle()).to.include({ closedAt: noon - day });
      expect(await left()).to.be.within(2 * day * 1000 - 5000, 2 * day * 1000);
    });
  }

  it("leads from a merged ticket to the one it was merged into, for the same login as before", async () => {
    const link = await sendLink(fixture());
    const mergedInto = { ticketId: 8, ticketNumber: "2026112210000088" };
    await fixture().syncTicket(otoboTicket({ stateType: "merged", stateSince: noon, mergedInto }));
    expect(await fixture().inspectLink(link)).to.deep.include({ state: "open", mergedInto: mergedInto.ticketNumber });
    const opened = await openLink(fixture(), link);
    expect(opened).to.deep.include({ ticketNumber: mergedInto.ticketNumber });
    expect(opened.user).to.match(new RegExp(`^${ticketNumber}[.]`));
    const state = { stateType: "merged", stateSince: noon, mergedInto: mergedInto.ticketNumber };
    expect(await fixture().redeemGrant(presented(opened, state))).to.deep.equal({ redeemed: true });
    expect(await fixture().inspectLink(link)).to.deep.include({ state: "used", mergedInto: mergedInto.ticketNumber });
  });
});
