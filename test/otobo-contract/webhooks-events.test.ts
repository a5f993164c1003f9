import { expect } from "chai";
import { followUp, mail } from "../otobo/mails.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type FakeBridge } from "../support/fake-bridge.ts";
import { recordings } from "./recordings.ts";

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
  otobo.postmaster.read(followUp(number, { from: "jane.doe@customer.example" }));

/** How the simulator does what the recorded OTOBO did, by folder of the recordings. */
const actions: Record<string, Action | undefined> = {
  "agent-note-internal": { act: (o, n) => o.note(n, { text: "x", visible: false }) },
  "agent-note-visible": { act: (o, n) => o.note(n, { text: "x", visible: true }) },
  "agent-reply": { act: (o, n) => o.reply(n, { text: "x" }) },
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
  "ticket-customer-update-by-api": {
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
  "ticket-reopen": {
    before: (o, n) => {
      o.close(n);
    },
    act: (o, n) => {
      o.reopen(n);
    },
  },
  "web-agent-close": {
    act: (o, n) => {
      o.note(n, { text: "done", visible: true });
      o.close(n);
    },
  },
  "web-agent-note": { act: (o, n) => o.note(n, { text: "x", visible: false }) },
  "web-agent-reply": { act: (o, n) => o.reply(n, { text: "x", nextState: "open" }) },
};

const folders = [...new Set(recordings("webhooks").map(({ name }) => name.split("/")[0]!))]
  .filter((folder) => folder !== "synchronous-call")
  .concat("ticket-close-again");

/** Event and the types of the ids, sorted: OTOBO promises no order. */
const comparable = (bodies: Record<string, unknown>[]): string[] =>
  bodies.map(({ Event, TicketID, ArticleID }) => [Event, typeof TicketID, typeof ArticleID].join(" ")).sort();

/** What the recorded action sent, in so far as the package's event module queues it. */
const recorded = (folder: string, { opensTicket }: Action): Record<string, unknown>[] => {
  const bodies = recordings("webhooks")
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map(({ request }) => request!.body as Record<string, unknown>)
    .filter(({ TicketCreated }) => !Number(TicketCreated ?? 0));
  const articles = bodies.filter(({ Event }) => Event === "ArticleCreate");
  return bodies.filter(({ Event }) => Event !== "ArticleCreate").concat(articles.slice(0, opensTicket ? 1 : 0));
};

describe("the simulated OTOBO sends the recorded events", () => {
  let otobo: SimulatedOtobo;
  let bridge: FakeBridge;

  beforeEach(async () => {
    bridge = await startFakeBridge();
    otobo = await startOtobo({ settings: { "PostMaster::PreFilterModule###000-CreateCustomerUser": undefined } });
    otobo.connect({ url: bridge.url, user: "otobo", password: "secret" });
  });

  afterEach(async () => {
    await otobo.stop();
    await bridge.stop();
  });

  for (const folder of folders)
    it(folder, async () => {
      const action = actions[folder];
      if (action === undefined) throw new Error(`Nobody replays ${folder}`);
      const created = await newMail(otobo);
      if (created.result === "ignored") throw new Error("no ticket");
      await action.before?.(otobo, created.ticketNumber);
      await otobo.daemon.idle();
      bridge.calls.length = 0;
      await action.act(otobo, created.ticketNumber);
      await otobo.daemon.idle();
      const bodies = bridge.calls.map(({ body }) => body);
      expect(comparable(bodies)).to.deep.equal(comparable(recorded(folder, action)));
      expect(bridge.calls.every(({ path }) => path === "/otobo/events")).to.equal(true);
    });

  it("tells nothing of a deleted ticket: nobody knows its number any more, and the sweep removes it", async () => {
    const created = await newMail(otobo);
    if (created.result === "ignored") throw new Error("no ticket");
    await otobo.daemon.idle();
    bridge.calls.length = 0;
    otobo.deleteTicket(created.ticketNumber);
    await otobo.daemon.idle();
    expect(bridge.calls).to.deep.equal([]);
  });

  it("tells ids and the ticket number, nothing else", async () => {
    await newMail(otobo);
    await otobo.daemon.idle();
    const keys = new Set(bridge.calls.flatMap(({ body }) => Object.keys(body)));
    expect([...keys].sort()).to.deep.equal(["ArticleID", "Event", "TicketID", "TicketNumber"]);
  });
});
