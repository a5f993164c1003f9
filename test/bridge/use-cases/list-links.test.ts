import { expect } from "chai";
import type { LinksToList } from "../../../bridge/use-cases/list-links.ts";
import { day, hers, noon, openLink, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

const request: LinksToList = {
  ticketNumber: ticket.ticketNumber,
  login: ticket.login,
  email: ticket.login,
  stateType: "open",
  stateSince: noon - day,
  accessDays: 14,
  ignoreSenders: ["^no-?reply@"],
};

describe("listing the links of a ticket for agents", () => {
  const { fixture } = useLinkFixture();
  const listed = async (changes: Partial<LinksToList> = {}) => fixture().listLinks({ ...request, ...changes });
  const newest = async () => (await listed()).links[0];

  it("a new link is active, has no end while the ticket is open, and nothing happened to it", async () => {
    const { linkId } = await sendLink(fixture());
    expect(await listed()).to.deep.equal({
      links: [
        {
          ...{ linkId, state: "active", customerUser: ticket.login, maskedAddress: "j…e@c…r.example", language: "de" },
          ...{ issuedAt: noon, seenAt: undefined, openedAt: undefined, endedAt: undefined, expiresAt: undefined },
        },
      ],
      knownBrowsers: 0,
      noLinkReason: "",
    });
  });

  it("a page that was shown is noted once, and what it says stays the same", async () => {
    const link = await sendLink(fixture());
    const inspected = await fixture().inspectLinkWhole(link);
    fixture().state.now += 30;
    if (inspected.unseen) await fixture().noteLinkSeen(inspected.unseen);
    expect(await newest()).to.include({ state: "active", seenAt: noon + 30, openedAt: undefined });
    expect(await fixture().inspectLinkWhole(link)).to.deep.equal({ view: inspected.view, unseen: undefined });
  });

  it("a page that was shown while Redis is unavailable is not noted, and nobody is troubled", async () => {
    const { unseen } = await fixture().inspectLinkWhole(await sendLink(fixture()));
    fixture().redis.disconnect();
    if (unseen) await fixture().noteLinkSeen(unseen);
    expect(unseen).not.to.equal(undefined);
  });

  it("the pages of inert, wrong, opened and used links are not noted", async () => {
    const link = await sendLink(fixture());
    const unseenOf = async (segment: string) => (await fixture().inspectLinkWhole({ ...link, segment })).unseen;
    expect(await unseenOf(link.linkId)).to.equal(undefined);
    expect(await unseenOf(`${link.linkId}${"x".repeat(24)}`)).to.equal(undefined);
    const opened = await openLink(fixture(), link);
    expect(await unseenOf(link.segment)).to.equal(undefined);
    await fixture().redeemGrant(presented(opened));
    expect(await unseenOf(link.segment)).to.equal(undefined);
  });

  it("a link whose time is over is expired, not active", async () => {
    await sendLink(fixture(), { linkMaxAgeDays: 1 });
    expect(await newest()).to.include({ state: "active", expiresAt: noon + day });
    fixture().state.now += day;
    expect(await newest()).to.include({ state: "expired" });
  });

  it("a closed ticket's link says until when it works", async () => {
    await sendLink(fixture(), { stateType: "closed", stateSince: noon - day });
    expect(await newest()).to.include({ state: "active", expiresAt: noon + 13 * day });
  });

  it("revoking ends used links in a browser that the customer called their own, too", async () => {
    const link = await sendLink(fixture());
    const own = { ownCookie: "O".repeat(43) };
    const opened = await openLink(fixture(), link, hers, { ...own, isOwnBrowser: true });
    await fixture().redeemGrant(presented(opened));
    expect((await fixture().inspectLink(link, hers, own)).state, "before").to.equal("open");
    expect((await listed()).knownBrowsers).to.equal(1);
    const unseen = await fixture().inspectLinkWhole(link, { browserCookie: hers, ...own });
    expect(unseen.unseen, "what was used is not noted as seen").to.equal(undefined);
    expect(await fixture().storedLinks.revoke(ticket.ticketNumber, undefined)).to.deep.equal({ links: 1, browsers: 1 });
    expect((await fixture().inspectLink(link, hers, own)).state, "afterwards").to.equal("used");
    expect((await listed()).knownBrowsers).to.equal(0);
  });

  it("a revoked link does not open in a browser that the customer calls their own later", async () => {
    const revoked = await sendLink(fixture());
    await fixture().storedLinks.revoke(ticket.ticketNumber, ticket.login);
    const own = { ownCookie: "O".repeat(43) };
    const opened = await openLink(fixture(), await sendLink(fixture()), hers, { ...own, isOwnBrowser: true });
    await fixture().redeemGrant(presented(opened));
    expect((await fixture().inspectLink(revoked, hers, own)).state).to.equal("used");
    expect((await fixture().openLink(revoked, hers, own)).opened).to.equal(false);
  });

  it("shows the newest ten of this customer user, newest first", async () => {
    await sendLink(fixture(), { login: "joe@customer.example" });
    const sent: string[] = [];
    for (let count = 0; count < 12; count += 1) sent.push((await sendLink(fixture(), { activeLinks: 9 })).linkId);
    const { links } = await listed();
    expect(links.map(({ linkId }) => linkId)).to.deep.equal(sent.slice(2).reverse());
  });

  it("says why a new link would open nothing: the ticket was closed too long ago, or the address cannot answer", async () => {
    expect(await listed({ stateType: "closed", stateSince: noon - 14 * day })).to.deep.equal({
      links: [],
      knownBrowsers: 0,
      noLinkReason: "expired",
    });
    expect(await listed({ email: "No-Reply@customer.example" })).to.include({ noLinkReason: "ignored" });
    expect(await listed({ email: "" })).to.include({ noLinkReason: "" });
  });
});
