import { type Environment, readConfig } from "../config.ts";
import { withLinks } from "../tools.ts";
import { describeTicket, toTime } from "./link.ts";
import type { Result } from "./result.ts";

export interface CustomerOptions {
  customerUser: string;
  address?: string;
}

/** All that Redis holds of a customer user. */
export const exportCustomer = async (environment: Environment, options: CustomerOptions): Promise<Result> => {
  const { customerUser, address } = options;
  const stored = await withLinks(readConfig(environment), (links) => links.exportCustomer(customerUser, address));
  const counted = stored.counters.map(({ limit, count }) => `Counted for the limit ${limit}: ${count}`);
  const browsers = stored.browsers.map(
    ({ since, until }) => `Own browser since ${toTime(since)}, until ${toTime(until)}`,
  );
  const lines = [...stored.tickets.flatMap(describeTicket), ...browsers, ...counted];
  return { isOk: true, data: { customerUser, ...stored }, lines };
};

/** Removes it. */
export const forgetCustomer = async (environment: Environment, options: CustomerOptions): Promise<Result> => {
  const { customerUser, address } = options;
  const { links, counters, browsers } = await withLinks(readConfig(environment), (stored) =>
    stored.forgetCustomer(customerUser, address),
  );
  const lines = [
    `Of ${customerUser}, removed: ${links} links, ${browsers} own browsers, ${counters} counters of limits`,
  ];
  return { isOk: true, data: { forgotten: links, counters, browsers }, lines };
};
