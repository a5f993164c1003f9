import { expect } from "chai";
import { mail } from "../scenarios/mails.ts";
import { percentile } from "../support/percentile.ts";
import { startActions } from "./actions.ts";
import { type Installation, readInstallation } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { addQueue, queue } from "./queue.ts";
import { type GivenMail, readMails, type ReadMail } from "./read-mails.ts";

/** As in a new OTOBO: no auto response. */
const silentQueue = "Raw";
/** With an auto response, but without the tag. */
const plainQueue = `${queue}, no link`;
/** In an OTOBO of its own: the package OneTimeAuthentificationLink 11.0, its tag in the auto response of this queue. */
const referenceQueues = { tagged: "Tagged", plain: "Plain" };

const plainReply = {
  ...{ TypeID: 1, Name: `${plainQueue}: reply`, ContentType: "text/plain" },
  ...{ Subject: "Re: <OTOBO_CUSTOMER_SUBJECT[24]>", Response: "Thank you for your mail.\n\nYour helpdesk" },
};

interface Kind {
  name: string;
  queue: string;
  sender: "known" | "new";
  filter: GivenMail["Filter"];
}

interface Comparison {
  base: Kind;
  others: Kind[];
}

const stock: Kind = { name: "stock", queue: silentQueue, sender: "new", filter: "none" };
const stockReply: Kind = { name: "stock, with auto response", queue: plainQueue, sender: "new", filter: "none" };
const withLink = (sender: Kind["sender"], filter: Kind["filter"] = "product"): Kind => ({
  name: `${sender} sender, link in auto response`,
  ...{ queue, sender, filter },
});

/** What is compared with what. The filter in OTOBO's own process is the yardstick: what the same work costs without a bridge. */
const comparisons: Comparison[] = [
  {
    base: stock,
    others: [
      { name: "known sender, filter in process", queue: silentQueue, sender: "known", filter: "in-process" },
      { name: "known sender", queue: silentQueue, sender: "known", filter: "product" },
      { name: "new sender, filter in process", queue: silentQueue, sender: "new", filter: "in-process" },
      { name: "new sender", queue: silentQueue, sender: "new", filter: "product" },
    ],
  },
  { base: stockReply, others: [withLink("known"), withLink("new")] },
];

const ofReference: Comparison = {
  base: { ...stockReply, name: "stock beside the reference, with auto response", queue: referenceQueues.plain },
  others: (["known", "new"] as const).map((sender) => ({
    ...withLink(sender),
    name: `reference: ${sender} sender, link in auto response`,
    queue: referenceQueues.tagged,
  })),
};

const kindsOf = (all: Comparison[]): Kind[] => all.flatMap(({ base, others }) => [base, ...others]);

const rounds = 40;
/** Read before, so that all is loaded and cached; not counted. */
const warmUps = 3;
/** Processes that read ten mails each: what the first costs more than the tenth. */
const freshProcesses = 10;
const mailsOfProcess = 10;

const run = Date.now().toString(36);
let counter = 0;

/** OTOBO's loop protection stops answering an address after 40 mails, so the known senders are several. */
const knownAddress = (round: number): string => `known.${run}.${round % 4}@customer.example`;

const mailOf = (kind: Kind, round: number): GivenMail => {
  counter += 1;
  const address = kind.sender === "known" ? knownAddress(round) : `new.${run}.${counter}@customer.example`;
  return {
    Mail: mail({ from: `Jane Doe <${address}>`, body: "My printer is on fire.\nPlease help!" }),
    Address: address,
    Queue: kind.queue,
    Filter: kind.filter,
  };
};

const median = (numbers: number[]): number => percentile(numbers, 0.5);

