import type { RandomBytes, State } from "./model.ts";
import type { CallResult, Requester } from "./requester.ts";

/** Seconds without a call after one that failed, so that a mail costs one timeout, not five. */
const pause = 30;

/** The part of the package that calls invokers (`Kernel::System::OneTimeAuth`). */
export interface OneTimeAuth {
  state: State;
  /** OTOBO's own base URL, `http://127.0.0.1:<port>/otobo`. */
  url: string;
  /** Calls the bridge, unless a call failed a moment ago; the data is an object in case of success. Never throws. */
  call(
    invoker: string,
    data: Record<string, unknown>,
  ): Promise<{ ok: true; data: Record<string, unknown> } | { ok: false; reason: string }>;
  forgetFailures(): void;
  /** The links issued in the present request, by ticket and login: all its texts get the same one until a mail carries it. */
  issued: Map<string, string>;
  /** This request issued the link, no mail carries it yet, and only the admin's markup stands around it. */
  isFresh(ticketNumber: string, linkId: string): boolean;
  /** A customer's words brought markup into a text of this ticket: until a mail has left, its links are not fresh. */
  distrust(ticketNumber: string): void;
  /** A mail carries the ticket's links: the next text gets a new one. */
  linkUsed(ticketNumber: string): void;
  /** One request, task or command of OTOBO begins: what the last one issued is forgotten. */
  newRequest: () => void;
  /**
   * Logins that the process at work believes to be missing, because it looked for them before they were created elsewhere.
   * Undefined when it has no cache of its own: whoever creates a customer user corrects the common one.
   */
  missing: Set<string> | undefined;
  /** The pre-filter could not find out, or not create, who sent a mail of this process. */
  isSenderUndecided: boolean;
  /** A fresh secret: letters and digits, more than 128 random bits. */
  mintSecret(): string;
  /** The ticket in the customer interface. */
  ticketUrl(ticketNumber: string): string;
}

interface Needs {
  state: State;
  requester: Requester;
  /** Milliseconds that one of OTOBO's seconds lasts. */
  second: number;
  random: RandomBytes;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 24 letters and digits are 142 bits; bytes beyond a multiple of 62 are thrown away, so each is equally likely. */
const mintSecret = (random: RandomBytes): string => {
  let secret = "";
  while (secret.length < 24) {
    for (const byte of random(32)) if (byte < 248) secret += alphabet[byte % 62] ?? "";
  }
  return secret.slice(0, 24);
};

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

export const createOneTimeAuth = ({ state, requester, second, random }: Needs): OneTimeAuth => {
  let silentUntil = 0;
  const issued = new Map<string, string>();
  const distrusted = new Set<string>();
  const keysOf = (ticketNumber: string): string[] =>
    [...issued.keys()].filter((key) => key.startsWith(`${ticketNumber} `));
  const failed = (reason: string): { ok: false; reason: string } => {
    silentUntil = performance.now() + pause * second;
    return { ok: false, reason };
  };
  const oneTimeAuth: OneTimeAuth = {
    state,
    url: "",
    call: async (invoker, data) => {
      if (performance.now() < silentUntil) return { ok: false, reason: "a call failed a moment ago" };
      // One asks on behalf of all.
      if (silentUntil > 0) silentUntil = performance.now() + pause * second;
      const result: CallResult = await requester.call(invoker, data);
      if (!result.Success) return failed(result.ErrorMessage);
      silentUntil = 0;
      return isObject(result.Data) ? { ok: true, data: result.Data } : failed(`${invoker} got no object`);
    },
    issued,
    isFresh: (ticketNumber, linkId) =>
      !distrusted.has(ticketNumber) &&
      keysOf(ticketNumber).some((key) => issued.get(key)?.endsWith(`/${linkId}`) ?? false),
    distrust: (ticketNumber) => {
      distrusted.add(ticketNumber);
    },
    linkUsed: (ticketNumber) => {
      for (const key of keysOf(ticketNumber)) issued.delete(key);
      distrusted.delete(ticketNumber);
    },
    missing: undefined,
    isSenderUndecided: false,
    newRequest: () => {
      oneTimeAuth.isSenderUndecided = false;
      issued.clear();
      distrusted.clear();
    },
    forgetFailures: () => {
      silentUntil = 0;
    },
    mintSecret: () => mintSecret(random),
    ticketUrl: (ticketNumber) =>
      `${oneTimeAuth.url}/customer.pl?Action=CustomerTicketZoom;TicketNumber=${encodeURIComponent(ticketNumber)}`,
  };
  return oneTimeAuth;
};
