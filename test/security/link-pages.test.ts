import { randomBytes } from "node:crypto";
import { expect } from "chai";
import type { Answer } from "../bridge/http/serve.ts";
import { newBrowser, openedBy, redeem, visit } from "../support/bridge-client.ts";
import { type SecurityFixture, startSecurityFixture } from "./security-fixture.ts";
import { buttonHeaders } from "../support/button-headers.ts";

const headers = buttonHeaders();

/** Neither opens anything nor breaks anything. */
const isRefused = ({ status, headers: { location } }: Answer): boolean =>
  (status === 404 || (status >= 400 && status < 500)) && location === undefined;

describe("link pages", function () {
  this.timeout(120_000);
  let fixture: SecurityFixture;
  before(async () => {
    fixture = await startSecurityFixture();
  });
  after(() => fixture.stop());

  const opensAt = async (path: string): Promise<boolean> =>
    (await fixture.pages({ method: "POST", path, headers })).status === 303;

  it("no header and no parameter changes where anything leads", async () => {
    const link = await fixture.sendLink(1);
    const hostile: Record<string, string> = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "666",
      "x-forwarded-prefix": "/evil",
      "x-forwarded-for": "evil.example",
      "x-original-url": "/evil",
      "x-rewrite-url": "/evil",
      forwarded: "for=evil.example;host=evil.example;proto=https",
      referer: "https://evil.example/",
      origin: "https://evil.example",
    };
    const path = `${link.path}?RequestedURL=https://evil.example&redirect=//evil.example&url=evil&next=evil`;
    expect(JSON.stringify(await fixture.pages({ path, headers: hostile }))).not.to.contain("evil");
    const opened = await fixture.pages({ method: "POST", path, headers: { ...hostile, ...headers } });
    expect(opened.status).to.equal(303);
    expect(opened.headers.location).to.match(/^http:\/\/127\.0\.0\.1\/otobo\/customer\.pl\?Action=Login&/);
    expect(JSON.stringify(opened)).not.to.contain("evil");
  });

  it("a token of another purpose is refused: a grant as a link, a link as a grant, an inert link, one that was never sent", async () => {
    const link = await fixture.sendLink(4);
    const browser = newBrowser();
    const { grant } = openedBy(await visit(fixture, "POST", link.path, browser), browser)!;
    const redeemAs = async (id: string, secret: string): Promise<unknown> =>
      (await redeem(fixture, fixture, link, { user: `${link.ticketNumber}.${id}`, grant: secret, browser })).body
        .Redeemed;
    const issued = await fixture.issueLink(5);
    const base = link.path.slice(0, link.path.indexOf(link.linkId));
    for (const path of [`${base}${link.linkId}${grant}`, `${base}${grant}`, `${base}${link.linkId}`, issued.path])
      expect(await opensAt(path), path).to.equal(false);
    expect(await redeemAs(link.linkId, link.secret), "the link's secret").to.equal(0);
    expect(await redeemAs(issued.linkId, grant), "the grant of another link").to.equal(0);
    expect(await redeemAs(link.linkId, grant), "the grant").to.equal(1);
  });

  it("oversized, encoded, damaged and foreign paths are not found, never a failure", async () => {
    const link = await fixture.sendLink(6);
    const mount = "/otobo/ota/t";
    const { ticketNumber, linkId, secret } = link;
    const paths = [
      `${mount}/${ticketNumber}/${"A".repeat(10_000)}`,
      `${mount}/${"1".repeat(10_000)}/${linkId}${secret}`,
      `${mount}/${ticketNumber}%00/${linkId}${secret}`,
      `${mount}/${ticketNumber}/${linkId}%00~${secret}`,
      `${mount}/${ticketNumber}/${linkId}${secret}%00`,
      `${mount}/${ticketNumber}/%ff%fe`,
      `${mount}/${ticketNumber}/%c0%af`,
      `${mount}/${ticketNumber}/%`,
      `${mount}/${ticketNumber}/%u0041`,
      `${mount}/%2e%2e/${linkId}${secret}`,
      `${mount}/${encodeURIComponent("２０２６")}/${linkId}${secret}`,
      `${mount}/${ticketNumber}/${encodeURIComponent("\u{1f4e7}")}`,
      `${mount}/*/${linkId}${secret}`,
      `${mount}/__proto__/constructor`,
      `${mount}//${linkId}${secret}`,
      `${mount}/${ticketNumber}/`,
      ...Array.from(
        { length: 300 },
        () => `${mount}/${encodeURIComponent(randomBytes(12).toString("latin1"))}/${linkId}${secret}`,
      ),
    ];
    const wrong: string[] = [];
    for (const path of paths)
      for (const method of ["GET", "POST"]) {
        const answer = await fixture.pages({ method, path, headers });
        if (!isRefused(answer)) wrong.push(`${method} ${path.slice(0, 120)}: ${answer.status}`);
      }
    expect(wrong).to.deep.equal([]);
    expect(await opensAt(link.path), "the link itself").to.equal(true);
  });

  it("a damaged link opens nothing and offers a new one, which repeats nothing of what was sent", async () => {
    const { ticketNumber, linkId, secret } = await fixture.sendLink(7);
    const base = `/otobo/ota/t/${ticketNumber}/${linkId}`;
    for (const rest of [
      secret.slice(1),
      `${secret}A`,
      secret.repeat(50),
      `%EF%BD%9E${secret}`,
      `/${secret}`,
      ".html",
    ]) {
      expect(await opensAt(base + rest), rest).to.equal(false);
      const { status, body } = await fixture.pages({ path: base + rest });
      expect(status, rest).to.equal(200);
      expect(body).to.contain("/renew").and.not.to.contain(secret);
    }
  });
});
