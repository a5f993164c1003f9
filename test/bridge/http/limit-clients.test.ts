import { expect } from "chai";
import { type PublicFixture, path, sameOrigin, startPublicFixture, textOf, views } from "./public-fixture.ts";

const office = "198.51.100.7";

describe("the limits of clients", () => {
  let bed: PublicFixture;
  beforeEach(async () => {
    bed = await startPublicFixture();
    await bed.restart({ trustProxy: ["loopback"] });
  });
  afterEach(() => bed.served.close());

  const from = (address: string) => ({ ...sameOrigin, "x-forwarded-for": address });
  const asked = () => bed.calls.map(([name]) => name);

  it("count buttons that open and buttons that renew, each with the address of the client", async () => {
    await bed.post(from(office));
    await bed.post(from(office), `${path}/renew`);
    expect(bed.limiter.asked).to.deep.equal([
      `wait clientWrongLinksPerHour ${office}`,
      `consume clientOpensPerMinute ${office}`,
      `wait clientWrongLinksPerHour ${office}`,
      `consume clientRenewalsPerHour ${office}`,
    ]);
  });

  it("answer 429 with the time to wait, and do nothing else", async () => {
    bed.limiter.waits.clientOpensPerMinute = 42;
    const answer = await bed.post(from(office));
    expect(answer.status).to.equal(429);
    expect(answer.headers["retry-after"]).to.equal("42");
    expect(textOf(answer)).to.contain("Too many requests");
    bed.limiter.waits.clientRenewalsPerHour = 1800;
    const renewal = await bed.post(from(office), `${path}/renew`);
    expect([renewal.status, renewal.headers["retry-after"]]).to.deep.equal([429, "1800"]);
    expect(bed.calls).to.deep.equal([]);
  });

  for (const [what, send] of [
    ["looking", () => bed.get(from(office))],
    ["opening", () => bed.post(from(office))],
    ["renewing", () => bed.post(from(office), `${path}/renew`)],
  ] as const) {
    it(`count a guess when ${what}, and nothing for an honest link that has ended`, async () => {
      bed.view = views.expired;
      bed.openResult = { opened: false, view: views.expired };
      bed.renewResult = "not-possible";
      await send();
      const guess = `consume clientWrongLinksPerHour ${office}`;
      expect(bed.limiter.asked).not.to.include(guess);
      bed.view = { state: "expired", language: "", renewable: false, guessed: true };
      bed.openResult = { opened: false, view: bed.view };
      bed.renewGuessed = true;
      expect((await send()).status).to.equal(404);
      expect(bed.limiter.asked).to.include(guess);
    });

    it(`keep who guessed too often from ${what}, with the right link, too`, async () => {
      bed.limiter.waits.clientWrongLinksPerHour = 900;
      const answer = await send();
      expect([answer.status, answer.headers["retry-after"]]).to.deep.equal([429, "900"]);
      expect(asked()).not.to.include.members(["open"]);
      expect(asked()).not.to.include.members(["renew"]);
    });
  }

  it("count no POST from another site: its visitors cannot be locked out", async () => {
    const answer = await bed.post({ "sec-fetch-site": "cross-site", "x-forwarded-for": office });
    expect(answer.status).to.equal(403);
    expect(bed.limiter.asked).to.deep.equal([]);
  });

  it("believe the last proxy only: what the client itself wrote into X-Forwarded-For does not count", async () => {
    for (const invented of ["203.0.113.1", "203.0.113.2", "127.0.0.1", "::1"])
      await bed.post(from(`${invented}, ${office}`));
    expect(new Set(bed.limiter.asked.map((line) => line.split(" ").at(-1)))).to.deep.equal(new Set([office]));
  });

  it("consume the network of an IPv6 client", async () => {
    for (const address of ["2001:db8:1:2::1", "2001:db8:1:2:9:9:9:9"]) await bed.post(from(address));
    expect(new Set(bed.limiter.asked.map((line) => line.split(" ").at(-1)))).to.deep.equal(
      new Set(["2001:db8:1:2::/64"]),
    );
  });

  for (const trustProxy of [false, ["10.0.0.0/8"]] as (false | string[])[]) {
    it(`ignore X-Forwarded-For with TRUST_PROXY ${String(trustProxy)}, and say once that clients look like one`, async () => {
      await bed.restart({ trustProxy });
      for (const address of [office, "203.0.113.9"]) expect((await bed.post(from(address))).status).to.equal(303);
      expect(bed.limiter.asked.join()).not.to.contain("198.51").and.not.to.contain("203.0");
      expect(bed.log.lines.filter((line) => line.includes("TRUST_PROXY"))).to.have.length(1);
    });
  }
});
