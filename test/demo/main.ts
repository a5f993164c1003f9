/**
 * `npm run demo`: one email in, one click, the ticket is open.
 *
 *     npm run demo                     delivers an email and waits until you stop it (Ctrl-C)
 *     npm run demo -- --mail FILE.eml  delivers your own email
 *     npm run demo -- --once           clicks by itself, prints a summary, exits 0, or 1 at the first step that failed
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { click } from "./click.ts";
import { deliver } from "./deliver.ts";
import { startBridge } from "../../bridge/start.ts";
import { startTogether } from "../support/start-together.ts";
import { mail } from "../scenarios/mails.ts";

const jane = mail({
  from: '"Jane Doe" <Jane.Doe@customer.example>',
  subject: "My printer is on fire",
  body: "Good morning,\n\nit really burns. Please help!\n\nJane",
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
  const raw = options.mail === undefined ? Buffer.from(jane) : await readFile(options.mail);
  const say = (line: string): void => {
    console.log(line);
  };
  const running = await startTogether(startBridge);
  const { otobo, publicPort, internalPort } = running;
  say(`Simulated OTOBO: ${otobo.url}/customer.pl`);
  say(`Bridge, with a private Redis: 127.0.0.1:${publicPort} (pages), 127.0.0.1:${internalPort} (for OTOBO)`);
  try {
    const delivered = await deliver(running, raw, say);
    if (options.once) {
      await click(delivered, say);
      say("\nDone: one email in, one click, the ticket is open.");
      return;
    }
    say("\nOpen the link in a browser, then open it again. Press Ctrl-C to stop.");
    await untilInterrupted();
  } finally {
    await running.stop();
  }
};

run().catch((error: unknown) => {
  console.error(`\nFailed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
