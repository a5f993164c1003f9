import { expect } from "chai";
import type { Session } from "../otobo/model.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { bodyOf, comparableHeaders, recordings, send, type Recording } from "./recordings.ts";

const carla = "carla@customer.example";
const dora = "dora@customer.example";
/** Recorded before the privacy page was accepted. */
const beforeAcceptance = ["accept-1-zoom-redirects", "accept-2-page", "accept-3-click"];

const addSession = (otobo: SimulatedOtobo, { name, request }: Recording): void => {
  const SessionID = /OTOBOCustomerInterface_10=(\w{32})/.exec(request?.headers.Cookie ?? "")?.[1];
  if (SessionID === undefined || name === "zoom-with-invalid-session") return;
  const now = Math.floor(Date.now() / 1000);
  const session: Session = {
    SessionID,
    UserType: "Customer",
    UserLogin: carla,
    UserRemoteAddr: "127.0.0.1",
    UserSessionStart: now,
    UserLastRequest: now,
    UserRequestedURL: "",
    KeptRequestedURL: "",
    OneTimeAuthLink: "",
  };
  otobo.state.sessions.set(SessionID, session);
};

const addTicket = (otobo: SimulatedOtobo, TicketID: number, TicketNumber: string, owner: string): void => {
  otobo.state.tickets.set(TicketID, {
    TicketID,
    TicketNumber,
    Title: `Ticket of ${owner.split("@")[0] ?? ""}`,
    Queue: "Raw",
    State: "new",
    CustomerUserID: owner,
    CustomerID: owner,
    DynamicFields: {},
    MergedInto: undefined,
    Articles: [],
    History: [],
  });
};

/** An OTOBO as it was when the exchange was recorded, without the product's modules. */
const prepare = async (recording: Recording): Promise<SimulatedOtobo> => {
  const CustomerAccept = !beforeAcceptance.includes(recording.name);
  const person = (UserLogin: string, UserFirstname: string) => ({
    UserLogin,
    UserFirstname,
    CustomerAccept,
    Password: "Secret.12345",
  });
  const otobo = await startOtobo({
    customerUsers: [person(carla, "Carla"), person(dora, "Dora"), { UserLogin: "renamed.person@customer.example" }],
    settings: {
      HttpType: recording.name.endsWith("httptype-https") ? "https" : "http",
      "Customer::AuthModule10": false,
      "CustomerPanelPreApplicationModule###OneTimeAuth": false,
    },
  });
  addTicket(otobo, 20, "2026112210000193", carla);
  addTicket(otobo, 21, "2026112210000201", dora);
  addSession(otobo, recording);
  return otobo;
};

describe("the simulated customer interface answers like the recorded one", () => {
  for (const recording of recordings("customer-interface")) {
    it(`${recording.name}: ${recording.about}`, async () => {
      const otobo = await prepare(recording);
      try {
        const { request, response } = recording;
        const answer = await send(otobo.url, request!, bodyOf(request!));
        expect(answer.status).to.equal(response.status);
        expect(comparableHeaders(answer.headers)).to.deep.equal(comparableHeaders(Object.entries(response.headers)));
        expect(answer.headers.map(([name]) => name)).to.include.members(["Content-Length", "Date"]);
        for (const fragment of String(response.body).split("\n[...]\n")) expect(answer.body).to.include(fragment);
        if (response.body === "") expect(answer.body).to.equal("");
      } finally {
        await otobo.stop();
      }
    });
  }
});
