import { asciiLowerCase } from "../domain/ascii.ts";
import type { Limiter } from "../ports.ts";

/** Counts a new link for this customer user, over all tickets. True when it is one too many. */
export const isRenewalLimited = async (limiter: Limiter, login: string): Promise<boolean> => {
  for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const)
    if ((await limiter.consume(limit, asciiLowerCase(login))) > 0) return true;
  return false;
};
