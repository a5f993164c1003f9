import { readdirSync, readFileSync } from "node:fs";
import { Agent, type IncomingMessage, request as startRequest } from "node:http";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { createPublicApp } from "../../bridge/http/create-public-app.ts";
import { path, startPublicFixture } from "../bridge/http/public-fixture.ts";
import { serve, type Served } from "../bridge/http/serve.ts";
import { buttonHeaders } from "../support/button-headers.ts";
import { programs, type Proxy, startProxy } from "./proxy-programs.ts";

interface Seen {
  url: string;
  forwardedFor: string;
  /** The port of the proxy's end of the connection. */
  connection: number;
}

/** The link pages, and what of each request reached them. */
const startPages = async (): Promise<{
  served: Served;
  seen: Seen[];
  limited: string[];
  stop: () => Promise<void>;
}> => {
  const fixture = await startPublicFixture();
  const seen: Seen[] = [];
  // Not by address: the client here is on loopback, too.
  const app = createPublicApp({ ...fixture.dependencies, trustProxy: 1 });
  const served = await serve((incoming, response) => {
    const forwardedFor = String(incoming.headers["x-forwarded-for"] ?? "");
    seen.push({ url: incoming.url ?? "", forwardedFor, connection: incoming.socket.remotePort ?? 0 });
    app(incoming, response);
  });
  const stop = async () => {
    await Promise.all([served.close(), fixture.served.close()]);
  };
  return { served, seen, limited: fixture.limiter.asked, stop };
};

it("deploy/proxies has no file that docs/proxies.md does not name", () => {
  const document = readFileSync("docs/proxies.md", "utf8");
  expect(readdirSync("deploy/proxies").filter((name) => !document.includes(`deploy/proxies/${name}`))).to.deep.equal(
    [],
  );
});

for (const program of programs) {
  describe(`${program.name}, with deploy/proxies`, () => {
    let pages: Awaited<ReturnType<typeof startPages>>;
    let proxy: Proxy;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    before(async () => {
      pages = await startPages();
      proxy = await startProxy(program, pages.served.port);
    });
    beforeEach(() => {
      pages.seen.length = 0;
      pages.limited.length = 0;
    });
    after(async () => {
      agent.destroy();
      await proxy.stop();
      await pages.stop();
    });

    const send = async (method: string, target: string, headers: Record<string, string> = {}) => {
      const outgoing = startRequest({ host: "127.0.0.1", port: proxy.port, method, path: target, headers, agent });
      const answered = new Promise<IncomingMessage>((resolve, reject) => {
        outgoing.once("response", resolve).once("error", reject);
      });
      outgoing.end();
      const answer = await answered;
      return { status: answer.statusCode, location: answer.headers.location, body: await text(answer) };
    };

    it("shows the page and opens the ticket", async () => {
      const page = await send("GET", path);
      expect(page.status).to.equal(200);
      expect(page.body).to.contain("Open ticket");
      const opened = await send("POST", path, buttonHeaders());
      expect(opened.status).to.equal(303);
      expect(opened.location).to.match(/^https:\/\/help\.example\/otobo\/customer\.pl\?Action=Login&/);
      const again = await send("POST", path);
      expect([again.status, again.location]).to.deep.equal([303, `${path}?again`]);
    });

    for (const suffix of [
      "%2C",
      "%20",
      "%252F",
      "%2F",
      "%3B;x",
      "/",
      "//",
      "%E2%80%9D",
      "%c2%a0",
      "=%0D%0A",
      "*_~",
      "?utm_source=a%20b",
    ]) {
      it(`passes a link on as it came: …${suffix}`, async () => {
        await send("GET", `${path}${suffix}`);
        expect(pages.seen.map(({ url }) => url)).to.deep.equal([`${path}${suffix}`]);
      });
    }

    it("tells the client's own address, whatever the client says it is", async () => {
      for (const invented of ["6.6.6.6", "6.6.6.6, unknown", "127.0.0.9:80"]) {
        await send("GET", path, { "x-forwarded-for": invented, forwarded: "for=6.6.6.6" });
      }
      for (const { forwardedFor } of pages.seen) expect(forwardedFor).to.match(/(?:^|, )127\.0\.0\.1$/);
      expect(pages.limited.join()).not.to.contain("6.6.6.6");
    });

    for (const bytes of [9_000, 20_000, 32_000]) {
      it(`lets ${bytes} bytes of cookies through`, async () => {
        expect((await send("GET", path, { cookie: `a=${"x".repeat(bytes)}` })).status).to.equal(200);
      });
    }

    it("uses a connection to the bridge again", async () => {
      for (let count = 0; count < 6; count += 1) await send("GET", path);
      const connections = new Set(pages.seen.map(({ connection }) => connection));
      // Apache has a pool for each of its processes.
      expect(connections.size).to.be.lessThan(program.hasNewConnections ? 7 : 4);
    });

    it("writes other addresses to its log, and no link", async () => {
      await send("GET", "/otobo/other-address");
      await send("GET", path);
      await send("GET", "/otobo/one-more-address");
      const ticketNumber = path.split("/")[4]!;
      const logs = await proxy.logs();
      expect(logs).to.contain("other-address");
      expect(logs).not.to.contain(ticketNumber);
    });
  });
}
