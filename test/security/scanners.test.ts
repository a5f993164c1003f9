import { expect } from "chai";
import { type SecurityFixture, startSecurityFixture } from "./security-fixture.ts";
import { buttonHeaders } from "../support/button-headers.ts";

/** What opens every link of every mail, and says of itself. */
const scanners: Record<string, string>[] = [
  {},
  {
    "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Microsoft Office; ms-office; MSOffice 16",
    "x-ms-safelinks": "1",
  },
  {
    "user-agent": "Mozilla/5.0 (compatible; Microsoft Safe Links)",
    "x-native-host": "safelinks.protection.outlook.com",
  },
  {
    "user-agent": "Mozilla/5.0 (Proofpoint URL Defense)",
    via: "1.1 urldefense.proofpoint.com",
    "x-proofpoint-scan": "1",
  },
  { "user-agent": "Mimecast-URL-Protect/1.0", "x-mimecast-url-scan": "true", from: "scan@mimecast.example" },
  { "user-agent": "BarracudaCentral LinkProtect/2.0", "x-barracuda-url": "1", "x-forwarded-for": "64.235.144.1" },
  { "user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", range: "bytes=0-32768" },
  { "user-agent": "Mozilla/5.0 (compatible; SkypeUriPreview Preview/0.5) Microsoft Teams" },
  { "user-agent": "WhatsApp/2.24.1 A", accept: "*/*", "accept-encoding": "gzip, deflate" },
  { "user-agent": "facebookexternalhit/1.1", range: "bytes=0-524287" },
  { "user-agent": "TelegramBot (like TwitterBot)" },
  { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)", from: "googlebot(at)googlebot.com" },
  { purpose: "prefetch", "x-purpose": "preview", "x-moz": "prefetch" },
  {
    "sec-purpose": "prefetch;prerender",
    "sec-fetch-dest": "document",
    "sec-fetch-mode": "navigate",
    "sec-fetch-site": "none",
  },
  {
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "navigate",
    "sec-fetch-user": "?1",
    "sec-fetch-dest": "document",
  },
  { "if-none-match": "*", "if-modified-since": "Sun, 22 Nov 2026 00:00:00 GMT", "if-match": '"a"', "if-range": '"a"' },
  { range: "bytes=5-1,0-0,-1", "cache-control": "only-if-cached", pragma: "no-cache" },
  { "x-http-method-override": "POST", "x-method-override": "POST", "x-http-method": "POST", _method: "POST" },
  { cookie: `OneTimeAuth=${"A".repeat(43)}; OTOBOCustomerInterface_10=abc`, referer: "https://webmail.example/" },
  { "content-type": "application/x-www-form-urlencoded", "content-length": "0", expect: "100-continue" },
  { connection: "upgrade", upgrade: "h2c", "http2-settings": "AAMAAABkAAQCAAAAAAIAAAAA" },
];

const visits = 1_000;
// What the record of a link says about its page.
const seen = /,?\\"seen\\":\d+/g;
// Without the figures of the day, which a running bridge stores every few seconds.
const withoutFigures = (dump: string): string =>
  JSON.stringify((JSON.parse(dump) as [string, unknown][]).filter(([key]) => !key.startsWith("ota:figures:")));
const fieldsOf = (dump: string): string[] =>
  withoutFigures(dump)
    .split(/[\s,{}[\]]+/)
    .sort();

describe("scanners", function () {
  this.timeout(120_000);
  let fixture: SecurityFixture;
  before(async () => {
    fixture = await startSecurityFixture();
  });
  after(() => fixture.stop());

  it("HEAD and GET with every header that one sends, a thousand times: nothing is changed but that it was seen, no mail is sent, the link works", async () => {
    const link = await fixture.sendLink(1);
    const [before, calls] = [await fixture.dump(), fixture.otobo.calls.length];
    expect(before).to.contain(link.linkId);
    const statuses = new Set<number>();
    for (let visit = 0; visit < visits; visit += 1) {
      const method = visit % 2 ? "HEAD" : "GET";
      const path = visit % 5 === 4 ? `${link.path}?utm_source=mail&_method=POST` : link.path;
      statuses.add((await fixture.pages({ method, path, headers: scanners[visit % scanners.length]! })).status);
    }
    expect([...statuses]).to.deep.equal([200]);
    const after = await fixture.dump();
    expect(after.match(seen)).to.have.length(1);
    // Redis writes the fields of a record in any order.
    expect(fieldsOf(after.replace(seen, ""))).to.deep.equal(fieldsOf(before));
    expect(fixture.mailsSent()).to.equal(0);
    expect(fixture.otobo.calls.slice(calls).filter((operation) => operation !== "SettingsGet")).to.deep.equal([]);
    console.log(`figures: ${visits} visits of ${scanners.length} kinds of scanners, 1 change (seen), 0 mails`);

    const headers = buttonHeaders();
    expect((await fixture.pages({ method: "POST", path: link.path, headers })).status).to.equal(303);
    expect(await fixture.dump(), "an opening does change something").not.to.equal(before);
  });
});
