import { expect } from "chai";
import { mintLinkId } from "../../../bridge/domain/link-id.ts";
import type { ListedTicket } from "../../../bridge/use-cases/stored-links.ts";
import { activation, link, now, useStore } from "../adapters/redis/store-fixture.ts";
import { variablesFor } from "../../support/main-process.ts";
import { type CommandOutput, runCommand } from "../../support/run-command.ts";
import { useDirectory } from "./use-directory.ts";

const [jane, joe] = ["jane@customer.example", "joe@other.example"];
const [one, two] = ["2026112210000017", "2026112210000025"];
const idOf = (ticketNumber: string, login: string): string =>
  mintLinkId([Buffer.alloc(32, 7)], (size) => Buffer.alloc(size, 1), { ticketNumber, login, now });

describe("the commands link and customer", function () {
  // Each test starts some processes.
  this.timeout(60_000);
  const fixture = useStore();
  const directory = useDirectory();

  beforeEach(async () => {
    for (const [ticketNumber, login] of [
      [one, jane],
      [one, joe],
      [two, jane],
    ] as const) {
      const stored = link(idOf(ticketNumber, login), { login });
      await fixture.store.activate(activation([stored], { ticketNumber }));
    }
  });

  const run = (...parameters: string[]): Promise<CommandOutput> => {
    const { path } = fixture.redis.options as { path: string };
    const variables = { ...variablesFor("http://127.0.0.1:1/otobo"), REDIS_URL: `unix://${path}` };
    return runCommand(parameters, variables, directory);
  };
  const runJson = async <Answer>(...parameters: string[]): Promise<Answer> => {
    const { code, stdout, stderr } = await run(...parameters, "--json");
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    return JSON.parse(stdout) as Answer;
  };
  const statesOf = async (ticketNumber: string): Promise<Record<string, string>> => {
    const ticket = await fixture.store.read(ticketNumber);
    return Object.fromEntries((ticket?.links ?? []).map(({ login, state }) => [login, state]));
  };

  it("link list shows state, customer user and times, and no MAC", async () => {
    const ticket = await runJson<ListedTicket>("link", "list", "--ticket", one);
    expect(ticket.links.map(({ customerUser, state, issuedAt }) => ({ customerUser, state, issuedAt }))).to.deep.equal([
      { customerUser: jane, state: "active", issuedAt: now },
      { customerUser: joe, state: "active", issuedAt: now },
    ]);
    const { stdout } = await run("link", "list", "--ticket", one, "--customer-user", joe);
    expect(stdout).to.contain(joe).and.not.to.contain(jane).and.not.to.contain("mac-");
  });

  it("link revoke makes the links of one customer user or of the whole ticket open nothing", async () => {
    expect(await runJson("link", "revoke", "--ticket", one, "--customer-user", "JOE@other.example")).to.deep.equal({
      revoked: 1,
      browsers: 0,
    });
    expect(await statesOf(one)).to.deep.equal({ [jane]: "active", [joe]: "revoked" });
    expect((await run("link", "revoke", "--ticket", one)).stdout).to.equal(
      `Ticket ${one}, active links revoked: 1, own browsers forgotten: 0\n`,
    );
    expect(await statesOf(one)).to.deep.equal({ [jane]: "revoked", [joe]: "revoked" });
    expect(await statesOf(two)).to.deep.equal({ [jane]: "active" });
  });

  it("customer export has every ticket of the customer user, and nothing of others", async () => {
    const { tickets } = await runJson<{ tickets: ListedTicket[] }>("customer", "export", "--customer-user", jane);
    expect(tickets.map(({ ticketNumber }) => ticketNumber)).to.have.members([one, two]);
    expect(JSON.stringify(tickets)).not.to.contain(joe);
  });

  it("customer forget leaves nothing of the customer user, and others alone; a forgotten link is not activated again", async () => {
    expect(await runJson("customer", "forget", "--customer-user", jane)).to.deep.equal({
      forgotten: 2,
      counters: 0,
      browsers: 0,
    });
    expect(await statesOf(one)).to.deep.equal({ [joe]: "active" });
    const texts = await Promise.all((await fixture.keys()).map((key) => fixture.redis.get(key)));
    expect(texts.join()).not.to.contain("jane");
    const again = activation([link(idOf(two, jane))], { ticketNumber: two });
    expect((await fixture.store.activate(again)).activated).to.equal(undefined);
  });

  for (const [what, parameters] of [
    ["no ticket", ["link", "revoke"]],
    ["a ticket number that is none", ["link", "revoke", "--ticket", "*"]],
    ["an empty customer user, which must not mean all", ["link", "revoke", "--ticket", one, "--customer-user", ""]],
    ["no customer user", ["customer", "forget"]],
  ] as const) {
    it(`refuse ${what} as wrong usage`, async () => {
      const { code, stdout, stderr } = await run(...parameters);
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
      expect(stderr).to.match(/^error: .* See onetimeauth-bridge --help\.\n$/);
      expect(await statesOf(one)).to.deep.equal({ [jane]: "active", [joe]: "active" });
    });
  }
});
