import { expect } from "chai";
import { followUp, mail } from "../otobo/mails.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { startFakeBridge, type FakeBridge } from "./fake-bridge.ts";
import { leftOut } from "./left-out.ts";
import { recordings } from "./recordings.ts";

const subscribed = ["ArticleCreate", "TicketStateUpdate", "TicketMerge", "TicketDelete", "TicketCustomerUpdate"];

interface Action {
  /** How many ArticleCreate events of the action are of a customer's mail; the condition drops the others. */
  customerArticles: number;
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
  "agent-note-internal": { customerArticles: 0, act: (o, n) => o.note(n, { text: "x", visible: false }) },
  "agent-note-visible": { customerArticles: 0, act: (o, n) => o.note(n, { text: "x", visible: true }) },
  "agent-reply": { customerArticles: 0, act: (o, n) => o.reply(n, { text: "x" }) },
  "mail-follow-up": { customerArticles: 1, act: answer },
  "mail-follow-up-auto-response": { customerArticles: 1, before: withAutoResponses, act: answer },
  "mail-follow-up-reopens": {
    customerArticles: 1,
    before: (o, n) => {
      o.close(n);
    },
    act: answer,
  },
  "mail-new-ticket": { customerArticles: 1, act: newMail },
  "mail-new-ticket-auto-response": { customerArticles: 1, before: withAutoResponses, act: newMail },
  "ticket-close": {
    customerArticles: 0,
    act: (o, n) => {
      o.close(n);
    },
  },
  "ticket-close-again": {
    customerArticles: 0,
    before: (o, n) => {
      o.close(n);
    },
    act: (o, n) => {
      o.close(n);
    },
  },
  "ticket-customer-update": {
    customerArticles: 0,
    act: (o, n) => {
      o.changeCustomer(n, "tina");
    },
  },
  "ticket-customer-update-by-api": {
    customerArticles: 0,
    act: (o, n) => {
      o.changeCustomer(n, "tina");
    },
  },
  "ticket-customer-update-same": {
    customerArticles: 0,
    act: (o, n) => {
      o.changeCustomer(n, "jane.doe@customer.example");
    },
  },
  "ticket-delete": {
    customerArticles: 0,
    act: (o, n) => {
      o.deleteTicket(n);
    },
  },
  "ticket-merge": {
    customerArticles: 0,
    before: newMail,
    act: (o, n) => {
      o.merge(n, [...o.state.tickets.values()].at(-1)!.TicketNumber);
    },
  },
  "ticket-reopen": {
    customerArticles: 0,
    before: (o, n) => {
      o.close(n);
    },
    act: (o, n) => {
      o.reopen(n);
    },
  },
  "web-agent-close": {
    customerArticles: 0,
    act: (o, n) => {
      o.note(n, { text: "done", visible: true });
      o.close(n);
    },
  },
  "web-agent-note": { customerArticles: 0, act: (o, n) => o.note(n, { text: "x", visible: false }) },
  "web-agent-reply": { customerArticles: 0, act: (o, n) => o.reply(n, { text: "x", nextState: "open" }) },
};

const folders = [...new Set(recordings("webhooks").map(({ name }) => name.split("/")[0]!))]
  .filter((folder) => folder !== "synchronous-call" && !leftOut.webhooks.has(folder))
  .concat("ticket-close-again");

/** Event and the types of the ids, sorted: OTOBO promises no order. */
const comparable = (bodies: Record<string, unknown>[]): string[] =>
  bodies
    .map(({ Event, TicketID, ArticleID, MainTicketID }) =>
      [Event, typeof TicketID, typeof ArticleID, typeof MainTicketID].join(" "),
    )
    .sort();

/** What the recorded action sent of the events that the product subscribes to, its condition applied. */
const recorded = (folder: string, customerArticles: number): Record<string, unknown>[] => {
  const bodies = recordings("webhooks")
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map(({ request }) => request!.body as Record<string, unknown>)
    .filter(({ Event }) => subscribed.includes(Event as string));
  const articles = bodies.filter(({ Event }) => Event === "ArticleCreate");
  return bodies.filter(({ Event }) => Event !== "ArticleCreate").concat(articles.slice(0, customerArticles));
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
      await otobo.events.idle();
      bridge.calls.length = 0;
      await action.act(otobo, created.ticketNumber);
      await otobo.events.idle();
      const bodies = bridge.calls.map(({ body }) => body);
      expect(comparable(bodies)).to.deep.equal(comparable(recorded(folder, action.customerArticles)));
      expect(bridge.calls.every(({ path }) => path === "/otobo/events")).to.equal(true);
    });

  it("tells ids and the ticket number, nothing else", async () => {
    await newMail(otobo);
    await otobo.events.idle();
    const keys = new Set(bridge.calls.flatMap(({ body }) => Object.keys(body)));
    expect([...keys].sort()).to.deep.equal(["ArticleID", "Event", "TicketID", "TicketNumber"]);
  });
});
