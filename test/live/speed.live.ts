import { expect } from "chai";
import { mail } from "../scenarios/mails.ts";
import { percentile } from "../support/percentile.ts";
import { startActions } from "./actions.ts";
import { readInstallation, runConsole } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { createPackages } from "./packages.ts";
import { queue } from "./queue.ts";
import { type GivenMail, readMails } from "./read-mails.ts";

/** As in a new OTOBO: no auto response. */
const silentQueue = "Raw";
/** With an auto response, but without the tag. */
const plainQueue = `${queue}, no link`;

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

const stock: Kind = { name: "stock", queue: silentQueue, sender: "new", filter: "none" };
const stockReply: Kind = { name: "stock, with auto response", queue: plainQueue, sender: "new", filter: "none" };

/** What is compared with what. The filter in OTOBO's own process is the yardstick: what the same work costs without a bridge. */
const comparisons: { base: Kind; others: Kind[] }[] = [
  {
    base: stock,
    others: [
      { name: "known sender, filter in process", queue: silentQueue, sender: "known", filter: "in-process" },
      { name: "known sender", queue: silentQueue, sender: "known", filter: "product" },
      { name: "new sender, filter in process", queue: silentQueue, sender: "new", filter: "in-process" },
      { name: "new sender", queue: silentQueue, sender: "new", filter: "product" },
    ],
  },
  {
    base: stockReply,
    others: [
      { name: "known sender, link in auto response", queue, sender: "known", filter: "product" },
      { name: "new sender, link in auto response", queue, sender: "new", filter: "product" },
    ],
  },
];
const kinds = comparisons.flatMap(({ base, others }) => [base, ...others]);

const rounds = 25;
/** Read before, so that all is loaded and cached; not counted. */
const warmUps = 3;

const run = Date.now().toString(36);
const knownAddress = `known.${run}@customer.example`;

const mailOf = (kind: Kind, round: number): GivenMail => {
  const address =
    kind.sender === "known" ? knownAddress : `new.${run}.${kinds.indexOf(kind)}.${round}@customer.example`;
  return {
    Mail: mail({ from: `Jane Doe <${address}>`, body: "My printer is on fire.\nPlease help!" }),
    Address: address,
    Queue: kind.queue,
    Filter: kind.filter,
  };
};

/** One line for each kind; `added` is the median of what it took longer than the base of the same round. */
const rowOf = ({ name }: Kind, milliseconds: number[], base: number[]) => {
  const added = milliseconds.map((value, round) => value - (base[round] ?? Number.NaN));
  const [minimum, median, p95] = [0, 0.5, 0.95].map((part) => percentile(milliseconds, part).toFixed(0));
  return [
    name,
    { "minimum ms": minimum, "median ms": median, "p95 ms": p95, added: percentile(added, 0.5).toFixed(0) },
  ];
};

/** What a mail costs a real OTOBO, all included. Prints it; how much is too much depends on the machine. */
describe("the speed of mails, with a real OTOBO", () => {
  const installation = readInstallation(process.env);
  const packages = createPackages();
  const undo: (() => unknown)[] = [packages.remove];

  const consoleOk = async (...args: string[]): Promise<void> => {
    const { code, output } = await runConsole(installation, args);
    expect(code, output).to.equal(0);
  };

  before("install the package and enable it", async () => {
    const file = packages.build("11.0.1");
    await consoleOk("Admin::Package::Install", file);
    undo.push(() => consoleOk("Admin::Package::Uninstall", file));
    await setUpLive(installation, undo);
    const actions = startActions(installation);
    undo.push(actions.stop);
    await actions.call("Queue", { Name: plainQueue, AutoResponses: [plainReply] });
    // The auto responses go to the server that setUpLive started, not to the one the installation had before.
    undo.push(() => actions.call("SendMails"));
  });

  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });

  it("is told, and each mail got the customer user it should", async function () {
    this.timeout(600_000);
    const mails = Array.from({ length: warmUps + rounds }, (_, round) => kinds.map((kind) => mailOf(kind, round)));
    const read = await readMails(installation, mails.flat());

    const resultsOf = (kind: Kind) => read.filter((_, index) => index % kinds.length === kinds.indexOf(kind));
    const counted = (kind: Kind) =>
      resultsOf(kind)
        .slice(warmUps)
        .map(({ Milliseconds }) => Milliseconds);
    const rows = comparisons.flatMap(({ base, others }) =>
      [base, ...others].map((kind) => rowOf(kind, counted(kind), counted(base))),
    );
    console.table(Object.fromEntries(rows));

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
});
