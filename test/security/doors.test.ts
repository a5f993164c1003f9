import { expect } from "chai";
import { basic } from "../support/bridge-client.ts";
import { type SecurityFixture, startSecurityFixture } from "./security-fixture.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
const routes = [
  "/otobo/prefilter",
  "/otobo/links/issue",
  "/otobo/links/activate",
  "/otobo/grants/redeem",
  "/otobo/events",
  "/otobo/tokens/sweep",
  "/otobo/check",
  "/metrics",
  "/openapi.json",
  "/live",
  "/ready",
];

/** The same place, as somebody who looks for a way around would spell it. */
const spellings = (route: string): string[] => [
  route,
  `/${route}`,
  route.replace("/", "/./"),
  `${route}/`,
  `${route}?a=b`,
  `${route};a=b`,
  `${route}%00`,
  route.toUpperCase(),
  route.replace(/^\/(.)/, (_all, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
  `/${route.replaceAll("/", "%2f")}`,
  `/otobo/ota${route}`,
  `/otobo/ota/..${route}`,
  `/otobo/ota/..%2f..${route}`,
  `/otobo/ota/t/1/..${route}`,
  `http://127.0.0.1${route}`,
  `http://internal.example${route}`,
];

describe("two doors", function () {
  this.timeout(120_000);
  let fixture: SecurityFixture;
  before(async () => {
    fixture = await startSecurityFixture();
  });
  after(() => fixture.stop());

  it("what is for OTOBO and operations is not found behind the public one, with the right password, however it is spelled", async () => {
    const headers = {
      authorization: basic(fixture.credentials),
      "content-type": "application/json",
      "x-forwarded-for": "127.0.0.1",
      "x-original-url": "/otobo/check",
    };
    expect((await fixture.internal("/otobo/check", { Check: 1 })).status, "the password is the right one").to.equal(
      200,
    );
    const calls = () => fixture.otobo.calls.filter((operation) => operation !== "SettingsGet").length;
    const before = calls();
    const wrong: string[] = [];
    let requests = 0;
    for (const path of routes.flatMap(spellings)) {
      const answers = await Promise.all(
        methods.map((method) =>
          fixture.pages({ method, path, headers, ...(method === "POST" && { body: '{"Check":1}' }) }),
        ),
      );
      requests += answers.length;
      answers.forEach(({ status, body }, index) => {
        if (status !== 404 || /"live"|"ready"|onetimeauth_|"Version"|"Error"/.test(body))
          wrong.push(`${methods[index]} ${path}: ${status}`);
      });
    }
    console.log(`figures: ${requests} requests at the wrong door, ${wrong.length} not answered with 404`);
    expect(wrong).to.deep.equal([]);
    expect(calls()).to.equal(before);
  });

  it("the link pages are not behind the internal one", async () => {
    const { path } = await fixture.sendLink(1);
    expect((await fixture.pages({ path })).status).to.equal(200);
    expect((await fixture.internal(path)).status).to.equal(404);
  });
});
