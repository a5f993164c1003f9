import { expect } from "chai";
import {
  browserCookie,
  linkId,
  path,
  sameOrigin,
  usePublicFixture,
  textOf,
  ticketNumber,
  views,
} from "./public-fixture.ts";

const office = "198.51.100.7";

describe("the limits of clients", () => {
  const fixture = usePublicFixture();
  beforeEach(async () => {
    await fixture.restart({ trustProxy: ["loopback"] });
  });

  const from = (address: string) => ({ ...sameOrigin, "x-forwarded-for": address });
  const asked = () => fixture.calls.map(([name]) => name);

  it("count buttons that open and buttons that renew, each with the address of the client", async () => {
    await fixture.post(from(office));
    await fixture.post(from(office), `${path}/renew`);
    expect(fixture.limiter.asked).to.deep.equal([
      `wait clientWrongLinksPerHour ${office}`,
      `consume clientOpensPerMinute ${office}`,
      `wait browserDecoysPerHour ${browserCookie} ${ticketNumber} ${linkId}`,
      `wait clientDecoysPerMinute ${office} ${ticketNumber} ${linkId}`,
      `wait clientWrongLinksPerHour ${office}`,
      `consume clientRenewalsPerHour ${office}`,
    ]);
  });

  it("answer 429 with the time to wait, and do nothing else", async () => {
    fixture.limiter.waits.clientOpensPerMinute = 42;
    const answer = await fixture.post(from(office));
    expect(answer.status).to.equal(429);
    expect(answer.headers["retry-after"]).to.equal("42");
    expect(textOf(answer)).to.contain("Too many requests");
    fixture.limiter.waits.clientRenewalsPerHour = 1800;
    const renewal = await fixture.post(from(office), `${path}/renew`);
    expect([renewal.status, renewal.headers["retry-after"]]).to.deep.equal([429, "1800"]);
    expect(fixture.calls).to.deep.equal([]);
  });

  for (const [what, send] of [
    ["looking", () => fixture.get(from(office))],
    ["opening", () => fixture.post(from(office))],
    ["renewing", () => fixture.post(from(office), `${path}/renew`)],
  ] as const) {
    it(`count a guess when ${what}, and nothing for an honest link that has ended`, async () => {
      fixture.view = views.expired;
      fixture.openResult = { opened: false, view: views.expired };
      fixture.renewResult = "not-possible";
      await send();
      const guess = `consume clientWrongLinksPerHour ${office}`;
      expect(fixture.limiter.asked).not.to.include(guess);
      fixture.view = { state: "expired", language: "", renewable: false, guessed: true };
      fixture.openResult = { opened: false, view: fixture.view };
      fixture.renewGuessed = true;
      expect((await send()).status).to.equal(404);
      expect(fixture.limiter.asked).to.include(guess);
    });

    it(`keep who guessed too often from ${what}, with the right link, too`, async () => {
      fixture.limiter.waits.clientWrongLinksPerHour = 900;
      const answer = await send();
      expect([answer.status, answer.headers["retry-after"]]).to.deep.equal([429, "900"]);
      expect(asked()).not.to.include.members(["open"]);
      expect(asked()).not.to.include.members(["renew"]);
    });
  }

  it("count no POST from another site: its visitors cannot be locked out", async () => {
    const answer = await fixture.post({ "sec-fetch-site": "cross-site", "x-forwarded-for": office });
    expect(answer.status).to.equal(403);
    expect(fixture.limiter.asked).to.deep.equal([]);
  });

  it("believe the last proxy only: what the client itself wrote into X-Forwarded-For does not count", async () => {
    for (const invented of ["203.0.113.1", "203.0.113.2", "127.0.0.1", "::1"])
      await fixture.post(from(`${invented}, ${office}`));
    const ofClients = fixture.limiter.asked.filter((line) => !line.includes("browserDecoys"));
    expect(new Set(ofClients.map((line) => line.split(" ")[2]))).to.deep.equal(new Set([office]));
  });
});
