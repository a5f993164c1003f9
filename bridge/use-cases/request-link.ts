import { type Address, unicodeKey } from "../domain/address.ts";
import { BridgeError } from "../domain/errors.ts";
import { matchPatterns } from "../domain/sender-patterns.ts";
import type { GetSettings, Limiter, Log, Otobo } from "../ports.ts";

export interface RequestLinkDependencies {
  otobo: Pick<Otobo, "linkRequest">;
  getSettings: GetSettings;
  limiter: Limiter;
  log: Log;
}

/** What somebody typed into the form, checked. */
interface LinkRequest {
  address: Address;
  /** Undefined: not known. */
  ticketNumber: string | undefined;
}

/** requested: OTOBO's scheduler sends an email, if there is somebody to send it to. unavailable: for every address alike. */
export type RequestOutcome = "requested" | "unavailable";

export type RequestLink = (request: LinkRequest) => Promise<RequestOutcome>;

/** Of the whole helpdesk. */
const everybody = "all";

/**
 * Has OTOBO mail links to a customer who only knows an address. The answer, the time that it takes, and the calls to Redis and
 * OTOBO are the same for every address: whether it belongs to anybody is found out by OTOBO's scheduler after the response. Also an
 * address beyond its limit makes the same calls, and OTOBO a task that does nothing: somebody else's requests must not show.
 */
export const createRequestLink = ({ otobo, getSettings, limiter, log }: RequestLinkDependencies): RequestLink => {
  const count = async ({ key }: Address): Promise<{ isTooMuchForAll: boolean; isTooMuchForAddress: boolean }> => {
    // All in one step of Redis.
    const [all, ...ofAddress] = await Promise.all([
      limiter.consume("linkRequestsPerHour", everybody),
      limiter.consume("addressRequestsPerHour", key),
      limiter.consume("addressRequestsPerDay", key),
    ]);
    return { isTooMuchForAll: all > 0, isTooMuchForAddress: ofAddress.some((seconds) => seconds > 0) };
  };

  const schedule = async ({ address, ticketNumber }: LinkRequest, isTooMuch: boolean): Promise<void> => {
    const { ignoreSenders } = await getSettings();
    const discard = isTooMuch || matchPatterns(ignoreSenders, address.key).matched;
    const spelled = unicodeKey(address);
    const addresses = [address.key, ...(spelled === undefined ? [] : [spelled])];
    await otobo.linkRequest({ addresses, ticketNumber, discard });
  };

  return async (request) => {
    const { isTooMuchForAll, isTooMuchForAddress } = await count(request.address);
    if (isTooMuchForAll) return "unavailable";
    try {
      await schedule(request, isTooMuchForAddress);
      return "requested";
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      log.warn("Requesting links failed", { reason: error.message });
      return "unavailable";
    }
  };
};
