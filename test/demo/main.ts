/**
 * `npm run demo`: one mail in, one click, the ticket is open, before your eyes.
 *
 *     npm run demo                     delivers a mail and waits until you have clicked enough (Ctrl-C)
 *     npm run demo -- --mail FILE.eml  delivers your mail
 *     npm run demo -- --once           clicks by itself, prints a summary, exits 0, or 1 at the first step that failed
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { click } from "./click.ts";
import { deliver } from "./deliver.ts";
import { startBridge } from "../../bridge/start.ts";
import { startTogether } from "../support/start-together.ts";
import { mail } from "../otobo/mails.ts";

const jane = mail({
  from: '"Jane Doe" <Jane.Doe@customer.example>',
  subject: "My printer is on fire",
  text: "Good morning,\n\nit is really voiding. Please help!\n\nJane",
});

const readOptions = () => {
  const { values } = parseArgs({ options: { mail: { type: "string" }, once: { type: "boolean", default: false } } });
  return values;
};

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });

const run = async (): Promise<void> => {
  const options = readOptions();
  const raw = options.mail === undefined ? jane : await readFile(options.mail);
  const say = (line: string): void => {
    console.log(line);
  };
  const running = await startTogether(startBridge);
  const { otobo, publicPort, internalPort } = running;
  say(`A simulated OTOBO listens at ${otobo.url}/customer.pl`);
  say(
    `The bridge listens at 127.0.0.1:${publicPort} (pages) and 127.0.0.1:${internalPort} (OTOBO), with a private Redis`,
  );
  try {
    const delivered = await deliver(running, raw, say);
    if (options.once) {
      await click(delivered, say);
      say("\nDone: one mail in, one click, the ticket is open.");
      return;
    }
    say("\nNow click the link in a browser, or open it twice. Stop with Ctrl-C.");
    await untilInterrupted();
  } finally {
    await running.stop();
  }
};

run().catch((error: unknown) => {
  console.error(`\nFailed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
