import type { StoredLink, StoredTicket } from "../../../bridge/domain/link.ts";
import type { LinkStore } from "../../../bridge/ports.ts";
import { createLookUpLink } from "../../../bridge/use-cases/look-up-link.ts";
import { readLinkPath } from "../../../bridge/domain/link-path.ts";
import { mintLinkId } from "../../../bridge/domain/link-id.ts";
import { linkClaim, sha256, sign } from "../../../bridge/domain/token.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { createMutate } from "../mutate.ts";
import { must, type Target, wholeOf } from "../target.ts";

const secret = "TheSecretOfThisLink01234";
const keys = [Buffer.alloc(32, 1)];
const ticketNumber = "2026112210000017";
const login = "jane@customer.example";
const noon = 1_763_812_800;
const linkId = mintLinkId(keys, (size) => Buffer.alloc(size, 5), { ticketNumber, login, now: noon });

/** The ticket with one active link, as it is at rest. */
const storedTicket = (): StoredTicket => {
  const facts = { linkId, login, address: undefined, expiresAt: undefined };
  const link: StoredLink = {
    ...facts,
    mac: sign(keys, linkClaim(ticketNumber, facts, sha256(secret))),
    language: "de",
    state: "active",
    lease: undefined,
    entry: undefined,
    times: { seenAt: undefined, openedAt: undefined, endedAt: undefined },
  };
  return { ticketNumber, lifecycle: { closedAt: undefined, mergedInto: undefined }, links: [link] };
};

const unused = () => Promise.reject(new Error("the store is only read"));

const storeOf = (ticket: StoredTicket): LinkStore => ({
  read: (number) => Promise.resolve(number === ticket.ticketNumber ? ticket : undefined),
  activate: unused,
  importLink: unused,
  open: unused,
  see: unused,
  redeem: unused,
  finishEntry: unused,
  sync: unused,
  revoke: unused,
  forget: unused,
  remove: unused,
  claimRenewal: unused,
  list: unused,
  ping: unused,
});

const right = linkId + secret;

const tokens = ["~", "%2f", "%00", "%c0%af", "%ff", "%", "/renew", ticketNumber, linkId, secret, right, "&#46;"];

export const createTarget = (): Target => {
  const lookUpLink = createLookUpLink({
    store: storeOf(storedTicket()),
    browsers: { isKnown: () => Promise.resolve(false) },
    keys,
    clock: () => noon,
    getSettings: () => Promise.resolve(otoboSettings()),
  });
  const paths = [`/t/${ticketNumber}/${right}`, `/t/${ticketNumber}/${linkId}`, `/t/${ticketNumber}/${right}).`];
  return {
    name: "the link path",
    generate: createMutate(paths, tokens),
    check: async (input) => {
      const path = readLinkPath(input);
      if (!path) return "no link path";
      const { kind, view } = await lookUpLink(path);
      const mine = path.ticketNumber === ticketNumber;
      must(/^[0-9A-Za-z]+$/.test(path.segment), "a token is letters and digits");
      must(kind !== "with-secret" || (mine && path.segment === right), "only the very link opens");
      must(kind !== "inert" || mine, "an inert link is one of its ticket");
      return wholeOf(view);
    },
  };
};
