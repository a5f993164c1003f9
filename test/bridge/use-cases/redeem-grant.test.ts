import { expect } from "chai";
import type { GrantToRedeem } from "../../../bridge/use-cases/redeem-grant.ts";
import { day, noon, openLink, otoboTicket, presented, sendLink, sha256, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";
import { editRecord } from "../../support/stored-record.ts";

describe("redeeming a grant", () => {
  const { fixture, another: anotherBridge } = useLinkFixture();

  it("does not mind the case of hashes", async () => {
    const request = presented(await openLink(fixture(), await sendLink(fixture())));
    const upper = {
      grantHash: request.grantHash.toUpperCase(),
      browserHash: request.browserHash.toUpperCase(),
    };
    expect(await fixture().redeemGrant({ ...request, ...upper })).to.deep.equal({ redeemed: true });
  });

  const refusals: Record<string, { changes: Partial<GrantToRedeem>; reason: string }> = {
    "another grant": { changes: { grantHash: sha256("other") }, reason: "mismatch" },
    "another browser": { changes: { browserHash: sha256("other") }, reason: "mismatch" },
    "no cookie": { changes: { browserHash: sha256("") }, reason: "mismatch" },
    "an unknown link": { changes: { linkId: "A".repeat(24) }, reason: "unknown" },
    "another ticket": { changes: { ticketNumber: "1" }, reason: "unknown" },
    "another login": { changes: { login: "joe@customer.example" }, reason: "customer-user" },
    "a login with an accent": { changes: { login: "jàne@customer.example" }, reason: "customer-user" },
    "another address": { changes: { email: "jane@new.example" }, reason: "customer-user" },
    "a login in another case": { changes: { login: "Jane@customer.example" }, reason: "customer-user" },
    "an address in another case": { changes: { email: "jane@Customer.example" }, reason: "customer-user" },
    "no customer user": { changes: { login: "", email: "" }, reason: "customer-user" },
  };
  for (const [what, { changes, reason }] of Object.entries(refusals)) {
    it(`is refused for ${what}, and consumes nothing`, async () => {
      const request = presented(await openLink(fixture(), await sendLink(fixture())));
      expect(await fixture().redeemGrant({ ...request, ...changes })).to.deep.equal({ redeemed: false, reason });
      expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: true });
    });
  }

  it("is refused for the hashes of another grant of the same link", async () => {
    const link = await sendLink(fixture());
    const lapsed = presented(await openLink(fixture(), link));
    fixture().state.now += 60;
    const present = presented(await openLink(fixture(), link));
    const mixed = { ...present, grantHash: lapsed.grantHash, browserHash: lapsed.browserHash };
    expect(await fixture().redeemGrant(mixed)).to.deep.equal({ redeemed: false, reason: "mismatch" });
    expect(await fixture().redeemGrant(lapsed)).to.deep.equal({ redeemed: false, reason: "mismatch" });
  });

  const closedDaysAgo = (days: number) => ({ stateType: "closed", stateSince: noon - days * day });
  const tooOld: Record<string, Partial<GrantToRedeem>> = {
    "closed forty days ago": closedDaysAgo(40),
    "removed on the first day without access": { stateType: "removed", stateSince: noon - 14 * day },
    "merged forty days ago": { stateType: "merged", stateSince: noon - 40 * day, mergedInto: "2026112210000031" },
    "closed now, with no days of access": { ...closedDaysAgo(0), accessDays: 0 },
  };
  for (const [what, state] of Object.entries(tooOld))
    it(`is refused for a ticket that OTOBO knows to be ${what}, and the page knows it from then on`, async () => {
      const link = await sendLink(fixture());
      const request = presented(await openLink(fixture(), link), state);
      expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: false, reason: "expired" });
      expect((await fixture().inspectLink(link)).state).to.equal("expired");
    });

  it("refused for a closed ticket consumes nothing: reopened within the days, the same grant redeems", async () => {
    const request = presented(await openLink(fixture(), await sendLink(fixture())));
    await fixture().syncTicket(otoboTicket(closedDaysAgo(10)));
    const closed = { ...request, ...closedDaysAgo(10), accessDays: 5 };
    expect(await fixture().redeemGrant(closed)).to.deep.equal({ redeemed: false, reason: "expired" });
    expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: true });
  });

  it("stores no state that comes with a grant that is not good", async () => {
    const link = await sendLink(fixture());
    const request = presented(await openLink(fixture(), link), { ...closedDaysAgo(40), grantHash: sha256("other") });
    expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: false, reason: "mismatch" });
    expect((await fixture().inspectLink(link)).state).to.equal("open");
  });

  it("is refused when meanwhile the ticket went to somebody else, or away", async () => {
    const joe = otoboTicket({ customerUserLogin: "joe@customer.example" });
    const first = presented(await openLink(fixture(), await sendLink(fixture())));
    await fixture().syncTicket(joe);
    expect(await fixture().redeemGrant(first)).to.deep.equal({ redeemed: false, reason: "unknown" });
    const second = presented(await openLink(fixture(), await sendLink(fixture())));
    await fixture().store.remove(ticket.ticketNumber);
    expect(await fixture().redeemGrant(second)).to.deep.equal({ redeemed: false, reason: "unknown" });
  });

  it("is refused when the link's record was edited after opening", async () => {
    const link = await sendLink(fixture());
    const request = presented(await openLink(fixture(), link), { login: "joe@customer.example" });
    await editRecord(fixture().redis, ticket.ticketNumber, ({ links = [] }) => ({
      links: links.map((each) => ({ ...each, login: "joe@customer.example" })),
    }));
    expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: false, reason: "mismatch" });
  });

  it("accepts a grant signed with an older key", async () => {
    const request = presented(await openLink(fixture(), await sendLink(fixture())));
    const rotated = await anotherBridge({ keys: [Buffer.alloc(32, 2), ...fixture().keys] });
    expect(await rotated.redeemGrant(request)).to.deep.equal({ redeemed: true });
  });

  it("needs no settings, so that OTOBO's login never waits for a call back", async () => {
    const request = presented(await openLink(fixture(), await sendLink(fixture())));
    const before = fixture().state.settingsRead;
    await fixture().redeemGrant(request);
    expect(fixture().state.settingsRead).to.equal(before);
  });
});
