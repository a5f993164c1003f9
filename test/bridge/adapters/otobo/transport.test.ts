import { inspect } from "node:util";
import { expect } from "chai";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { type Peer, type Reaction, startPeer } from "./otobo-peer.ts";
import { type Transport, transports } from "./transports.ts";
import { failureOf } from "../../../support/failure-of.ts";

const describeTransport = (transport: Transport) => {
  const { recorded } = transport;
  let peer: Peer | undefined;

  const serve = async (react: Reaction, options: { timeout?: number; keepAlive?: boolean } = {}) => {
    peer = await startPeer(transport, react);
    const { timeout = 5_000, keepAlive = false } = options;
    return transport.createCall({ url: peer.url, timeout, keepAlive });
  };

  const failure = async (promise: Promise<unknown>): Promise<BridgeError> => {
    const error = await failureOf(promise);
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
    return error as BridgeError;
  };

  afterEach(async () => {
    await peer?.stop();
    peer = undefined;
  });

  it("posts to the place of the operation and answers what OTOBO answered", async () => {
    const call = await serve(() => recorded("session-create-ok"));
    const answer = (await call("SessionCreate", { UserLogin: "bridge", Password: "änother" })) as object;
    expect(answer).to.have.all.keys("SessionID");
    expect(answer)
      .to.have.property("SessionID")
      .that.matches(/^[A-Za-z0-9]{32}$/);
    const [request] = peer?.requests ?? [];
    expect(request).to.deep.include({
      method: "POST",
      path: `/otobo/nph-genericinterface.pl/Webservice${transport.pathOf("SessionCreate")}`,
      operation: "SessionCreate",
      data: { UserLogin: "bridge", Password: "änother" },
    });
    expect(request?.headers["content-type"]).to.match(new RegExp(`^${transport.contentType}`));
  });

  for (const text of [
    ' Jörg & <b>\t"O\'Neill"</b>\n]]> 王 🎉 &amp; ',
    "<![CDATA[ready]]></Address><SessionID>mine</SessionID><![CDATA[-made]]>",
  ]) {
    it(`carries every character of ${JSON.stringify(text)}, there and back`, async () => {
      const call = await serve(({ data }) => ({ data: { PublicURL: data.Address, DefaultLanguage: " " } }));
      expect(await call("SettingsGet", { Address: text })).to.deep.equal({ PublicURL: text, DefaultLanguage: " " });
      expect(peer?.requests[0]?.data).to.deep.equal({ Address: text });
    });
  }

  it("hands on an answer without content", async () => {
    const call = await serve(() => ({ data: {} }));
    expect(await call("TicketStatesGet", { TicketID: [1] })).to.deep.equal({});
  });

  it("closes the connection after each call, unless told to keep it", async () => {
    const call = await serve(() => ({ data: {} }));
    await call("SettingsGet", {});
    expect(peer?.requests[0]?.headers.connection).to.equal("close");
    await peer?.stop();
    const keeping = await serve(() => ({ data: {} }), { keepAlive: true });
    await keeping("SettingsGet", {});
    expect(peer?.requests[0]?.headers.connection).to.equal("keep-alive");
  });

  it("hands on an Error object: it is an answer", async () => {
    const call = await serve(() => recorded("session-create-wrong-password"));
    expect(await call("SessionCreate", {})).to.have.nested.property("Error.ErrorCode", "SessionCreate.AuthFail");
  });

  for (const [name, message] of transport.failures) {
    it(`fails with "${message}" on the recorded ${name}`, async () => {
      const call = await serve(() => recorded(name));
      expect((await failure(call("SettingsGet", {}))).message).to.equal(`OTOBO, SettingsGet: ${message}`);
    });
  }

  for (const text of transport.garbage) {
    it(`fails on ${JSON.stringify(text.slice(-60))}, and does not try again`, async () => {
      const call = await serve(() => ({ text }));
      const { message } = await failure(call("SettingsGet", {}));
      expect(message).to.match(/^OTOBO, SettingsGet: the answer is not (?:JSON|SOAP)$/);
      expect(peer?.requests).to.have.length(1);
    });
  }

  it("follows no redirect", async () => {
    const call = await serve(() => ({ status: 302, headers: { Location: `${peer?.url ?? ""}/elsewhere` }, text: "" }));
    expect((await failure(call("SettingsGet", {}))).message).to.contain("HTTP 302");
    expect(peer?.requests).to.have.length(1);
  });

  it("does not read an answer without end", async () => {
    const call = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const chunk = Buffer.alloc(1024 * 1024, " ");
      const write = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", write);
      write();
      return undefined;
    });
    await failure(call("SettingsGet", {}));
  });

  it("gives up when OTOBO does not answer, or drips", async () => {
    const silent = await serve(() => undefined, { timeout: 50 });
    await failure(silent("SettingsGet", {}));
    await peer?.stop();
    const dripping = await serve(
      (_request, response) => {
        const timer = setInterval(() => response.write(" "), 5);
        response.on("close", () => {
          clearInterval(timer);
        });
        return undefined;
      },
      { timeout: 50 },
    );
    await failure(dripping("SettingsGet", {}));
  });

  it("fails when the connection is cut or refused", async () => {
    const call = await serve((_request, response) => {
      response.destroy();
      return undefined;
    });
    await failure(call("SettingsGet", {}));
    await peer?.stop();
    expect((await failure(call("SettingsGet", {}))).message).to.equal("OTOBO, SettingsGet: ECONNREFUSED");
  });

  it("asks OTOBO itself, whatever proxy the environment names", async () => {
    const before = process.env.http_proxy;
    process.env.http_proxy = "http://127.0.0.1:9";
    try {
      const call = await serve(() => ({ data: { ok: 1 } }));
      expect(await call("SettingsGet", {})).to.deep.equal(transport.spelled({ ok: 1 }));
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
  });

  it("keeps the password out of its errors", async () => {
    const reactions: Reaction[] = [
      () => ({ status: 500, text: "no" }),
      () => ({ text: "<html>" }),
      (_request, response) => {
        response.destroy();
        return undefined;
      },
    ];
    const call = await serve((request, response) => reactions.shift()?.(request, response));
    for (let count = 0; count < 3; count++) {
      const error = await failure(call("SessionCreate", { UserLogin: "bridge", Password: "correct horse" }));
      expect(inspect(error, { depth: 10, showHidden: true })).not.to.contain("horse");
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.to.contain("horse");
    }
  });
};

for (const transport of transports)
  describe(`the transport ${transport.name}`, () => {
    describeTransport(transport);
  });
