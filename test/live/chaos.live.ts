import { expect } from "chai";
import { createProcessControl } from "../chaos/control-process.ts";
import { crashScenarios } from "../chaos/crash-scenarios.ts";
import { eventually } from "../scenarios/eventually.ts";
import { linkOf } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { newest, opens } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { consoleOk, readInstallation, startDaemon } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { queue } from "./queue.ts";

/** Milliseconds; installing and removing deploy all settings several times. */
const patience = 1_800_000;
const burst = { mails: 200, senders: 100, processes: 4 };

/** A bridge in a process of its own, killed at every step, and many mails at once. */
describe("nothing lost, with a real OTOBO", function () {
  this.timeout(patience);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  const { control, chaos } = createProcessControl();
  let environment: TestEnvironment;

  before("install the package and enable it", async () => {
    undo.push(await startDaemon(installation));
    environment = await setUpLive(installation, undo, control);
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });
  afterEach(() => environment.tidy());

  describe("a bridge that is killed", () => {
    after(() => {
      console.log(`figures: ${chaos.kills} kills with a real OTOBO`);
    });
    for (const { name, run } of crashScenarios) it(`loses nothing ${name}`, () => run(environment, chaos));
  });

  // Last: OTOBO's daemon has work for minutes with what so many mails leave behind.
  describe("a burst of mails", () => {
    it("of new senders, read by four processes at once, makes each a customer user, once", async () => {
      const addresses = Array.from({ length: burst.senders }, (_, index) => environment.freshAddress(`burst.${index}`));
      const mails = addresses.flatMap((address) =>
        Array.from({ length: burst.mails / burst.senders }, () => mail({ from: `Jane Doe <${address}>` })),
      );
      const waiting = [...mails];
      const readAll = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await consoleOk(installation, ["Maint::PostMaster::Read", "--target-queue", queue], next);
      };
      await Promise.all(Array.from({ length: burst.processes }, readAll));

      let tickets = 0;
      for (const address of addresses) {
        expect(await environment.customerUser(address), address).to.include({ email: address, login: address });
        const answers = await environment.mailsTo(address);
        const links = answers.map((answer) => linkOf(answer));
        const numbers = new Set(links.map((link) => /\/t\/(\d+)\//.exec(link)?.[1] ?? ""));
        expect(numbers.size, address).to.equal(burst.mails / burst.senders);
        for (const number of numbers) expect((await environment.ticket(number)).customerUser).to.equal(address);
        tickets += numbers.size;
      }
      expect(tickets).to.equal(burst.mails);
      const last = addresses.at(-1) ?? "";
      const link = linkOf(newest(await environment.mailsTo(last)));
      await eventually("the last link opens", async () => {
        await opens(link, /\/t\/(\d+)\//.exec(link)?.[1] ?? "");
        return true;
      });
      console.log(
        `figures: ${burst.mails} mails of ${burst.senders} new senders through ${burst.processes} processes of a real OTOBO, ${tickets} tickets, ${addresses.length} customer users`,
      );
    });
  });
});
