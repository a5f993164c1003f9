import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { LinkOpened, OpeningVisitor } from "../../../bridge/use-cases/open-link.ts";
import { another as theirs, hers, openLink, presented, sendLink, sha256 } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

type Link = Awaited<ReturnType<typeof sendLink>>;

const stateOf = (result: LinkOpened): string => {
  if (result.opened) return "opened";
  return result.code ?? result.view.state;
};

describe("a new browser that has to enter a code", () => {
  const { fixture } = useLinkFixture();
  let link: Link;
  beforeEach(async () => {
    fixture().state.settings.confirmNewBrowser = "Always";
    link = await sendLink(fixture());
  });

  const press = async (cookie: string, entry: Omit<OpeningVisitor, "browserCookie"> = {}): Promise<string> =>
    stateOf(await fixture().openLink(link, cookie, entry));
  const mailed = (): string => fixture().otobo.codes.at(-1)?.code ?? "";
  const wrong = (): string => mailed().replace(/^./, (digit) => String((Number(digit) + 1) % 10));

  it("gets one mail only, however often the button is pressed, and another one when it asks for it", async () => {
    expect([await press(hers), await press(hers), await press(hers)]).to.deep.equal(["sent", "waiting", "waiting"]);
    expect(fixture().otobo.codes).to.have.length(1);
    const first = mailed();
    expect(await press(hers, { wantsNewCode: true })).to.equal("sent");
    if (first !== mailed()) expect(await press(hers, { code: first })).to.equal("wrong");
    expect(await press(hers, { code: mailed() })).to.equal("opened");
  });

  it("may be wrong five times, and then needs a new code", async () => {
    await press(hers);
    const entered = [];
    for (let count = 0; count < 6; count += 1) entered.push(await press(hers, { code: wrong() }));
    expect(entered).to.deep.equal(["wrong", "wrong", "wrong", "wrong", "gone", "gone"]);
    expect(await press(hers, { code: mailed() }), "too late").to.equal("gone");
    expect(await press(hers, { wantsNewCode: true })).to.equal("sent");
    expect(await press(hers, { code: mailed() })).to.equal("opened");
  });

  it("cannot use the code of another browser", async () => {
    await press(hers);
    expect(await press(theirs, { code: mailed() })).to.equal("gone");
    expect(fixture().otobo.codes, "nothing is mailed for what was not asked for").to.have.length(1);
  });

  it("cannot use a code twice", async () => {
    await press(hers);
    await press(hers, { code: mailed() });
    fixture().state.now += 61;
    await fixture().openLink(link, theirs);
    const code = mailed();
    expect(await press(theirs, { code })).to.equal("opened");
    fixture().state.now += 61;
    expect(await press(hers, { code }), "another browser has the lease").to.equal("gone");
  });

  it("needs no second code while it is on its way to the ticket", async () => {
    await press(hers);
    await press(hers, { code: mailed() });
    fixture().state.now += 61;
    const opened = await openLink(fixture(), link);
    await fixture().redeemGrant(presented(opened));
    expect(await press(hers), "interrupted login").to.equal("opened");
    expect(fixture().otobo.codes).to.have.length(1);
  });

  for (const [what, prepare] of Object.entries({
    "cannot be reached": () => {
      fixture().otobo.failure = new BridgeError("otobo-unavailable", "down");
    },
    "cannot send the mail": () => {
      fixture().otobo.answer = { result: "failed", reason: "queue" };
    },
  }))
    it(`is told when OTOBO ${what}, and can ask again`, async () => {
      prepare();
      expect(await press(hers)).to.equal("failed");
      expect(await fixture().redis.keys("ota:*:code:*")).to.deep.equal([]);
      fixture().otobo.failure = undefined;
      fixture().otobo.answer = { result: "sent", reason: "" };
      expect(await press(hers)).to.equal("sent");
    });

  it("gets no more mails than the limit of the customer user, and may still enter what was mailed", async () => {
    await press(hers);
    fixture().limiter.waits.customerCodesPerHour = 60;
    expect(await press(hers, { wantsNewCode: true })).to.equal("limited");
    expect(await press(theirs)).to.equal("limited");
    expect(fixture().otobo.codes).to.have.length(1);
    expect(await press(hers, { code: mailed() })).to.equal("opened");
  });

  it("has ten minutes, and Redis has neither the code nor the cookie", async () => {
    await press(hers);
    const [key = ""] = await fixture().redis.keys("ota:*:code:*");
    expect(await fixture().redis.ttl(key)).to.be.within(500, 600);
    const stored = JSON.stringify([key, await fixture().redis.hgetall(key)]);
    for (const secret of [hers, mailed(), sha256(mailed())]) expect(stored).not.to.contain(secret);
  });

  it("is not remembered unless the setting asks for it", async () => {
    const { unseen } = await fixture().inspectLinkWhole(link, { browserCookie: hers });
    expect(unseen).to.deep.include({ seenBy: undefined });
  });
});
