import { createHash } from "node:crypto";
import { expect } from "chai";
import { parse } from "node-html-parser";
import {
  browserCookie,
  grant,
  linkId,
  path,
  type PublicFixture,
  sameOrigin,
  secret,
  settings,
  startPublicFixture,
  views,
} from "./public-fixture.ts";
import type { Answer } from "./serve.ts";

describe("the public listener", () => {
  let fixture: PublicFixture;
  beforeEach(async () => {
    fixture = await startPublicFixture();
  });
  afterEach(() => fixture.served.close());

  describe("leads nowhere but where the configuration says", () => {
    const hostile = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-forwarded-prefix": "/evil",
      "x-original-url": "/evil",
      forwarded: "host=evil.example;proto=http",
    };

    it("whatever Host and X-Forwarded-* say", async () => {
      await fixture.restart({ trustProxy: ["loopback"] });
      const answer = await fixture.post({ ...sameOrigin, ...hostile }, `${path}?RequestedURL=https://evil.example`);
      expect(answer.headers.location).to.match(/^https:\/\/help\.example\/otobo\/customer\.pl\?/);
      expect(JSON.stringify(answer)).not.to.contain("evil");
      fixture.view = views.used;
      const page = await fixture.get({ ...hostile, cookie: "OTOBOCustomerInterface_10=abc" });
      expect(JSON.stringify(page)).not.to.contain("evil");
    });
  });

  describe("protects every answer", () => {
    const requests: [string, () => Promise<Answer>][] = [
      ["a page", () => fixture.get()],
      ["an opening", () => fixture.post()],
      ["a renewal", () => fixture.post(sameOrigin, `${path}/renew`)],
      ["a refusal", () => fixture.post({})],
      ["a page not found", () => fixture.get({}, "/nothing")],
      [
        "a failure",
        () => {
          fixture.failure = new Error("broken");
          return fixture.get();
        },
      ],
    ];
    for (const [what, send] of requests) {
      it(`with its headers: ${what}`, async () => {
        const { headers } = await send();
        expect(headers).to.include({
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          "x-robots-tag": "noindex, nofollow",
          "strict-transport-security": "max-age=31536000",
          "cross-origin-opener-policy": "same-origin",
        });
        expect(headers).not.to.have.any.keys("x-powered-by", "etag");
        expect(headers["content-security-policy"]).to.match(
          /^default-src 'none';style-src 'sha256-[\w+/=]+';form-action 'self' https:\/\/help\.example;frame-ancestors 'none';base-uri 'none'$/,
        );
      });
    }

    it("with a policy that allows exactly the style of the page", async () => {
      const { body, headers } = await fixture.get();
      const style = parse(body).querySelector("style")?.rawText ?? "";
      const hash = createHash("sha256").update(style).digest("base64");
      expect(headers["content-security-policy"]).to.contain(`'sha256-${hash}'`);
      expect(body).not.to.match(/<script|\son\w+=|\sstyle=|src=|url\(|@import/i);
    });

    it("and repeats no secret that still opens something, neither in a page nor in the log", async () => {
      const answers = [
        await fixture.get(),
        await fixture.post({}),
        await fixture.get({}, `/nothing/${secret}`),
        await fixture.post(),
      ];
      fixture.failure = new Error("broken");
      answers.push(await fixture.get(), await fixture.post());
      for (const { body } of answers) expect(body).not.to.contain(secret);
      expect(fixture.log.lines.length).to.be.greaterThan(5);
      expect(fixture.log.lines.join("\n")).not.to.match(new RegExp([secret, grant, browserCookie, linkId].join("|")));
    });

    it("even when no page can be made: a short answer, and no stack for anybody", async () => {
      fixture.present = { ...settings, defaultLanguage: 5 as never };
      const answer = await fixture.get();
      expect(answer.status).to.equal(500);
      expect(answer.body).to.equal("This page cannot be shown at the moment. Please try again later.");
      expect(answer.headers["cache-control"]).to.equal("no-store");
      expect(fixture.log.lines.join()).to.contain("Rendering a page failed");
    });
  });
});
