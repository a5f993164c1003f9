import { inspect } from "node:util";
import { expect } from "chai";
import { createRestCall } from "../../../../bridge/adapters/otobo/rest.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { type Peer, type Reaction, recorded, startPeer } from "./otobo-peer.ts";

describe("the REST transport", () => {
  let peer: Peer | undefined;

  const serve = async (react: Reaction, options: { timeout?: number; keepAlive?: boolean } = {}) => {
    peer = await startPeer(react);
    const { timeout = 5_000, keepAlive = false } = options;
    return createRestCall({ url: peer.url, webservice: "OneTimeAuth", timeout, keepAlive });
  };

  const failure = async (promise: Promise<unknown>): Promise<BridgeError> => {
    const error: unknown = await promise.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
    return error as BridgeError;
  };

  afterEach(async () => {
    await peer?.stop();
    peer = undefined;
  });

  it("posts JSON to the operation's route and answers what OTOBO answered", async () => {
    const call = await serve(() => recorded("session-create-ok"));
    const answer = await call("SessionCreate", { UserLogin: "bridge", Password: "änother" });
    expect(answer).to.deep.equal({ SessionID: "Lsnf5kpV8MLNCfgagJ58h1Kn1eeNYuB6" });
    const [request] = peer?.requests ?? [];
    expect(request).to.deep.include({
      method: "POST",
      path: "/otobo/nph-genericinterface.pl/Webservice/OneTimeAuth/SessionCreate",
      body: { UserLogin: "bridge", Password: "änother" },
    });
    expect(request?.headers["content-type"]).to.match(/^application\/json/);
  });

  it("closes the connection after each call, unless told to keep it", async () => {
    const call = await serve(() => ({ body: {} }));
    await call("SettingsGet", {});
    expect(peer?.requests[0]?.headers.connection).to.equal("close");
    await peer?.stop();
    const keeping = await serve(() => ({ body: {} }), { keepAlive: true });
    await keeping("SettingsGet", {});
    expect(peer?.requests[0]?.headers.connection).to.equal("keep-alive");
  });

  it("hands on an Error object: it is an answer", async () => {
    const call = await serve(() => recorded("session-create-wrong-password"));
    expect(await call("SessionCreate", {})).to.have.nested.property("Error.ErrorCode", "SessionCreate.AuthFail");
  });

  for (const [name, message] of [
    ["webservice-invalid", "OTOBO, SettingsGet: HTTP 500"],
    ["route-unknown", "OTOBO, SettingsGet: HTTP 500"],
    ["body-malformed-json", "OTOBO, SettingsGet: HTTP 500"],
    ["max-length-exceeded", "OTOBO, SettingsGet: HTTP 413"],
    [
      "operation-broken",
      "OTOBO, SettingsGet: HTTP 500, Can't load operation backend module " +
        "Kernel::GenericInterface::Operation::Ticket::NoSuchOperation!",
    ],
  ] as const) {
    it(`fails with "${message}" on the recorded ${name}`, async () => {
      const call = await serve(() => recorded(name));
      expect((await failure(call("SettingsGet", {}))).message).to.equal(message);
    });
  }

  it("fails on HTML, on truncated JSON and on an empty answer", async () => {
    const bodies = ["<html><body>System maintenance</body></html>", '{"SessionID":"Lsnf5', ""];
    const call = await serve(() => ({ body: bodies.shift() }));
    for (let count = 0; count < 3; count++) {
      expect((await failure(call("SettingsGet", {}))).message).to.equal("OTOBO, SettingsGet: the answer is not JSON");
    }
    expect(peer?.requests).to.have.length(3);
  });

  it("follows no redirect", async () => {
    const call = await serve(() => ({ status: 302, headers: { Location: `${peer?.url ?? ""}/elsewhere` }, body: "" }));
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
      const call = await serve(() => ({ body: { ok: 1 } }));
      expect(await call("SettingsGet", {})).to.deep.equal({ ok: 1 });
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
  });

  it("keeps the password out of its errors", async () => {
    const reactions: Reaction[] = [
      () => ({ status: 500, body: "no" }),
      () => ({ body: "<html>" }),
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
});
