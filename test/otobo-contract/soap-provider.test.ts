import { expect } from "chai";
import type { Webservice } from "../otobo/model.ts";
import { writeEnvelope } from "../otobo/generic-interface/soap-envelope.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { bodyOf, comparableHeaders, recordings, send, type Recording } from "./recordings.ts";

const now = 1_795_361_068;
const recordedSession = "NRgkeVALoTm5f0yYrXwlbaANZD1vEIoo";

/** The web service of the recording system, with ours where the recording has an operation of the core. */
const ticketConnector: Webservice = {
  ID: 6,
  Name: "GenericTicketConnectorSOAP",
  Valid: true,
  MaxLength: 1_000_000,
  AdditionalHeaders: {},
  Routes: [],
  Soap: {
    NameSpace: "http://www.otobo.org/TicketConnector/",
    Operations: { SessionCreate: "Session::SessionCreate", TicketStatesGet: "OneTimeAuth::TicketStatesGet" },
  },
};

/** Recordings of core operations that show the transport's own rules: the same is asked of an operation of ours. */
const onOurOperation = (text: string, recording: string): string =>
  text.replaceAll(recording === "ticket-search-empty" ? "TicketSearch" : /Ticket(?:Get|Update)/g, "TicketStatesGet");

/** Session ids and what the XML parser says in detail differ. */
const comparable = (body: string): string =>
  body
    .replace(/(?<=<SessionID>)[A-Za-z0-9]{32}(?=<)/, "<session>")
    .replace(/^(Error deserializing message:)\n.*$/s, "$1\n<words of the parser>");

/** What is inside of the answer is OTOBO's business in these; how it is packed is compared. */
const aboutPacking = /^(?:namespace|soapaction-(?:double|empty|missing|unquoted)|content-type|charset|soap12)/;

const packing = (body: string): string =>
  body.replace(/(?<=<TicketStatesGetResponse )(xmlns="[^"]+").*(?=<\/soap:Body>)/, "$1");

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
  const customerUsers = [{ UserLogin: "tina", UserEmail: "tina@example.com", Password: "tina" }];
  const otobo = await startOtobo({ clock: () => now, customerUsers });
  prepare(otobo);
  try {
    const ours = JSON.parse(onOurOperation(JSON.stringify(request), name)) as NonNullable<Recording["request"]>;
    const answer = await send(otobo.url, ours, bodyOf(ours));
    expect(answer.status).to.equal(response!.status);
    expect(comparableHeaders(answer.headers)).to.deep.equal(comparableHeaders(Object.entries(response!.headers)));
    const compared = aboutPacking.test(name) ? packing : comparable;
    expect(compared(answer.body)).to.equal(compared(onOurOperation(String(response!.body), name)));
  } finally {
    await otobo.stop();
  }
};

describe("the simulated Generic Interface answers over SOAP like the recorded one", () => {
  for (const recording of recordings("soap-provider"))
    it(`${recording.name}: ${recording.about}`, () => replay(recording));

  it("cannot say an empty list, and sorts, repeats and escapes what it says", () => {
    const write = (data: Record<string, unknown>) => writeEnvelope({ version: "1.1" }, "urn:x", "A", data);
    expect(() => write({ List: [] })).to.throw("Error in SOAPOutputRecursion: Data type 'ARRAY (empty)' is invalid");
    expect(write({ b: null, List: ["<&>\u0007", { c: 0 }], Z: "" })).to.contain(
      '<A xmlns="urn:x"><List>&lt;&amp;&gt;</List><List><c>0</c></List><Z /><b /></A>',
    );
  });
});
