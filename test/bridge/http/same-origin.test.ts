import { expect } from "chai";
import { path, type PublicBed, startPublicBed, textOf } from "./public-bed.ts";

describe("the link pages", () => {
  let bed: PublicBed;
  beforeEach(async () => {
    bed = await startPublicBed();
  });
  afterEach(() => bed.served.close());

  describe("obeys only its own pages", () => {
    for (const target of [path, `${path}/renew`]) {
      for (const site of ["cross-site", "same-site", "none", "SAME-ORIGIN", ""]) {
        it(`not a POST with Sec-Fetch-Site "${site}" to ${target.endsWith("renew") ? "renew" : "open"}`, async () => {
          const headers = { "sec-fetch-site": site, cookie: "__Host-OneTimeAuthPage=1" };
          const answer = await bed.post(headers, target);
          expect(answer.status).to.equal(403);
          expect(textOf(answer)).to.contain("Please open the link again");
          expect(answer.headers).not.to.have.any.keys("set-cookie", "location");
          expect(bed.calls).to.deep.equal([]);
        });
      }

      it(`not a POST without it and without the page's cookie (${target.endsWith("renew") ? "renew" : "open"})`, async () => {
        for (const headers of [{}, { cookie: "OneTimeAuthPage=1" }, { origin: "https://help.example" }]) {
          expect((await bed.post(headers, target)).status).to.equal(403);
        }
        expect(bed.calls).to.deep.equal([]);
      });

      it(`a POST without it that brings the cookie of the page (${target.endsWith("renew") ? "renew" : "open"})`, async () => {
        const [cookie = ""] = (await bed.get()).headers["set-cookie"] ?? [];
        expect(cookie.split("; ")).to.have.members([
          "__Host-OneTimeAuthPage=1",
          "Path=/",
          "HttpOnly",
          "Secure",
          "SameSite=Strict",
        ]);
        const answer = await bed.post({ cookie: cookie.split(";")[0]! }, target);
        expect(answer.status).to.equal(target === path ? 303 : 200);
      });
    }

    it("and gives no cookie to browsers that tell where requests come from", async () => {
      expect((await bed.get({ "sec-fetch-site": "cross-site" })).headers).not.to.have.property("set-cookie");
    });
  });
});
