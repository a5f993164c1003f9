import { expect } from "chai";
import { day, noon, openLink, otoboTicket, prepare, presented, sendLink, ticket } from "./token-world.ts";
import { useWorld } from "./use-world.ts";

describe("opening a link", () => {
  const { world, another } = useWorld();

  it("answers a grant, its public part and a cookie, each unguessable", async () => {
    const opened = await openLink(world(), await sendLink(world()));
    expect(opened.user).to.match(new RegExp(`^${ticket.ticketNumber}\\.[\\w-]{22}$`));
    expect(opened.grant).to.match(/^[0-9A-Za-z]{43}$/);
    expect(opened.browserCookie).to.match(/^[0-9A-Za-z]{43}$/);
    expect(opened.seconds).to.equal(60);
  });

  it("stores neither the grant nor the cookie", async () => {
    const opened = await openLink(world(), await sendLink(world()));
    const grantKey = `ota:{${ticket.ticketNumber}}:g:${opened.user.split(".")[1] ?? ""}`;
    const stored = await world().redis.get(grantKey);
    expect(stored).to.be.a("string");
    expect(stored).not.to.contain(opened.grant);
    expect(stored).not.to.contain(opened.browserCookie);
  });

  it("is won by one of two hundred, through several connections", async () => {
    const bridges = await Promise.all(Array.from({ length: 8 }, () => another()));
    const link = await sendLink(world());
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => bridges[index % 8]!.openLink(link)));
    expect(answers.filter(({ opened }) => opened)).to.have.length(1);
    const losers = answers.flatMap((answer) => (answer.opened ? [] : [answer.view.state]));
    expect(new Set(losers)).to.deep.equal(new Set(["open"]));
  });

  it("works again after the grant has lapsed", async () => {
    const link = await sendLink(world());
    await openLink(world(), link);
    world().state.now += 59;
    expect((await world().openLink(link)).opened).to.equal(false);
    world().state.now += 1;
    expect((await world().openLink(link)).opened).to.equal(true);
  });

  it("does not work a second time once the grant was redeemed, neither soon nor later", async () => {
    const link = await sendLink(world());
    await world().redeemGrant(presented(await openLink(world(), link)));
    for (const seconds of [0, 60, day]) {
      world().state.now = noon + seconds;
      const answer = await world().openLink(link);
      expect(answer).to.deep.include({ opened: false });
      expect(answer).to.have.nested.property("view.state", "spent");
    }
  });

  it("works for each of several active links, until one was redeemed", async () => {
    const links = [await sendLink(world()), await sendLink(world())];
    const grants = [await openLink(world(), links[0]!), await openLink(world(), links[1]!)];
    expect(await world().redeemGrant(presented(grants[0]!))).to.deep.equal({ redeemed: true });
    expect(await world().redeemGrant(presented(grants[1]!))).to.deep.equal({ redeemed: false, reason: "unknown" });
  });

  it("tells what inspecting tells when it does not work", async () => {
    const link = await sendLink(world());
    const [linkId] = link.segment.split("~");
    const wrong = [
      { ...link, segment: `${linkId ?? ""}~${"x".repeat(32)}` },
      { ...link, segment: linkId ?? "" },
      { ...link, segment: prepare(world()) },
      { ...link, segment: "" },
      { ...link, ticketNumber: "1" },
    ];
    for (const address of wrong) {
      const view = await world().inspectLink(address);
      expect(await world().openLink(address)).to.deep.equal({ opened: false, view });
    }
  });

  it("needs no OTOBO", async () => {
    world().otobo.failure = new Error("must not be asked");
    await openLink(world(), await sendLink(world()));
    expect(world().otobo.calls).to.deep.equal([]);
  });

  it("works until the days after closing are over", async () => {
    const link = await sendLink(world());
    await world().followTicket.follow(otoboTicket({ stateType: "closed", stateSince: noon }));
    world().state.now = noon + 14 * day;
    expect((await world().openLink(link)).opened).to.equal(false);
    world().state.now = noon + 14 * day - 1;
    expect((await world().openLink(link)).opened).to.equal(true);
  });

  it("survives being closed and reopened", async () => {
    const link = await sendLink(world());
    await world().followTicket.follow(otoboTicket({ stateType: "closed", stateSince: noon }));
    await world().followTicket.follow(otoboTicket({ stateType: "open", stateSince: noon + day }));
    world().state.now = noon + 100 * day;
    expect((await world().openLink(link)).opened).to.equal(true);
  });
});
