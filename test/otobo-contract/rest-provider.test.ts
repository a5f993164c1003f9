import { expect } from "chai";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { bodyOf, comparableHeaders, recordings, send, shapeOf, type Recording } from "./recordings.ts";

const now = 1_795_361_068;
const recordedSession = "Lsnf5kpV8MLNCfgagJ58h1Kn1eeNYuB6";

/** The web services of the recording system, as far as the product's operations are behind them. */
const addWebservices = ({ state }: SimulatedOtobo): void => {
  const session = { Path: "/Session", Operation: "Session::SessionCreate" };
  const common = { Valid: true, MaxLength: 1_000_000, Routes: [session] };
  state.webservices.push(
    { ...common, Name: "GenericTicketConnectorREST" },
    { ...common, Name: "Elasticsearch", Valid: false },
    {
      ...common,
      Name: "ContractProbe",
      MaxLength: 1000,
      Routes: [session, { Path: "/Broken", Operation: "Ticket::NoSuchOperation" }],
    },
  );
};

/** An exchange with a core operation that shows how every operation authorizes: the same with one of ours. */
const onOurOperation = ({ request, response, ...rest }: Recording): Recording => {
  const query = new URLSearchParams(request!.path.split("?")[1] ?? "");
  const body = { ...Object.fromEntries(query), ...(request!.body as object), TicketID: "13" };
  const error = JSON.stringify(response.body).replaceAll("TicketGet", "TicketStatesGet");
  return {
    ...rest,
    request: {
      method: "POST",
      path: "/otobo/nph-genericinterface.pl/Webservice/OneTimeAuth/TicketStatesGet",
      headers: { Host: "otobo.example", "Content-Type": "application/json", Connection: "close" },
      body,
    },
    response: { ...response, body: JSON.parse(error) as unknown },
  };
};

const addSessions = ({ state }: SimulatedOtobo, name: string): void => {
  const session = { UserType: "User" as const, UserLogin: "onetimeauth", UserRemoteAddr: "127.0.0.1" };
  const add = (SessionID: string, UserSessionStart: number, UserLastRequest: number): void => {
    const urls = { UserRequestedURL: "", KeptRequestedURL: "", OneTimeAuthLink: "" };
    state.sessions.set(SessionID, { ...session, ...urls, SessionID, UserSessionStart, UserLastRequest });
  };
  add(recordedSession, now, now);
  if (name.endsWith("idle")) add("LgrFjFuOfhyPmMbJakbTpRdC40KhD0Po", now - 7201, now - 7201);
  if (name.endsWith("max")) add("ScIBayJPRwlz2bKcq9wFEx5ff9HazDxw", now - 57_601, now);
};

const replay = async (recording: Recording): Promise<void> => {
  const otobo = await startOtobo({ clock: () => now });
  addWebservices(otobo);
  addSessions(otobo, recording.name);
  try {
    const { request, response } = recording.name.startsWith("ticket-get-") ? onOurOperation(recording) : recording;
    const answer = await send(otobo.url, request!, bodyOf(request!));
    expect(answer.status).to.equal(response.status);
    expect(comparableHeaders(answer.headers)).to.deep.equal(comparableHeaders(Object.entries(response.headers)));
    expect(answer.headers.map(([name]) => name)).to.include.members(["Content-Length", "Date"]);
    if (typeof response.body === "string") expect(answer.body).to.equal(response.body);
    else expect(shapeOf(JSON.parse(answer.body))).to.deep.equal(shapeOf(response.body));
  } finally {
    await otobo.stop();
  }
};

describe("the simulated Generic Interface answers over REST like the recorded one", () => {
  for (const recording of recordings("rest-provider"))
    it(`${recording.name}: ${recording.about}`, () => replay(recording));

  it("binds a session to the address it was made from", async () => {
    const otobo = await startOtobo({ clock: () => now });
    addSessions(otobo, "");
    otobo.state.sessions.get(recordedSession)!.UserRemoteAddr = "192.0.2.1";
    try {
      const path = "/otobo/nph-genericinterface.pl/Webservice/OneTimeAuth/SettingsGet";
      const body = JSON.stringify({ SessionID: recordedSession });
      const answer = await send(otobo.url, { method: "POST", path, headers: { Host: "otobo.example" } }, body);
      expect(answer.body).to.include("SettingsGet.AuthFail");
      expect([...otobo.state.sessions.keys()]).not.to.include(recordedSession);
    } finally {
      await otobo.stop();
    }
  });
});
