import { expect } from "chai";
import type { Webservice } from "../otobo/model.ts";
import { writeEnvelope } from "../otobo/generic-interface/soap-envelope.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { bodyOf, comparableHeaders, recordings, send, type Recording } from "./recordings.ts";

const now = 1_795_361_068;
const recordedSession = "NRgkeVALoTm5f0yYrXwlbaANZD1vEIoo";

/** The web service of the recording system, with ours where the recording has an operation of the core. */
const ticketConnector: Webservice = {
  Name: "GenericTicketConnectorSOAP",
  Valid: true,
  MaxLength: 1_000_000,
  Routes: [],
  Soap: {
    NameSpace: "http://www.otobo.org/TicketConnector/",
    Operations: { SessionCreate: "Session::SessionCreate", TicketStatesGet: "OneTimeAuth::TicketStatesGet" },
  },
};

/** Recordings of core operations that show the transport's own rules: the same is asked of an operation of ours. */
const onOurOperation = (text: string, recording: string): string =>
  text.replaceAll(recording === "ticket-search-empty" ? "TicketSearch" : "TicketGet", "TicketStatesGet");

/** Session ids and what the XML parser says in detail differ. */
const comparable = (body: string): string =>
  body
    .replace(/(?<=<SessionID>)[A-Za-z0-9]{32}(?=<)/, "<session>")
    .replace(/^(Error deserializing message:)\n.*$/s, "$1\n<words of the parser>");

const prepare = ({ state }: SimulatedOtobo): void => {
  state.webservices.push(ticketConnector);
  state.sessions.set(recordedSession, {
    SessionID: recordedSession,
    UserType: "User",
    UserLogin: "onetimeauth",
    UserRemoteAddr: "127.0.0.1",
    UserRequestedURL: "",
    KeptRequestedURL: "",
    OneTimeAuthLink: "",
    UserSessionStart: now,
    UserLastRequest: now,
  });
};

const replay = async ({ name, request, response }: Recording): Promise<void> => {
  const otobo = await startOtobo({ clock: () => now });
  prepare(otobo);
  try {
    const ours = JSON.parse(onOurOperation(JSON.stringify(request), name)) as NonNullable<Recording["request"]>;
    const answer = await send(otobo.url, ours, bodyOf(ours));
    expect(answer.status).to.equal(response.status);
    expect(comparableHeaders(answer.headers)).to.deep.equal(comparableHeaders(Object.entries(response.headers)));
    expect(comparable(answer.body)).to.equal(comparable(onOurOperation(String(response.body), name)));
  } finally {
    await otobo.stop();
  }
};

describe("the simulated Generic Interface answers over SOAP like the recorded one", () => {
  for (const recording of recordings("soap-provider"))
    it(`${recording.name}: ${recording.about}`, () => replay(recording));

  it("cannot say an empty list, and sorts, repeats and escapes what it says", () => {
    const write = (data: Record<string, unknown>) => writeEnvelope("urn:x", "A", data);
    expect(() => write({ List: [] })).to.throw("Error in SOAPOutputRecursion: Data type 'ARRAY (empty)' is invalid");
    expect(write({ b: null, List: ["<&>\u0007", { c: 0 }], Z: "" })).to.contain(
      '<A xmlns="urn:x"><List>&lt;&amp;&gt;</List><List><c>0</c></List><Z /><b /></A>',
    );
  });
});
