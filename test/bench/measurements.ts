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
  known: ReturnType<BenchCalls["newCustomer"]>,
): Measurement[] => {
  const { newCustomer, preFilter, prepare, activate, sendLink, look, open, redeem, sendEvent } = calls;
  const prepared = async () => {
    const customer = newCustomer();
    return { customer, link: await prepare(customer) };
  };
  return [
    measure(
      names.addAlone,
      () => newCustomer().login,
      (address) => alone.add(address),
    ),
    measure(
      names.known,
      () => known,
      (customer) => preFilter(customer, "known"),
    ),
    measure(names.created, newCustomer, (customer) => preFilter(customer, "created")),
    measure("link prepared", newCustomer, prepare),
    measure("link activated", prepared, ({ customer, link }) => activate(customer, link)),
    measure("page of a link", () => sendLink(newCustomer()), look),
    measure("link opened", () => sendLink(newCustomer()), open),
    measure("grant redeemed", async () => open(await sendLink(newCustomer())), redeem),
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
