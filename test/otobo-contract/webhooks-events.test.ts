import { readFileSync } from "node:fs";
import { expect } from "chai";
import { followUpMail, mail } from "../scenarios/mails.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type FakeBridge } from "../support/fake-bridge.ts";

interface Action {
  /** The action opens a ticket by a mail of somebody unknown; the event module drops all other ArticleCreate events. */
  opensTicket?: true;
  /** What happens before, without being looked at. */
  before?: (otobo: SimulatedOtobo, ticketNumber: string) => unknown;
  act: (otobo: SimulatedOtobo, ticketNumber: string) => unknown;
}

const withAutoResponses = ({ state }: SimulatedOtobo): void => {
  Object.assign(state.queues[0]!, { AutoReply: "We got it.", AutoFollowUp: "We got it, too." });
};
const newMail = (otobo: SimulatedOtobo) => otobo.postmaster.read(mail({ from: "jane.doe@customer.example" }));
const answer = (otobo: SimulatedOtobo, number: string) =>
  otobo.postmaster.read(followUpMail(number, { from: "jane.doe@customer.example" }));

/** How the simulator does what the recorded OTOBO did, by name of the recording. */
const actions: Record<string, Action> = {
  "agent-note-internal": { act: (o, n) => o.note(n, "x") },
  "agent-reply": { act: (o, n) => o.send(n, { text: "x" }) },
  "mail-follow-up": { act: answer },
  "mail-follow-up-auto-response": { before: withAutoResponses, act: answer },
  "mail-follow-up-reopens": {
    before: (o, n) => {
      o.close(n);
    },
    act: answer,
  },
  "mail-new-ticket": { opensTicket: true, act: newMail },
  "mail-new-ticket-auto-response": { opensTicket: true, before: withAutoResponses, act: newMail },
  "ticket-close": {
    act: (o, n) => {
      o.close(n);
    },
  },
  "ticket-close-again": {
    before: (o, n) => {
      o.close(n);
    },
    act: (o, n) => {
      o.close(n);
    },
  },
  "ticket-customer-update": {
    act: (o, n) => {
      o.changeCustomer(n, "tina");
    },
  },
  "ticket-customer-update-same": {
    act: (o, n) => {
      o.changeCustomer(n, "jane.doe@customer.example");
    },
  },
  "ticket-merge": {
    before: newMail,
    act: (o, n) => {
      o.merge(n, [...o.state.tickets.values()].at(-1)!.TicketNumber);
    },
  },
  "web-agent-reply": {
    act: async (o, n) => {
      await o.send(n, { text: "x" });
      o.setState(n, "open");
    },
  },
};

/** What the actions sent, of the events that the product subscribes to. */
const recorded = JSON.parse(readFileSync("test/fixtures/otobo/events.json", "utf8")) as Record<
  string,
  { about: string; events: Record<string, unknown>[] }
>;

/** Event and the types of the ids, sorted: OTOBO promises no order. */
const comparable = (bodies: Record<string, unknown>[]): string[] =>
  bodies.map(({ Event, TicketID, ArticleID }) => [Event, typeof TicketID, typeof ArticleID].join(" ")).sort();

/** Those that the package's event module queues. */
const queued = (all: Record<string, unknown>[], { opensTicket }: Action): Record<string, unknown>[] => {
  const events = all.filter(({ TicketCreated }) => !Number(TicketCreated ?? 0));
  const articles = events.filter(({ Event }) => Event === "ArticleCreate");
  return events.filter(({ Event }) => Event !== "ArticleCreate").concat(articles.slice(0, opensTicket ? 1 : 0));
};

describe("the simulated OTOBO sends the recorded events", () => {
  let otobo: SimulatedOtobo;
  let bridge: FakeBridge;

  const told = () => bridge.calls.filter(({ path }) => path === "/otobo/events").map(({ body }) => body);

  beforeEach(async () => {
    // The pre-filter finds out nothing, so each new mail is told.
    bridge = await startFakeBridge(({ path }) => ({ status: path === "/otobo/events" ? 200 : 503 }));
    otobo = await startOtobo();
    otobo.connect({ url: bridge.url, user: "otobo", password: "secret" });
  });

  afterEach(async () => {
    await otobo.stop();
    await bridge.stop();
  });

  it("in all recorded actions", () => {
    expect(Object.keys(actions)).to.have.members(Object.keys(recorded));
  });

  for (const [name, action] of Object.entries(actions))
    it(`${name}: ${recorded[name]?.about}`, async () => {
      const created = await newMail(otobo);
      if (created.result === "ignored") throw new Error("no ticket");
      await action.before?.(otobo, created.ticketNumber);
      await otobo.daemon.idle();
      bridge.calls.length = 0;
      await action.act(otobo, created.ticketNumber);
      await otobo.daemon.idle();
      expect(comparable(told())).to.deep.equal(comparable(queued(recorded[name]!.events, action)));
    });

  it("tells nothing of a deleted ticket: nobody knows its number any more, and the sweep removes it", async () => {
    const created = await newMail(otobo);
    if (created.result === "ignored") throw new Error("no ticket");
    await otobo.daemon.idle();
    bridge.calls.length = 0;
    otobo.deleteTicket(created.ticketNumber);
    await otobo.daemon.idle();
    expect(told()).to.deep.equal([]);
  });

  it("tells ids and the ticket number, nothing else", async () => {
    await newMail(otobo);
    await otobo.daemon.idle();
    const keys = new Set(told().flatMap((body) => Object.keys(body)));
    expect([...keys].sort()).to.deep.equal(["ArticleID", "Event", "TicketID", "TicketNumber"]);
  });
});
