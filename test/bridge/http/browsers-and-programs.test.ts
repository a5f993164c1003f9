import { expect } from "chai";
import { parse } from "node-html-parser";
import {
  browserCookie,
  linkId,
  newCookie,
  openView,
  path,
  sameOrigin,
  secret,
  settings,
  usePublicFixture,
  textOf,
  ticketNumber,
} from "./public-fixture.ts";

describe("the link pages, by who presses", () => {
  const fixture = usePublicFixture();

  describe("offer to remember the customer's own browser", () => {
    const ownCookie = "O".repeat(43);
    const own = `__Host-OneTimeAuthOwn=${ownCookie}`;
    const withOwn = { ...sameOrigin, cookie: `__Host-OneTimeAuth=${browserCookie}; ${own}` };

    it("by a checkbox that is not ticked, and not when the setting is 0", async () => {
      fixture.view = { ...openView, rememberBrowserDays: 30 };
      const answer = await fixture.get();
      const box = parse(answer.body).querySelector("form input");
      expect(box?.attributes).to.deep.include({ type: "checkbox", name: "own" }).and.not.to.have.property("checked");
      expect(textOf(answer)).to.contain("This is my own device").and.to.contain("(30 days)");
      fixture.view = openView;
      expect(parse((await fixture.get()).body).querySelector("input")).to.equal(null);
    });

    it("by a cookie for as many days as the setting says, once it is ticked", async () => {
      const answer = await fixture.post(sameOrigin, path, "own=1");
      expect(answer.headers["set-cookie"]?.[1]).to.equal(
        `__Host-OneTimeAuthOwn=${newCookie}; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax`,
      );
      expect(fixture.calls[0]?.[2]).to.deep.equal({
        browserCookie,
        ownCookie: newCookie,
        isOwnBrowser: true,
        pressed: "",
      });
    });

    it("by the cookie that the browser already has", async () => {
      await fixture.post(withOwn, path, "own=1");
      expect(fixture.calls[0]?.[2]).to.deep.equal({ browserCookie, ownCookie, isOwnBrowser: true, pressed: "" });
    });

    for (const body of ["own=0", "own=11", "own=", "other=1", "%", "own[]=1"])
      it(`not for "${body}"`, async () => {
        expect((await fixture.post(sameOrigin, path, body)).headers["set-cookie"]).to.have.length(1);
        expect(fixture.calls[0]?.[2]).to.include({ isOwnBrowser: false });
      });

    it("not when the setting is 0", async () => {
      fixture.present = { ...settings, rememberBrowserDays: 0 };
      expect((await fixture.post(sameOrigin, path, "own=1")).headers["set-cookie"]).to.have.length(1);
    });

    it("and say so where it is known, with a way to forget it", async () => {
      fixture.view = { ...openView, isKnownBrowser: true };
      const answer = await fixture.get(withOwn);
      expect(textOf(answer)).to.contain("This link was sent to j…e@c…r.example. It works until");
      expect(parse(answer.body).querySelector("form.aside")?.getAttribute("action")).to.equal("?forget");
      const forgotten = await fixture.post(withOwn, `${path}?forget`);
      expect(forgotten.status).to.equal(303);
      expect(forgotten.headers.location).to.equal(path);
      expect(forgotten.headers["set-cookie"]?.[0]).to.match(/^__Host-OneTimeAuthOwn=; Max-Age=0; Path=\//);
      expect(fixture.calls[1]).to.deep.equal([
        "forget",
        { ticketNumber, segment: `${linkId}${secret}` },
        { browserCookie, ownCookie },
      ]);
    });

    it("and forget nothing on behalf of another site", async () => {
      const answer = await fixture.post({ ...withOwn, "sec-fetch-site": "cross-site" }, `${path}?forget`);
      expect(answer.status).to.equal(403);
      expect(fixture.calls).to.deep.equal([]);
    });

    it("refuse a form that is larger than any of ours", async () => {
      expect((await fixture.post(sameOrigin, path, "x".repeat(5000))).status).to.equal(404);
      expect(fixture.calls).to.deep.equal([]);
    });
  });

  describe("tell people from programs that press buttons", () => {
    const proxied = { ...sameOrigin, "x-forwarded-for": "198.51.100.7" };
    beforeEach(() => fixture.restart({ trustProxy: ["loopback"] }));

    it("by a button before the others that nobody can see, or reach by keyboard or screen reader", async () => {
      const [first] = parse((await fixture.get()).body).querySelectorAll("form");
      expect(first?.attributes).to.include({ "aria-hidden": "true", action: "?decoy" });
      expect(first?.querySelector("button")?.getAttribute("tabindex")).to.equal("-1");
    });

    it("by counting who presses it, for this link, by address and browser; with a log line", async () => {
      const answer = await fixture.post(proxied, `${path}?decoy`);
      expect(answer.status).to.equal(429);
      expect(textOf(answer)).to.contain("A program pressed a button");
      expect(fixture.limiter.asked).to.deep.equal([
        `consume browserDecoysPerHour ${browserCookie} ${ticketNumber} ${linkId}`,
        `consume clientDecoysPerMinute 198.51.100.7 ${ticketNumber} ${linkId}`,
      ]);
      expect(JSON.stringify(fixture.log.lines)).to.contain("hidden button").and.not.to.contain(secret);
      expect(fixture.calls).to.deep.equal([]);
    });

    for (const limit of ["browserDecoysPerHour", "clientDecoysPerMinute"] as const)
      it(`and do not open the link for one: ${limit}`, async () => {
        fixture.limiter.waits[limit] = 40;
        expect(textOf(await fixture.post(proxied))).to.contain("A program pressed a button");
        expect(fixture.calls).to.deep.equal([]);
      });

    it("by asking who presses early to press once more, with what the page carries", async () => {
      fixture.openResult = { opened: false, view: openView, pressAgain: `1.${"A".repeat(22)}` };
      const answer = await fixture.post();
      expect(answer.status).to.equal(200);
      expect(textOf(answer)).to.contain("Please press the button once more.");
      const field = parse(answer.body).querySelector("input[type=hidden]");
      expect(field?.attributes).to.include({ name: "pressed", value: `1.${"A".repeat(22)}` });
      await fixture.post(sameOrigin, path, `pressed=1.${"A".repeat(22)}`);
      expect(fixture.calls.at(-1)?.[2]).to.include({ pressed: `1.${"A".repeat(22)}` });
    });
  });
});
