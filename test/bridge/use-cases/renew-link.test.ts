import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { day, noon, issueId, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";
import { failureOf } from "../../support/failure-of.ts";

describe("asking for a new link", () => {
  const { fixture, another } = useLinkFixture();
  const { ticketNumber } = ticket;
  const mails = () => fixture().otobo.mails;
  const scheduled = () => fixture().otobo.scheduled;

  it("has OTOBO's scheduler mail the one an inert link was made for, and asks OTOBO nothing about the ticket", async () => {
    const linkId = issueId(fixture());
    expect(await fixture().renewLink({ ticketNumber, segment: linkId })).to.equal("requested");
    expect(scheduled()).to.deep.equal([{ ticketNumber, linkId }]);
    expect(mails()).to.deep.equal([]);
    expect(fixture().otobo.calls).to.deep.equal([]);
  });

  for (const code of ["otobo-unavailable", "otobo-refused"] as const) {
    it(`fails, for every ticket alike, when OTOBO answers ${code}`, async () => {
      const link = await sendLink(fixture());
      fixture().otobo.failure = new BridgeError(code, "no");
      expect(await fixture().renewLink(link)).to.equal("failed");
      expect(
        await fixture().renewLink({ ticketNumber: "9", segment: issueId(fixture(), { ticketNumber: "9" }) }),
      ).to.equal("failed");
      fixture().state.now += 60;
      expect(await fixture().renewLink({ ticketNumber, segment: issueId(fixture()) })).to.equal("failed");
    });
  }

  it("is limited for a customer user over all tickets, which the holder of a secret is told", async () => {
    const limiter = fakeLimiter();
    const limited = await another({ limiter });
    for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const) {
      limiter.waits[limit] = 600;
      const link = await sendLink(limited, { login: "Jane@Customer.example" });
      limited.state.now += 60;
      expect(await limited.renewLink(link), limit).to.equal("rate-limited");
      expect(limiter.asked.filter((line) => line.includes(limit))).to.deep.equal([
        `consume ${limit} jane@customer.example`,
      ]);
      limiter.waits[limit] = 0;
      limiter.asked.length = 0;
    }
    expect(limited.otobo.mails).to.deep.equal([]);
  });

  it("is limited over a ticket's life for inert links, which strangers may know, by the day for everybody", async () => {
    const link = await sendLink(fixture());
    fixture().limits.ticketRenewals = 3;
    fixture().limits.ticketRenewalsPerDay = 2;
    const on = async (dayOfTest: number, segment: string) => {
      fixture().state.now = noon + dayOfTest * day;
      return fixture().renewLink({ ticketNumber, segment });
    };
    const inert = issueId(fixture());
    expect(await on(0, inert)).to.equal("requested");
    expect(await on(0.5, inert)).to.equal("requested");
    expect(await on(0.6, inert)).to.equal("rate-limited");
    expect(await on(0.7, link.segment)).to.equal("rate-limited");
    expect(await on(1.1, inert)).to.equal("requested");
    expect(await on(9, inert)).to.equal("rate-limited");
    expect(await on(9, link.segment)).to.equal("sent");
    expect(mails()).to.have.length(1);
    expect(scheduled()).to.have.length(3);
  });

  it("is not possible with a link that is not genuine, and counts nothing", async () => {
    const link = await sendLink(fixture());
    const wrong = [
      { ticketNumber, segment: "A".repeat(24) },
      { ticketNumber, segment: "A".repeat(48) },
      { ticketNumber: "1", segment: link.segment },
      { ticketNumber, segment: "" },
    ];
    for (const address of wrong) expect(await fixture().renewLink(address)).to.equal("not-possible");
    expect(mails()).to.deep.equal([]);
    expect(await fixture().renewLink({ ticketNumber, segment: link.linkId })).to.equal("requested");
  });

  it("says the same for every genuine link that does not open: expired, wrong secret, damaged, nothing stored", async () => {
    const link = await sendLink(fixture(), { linkMaxAgeDays: 1 });
    const segments = [
      link.segment,
      link.linkId + "x".repeat(24),
      link.segment.slice(0, 40),
      issueId(fixture()) + "x".repeat(24),
    ];
    for (const segment of segments) {
      fixture().state.now += day;
      expect(await fixture().renewLink({ ticketNumber, segment }), segment).to.equal("requested");
    }
    expect(scheduled()).to.have.length(segments.length);
  });

  it("tells who has the secret in the language of the link, also when it has expired, and nobody else", async () => {
    const link = await sendLink(fixture(), { linkMaxAgeDays: 1 });
    const language = async (segment: string) => (await fixture().renewLinkWhole({ ticketNumber, segment })).language;
    expect(await language(link.segment)).to.equal("de");
    expect(await language(link.linkId)).to.equal("");
    expect(await language(`${link.linkId}${"x".repeat(24)}`)).to.equal("");
    fixture().state.now += day;
    expect(await language(link.segment)).to.equal("de");
  });

  it("lets an error that is not OTOBO's through", async () => {
    const link = await sendLink(fixture());
    fixture().otobo.failure = new Error("a bug");
    const error = await failureOf(fixture().renewLink(link));
    expect(error).to.have.property("message", "a bug");
  });
});
