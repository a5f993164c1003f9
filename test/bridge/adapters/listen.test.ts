import { once } from "node:events";
import { Agent, request as startRequest, type IncomingMessage, type RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { listen } from "../../../bridge/adapters/listen.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { unreadableJson } from "../../../bridge/http/unreadable-request.ts";
import { isListening } from "../../support/is-listening.ts";
import { failureOf } from "../../support/failure-of.ts";

const loopback = { host: "127.0.0.1", name: "PUBLIC_PORT", describeUnreadable: unreadableJson };
const start = (handler: RequestListener, port = 0) => listen({ ...loopback, handler, port });

const ask = async (port: number, agent: Agent | false = false): Promise<{ answer: IncomingMessage; body: string }> => {
  const outgoing = startRequest({ host: "127.0.0.1", port, agent });
  outgoing.end();
  const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
  return { answer, body: await text(answer) };
};

describe("listen", () => {
  it("finds a free port and answers", async () => {
    const { port, close } = await start((_request, response) => response.end("here"));
    expect((await ask(port)).body).to.equal("here");
    await close();
  });

  it("says plainly that a port is in use", async () => {
    const first = await start((_request, response) => response.end());
    const error = await failureOf(start((_request, response) => response.end(), first.port));
    expect(error).to.be.instanceOf(BridgeError);
    expect((error as BridgeError).code).to.equal("invalid-configuration");
    expect((error as BridgeError).message).to.equal(`PUBLIC_PORT: port ${first.port} on 127.0.0.1 is already in use.`);
    await first.close();
  });

  it("says plainly that the machine does not have an address", async () => {
    const handler: RequestListener = (_request, response) => response.end();
    const error = await failureOf(listen({ ...loopback, handler, host: "192.0.2.1", port: 0 }));
    expect((error as BridgeError).message).to.contain("does not have the address HOST");
  });

  it("finishes the requests under way before it closes, and takes no new ones", async () => {
    const finish: (() => void)[] = [];
    const { port, close } = await start((_request, response) => {
      finish.push(() => response.end("done"));
    });
    const agent = new Agent({ keepAlive: true });
    const underWay = ask(port, agent);
    while (finish.length === 0) await new Promise(setImmediate);
    let closed = false;
    const closing = close().then(() => {
      closed = true;
    });
    while (await isListening(port)) await sleep(10);
    expect(closed).to.equal(false);
    finish[0]!();
    const { body } = await underWay;
    expect(body).to.equal("done");
    await closing;
    agent.destroy();
  });

  it("waits no longer than its time limit for a request that never ends", async () => {
    const underWay: unknown[] = [];
    const handler: RequestListener = (request) => underWay.push(request);
    const { port, close } = await listen({ ...loopback, handler, port: 0, closeTimeoutMs: 100 });
    const unanswered = failureOf(ask(port));
    while (underWay.length === 0) await new Promise(setImmediate);
    await close();
    expect(await unanswered).to.have.property("code", "ECONNRESET");
  });

  it("does not wait for connections that nobody uses", async () => {
    const { port, close } = await start((_request, response) => response.end());
    const agent = new Agent({ keepAlive: true });
    await ask(port, agent);
    await close();
    agent.destroy();
  });

  it("keeps an idle connection longer than any proxy does, and answers the POST that comes over it", async () => {
    const { port, close } = await start((_request, response) => response.end("done"));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { answer } = await ask(port, agent);
    // Google's load balancers keep them for 600 seconds.
    expect(Number(/timeout=(\d+)/.exec(String(answer.headers["keep-alive"]))?.[1])).to.be.greaterThan(600);
    const outgoing = startRequest({ host: "127.0.0.1", port, agent, method: "POST" });
    outgoing.end("body");
    const [second] = (await once(outgoing, "response")) as [IncomingMessage];
    expect(await text(second)).to.equal("done");
    expect(outgoing.reusedSocket).to.equal(true);
    await close();
    agent.destroy();
  });
});
