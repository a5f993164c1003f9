import { expect } from "chai";
import { toAddress } from "../../../bridge/domain/address.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { LimitName } from "../../../bridge/domain/limits.ts";
import type { LinksWanted } from "../../../bridge/ports.ts";
import { createRequestLink } from "../../../bridge/use-cases/request-link.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { recordLog } from "../http/serve.ts";

const setup = ({ ignoreSenders = [] as string[] } = {}) => {
  const limiter = fakeLimiter();
  const wanted: LinksWanted[] = [];
  const state: { failure?: Error } = {};
  const log = recordLog();
  const requestLink = createRequestLink({
    otobo: {
      linkRequest: (one) => {
        wanted.push(one);
        return state.failure ? Promise.reject(state.failure) : Promise.resolve();
      },
    },
    getSettings: () => Promise.resolve(otoboSettings({ ignoreSenders })),
    limiter,
    log,
  });
  const request = (address: string, ticketNumber?: string) =>
    requestLink({ address: toAddress(address)!, ticketNumber });
  return { request, limiter, wanted, state, log };
};

describe("a request for links by address", () => {
  it("has OTOBO's scheduler do the rest, with each spelling of the domain", async () => {
    const { request, wanted } = setup();
    expect(await request("Jane@Customer.example", "2026112210000011")).to.equal("requested");
    expect(await request("jane@bücher.example")).to.equal("requested");
    expect(wanted).to.deep.equal([
      { addresses: ["jane@customer.example"], ticketNumber: "2026112210000011", discard: false },
      {
        addresses: ["jane@xn--bcher-kva.example", "jane@bücher.example"],
        ticketNumber: undefined,
        discard: false,
      },
    ]);
  });

  for (const limit of ["addressRequestsPerHour", "addressRequestsPerDay"] as const)
    it(`answers the same beyond ${limit}, asks the same of Redis and OTOBO, and nothing is sent`, async () => {
      const { request, limiter, wanted } = setup();
      const first = await request("jane@customer.example");
      const asked = [...limiter.asked];
      limiter.waits[limit] = 1800;
      expect(await request("jane@customer.example")).to.equal(first);
      expect(limiter.asked.slice(asked.length)).to.deep.equal(asked);
      expect(wanted.map(({ discard }) => discard)).to.deep.equal([false, true]);
    });

  it("answers the same for an address that IgnoreSenders matches, and nothing is sent", async () => {
    const { request, wanted } = setup({ ignoreSenders: ["^no-?reply@"] });
    expect(await request("noreply@customer.example")).to.equal("requested");
    expect(wanted.map(({ discard }) => discard)).to.deep.equal([true]);
  });

  it("is refused for every address alike when all clients together sent too many", async () => {
    const { request, limiter, wanted } = setup();
    limiter.waits.linkRequestsPerHour = 1800;
    expect(await request("jane@customer.example")).to.equal("unavailable");
    expect(await request("nobody@customer.example")).to.equal("unavailable");
    expect(wanted).to.deep.equal([]);
  });

  for (const code of ["otobo-unavailable", "otobo-refused"] as const)
    it(`is refused for every address alike when OTOBO fails: ${code}`, async () => {
      const { request, limiter, state, log } = setup();
      state.failure = new BridgeError(code, "away");
      for (const limit of [undefined, "addressRequestsPerHour"] satisfies (LimitName | undefined)[]) {
        if (limit) limiter.waits[limit] = 60;
        expect(await request("jane@customer.example")).to.equal("unavailable");
      }
      expect(log.lines.join("\n")).to.contain("Requesting links failed").and.not.to.contain("jane");
    });

  it("does not hide a mistake of the bridge itself", async () => {
    const { request, state } = setup();
    state.failure = new TypeError("broken");
    expect(await request("jane@customer.example").catch((error: unknown) => error)).to.equal(state.failure);
  });
});
