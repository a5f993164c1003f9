import { expect } from "chai";
import { parse } from "node-html-parser";
import { browserCookie, linkId, sameOrigin, usePublicFixture, textOf } from "./public-fixture.ts";

const token = `${linkId}${"0123456789abcdef".repeat(2).slice(0, 24)}`;
const address = { ticketNumber: "2026112210000011", token };
const path = `/otobo/ota/report/${address.ticketNumber}/${token}`;

describe('the page "Was this not you?"', () => {
  const fixture = usePublicFixture();

  const pressIt = (headers: Record<string, string> = {}) => fixture.post({ ...sameOrigin, ...headers }, path);

  it("has one button, changes nothing by itself, and repeats nothing of its address", async () => {
    const answer = await fixture.get({}, path);
    expect(answer.status).to.equal(200);
    expect(parse(answer.body).querySelectorAll("form:not([aria-hidden])")).to.have.length(1);
    expect(answer.body).not.to.contain(token);
    expect(fixture.calls).to.deep.equal([["find-report", address]]);
  });

  it("says that links ended, or also that nobody could be told", async () => {
    expect(textOf(await pressIt())).to.contain("our team has been informed");
    fixture.report = "not-informed";
    expect(textOf(await pressIt())).to.contain("Our team could not be informed");
    const press = { browserCookie, pressed: "" };
    expect(fixture.calls).to.deep.equal([
      ["report", address, press],
      ["report", address, press],
    ]);
  });

  it("asks to press once more, with what its form carries then", async () => {
    fixture.report = "asked";
    const answer = await pressIt();
    expect(textOf(answer)).to.contain("Please press the button once more");
    expect(parse(answer.body).querySelector("input[name=pressed]")?.getAttribute("value")).to.equal("1.a");
  });

  it("does nothing for a program that presses the hidden button, nor for some time after", async () => {
    await fixture.restart({ trustProxy: ["loopback"] });
    expect(
      textOf(await fixture.post({ ...sameOrigin, "x-forwarded-for": "198.51.100.7" }, `${path}?decoy`)),
    ).to.contain("A program pressed a button");
    expect(fixture.limiter.asked).to.deep.equal([
      `consume browserDecoysPerHour ${browserCookie} ${address.ticketNumber} ${linkId}`,
      `consume clientDecoysPerMinute 198.51.100.7 ${address.ticketNumber} ${linkId}`,
    ]);
    fixture.limiter.waits.browserDecoysPerHour = 60;
    expect(textOf(await pressIt())).to.contain("A program pressed a button");
    expect(fixture.calls).to.deep.equal([]);
  });

  it("is that of an unknown link for a made-up address", async () => {
    fixture.report = "unknown";
    for (const answer of [await fixture.get({}, path), await pressIt()]) {
      expect(answer.status).to.equal(404);
      expect(textOf(answer)).to.contain("This link is not valid");
    }
  });

  it("reads an address with what mail programs leave behind it", async () => {
    for (const end of [".", "%3E", "%20", ")."]) await fixture.get({}, `${path}${end}`);
    expect(fixture.calls).to.deep.equal(Array.from({ length: 4 }, () => ["find-report", address]));
  });

  it("does nothing when another site presses its button, or without our cookie", async () => {
    expect((await pressIt({ "sec-fetch-site": "cross-site" })).status).to.equal(403);
    const again = await fixture.post({ "sec-fetch-site": "same-origin" }, path);
    expect([again.status, again.headers.location]).to.deep.equal([303, `${path}?again`]);
    expect(fixture.calls).to.deep.equal([]);
  });

  it("is limited per client, as all buttons are, and for guessers", async () => {
    await fixture.restart({ trustProxy: ["loopback"] });
    const client = { "x-forwarded-for": "198.51.100.7" };
    fixture.limiter.waits.clientOpensPerMinute = 7;
    expect((await pressIt(client)).status).to.equal(429);
    fixture.limiter.waits.clientWrongLinksPerHour = 7;
    expect((await fixture.get(client, path)).status).to.equal(429);
    expect(fixture.calls.filter(([name]) => name === "report")).to.deep.equal([]);
  });
});
