import { expect } from "chai";
import { Redis } from "ioredis";
import { publicUrl } from "../bridge/fake-generic-interface.ts";
import { buttonHeaders } from "../support/button-headers.ts";
import { type SecurityFixture, startSecurityFixture } from "./security-fixture.ts";

const headersOfButton = buttonHeaders();

/** How often scripts ran in Redis; the bridge's own checks are other commands. */
const scriptRuns = async (redis: Redis): Promise<number> => {
  const calls = /cmdstat_evalsha:calls=(\d+)/.exec(await redis.info("commandstats"))?.[1];
  return Number(calls ?? 0);
};

describe("the form for customers without a link", function () {
  this.timeout(120_000);
  let fixture: SecurityFixture;
  let redis: Redis;
  before(async () => {
    fixture = await startSecurityFixture();
    const password = fixture.secrets.get("redisPassword")!;
    redis = new Redis(fixture.redis.url.replace(/^unix:\/\//, ""), { password });
  });
  after(async () => {
    redis.disconnect();
    await fixture.stop();
  });

  const submit = async (address: string, ticket: string) => {
    const before = { calls: fixture.otobo.calls.length, scripts: await scriptRuns(redis) };
    const { status, body, headers } = await fixture.pages({
      method: "POST",
      path: new URL(`${publicUrl}/`).pathname,
      headers: { ...headersOfButton, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ address, ticket }).toString(),
    });
    return {
      answer: { status, body, headers: { ...headers, date: "" } },
      // The settings are read every ten seconds, whatever else happens.
      otobo: fixture.otobo.calls.slice(before.calls).filter((operation) => operation !== "SettingsGet"),
      scripts: (await scriptRuns(redis)) - before.scripts,
    };
  };

  it("tells nothing of addresses and tickets: the same answer, the same calls to OTOBO and to Redis", async () => {
    const { ticketNumber } = await fixture.sendLink(1);
    const known = "jane.1@customer.example";
    // The scripts are loaded, and the agent logs in.
    await submit("first@customer.example", "");
    const expected = await submit("nobody@elsewhere.example", "");
    expect(expected.answer.status).to.equal(200);
    expect(expected.otobo).to.deep.equal(["LinkRequest"]);
    for (const [address, ticket] of [
      [known, ""],
      [known, ticketNumber],
      ["nobody@elsewhere.example", ticketNumber],
      [known, "2026112210099999"],
      ["jane@bücher.example", ""],
    ] as const)
      expect(await submit(address, ticket), `${address} ${ticket}`).to.deep.equal(expected);
    for (let count = 0; count < 8; count += 1)
      expect(await submit(known, ticketNumber), `beyond the limit, ${count}`).to.deep.equal(expected);
  });

  it("writes no address into the log", () => {
    expect(fixture.output()).not.to.match(/nobody@|elsewhere\.example/);
  });
});
