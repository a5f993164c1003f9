import type { BenchCalls } from "./bench-calls.ts";
import type { createSimulatedOtoboAlone } from "./simulated-otobo-alone.ts";

export interface Measurement {
  name: string;
  /** How many calls one run makes at once; default 1. */
  calls?: number;
  /** What has to be there before each run; not measured. */
  before: () => unknown;
  run: () => Promise<unknown>;
}

/** A run with what was prepared for it. */
const measure = <Given>(
  name: string,
  before: () => Given | Promise<Given>,
  run: (given: Given) => Promise<unknown>,
) => {
  let given: Given;
  return {
    name,
    before: async () => {
      given = await before();
    },
    run: () => run(given),
  };
};

/** OTOBO's daemon has five workers. */
const eventsAtOnce = 5;

export const names = {
  addAlone: "simulated OTOBO alone: add",
  known: "pre-filter, known sender",
  created: "pre-filter, new sender",
};

/** All that is measured, in the order of a mail's way. */
export const createMeasurements = (
  calls: BenchCalls,
  alone: Awaited<ReturnType<typeof createSimulatedOtoboAlone>>,
  known: string,
): Measurement[] => {
  const { newAddress, preFilter, prepare, activate, sendLink, look, open, redeem, sendEvent } = calls;
  return [
    measure(names.addAlone, newAddress, (address) => alone.add(address)),
    measure(
      names.known,
      () => known,
      (address) => preFilter(address, "known"),
    ),
    measure(names.created, newAddress, (address) => preFilter(address, "create")),
    measure("link prepared", () => undefined, prepare),
    measure("link activated", prepare, activate),
    measure("page of a link", sendLink, look),
    measure("link opened", sendLink, open),
    measure("grant redeemed", async () => open(await sendLink()), redeem),
    {
      ...measure(
        `events accepted, ${eventsAtOnce} at once`,
        () => Array.from({ length: eventsAtOnce }, (_, index) => index + 1),
        (ticketIds) => Promise.all(ticketIds.map((ticketId) => sendEvent(ticketId))),
      ),
      calls: eventsAtOnce,
    },
  ];
};
