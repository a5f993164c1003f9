import { expect } from "chai";
import { another, day, hers, openLink, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

const ownCookie = "O".repeat(43);
const own = { ownCookie, isOwnBrowser: true };
const known = { ownCookie };

describe("a browser that its customer called their own", () => {
  const { fixture } = useLinkFixture();

  /** Logs in with a new link, on the ticket. */
  const logIn = async (more: { ownCookie?: string; isOwnBrowser?: boolean }) => {
    const link = await sendLink(fixture());
    const request = presented(await openLink(fixture(), link, hers, more));
    expect(await fixture().redeemGrant(request)).to.deep.equal({ redeemed: true });
    await fixture().store.finishEntry(ticket.ticketNumber, link.linkId);
    return link;
  };
  const stateFor = async (link: Awaited<ReturnType<typeof sendLink>>, more: object = known) =>
    (await fixture().inspectLink(link, another, more)).state;

  it("is not known without the cookie, nor when nobody ticked that it is their own", async () => {
    const link = await logIn(own);
    expect(await stateFor(link, {})).to.equal("used");
    expect(await stateFor(link, { ownCookie: "X".repeat(43) })).to.equal("used");
    expect(await stateFor(await logIn({ ownCookie: "Y".repeat(43) }), { ownCookie: "Y".repeat(43) })).to.equal("used");
  });

  it("becomes known by a login only, not by a press", async () => {
    const link = await sendLink(fixture());
    await openLink(fixture(), link, hers, own);
    expect(await fixture().inspectLink(link, another, known)).to.include({ isKnownBrowser: false });
  });

  it("opens nothing without the secret of a link", async () => {
    const link = await logIn(own);
    expect(await stateFor({ ...link, segment: link.linkId })).to.equal("inert");
    expect(await stateFor({ ...link, segment: `${link.linkId}${"x".repeat(24)}` })).to.equal("expired");
  });

  it("opens nobody else's links, and none to another address", async () => {
    await logIn(own);
    const joe = await sendLink(fixture(), { login: "joe@customer.example" });
    expect(await fixture().inspectLink(joe, another, known)).to.include({ isKnownBrowser: false });
    const elsewhere = await sendLink(fixture(), { email: "jane@new.example", recipients: ["jane@new.example"] });
    expect(await fixture().inspectLink(elsewhere, another, known)).to.include({ isKnownBrowser: false });
  });

  it("opens no expired link", async () => {
    await logIn(own);
    const link = await sendLink(fixture(), { linkMaxAgeDays: 1 });
    fixture().state.now += day;
    expect(await stateFor(link)).to.equal("expired");
  });

  it("is not known while the setting is 0", async () => {
    const link = await logIn(own);
    fixture().state.settings.rememberBrowserDays = 0;
    expect(await stateFor(link)).to.equal("used");
  });

  it("is forgotten when the customer says so with the secret of a link, and not without", async () => {
    const link = await logIn(own);
    await fixture().forgetBrowser({ ...link, segment: link.linkId }, { browserCookie: hers, ownCookie });
    expect(await stateFor(link)).to.equal("open");
    await fixture().forgetBrowser(link, { browserCookie: hers, ownCookie });
    expect(await stateFor(link)).to.equal("used");
  });

  it("leaves no cookie in Redis, only its hash", async () => {
    await logIn(own);
    const [key] = await fixture().redis.keys("ota:browsers:*");
    expect(JSON.stringify(await fixture().redis.hgetall(key ?? ""))).not.to.contain(ownCookie);
  });
});
