import { createCustomerInterface } from "../../../bridge/adapters/otobo/customer-interface.ts";
import { expect } from "chai";
import { parse } from "node-html-parser";
import { findTexts, languages } from "../../../bridge/domain/texts/find-texts.ts";
import { browserCookie, newCookie, path, sameOrigin, usePublicFixture, textOf, views } from "./public-fixture.ts";
import type { Visitor } from "../../../bridge/domain/visitor.ts";
import type { Answer } from "./serve.ts";

/** The attributes of the one cookie that an answer sets; when it ends is told twice, once is enough. */
const cookieOf = ({ headers }: Answer): string[] => {
  const [cookie = "", ...more] = headers["set-cookie"] ?? [];
  expect(more).to.deep.equal([]);
  return cookie.replace(/ Expires=[^;]+;/, "").split("; ");
};

const attributes = ["Max-Age=3600", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"];

describe("the link pages", () => {
  const fixture = usePublicFixture();

  const cookiesOpenedWith = (): unknown[] =>
    fixture.calls.filter(([name]) => name === "open").map(([, , visitor]) => (visitor as Visitor).browserCookie);

  describe("know a browser again by a cookie", () => {
    it("that the page gives it for an hour", async () => {
      expect(cookieOf(await fixture.get())).to.have.members([`__Host-OneTimeAuth=${newCookie}`, ...attributes]);
    });

    it("that page and button keep alive as it is", async () => {
      const headers = { ...sameOrigin, cookie: `other=1; __Host-OneTimeAuth=${browserCookie}` };
      for (const answer of [await fixture.get(headers), await fixture.post(headers)]) {
        expect(cookieOf(answer)).to.have.members([`__Host-OneTimeAuth=${browserCookie}`, ...attributes]);
      }
      expect(cookiesOpenedWith()).to.deep.equal([browserCookie]);
    });

    for (const cookie of [
      ...["", "short", `${browserCookie}x`, browserCookie.replace("T", "-"), `j:["${browserCookie}"]`].map(
        (value) => `__Host-OneTimeAuth=${value}`,
      ),
      // Another host of the domain could set this one.
      `OneTimeAuth=${browserCookie}`,
    ]) {
      it(`that the page replaces when it reads "${cookie}", and with which no button works`, async () => {
        expect(cookieOf(await fixture.get({ cookie }))).to.include(`__Host-OneTimeAuth=${newCookie}`);
        await fixture.post({ ...sameOrigin, cookie });
        expect(cookiesOpenedWith()).to.deep.equal([]);
      });
    }

    it("that needs no https when the pages have none", async () => {
      await fixture.restart({
        publicUrl: "http://localhost/otobo/ota",
        customerInterface: createCustomerInterface("http://localhost/otobo"),
      });
      const headers = { ...sameOrigin, cookie: `OneTimeAuth=${browserCookie}` };
      expect(cookieOf(await fixture.post(headers))).to.have.members([
        `OneTimeAuth=${browserCookie}`,
        ...attributes.filter((attribute) => attribute !== "Secure"),
      ]);
    });
  });

  describe("obey only their own pages", () => {
    const ourCookie = `__Host-OneTimeAuth=${browserCookie}`;

    for (const [what, target, done] of [
      ["open", path, 303],
      ["renew", `${path}/renew`, 200],
    ] as const) {
      const acted = () => fixture.calls.filter(([name]) => name === what).length;

      for (const site of ["cross-site", "same-site", "CROSS-SITE", "same-origin, cross-site"]) {
        it(`not a POST with Sec-Fetch-Site "${site}", although the cookie is there (${what})`, async () => {
          for (const cookie of [ourCookie, ""]) {
            const answer = await fixture.post({ "sec-fetch-site": site, cookie }, target);
            expect(answer.status).to.equal(403);
            expect(textOf(answer)).to.contain("Please open the link again");
            expect(answer.headers).not.to.have.any.keys("set-cookie", "location");
          }
          expect(fixture.calls).to.deep.equal([]);
        });
      }

      for (const site of ["none", "same-origin", "SAME-ORIGIN", "", "something-new", undefined]) {
        const headers = site === undefined ? {} : { "sec-fetch-site": site };

        it(`a POST with Sec-Fetch-Site ${String(site)} and the cookie of the page (${what})`, async () => {
          const [cookie = ""] = cookieOf(await fixture.get(headers));
          for (const origin of ["null", "https://help.example"]) {
            expect((await fixture.post({ ...headers, cookie, origin }, target)).status).to.equal(done);
          }
          expect(acted()).to.equal(2);
        });

        it(`not a POST with Sec-Fetch-Site ${String(site)} without the cookie: the page comes again (${what})`, async () => {
          const answer = await fixture.post({ ...headers, cookie: "other=1" }, target);
          expect(answer.status).to.equal(303);
          expect(answer.headers.location).to.equal(`${path}?again`);
          expect(answer.headers).not.to.have.property("set-cookie");
          expect(fixture.calls, "nothing is done, and nothing counts as a guess").to.deep.equal([]);
          expect(fixture.limiter.asked).to.deep.equal([]);
        });
      }
    }

    it("and say to press once more, with a fresh cookie, with which the button works", async () => {
      for (const [state, done] of [
        ["open", 303],
        ["superseded", 200],
        ["used", 200],
        ["inert", 200],
      ] as const) {
        fixture.view = views[state];
        const first = await fixture.get();
        expect(textOf(first)).not.to.contain("once more");
        const page = await fixture.get({}, `${path}?again`);
        expect(page.status).to.equal(first.status);
        expect(textOf(page)).to.contain("Please press the button once more");
        const [cookie = ""] = cookieOf(page);
        const action =
          parse(page.body).querySelector("form:not([aria-hidden])")?.getAttribute("action") ?? `${path}?again`;
        expect((await fixture.post({ "sec-fetch-site": "same-origin", cookie }, action)).status).to.equal(done);
      }
    });

    it("and say so in every language", async () => {
      for (const language of languages) {
        const answer = await fixture.get({ "accept-language": language }, `${path}?again`);
        expect(textOf(answer)).to.contain(findTexts(language)!.pressAgain);
      }
    });

    it("and tell a browser that keeps no cookies at its second press that it needs them", async () => {
      for (const target of [`${path}?again`, `${path}/renew?again`]) {
        const answer = await fixture.post({ "sec-fetch-site": "same-origin", cookie: "" }, target);
        expect(answer.status).to.equal(403);
        expect(textOf(answer)).to.contain("allow cookies");
        expect(answer.headers).not.to.have.any.keys("set-cookie", "location");
      }
      expect(fixture.calls).to.deep.equal([]);
    });

    it("not a foreign POST that is reloaded, however often and whatever the browser then says of it", async () => {
      // The forged form, and what older Safaris make of a reload.
      expect((await fixture.post({ "sec-fetch-site": "cross-site", cookie: "" })).status).to.equal(403);
      const reloaded = await fixture.post({ "sec-fetch-site": "same-origin", cookie: "" });
      expect(reloaded.headers.location).to.equal(`${path}?again`);
      // From here on a reload is a GET.
      const page = await fixture.get({}, reloaded.headers.location);
      const [cookie = ""] = cookieOf(page);
      await fixture.get({ cookie }, reloaded.headers.location);
      expect(cookiesOpenedWith()).to.deep.equal([]);
    });

    it("and show no page again where an answer is due: what was pressed with the cookie was not in vain", async () => {
      fixture.openResult = { opened: false, view: views.used };
      expect(textOf(await fixture.post(sameOrigin, `${path}?again`))).not.to.contain("once more");
    });
  });
});