/** One line for each kind; `added` is the median of what it took longer than the base of the same round. */
const rowOf = ({ name }: Kind, milliseconds: number[], base: number[]) => {
  const added = milliseconds.map((value, round) => value - (base[round] ?? Number.NaN));
  const [minimum, middle, p95] = [0, 0.5, 0.95].map((part) => percentile(milliseconds, part).toFixed(0));
  const [low, middleAdded, high] = [0.25, 0.5, 0.75].map((part) => percentile(added, part).toFixed(0));
  return [
    name,
    { "minimum ms": minimum, "median ms": middle, "p95 ms": p95, added: middleAdded, quartiles: `${low} to ${high}` },
  ];
};

/** Reads mails of all kinds in turns, in one warm process, and prints a table. */
const compare = async (installation: Installation, all: Comparison[]) => {
  const kinds = kindsOf(all);
  const mails = Array.from({ length: warmUps + rounds }, (_, round) => kinds.map((kind) => mailOf(kind, round)));
  const read = await readMails(installation, mails.flat());
  const resultsOf = (kind: Kind): ReadMail[] => read.filter((_, index) => index % kinds.length === kinds.indexOf(kind));
  const counted = (kind: Kind): number[] =>
    resultsOf(kind)
      .slice(warmUps)
      .map(({ Milliseconds }) => Milliseconds);
  const rows = all.flatMap(({ base, others }) =>
    [base, ...others].map((kind) => rowOf(kind, counted(kind), counted(base))),
  );
  console.table(Object.fromEntries(rows));
  return { kinds, mails, resultsOf };
};

/** What a mail costs a real OTOBO, all included. Prints it; how much is too much depends on the machine. */
describe("the speed of mails, with a real OTOBO", function () {
  this.timeout(900_000);
  const installation = readInstallation(process.env);
  const referenceHome = process.env.OTOBO_REFERENCE_HOME;
  const undo: (() => unknown)[] = [];

  before("install the package and enable it", async () => {
    await setUpLive(installation, undo);
    const actions = startActions(installation);
    undo.push(actions.stop);
    await addQueue(actions, plainQueue, [plainReply]);
    // The auto responses go to the server that setUpLive started, not to the one the installation had before.
    undo.push(() => actions.call("SendMails"));
  });

  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });

  it("is told, and each mail got the customer user it should", async () => {
    const { kinds, mails, resultsOf } = await compare(installation, comparisons);
    for (const kind of kinds) {
      const exists = new Set(resultsOf(kind).map(({ CustomerUserExists }) => CustomerUserExists));
      expect([...exists], kind.name).to.deep.equal([kind.filter === "none" ? 0 : 1]);
    }
    const withFilter = kinds.filter(({ filter }) => filter !== "none");
    const customers = withFilter.flatMap((kind) => resultsOf(kind).map(({ CustomerUserID }) => CustomerUserID));
    const addresses = withFilter.flatMap((kind) =>
      mails.map((round) => round[kinds.indexOf(kind)]?.Address ?? "no mail"),
    );
    expect(customers).to.deep.equal(addresses);
  });

  it("of the reference is told, if there is an OTOBO with it", async function () {
    if (referenceHome === undefined) this.skip();
    await compare({ ...installation, home: referenceHome }, [ofReference]);
  });

  it("is told for the first mail of a process, beside the tenth", async () => {
    const kinds = [stockReply, withLink("new")];
    const times = new Map(kinds.map(({ name }) => [name, { first: [] as number[], tenth: [] as number[] }]));
    for (let process = 0; process < freshProcesses; process += 1)
      for (const kind of kinds) {
        const mails = Array.from({ length: mailsOfProcess }, (_, round) => mailOf(kind, round));
        const read = await readMails(installation, mails);
        times.get(kind.name)?.first.push(read[0]?.Milliseconds ?? Number.NaN);
        times.get(kind.name)?.tenth.push(read.at(-1)?.Milliseconds ?? Number.NaN);
      }
    const rows = [...times].map(([name, { first, tenth }]) => [
      name,
      { "first, median ms": median(first).toFixed(0), "tenth, median ms": median(tenth).toFixed(0) },
    ]);
    console.table(Object.fromEntries(rows));
  });
});
