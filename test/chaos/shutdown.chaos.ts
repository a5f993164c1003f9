import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { basicCredentials } from "../otobo/requester.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { credentials, startMain, type MainProcess, variablesFor } from "../support/main-process.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";

const perSecond = 200;
const seconds = 6;
/** Requests on their way in the moment of the stop; of all others none may fail. */
const maxResets = 5;

interface Counts {
  /** Answered by the first and by the second bridge. */
  answered: [number, number];
  /** Requests that the first one did not take, and the second did. */
  refused: number;
  reset: number;
  failures: string[];
}

interface Load {
  bridges: MainProcess[];
  agent: Agent | undefined;
  send: (bridge: MainProcess, agent: Agent | undefined) => Promise<number>;
}

/**
 * As a web server with two upstreams: what the first does not take goes to the second (nginx: proxy_next_upstream). OTOBO brings
 * an event again, too.
 */
const ask = async ({ bridges, agent, send }: Load, counts: Counts): Promise<void> => {
  for (const [index, bridge] of bridges.entries()) {
    try {
      const status = await send(bridge, agent);
      if (status >= 500) counts.failures.push(`status ${status}`);
      counts.answered[index as 0 | 1] += 1;
      return;
    } catch (error) {
      const code = String((error as { code?: unknown }).code);
      if (code === "ECONNREFUSED") counts.refused += 1;
      else if (code === "ECONNRESET") counts.reset += 1;
      else {
        counts.failures.push(code);
        return;
      }
    }
  }
  counts.failures.push("refused by both");
};

const post = (
  { port, path, body, headers, method }: { port: number; path: string; body: string; headers: object; method: string },
  agent: Agent | undefined,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, agent: agent ?? false, headers: { ...headers } },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          resolve(answer.statusCode ?? 0);
        });
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });

describe("a bridge that is told to stop while it has much to do", function () {
  this.timeout(180_000);
  let otobo: SimulatedOtobo;
  let redis: RedisServer;
  let bridges: MainProcess[] = [];

  beforeEach(async () => {
    otobo = await startOtobo();
    redis = await startRedis();
    const variables = {
      ...variablesFor(otobo.url),
      PUBLIC_URL: otobo.publicUrl,
      OTOBO_PUBLIC_URL: otobo.url,
      OTOBO_USER: otobo.agent.login,
      OTOBO_PASSWORD: otobo.agent.password,
      REDIS_URL: redis.url,
      LOG_LEVEL: "info",
    };
    bridges = [await startMain(variables), await startMain(variables)];
  });
  afterEach(async () => {
    for (const bridge of bridges) await bridge.stop();
    await redis.stop();
    await otobo.stop();
  });

  const headers = {
    authorization: basicCredentials(credentials.user, credentials.password),
    "content-type": "application/json",
  };
  let count = 0;
  /** In turn what mails and events make OTOBO ask. */
  const callOfOtobo: Load["send"] = ({ internalPort: port }, agent) => {
    count += 1;
    const ticket = { TicketID: count, TicketNumber: "2026112210000017", CustomerUserLogin: "jane@customer.example" };
    const calls = [
      ["/otobo/links/issue", ticket],
      ["/otobo/events", { Event: "TicketStateUpdate", TicketID: count }],
    ] as const;
    const [path, body] = calls[count % calls.length] ?? calls[0];
    return post({ port, path, body: JSON.stringify(body), headers, method: "POST" }, agent);
  };
  const pageOfCustomer: Load["send"] = ({ publicPort: port }, agent) =>
    post(
      { port, path: `/otobo/ota/t/2026112210000017/${"A".repeat(24)}`, body: "", headers: {}, method: "GET" },
      agent,
    );

  const calls = { name: "OTOBO's calls", send: callOfOtobo };
  const pages = { name: "customers' pages", send: pageOfCustomer };
  for (const { name, send, keepAlive } of [
    { ...calls, keepAlive: false },
    { ...pages, keepAlive: false },
    { ...pages, name: "customers' pages through a proxy that keeps its connections", keepAlive: true },
  ])
    it(`answers ${name} that it took, ${perSecond} a second, and leaves the rest to a second bridge`, async () => {
      const counts: Counts = { answered: [0, 0], refused: 0, reset: 0, failures: [] };
      const agent = keepAlive ? new Agent({ keepAlive: true }) : undefined;
      const asked: Promise<void>[] = [];
      for (let index = 0; index < perSecond * seconds; index += 1) {
        asked.push(ask({ bridges, agent, send }, counts));
        if (index === (perSecond * seconds) / 2) bridges[0]?.process.kill("SIGTERM");
        await sleep(1000 / perSecond);
      }
      await Promise.all(asked);
      agent?.destroy();
      console.log(
        `figures: ${asked.length} requests (${name}), ${counts.answered.join(" + ")} answered by two bridges, ${counts.refused} refused before they were sent, ${counts.reset} reset and sent again, ${counts.failures.length} failed`,
      );
      expect([...new Set(counts.failures)], "failures").to.deep.equal([]);
      expect(Math.min(...counts.answered), "both bridges worked").to.be.greaterThan(0);
      expect(counts.reset, "resets in the moment of the stop").to.be.at.most(maxResets);
      await bridges[0]?.stop();
      expect(bridges[0]?.process.exitCode).to.equal(0);
    });
});
