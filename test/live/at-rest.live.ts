import { expect } from "chai";
import { mail } from "../scenarios/mails.ts";
import { tagged } from "../scenarios/security-places.ts";
import { mailIn, newest, opens, tag } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { startActions, type Actions } from "./actions.ts";
import { describeDebugLogs } from "./debug-logs.ts";
import { readInstallation, runConsole, startDaemon } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { describeSentMails } from "./sent-mails.ts";

const patience = 900_000;

/** Everything that OTOBO keeps, searched for what only the customer may have. */
describe("what a real OTOBO keeps", () => {
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  let environment: TestEnvironment;
  let actions: Actions;

  before("install the package and enable it", async function () {
    this.timeout(patience);
    undo.push(await startDaemon(installation));
    environment = await setUpLive(installation, undo);
    actions = startActions(installation);
    undo.push(actions.stop);
  });

  after("remove everything again", async function () {
    this.timeout(patience);
    for (const step of undo.reverse()) await step();
  });

  const given = () => ({ installation, environment, actions, undo });
  describeSentMails(given);
  describeDebugLogs(given);

  describe("of notes", () => {
    /** A job of the GenericAgent. */
    const addNotes = (TicketNumber: string[], NoteBody: string) =>
      actions.run("GenericAgent", "JobRun", {
        Job: "OneTimeAuth live tests",
        Config: { TicketNumber, New: { NoteSubject: "A note", NoteBody } },
      });
    const noteOf = async (ticketNumber: string): Promise<string> =>
      newest((await environment.ticket(ticketNumber)).articles.filter(({ senderType }) => senderType === "agent"))
        ?.body ?? "";

    it("the tag in a title stays text when a GenericAgent note repeats it, on this ticket and on the next", async () => {
      const tickets: string[] = [];
      for (const name of ["tagger", "next.tagger"]) {
        const { ticketNumber } = await environment.receive(mail(tagged(environment.freshAddress(name))));
        tickets.push(ticketNumber);
      }
      await addNotes(tickets, "<OTOBO_TICKET_Title>");
      for (const ticketNumber of tickets) {
        const note = await noteOf(ticketNumber);
        expect(note).to.contain("evil.example");
        expect(note).not.to.contain("/t/");
      }
    });

    it("the admin's own tag in a GenericAgent note is the inert link", async () => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("noted"));
      await addNotes([ticketNumber], `<OTOBO_TICKET_Title>: ${tag}`);
      const note = await noteOf(ticketNumber);
      expect(note).to.contain("My printer is on fire");
      expect(note).to.match(new RegExp(`/t/${ticketNumber}/[\\w-]{24}`));
      expect(note).not.to.match(/\/t\/\d+\/[0-9A-Za-z]{25}/);
      await opens(link, ticketNumber);
    });
  });

  describe("of passwords", () => {
    it("no console command takes one from its command line", async () => {
      const commands = [
        "Admin::OneTimeAuth::Enable",
        "Admin::OneTimeAuth::Check",
        "Maint::CustomerAuth::DeleteExpiredOTATokens",
      ];
      for (const command of commands)
        for (const option of ["--password", "--bridge-password", "--otobo-password", "--token-keys"]) {
          const { code, output } = await runConsole(installation, [command, option, "a-long-password-of-mine"]);
          expect(code, `${command} ${option}`).not.to.equal(0);
          expect(output).to.match(/not (?:known|valid)|unknown|invalid|Could not find/i);
        }
    });
  });
});
