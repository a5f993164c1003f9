/** Pages, the button that opens, and OTOBO's calls: beside bare Express, which does one step on the same Redis or parses the same JSON. */
import { sha256 } from "../support/sha256.ts";
import type { LoadGenerator, ServerProcess } from "./processes.ts";
import { medianOf, spread, type Table } from "./report.ts";
import {
  bodies,
  internalRequest,
  openRequest,
  pageRequest,
  yardstickRequest,
  type YardstickFacts,
} from "./requests.ts";
import { browser, type Seeder, type SeededLink } from "./seed.ts";

/** Requests to both for one round. */
interface Round {
  bridge: string[];
  bare: string[];
}

interface Measurement {
  name: string;
  /** What bare Express does for it. */
  bare: string;
  port: keyof ServerProcess["ports"];
  /** What each answer of the bridge, and of bare Express, contains. */
  expected: [bridge: string, bare: string];
  prepare: (seeder: Seeder, count: number) => Promise<Round> | Round;
}

const newLinks = (seeder: Seeder, count: number): SeededLink[] => Array.from({ length: count }, seeder.newLink);

const opened = async (seeder: Seeder, count: number) => {
  const links = await seeder.links(count);
  return Promise.all(
    links.map(async (link) => {
      const grant = await seeder.open(link);
      const { mac, lease } = await seeder.read(link);
      const facts: YardstickFacts = { mac, leaseExpiresAt: lease?.expiresAt ?? 0 };
      return { link, grant, facts };
    }),
  );
};

const done = '"Reason":""';

const measurements: Measurement[] = [
  {
    name: "page (GET)",
    bare: "reads the ticket",
    port: "publicPort",
    expected: ["<form", "200 OK"],
    prepare: async (seeder, count) => {
      const links = await seeder.links(count);
      return { bridge: links.map(pageRequest), bare: links.map((link) => yardstickRequest("GET", link, "mac")) };
    },
  },
  {
    name: "open (POST to 303)",
    bare: "the same script",
    port: "publicPort",
    expected: ["OTAToken=", "OTAToken=1"],
    prepare: async (seeder, count) => {
      const others = await seeder.links(count);
      const macs = await Promise.all(others.map(async (link) => (await seeder.read(link)).mac));
      return {
        bridge: (await seeder.links(count)).map(openRequest),
        bare: others.map((link, index) => yardstickRequest("POST", link, macs[index] ?? "")),
      };
    },
  },
  {
    name: "LinkIssue",
    bare: "parses the same JSON",
    port: "internalPort",
    expected: [done, done],
    prepare: (seeder, count) => {
      const all = newLinks(seeder, count).map(bodies.issue);
      return {
        bridge: all.map((body) => internalRequest("/otobo/links/issue", body)),
        bare: all.map((body) => internalRequest("/parse", body)),
      };
    },
  },
  {
    name: "PreFilter, known sender",
    bare: "parses the same JSON",
    port: "internalPort",
    expected: ['"known"', done],
    prepare: (seeder, count) => {
      const all = newLinks(seeder, count).map(bodies.preFilter);
      return {
        bridge: all.map((body) => internalRequest("/otobo/prefilter", body)),
        bare: all.map((body) => internalRequest("/parse", body)),
      };
    },
  },
  {
    name: "LinkActivate",
    bare: "parses the same JSON, the same script",
    port: "internalPort",
    expected: [done, done],
    prepare: (seeder, count) => ({
      bridge: newLinks(seeder, count).map((link) => internalRequest("/otobo/links/activate", bodies.activate(link))),
      bare: newLinks(seeder, count).map((link) => internalRequest("/activate", bodies.activate(link))),
    }),
  },
  {
    name: "GrantRedeem",
    bare: "parses the same JSON, the same script",
    port: "internalPort",
    expected: [`"Redeemed":1`, `"Redeemed":1`],
    prepare: async (seeder, count) => ({
      bridge: (await opened(seeder, count)).map(({ link, grant }) =>
        internalRequest("/otobo/grants/redeem", bodies.redeem(link, grant)),
      ),
      bare: (await opened(seeder, count)).map(({ link, grant, facts }) =>
        internalRequest("/redeem", { ...bodies.redeem(link, grant), ...facts, BrowserHash: sha256(browser) }),
      ),
    }),
  },
];

export interface HttpSetup {
  seeder: Seeder;
  bridge: ServerProcess;
  bare: ServerProcess;
  load: LoadGenerator;
}

const both = ["bridge", "bare"] as const;
type Figures = Record<(typeof both)[number], number[]>;
const noFigures = (): Figures => ({ bridge: [], bare: [] });

/** Both in turn, `rounds` times after one to warm up; `note` is told what came of each. */
const interleave = async (
  { seeder, load, ...servers }: HttpSetup,
  measurement: Measurement,
  { rounds, count, rate }: { rounds: number; count: number; rate?: number },
  note: (which: (typeof both)[number], result: { perSecond: number; p99: number; perCore: number }) => void,
): Promise<void> => {
  for (let round = 0; round <= rounds; round += 1) {
    const requests = await measurement.prepare(seeder, count);
    for (const [index, which] of both.entries()) {
      const server = servers[which];
      const before = await server.cpu();
      const { perSecond, p99 } = await load.run({
        port: server.ports[measurement.port],
        requests: requests[which],
        expected: measurement.expected[index] ?? "",
        connections: 50,
        count,
        rate,
      });
      if (round > 0) note(which, { perSecond, p99, perCore: count / ((await server.cpu()) - before) });
    }
  }
};

export const measureThroughput = async (setup: HttpSetup, rounds: number, count: number): Promise<Table> => {
  const rows: string[][] = [];
  for (const measurement of measurements) {
    const [perCore, perSecond] = [noFigures(), noFigures()];
    await interleave(setup, measurement, { rounds, count }, (which, result) => {
      perCore[which].push(result.perCore);
      perSecond[which].push(result.perSecond);
    });
    const ratio = medianOf(perCore.bridge) / medianOf(perCore.bare);
    rows.push([
      measurement.name,
      measurement.bare,
      ...both.map((which) => spread(perCore[which])),
      ratio.toFixed(2),
      ...both.map((which) => spread(perSecond[which])),
    ]);
  }
  return {
    title: "Requests a second",
    note:
      "A second of one core: requests by processor time of the server, which other work on the machine does not change " +
      `much. Beside it what ${rounds} rounds of ${count} requests over 50 connections really took. Goal: 0.8 of bare Express.`,
    columns: [
      "request",
      "bare Express",
      "bridge, a core",
      "bare, a core",
      "ratio",
      "bridge, measured",
      "bare, measured",
    ],
    rows,
  };
};

export const measureLatency = async (setup: HttpSetup, rounds: number, seconds: number): Promise<Table> => {
  const rate = 1000;
  const rows: string[][] = [];
  for (const measurement of measurements) {
    const p99 = noFigures();
    await interleave(setup, measurement, { rounds, count: rate * seconds, rate }, (which, result) => {
      p99[which].push(result.p99);
    });
    rows.push([measurement.name, ...both.map((which) => spread(p99[which]))]);
  }
  return {
    title: "99 of 100 requests within, at 1,000 a second",
    note:
      "Milliseconds, on one core; a request's time counts from when it was due, whether or not the ones before were answered. " +
      "Goal: 10 ms.",
    columns: ["request", "bridge", "bare Express"],
    rows,
  };
};
