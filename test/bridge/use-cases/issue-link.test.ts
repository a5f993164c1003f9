import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { isLinkIdOf, mintLinkId } from "../../../bridge/domain/link-id.ts";
import { createIssueLink, type Renewal } from "../../../bridge/use-cases/issue-link.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { fakeLimiter } from "../fake-limiter.ts";

const keys = [Buffer.alloc(32, 1)];
const now = 1_763_812_800;
const day = 86_400;
const ticketNumber = "2026112210000017";
const login = "jane@customer.example";

const createFixture = () => {
  const limiter = fakeLimiter();
  const claims: unknown[][] = [];
  const state = { isClaimed: true };
  return {
    limiter,
    claims,
    state,
    issueLink: createIssueLink({
      keys,
      random: randomBytes,
      clock: () => now,
      limiter,
      limits: { ticketRenewalsPerDay: 20 },
      getSettings: () => Promise.resolve(otoboSettings({ renewalsPerHour: 5 })),
      store: {
        claimRenewal: (...claim) => {
          claims.push(claim);
          return Promise.resolve(state.isClaimed);
        },
      },
      publicUrl: "https://help.example/ota",
    }),
  };
};

/** Asked for with an inert link that was made for `madeFor`, of a ticket in this state. */
const requested = (madeFor: string, changes: Partial<Renewal> = {}): Renewal => ({
  linkId: mintLinkId(keys, randomBytes, { ticketNumber, login: madeFor, now: now - 400 * day }),
  stateType: "open",
  stateSince: now - 40 * day,
  accessDays: 14,
  ...changes,
});

const isOurs = (link: string): boolean => {
  const [, linkId = ""] = /^https:\/\/help\.example\/ota\/t\/2026112210000017\/([0-9A-Za-z]{24})$/.exec(link) ?? [];
  return isLinkIdOf(keys, ticketNumber, login, linkId);
};

describe("issuing a link", () => {
  it("answers an inert link of the ticket, made for its customer user, and counts nothing", async () => {
    const { issueLink, limiter } = createFixture();
    const { link } = await issueLink({ ticketNumber, login, renewal: undefined });
    expect(isOurs(link)).to.equal(true);
    expect(limiter.asked).to.deep.equal([]);
  });

  it("answers one for an inert link, however old, of the same customer user, and counts it", async () => {
    const { issueLink, limiter } = createFixture();
    const { link } = await issueLink({ ticketNumber, login, renewal: requested("Jane@Customer.example") });
    expect(isOurs(link)).to.equal(true);
    expect(limiter.asked).to.deep.equal([
      `consume customerRenewalsPerHour ${login}`,
      `consume customerRenewalsPerDay ${login}`,
    ]);
  });

  const closed = { stateType: "closed", stateSince: now - 14 * day };
  const refused: Record<string, { reason: string; renewal: Renewal }> = {
    "another customer user": { reason: "customer-user", renewal: requested("joe@customer.example") },
    "another ticket": {
      reason: "customer-user",
      renewal: requested(login, { linkId: mintLinkId(keys, randomBytes, { ticketNumber: "9", login, now }) }),
    },
    "no link of ours": { reason: "customer-user", renewal: requested(login, { linkId: "A".repeat(24) }) },
    "no link id": { reason: "customer-user", renewal: requested(login, { linkId: "" }) },
    "a ticket whose links have expired": { reason: "expired", renewal: requested(login, closed) },
  };
  for (const [what, { reason, renewal }] of Object.entries(refused)) {
    it(`answers none for an inert link of ${what}, and counts nothing`, async () => {
      const { issueLink, limiter } = createFixture();
      expect(await issueLink({ ticketNumber, login, renewal })).to.deep.equal({ link: "", reason });
      expect(limiter.asked).to.deep.equal([]);
    });
  }

  it("answers one for an inert link of a closed ticket while its days last", async () => {
    const { issueLink } = createFixture();
    const { link } = await issueLink({
      ticketNumber,
      login,
      renewal: requested(login, { ...closed, accessDays: 15 }),
    });
    expect(isOurs(link)).to.equal(true);
  });

  it("answers none when the customer user has asked too often, over all tickets", async () => {
    for (const limit of ["customerRenewalsPerHour", "customerRenewalsPerDay"] as const) {
      const { issueLink, limiter } = createFixture();
      limiter.waits[limit] = 600;
      const answer = await issueLink({ ticketNumber, login, renewal: requested(login) });
      expect(answer).to.deep.equal({ link: "", reason: "limit" });
    }
  });

  describe("for somebody who gave the customer user's address", () => {
    const byAddress = (changes: Partial<Renewal> = {}): Renewal => requested(login, { linkId: undefined, ...changes });

    it("answers one within the limits of the ticket, also for a ticket that was asked for over years", async () => {
      const { issueLink, claims, limiter } = createFixture();
      expect(isOurs((await issueLink({ ticketNumber, login, renewal: byAddress() })).link)).to.equal(true);
      expect(claims).to.deep.equal([[ticketNumber, { perHour: 5, perDay: 20, perLife: undefined }, now]]);
      expect(limiter.asked).to.deep.equal([]);
    });

    it("answers none beyond the limits of the ticket", async () => {
      const { issueLink, state } = createFixture();
      state.isClaimed = false;
      expect(await issueLink({ ticketNumber, login, renewal: byAddress() })).to.deep.equal({
        link: "",
        reason: "limit",
      });
    });

    it("answers none for a ticket whose links have expired, and counts nothing", async () => {
      const { issueLink, claims } = createFixture();
      const answer = await issueLink({ ticketNumber, login, renewal: byAddress(closed) });
      expect(answer).to.deep.equal({ link: "", reason: "expired" });
      expect(claims).to.deep.equal([]);
    });
  });
});
