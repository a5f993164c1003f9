import { expect } from "chai";
import { browserCookie, newCookie, path, type PublicBed, sameOrigin, startPublicBed, textOf } from "./public-bed.ts";
import type { Answer } from "./serve.ts";

/** The attributes of the one cookie that an answer sets; when it ends is told twice, once is enough. */
const cookieOf = ({ headers }: Answer): string[] => {
  const [cookie = "", ...more] = headers["set-cookie"] ?? [];
  expect(more).to.deep.equal([]);
  return cookie.replace(/ Expires=[^;]+;/, "").split("; ");
};

const attributes = ["Max-Age=3600", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"];

describe("the link pages", () => {
  let bed: PublicBed;
  beforeEach(async () => {
    bed = await startPublicBed();
  });
  afterEach(() => bed.served.close());

  const cookiesOpenedWith = (): unknown[] =>
    bed.calls.filter(([name]) => name === "open").map(([, , cookie]) => cookie);

  describe("know a browser again by a cookie", () => {
    it("that the page gives it for an hour", async () => {
      expect(cookieOf(await bed.get())).to.have.members([`__Host-OneTimeAuth=${newCookie}`, ...attributes]);
    });

    it("that page and button keep alive as it is", async () => {
      const headers = { ...sameOrigin, cookie: `other=1; __Host-OneTimeAuth=${browserCookie}` };
      for (const answer of [await bed.get(headers), await bed.post(headers)]) {
        expect(cookieOf(answer)).to.have.members([`__Host-OneTimeAuth=${browserCookie}`, ...attributes]);
      }
      expect(cookiesOpenedWith()).to.deep.equal([browserCookie]);
    });

    it("that the button gives to a browser that lost it", async () => {
      expect(cookieOf(await bed.post())).to.include(`__Host-OneTimeAuth=${newCookie}`);
      expect(cookiesOpenedWith()).to.deep.equal([newCookie]);
    });

    for (const value of ["", "short", `${browserCookie}x`, browserCookie.replace("T", "-"), `j:["${browserCookie}"]`]) {
      it(`that is replaced when it reads "${value}"`, async () => {
        await bed.post({ ...sameOrigin, cookie: `__Host-OneTimeAuth=${value}` });
        expect(cookiesOpenedWith()).to.deep.equal([newCookie]);
      });
    }

    it("whose name another host of the domain cannot use", async () => {
      await bed.post({ ...sameOrigin, cookie: `OneTimeAuth=${browserCookie}` });
      expect(cookiesOpenedWith()).to.deep.equal([newCookie]);
    });

    it("that needs no https when the pages have none", async () => {
      await bed.restart({ publicUrl: "http://localhost/otobo/ota", otoboPublicUrl: "http://localhost/otobo" });
      const headers = { ...sameOrigin, cookie: `OneTimeAuth=${browserCookie}` };
      expect(cookieOf(await bed.post(headers))).to.have.members([
        `OneTimeAuth=${browserCookie}`,
        ...attributes.filter((attribute) => attribute !== "Secure"),
      ]);
    });
  });

  describe("obey only their own pages", () => {
    for (const [what, target, done] of [
      ["open", path, 303],
      ["renew", `${path}/renew`, 200],
    ] as const) {
      for (const site of ["cross-site", "same-site", "none", "SAME-ORIGIN", ""]) {
        it(`not a POST with Sec-Fetch-Site "${site}" to ${what}`, async () => {
          const headers = { "sec-fetch-site": site, cookie: `__Host-OneTimeAuth=${browserCookie}` };
          const answer = await bed.post(headers, target);
          expect(answer.status).to.equal(403);
          expect(textOf(answer)).to.contain("Please open the link again");
          expect(answer.headers).not.to.have.any.keys("set-cookie", "location");
          expect(bed.calls).to.deep.equal([]);
        });
      }

      it(`not a POST without it and without the cookie (${what})`, async () => {
        for (const cookie of ["", `OneTimeAuth=${browserCookie}`, "__Host-OneTimeAuth=1"]) {
          expect((await bed.post({ cookie, origin: "https://help.example" }, target)).status).to.equal(403);
        }
        expect(bed.calls).to.deep.equal([]);
      });

      it(`a POST without it that brings the cookie of the page (${what})`, async () => {
        const [cookie = ""] = cookieOf(await bed.get());
        expect((await bed.post({ cookie }, target)).status).to.equal(done);
      });
    }
  });
});
