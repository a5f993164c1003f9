import { expect } from "chai";
import type { Peer, PeerAnswer } from "./otobo-peer.ts";
import { refusal, startOtobo, tina } from "./otobo-fixture.ts";
import { type Transport, transports } from "./transports.ts";
import { bridgeErrorOf } from "../../../support/failure-of.ts";

const describeSession = (transport: Transport) => {
  let peer: Peer;

  const serve = async (answers?: Record<string, PeerAnswer>, options?: { password: string }) => {
    const fixture = await startOtobo(transport, answers, options);
    ({ peer } = fixture);
    return fixture;
  };

  afterEach(async () => {
    await peer.stop();
  });

  it("is created once, also for calls at the same moment", async () => {
    const { otobo, state } = await serve();
    await Promise.all(["a@x.example", "b@x.example", "c@x.example"].map((address) => otobo.customerUserFind(address)));
    await otobo.customerUserFind("d@x.example");
    expect(state.sessionsMade).to.equal(1);
    expect(peer.requests.slice(1).map(({ data }) => data.SessionID)).to.deep.equal(Array(4).fill("session1"));
  });

  it("is renewed before OTOBO lets it expire after two hours, however much it is used", async () => {
    const { otobo, state } = await serve();
    for (const age of [0, 3_000, 6_500, 6_700, 7_300]) {
      state.now = 1_795_000_000 + age;
      await otobo.customerUserFind("a@x.example");
    }
    expect(peer.requests.map(({ data }) => data.SessionID ?? "new")).to.deep.equal([
      "new",
      "session1",
      "session1",
      "session1",
      "new",
      "session2",
      "session2",
    ]);
  });

  it("is renewed when the clock was set back", async () => {
    const { otobo, state } = await serve();
    await otobo.customerUserFind("a@x.example");
    state.now -= 3_600;
    await otobo.customerUserFind("a@x.example");
    expect(state.sessionsMade).to.equal(2);
  });

  it("is renewed once, and the calls repeated, when OTOBO has forgotten it", async () => {
    const { otobo, state } = await serve({ CustomerUserFind: { data: { CustomerUser: [tina], SystemAddress: 0 } } });
    await otobo.customerUserFind("tina@example.com");
    state.sessions.clear();
    const answers = await Promise.all([1, 2, 3].map(() => otobo.customerUserFind("tina@example.com")));
    expect(answers.map(({ customerUsers }) => customerUsers.length)).to.deep.equal([1, 1, 1]);
    expect(state.sessionsMade).to.equal(2);
  });

  it("is not renewed a second time for the same call", async () => {
    const { otobo, state } = await serve({ CustomerUserFind: refusal("CustomerUserFind.AuthFail", "never") });
    expect((await bridgeErrorOf(otobo.customerUserFind("a@x.example"))).code).to.equal("otobo-refused");
    expect(state.sessionsMade).to.equal(2);
    expect(peer.requests).to.have.length(4);
  });

  it("cannot be had with a wrong password, and the next call tries again", async () => {
    const { otobo } = await serve({}, { password: "wrong" });
    for (let count = 0; count < 2; count++) {
      const error = await bridgeErrorOf(otobo.customerUserFind("a@x.example"));
      expect(error.code).to.equal("otobo-refused");
      expect(error.message).to.equal("OTOBO refused: SessionCreate.AuthFail, SessionCreate: Authorization failing!");
    }
    expect(peer.operations()).to.deep.equal(["SessionCreate", "SessionCreate"]);
  });
};

for (const transport of transports)
  describe(`the session with OTOBO over ${transport.name}`, () => {
    describeSession(transport);
  });
