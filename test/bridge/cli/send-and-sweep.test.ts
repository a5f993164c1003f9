import { expect } from "chai";
import { type FakeGenericInterface, startGenericInterface } from "../fake-generic-interface.ts";
import { activation, link, useStore } from "../adapters/redis/store-fixture.ts";
import { variablesFor } from "../../support/main-process.ts";
import { type CommandOutput, runCommand } from "../../support/run-command.ts";
import { useDirectory } from "./use-directory.ts";

const ticketNumber = "2026112210000017";
const jane = "jane@customer.example";
const ticket = (changes: object = {}) => ({
  TicketID: 17,
  TicketNumber: ticketNumber,
  StateType: "open",
  StateSince: 1_763_812_800,
  CustomerUserLogin: jane,
  CustomerUserExists: 1,
  ...changes,
});

describe("the commands link send and sweep", function () {
  // Each test starts some processes.
  this.timeout(60_000);
  const fixture = useStore();
  const directory = useDirectory();
  let otobo: FakeGenericInterface;
  let usual: FakeGenericInterface["answers"];
  before(async () => {
    otobo = await startGenericInterface();
    usual = { ...otobo.answers };
  });
  after(async () => {
    await otobo.stop();
  });
  beforeEach(() => {
    for (const name of Object.keys(otobo.answers)) Reflect.deleteProperty(otobo.answers, name);
    Object.assign(otobo.answers, usual, { TicketStatesGet: { Ticket: [ticket()] } });
    otobo.calls.length = 0;
  });

  const run = (command: string, changed: Record<string, string> = {}): Promise<CommandOutput> => {
    const { path } = fixture.redis.options as { path: string };
    const variables = { ...variablesFor(otobo.url), REDIS_URL: `unix://${path}`, ...changed };
    return runCommand(command.split(" "), variables, directory);
  };
  /** OTOBO sends the email only when it is asked. */
  const whenMailed = (send: () => Promise<object>): void => {
    Object.defineProperty(otobo.answers, "LinkMailSend", { get: send, configurable: true, enumerable: true });
  };

  describe("link send", () => {
    const send = `link send --ticket ${ticketNumber}`;

    it("has a link sent to the ticket's customer user, and says that it is active", async () => {
      whenMailed(async () => {
        await fixture.store.activate(activation([link("AAAAAAAAAAAAAAAAAAAAAAAA")], { ticketNumber }));
        return { Result: "sent" };
      });
      expect(await run(send)).to.deep.equal({
        code: 0,
        stdout: `Ticket ${ticketNumber}: a new link was sent to the registered address of ${jane}.\n`,
        stderr: "",
      });
      expect(otobo.calls).to.deep.equal(["SessionCreate", "TicketStatesGet", "LinkMailSend"]);
    });

    it("fails when the email left with a link that opens nothing", async () => {
      const { code, stdout } = await run(`${send} --json`);
      expect(code).to.equal(1);
      expect(JSON.parse(stdout)).to.include({ result: "inert", customerUser: jane });
    });

    it("says why OTOBO refused", async () => {
      otobo.answers.LinkMailSend = { Result: "refused", Reason: "The ticket has another customer user." };
      expect(await run(`${send} --customer-user joe`)).to.deep.equal({
        code: 1,
        stdout: "",
        stderr: `Ticket ${ticketNumber}: no link was sent. The ticket has another customer user.\n`,
      });
    });

    for (const [what, tickets, reason] of [
      ["a ticket that OTOBO does not have", [], "OTOBO has no such ticket."],
      ["a ticket without a customer user", [ticket({ CustomerUserLogin: "" })], "The ticket has no customer user."],
    ] as const) {
      it(`refuses ${what}, and has nothing sent`, async () => {
        otobo.answers.TicketStatesGet = { Ticket: tickets };
        const { code, stderr } = await run(send);
        expect({ code, stderr }).to.deep.equal({
          code: 1,
          stderr: `Ticket ${ticketNumber}: no link was sent. ${reason}\n`,
        });
        expect(otobo.calls).not.to.include("LinkMailSend");
      });
    }

    it("has nothing sent while Redis is unavailable", async () => {
      const { code, stdout, stderr } = await run(send, { REDIS_URL: "redis://127.0.0.1:1" });
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
      expect(stderr).to.match(/^Redis is unavailable: .* Start Redis, .*\n$/);
      expect(otobo.calls).to.deep.equal([]);
    });

    it("names the command for new credentials when OTOBO rejects the agent", async () => {
      otobo.answers.SessionCreate = {
        Error: { ErrorCode: "SessionCreate.AuthFail", ErrorMessage: "Authorization failing!" },
      };
      const { code, stdout, stderr } = await run(send);
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
      expect(stderr).to.match(/^OTOBO refused: .* Run Admin::OneTimeAuth::Enable --new-credentials .*\n$/);
    });
  });

  describe("sweep", () => {
    const store = (...numbers: string[]) =>
      Promise.all(
        numbers.map((number) => fixture.store.activate(activation([link("A".repeat(24))], { ticketNumber: number }))),
      );

    it("repairs and removes what is out of date, and prints how much", async () => {
      await store("1", ticketNumber);
      otobo.answers.TicketStatesGet = { Ticket: [ticket({ StateType: "closed" })] };
      const { code, stdout, stderr } = await run("sweep");
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
      expect(stdout).to.match(/^2 tickets checked, [01] repaired, 1 removed\.\n$/);
      expect(JSON.parse((await run("sweep --json")).stdout)).to.include({ removed: 0, cursor: "" });
    });

    it("interrupted by an outage of OTOBO, says how to go on, and goes on there", async () => {
      const numbers = Array.from({ length: 3000 }, (_, index) => String(1000 + index));
      await store(...numbers);
      let calls = 0;
      Object.defineProperty(otobo.answers, "TicketStatesGet", {
        get: () => (++calls > 20 ? Promise.reject(new Error("down")) : { Ticket: [] }),
        configurable: true,
        enumerable: true,
      });
      const { code, stdout } = await run("sweep --json");
      const first = JSON.parse(stdout) as { checked: number; removed: number; cursor: string; error: string };
      expect(code).to.equal(1);
      expect(first.error).to.match(/^OTOBO, TicketStatesGet: /);
      expect(first.removed).to.be.greaterThan(0).and.to.be.lessThan(3000);
      Object.defineProperty(otobo.answers, "TicketStatesGet", { value: { Ticket: [] }, configurable: true });
      const rest = await run(`sweep --cursor ${first.cursor} --json`);
      expect(rest.code).to.equal(0);
      // What went in the page that failed is not counted, so the sum may be smaller than 3000.
      expect((JSON.parse(rest.stdout) as typeof first).removed)
        .to.be.greaterThan(0)
        .and.to.be.at.most(3000 - first.removed);
      for (const number of [numbers[0], numbers[1500], numbers[2999]])
        expect(await fixture.store.read(number ?? ""), "nothing is left").to.equal(undefined);
      expect((await fixture.store.list("", 5000)).ticketNumbers).to.deep.equal([]);
    });

    it("refuses a cursor of its own making", async () => {
      const { code, stdout, stderr } = await run("sweep --cursor 17");
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
      expect(stderr).to.match(/^error: .* See onetimeauth-bridge --help\.\n$/);
    });

    it("fails with one line that says what to do when nothing could be done", async () => {
      await store("1");
      const { code, stdout, stderr } = await run("sweep", { OTOBO_URL: "http://127.0.0.1:1/otobo" });
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
      expect(stderr).to.match(/ECONNREFUSED\. .*OTOBO_URL\.\n$/);
    });
  });
});
