import { type Environment, readConfig } from "../config.ts";
import { withLinks } from "../tools.ts";
import { describeTicket } from "./link.ts";
import type { Result } from "./result.ts";

export interface CustomerOptions {
  customerUser: string;
}

/** All that Redis holds of a customer user. */
export const exportCustomer = async (environment: Environment, options: CustomerOptions): Promise<Result> => {
  const { customerUser } = options;
  const tickets = await withLinks(readConfig(environment), (links) => links.exportCustomer(customerUser));
  return { isOk: true, data: { customerUser, tickets }, lines: tickets.flatMap(describeTicket) };
};

/** Removes it. */
export const forgetCustomer = async (environment: Environment, options: CustomerOptions): Promise<Result> => {
  const { customerUser } = options;
  const forgotten = await withLinks(readConfig(environment), (links) => links.forgetCustomer(customerUser));
  return { isOk: true, data: { forgotten }, lines: [`Links of ${customerUser} removed: ${forgotten}`] };
};
