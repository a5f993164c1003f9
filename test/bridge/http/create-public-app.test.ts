import { createHash } from "node:crypto";
import { expect } from "chai";
import { parse } from "node-html-parser";
import { path, sameOrigin, settings, usePublicFixture } from "./public-fixture.ts";
import type { Answer } from "./serve.ts";

describe("the public listener", () => {
  const fixture = usePublicFixture();

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

    it("with the logo that an admin chose as the only image, and colours of its own", async () => {
      const appearance = { ...settings.appearance, logoUrl: "https://cdn.example/logo.svg?v=1" };
      fixture.present = { ...settings, messages: { ...settings.messages }, appearance };
      const { body, headers } = await fixture.get();
      const policy = headers["content-security-policy"];
      expect(policy).to.contain(";img-src https://cdn.example/logo.svg;");
      expect(
        parse(body)
          .querySelectorAll("img")
          .map((image) => image.attributes),
      ).to.deep.equal([{ src: "https://cdn.example/logo.svg?v=1", alt: "" }]);
      fixture.present = {
        ...fixture.present,
        appearance: { ...appearance, colors: { ...appearance.colors, MainDark: "#123456" } },
      };
      fixture.present.messages = { ...settings.messages };
      const other = await fixture.get();
      const style = parse(other.body).querySelector("style")?.rawText ?? "";
      expect(style).to.contain("--ground: #123456;");
      const hash = createHash("sha256").update(style).digest("base64");
      expect(other.headers["content-security-policy"]).to.contain(`'sha256-${hash}'`);
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
