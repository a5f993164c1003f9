import { once } from "node:events";
import { expect } from "chai";
import type { Answer } from "../bridge/http/serve.ts";
import { createHaystack } from "../support/find-secret.ts";
import { sha256 } from "../support/sha256.ts";
import { basic, openedBy, redemption } from "../support/bridge-client.ts";
import { type SecurityFixture, startSecurityFixture } from "./security-fixture.ts";
import { buttonHeaders } from "../support/button-headers.ts";

const cookieOf = (answer: Answer): string =>
  /OneTimeAuth=(\w+)/.exec(answer.headers["set-cookie"]?.[0] ?? "")?.[1] ?? "";

describe("secrets", function () {
  this.timeout(120_000);
  let fixture: SecurityFixture;
  /** Bodies of all answers: a grant stands in a redirect's address alone. */
  let answered: string[];
  const dumps: string[] = [];

  const keep = async (sent: Promise<Answer>): Promise<Answer> => {
    const answer = await sent;
    answered.push(answer.body);
    return answer;
  };
  const open = (path: string, cookie?: string): Promise<Answer> =>
    keep(
      fixture.pages({
        method: "POST",
        path,
        headers: buttonHeaders(cookie),
      }),
    );

  before(async () => {
    answered = [];
    fixture = await startSecurityFixture();
  });
  after(() => fixture.stop());

  /** The whole life of one link; what the bridge hands out on the way is noted as a secret. */
  const liveThrough = async (ticketId: number): Promise<void> => {
    const link = await fixture.sendLink(ticketId);
    const page = await keep(fixture.pages({ path: link.path }));
    expect(page.status).to.equal(200);
    const cookie = cookieOf(page);
    fixture.secrets.set(`cookie of ${ticketId}`, cookie);
    const opened = openedBy(await open(link.path, cookie), cookie)!;
    expect(opened.grant).to.match(/^[\w-]{43}$/);
    fixture.secrets.set(`grant of ${ticketId}`, opened.grant);
    dumps.push(await fixture.dump());
    const redeem = (changes: object) =>
      keep(fixture.internal("/otobo/grants/redeem", { ...redemption(link, opened), ...changes }));
    expect((await redeem({ GrantHash: sha256("wrong") })).body).to.contain('"Redeemed":0');
    expect((await redeem({ GrantHash: opened.grant })).status, "a grant in place of its hash").to.equal(422);
    expect((await redeem({})).body).to.contain('"Redeemed":1');
    // Spent, it opens nothing: its page leads its holder to the renewal, by the same address.
    const spent = await fixture.pages({ method: "POST", path: link.path, headers: buttonHeaders() });
    answered.push(spent.body.replaceAll(`${link.secret}/renew`, ""));
    await open(`${link.path}/renew`, cookie);
    dumps.push(await fixture.dump());
  };

  const mistakes = async (): Promise<void> => {
    const link = await fixture.sendLink(50);
    await keep(fixture.pages({ path: `${link.path}x` }));
    await open(`${link.path}x`);
    await keep(fixture.pages({ method: "POST", path: link.path }));
    await keep(fixture.pages({ path: `/nothing/${link.secret}?token=${link.secret}#${link.secret}` }));
    await keep(fixture.pages({ path: `${link.path}/%ff` }));
    await keep(
      fixture
        .pages({ method: link.secret.toUpperCase().replace(/\d/g, "A").slice(0, 6), path: "/" })
        .catch(() => ({ body: "" }) as Answer),
    );
    const wrong = { authorization: basic({ user: "otobo", password: `${fixture.credentials.password}x` }) };
    await keep(fixture.internal("/otobo/check", { Check: 1 }, wrong));
    for (const body of [
      `{"broken":"${link.secret}`,
      { [link.secret]: link.secret, Cursor: link.secret },
      { GrantHash: link.secret },
    ])
      for (const path of ["/otobo/grants/redeem", "/otobo/tokens/sweep", "/otobo/events", "/otobo/prefilter"])
        await keep(fixture.internal(path, body));
  };

  const failures = async (): Promise<void> => {
    const link = await fixture.sendLink(60);
    fixture.otobo.answers.LinkMailSend = {
      Error: { ErrorCode: "LinkMailSend.AuthFail", ErrorMessage: `no ${link.ticketNumber}` },
    };
    await open(`${link.path}/renew`);
    fixture.otobo.answers.SettingsGet = { broken: true };
    await keep(fixture.internal("/otobo/check", { Check: 1 }));
    await fixture.otobo.stop();
    await keep(fixture.internal("/otobo/check", { Check: 1 }));
    await keep(fixture.internal("/otobo/prefilter", { From: [Buffer.from("a@b.example").toString("base64")] }));
    await keep(fixture.internal("/otobo/events", { Event: "TicketStateUpdate", TicketID: 60 }));
    await fixture.redis.kill();
    await keep(fixture.pages({ path: link.path }));
    await open(link.path);
    await open(`${link.path}/renew`);
    await keep(fixture.internal("/otobo/tokens/sweep", { Cursor: "" }));
    await keep(fixture.internal("/ready"));
  };

  it("stand in no output, no page, no metric, no record of Redis, and no crash, whatever happens", async () => {
    await liveThrough(1);
    await liveThrough(2);
    await fixture.issueLink(3);
    await mistakes();
    const metrics = await fixture.internal("/metrics");
    expect(metrics.status).to.equal(200);
    dumps.push(await fixture.dump());
    await failures();
    const gone = once(fixture.process, "exit");
    fixture.process.kill("SIGUSR2");
    expect(await gone).to.deep.equal([1, null]);

    const output = fixture.output();
    expect(output).to.contain('"msg":"Request"').and.to.contain("provoked").and.to.contain("the cause");
    const places = { output, "answers and pages": answered.join("\n"), metrics: metrics.body, Redis: dumps.join("\n") };
    const found = Object.entries(places).flatMap(([place, text]) => {
      const { holds } = createHaystack(text);
      return [...fixture.secrets].filter(([, secret]) => holds(secret)).map(([name]) => `${name} in ${place}`);
    });
    const size = Object.values(places).reduce((sum, text) => sum + text.length, 0);
    console.log(`figures: ${fixture.secrets.size} secrets searched for in ${size} characters, ${found.length} found`);
    expect(found).to.deep.equal([]);
  });

  it("would be found: the search finds the ticket numbers, which are none", () => {
    expect(createHaystack(dumps.join("\n")).holds("2026112210000001")).to.equal(true);
    expect(fixture.secrets.size).to.be.greaterThan(12);
  });
});
