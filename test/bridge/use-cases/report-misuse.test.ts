import { expect } from "chai";
import { reportTokenOf } from "../../../bridge/domain/code.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { hers, openLink, presented, sendLink, sha256, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

const { ticketNumber, login } = ticket;

describe('"This was not me"', () => {
  const { fixture } = useLinkFixture();
  const addressOf = (linkId: string) => ({ ticketNumber, token: reportTokenOf(fixture().keys, ticketNumber, linkId) });

  /** Presses the button, and once more when that is asked for. */
  const report = async (address: { ticketNumber: string; token: string }) => {
    const { pressAgain = "", ...first } = await fixture().reportMisuse.report(address, {
      browserCookie: hers,
      pressed: "",
    });
    if (first.outcome !== "asked") return first;
    fixture().state.now += 5;
    return fixture().reportMisuse.report(address, { browserCookie: hers, pressed: pressAgain });
  };

  it("ends all links of the ticket, interrupted logins and known browsers, and tells the agents", async () => {
    const first = await sendLink(fixture());
    const second = await sendLink(fixture());
    await fixture().redeemGrant(presented(await openLink(fixture(), first)));
    const known = { browser: sha256("own"), until: fixture().state.now + 60, address: undefined };
    await fixture().browsers.remember(login, known, fixture().state.now);

    expect(await report(addressOf(second.linkId))).to.deep.include({ outcome: "reported" });
    expect(fixture().otobo.reports).to.deep.equal([`${ticketNumber} ${login}`]);
    for (const link of [first, second])
      for (const own of [{}, { ownCookie: "own" }])
        expect(await fixture().openLink(link, hers, own)).to.deep.include({ opened: false });
  });

  it("changes nothing when it is only looked at", async () => {
    const { linkId, ...address } = await sendLink(fixture());
    const found = await fixture().reportMisuse.find(addressOf(linkId));
    expect(found).to.deep.include({ isKnown: true, guessed: false });
    expect(fixture().otobo.reports).to.deep.equal([]);
    expect(await fixture().inspectLink(address)).to.have.property("state", "open");
  });

  it("changes nothing when a program presses the button, once or at once again", async () => {
    const { linkId, ...address } = await sendLink(fixture());
    const press = { browserCookie: hers, pressed: "" };
    const { outcome, pressAgain = "" } = await fixture().reportMisuse.report(addressOf(linkId), press);
    expect(outcome).to.equal("asked");
    for (const pressed of [pressAgain, "1.x", pressAgain.replace(/^\d+/, "1")])
      expect(await fixture().reportMisuse.report(addressOf(linkId), { ...press, pressed })).to.include({
        outcome: "asked",
      });
    expect(await fixture().inspectLink(address)).to.have.property("state", "open");
  });

  it("ends links also when OTOBO is unavailable, and says that nobody could be told", async () => {
    const { linkId, ...address } = await sendLink(fixture());
    fixture().otobo.failure = new BridgeError("otobo-unavailable", "down");
    expect(await report(addressOf(linkId))).to.deep.include({ outcome: "not-informed" });
    expect(await fixture().openLink(address, hers)).to.deep.include({ opened: false });
  });

  it("is refused with a made-up address, and does nothing for a link that is gone", async () => {
    const { linkId, ...address } = await sendLink(fixture());
    const madeUp = { ticketNumber, token: `${linkId}${"0".repeat(24)}` };
    expect(await report(madeUp)).to.deep.include({ outcome: "unknown", guessed: true });
    expect(await fixture().openLink(address, hers)).to.deep.include({ opened: true });
    await fixture().store.remove(ticketNumber);
    expect(await report(addressOf(linkId))).to.deep.include({
      outcome: "unknown",
      guessed: false,
    });
    expect(fixture().otobo.reports).to.deep.equal([]);
  });
});
