/** The command line: which commands and options there are, and what becomes of their results. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { randomBytes } from "../adapters/system.ts";
import type { Environment } from "../config.ts";
import { BridgeError } from "../domain/errors.ts";
import { isTicketNumber } from "../domain/ticket.ts";
import { remedyOf } from "../use-cases/remedies.ts";
import { version } from "../version.ts";
import { checkInstallation } from "./check.ts";
import { type CustomerOptions, exportCustomer, forgetCustomer } from "./customer.ts";
import { checkEnvironment } from "./env.ts";
import { type LinkOptions, listLinks, revokeLinks, sendLink } from "./link.ts";
import type { Result } from "./result.ts";
import { rotateKeys } from "./rotate-keys.ts";
import { sweep, type SweepOptions } from "./sweep.ts";

export interface CommandLine {
  /** Without the program's own name. */
  parameters: string[];
  /** Throws `BridgeError` with code `invalid-configuration` when there is none to read. */
  readEnvironment: () => Environment;
  out: (text: string) => void;
  err: (text: string) => void;
}

const exitCodes = { ok: 0, failure: 1, usage: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

interface Options {
  json?: boolean;
}

const toText = (lines: string[]): string => lines.map((line) => `${line}\n`).join("");

/** An expected failure as one line or list with what to do, everything else with its stack. */
const describeError = (error: unknown): string => {
  if (error instanceof BridgeError) {
    const remedy = remedyOf(error);
    return remedy === undefined ? error.message : `${error.message.replace(/\.?$/, ".")} ${remedy}`;
  }
  return String(error instanceof Error ? error.stack : error);
};

/** What commander says, as one line that names the way out. */
const toOneLine = (message: string, name: string): string =>
  `${message.trim().replaceAll(/\s*\n\s*/g, " ")} See ${name} --help.\n`;

const createPrinter = ({ out, err }: Pick<CommandLine, "out" | "err">) => ({
  print: ({ isOk, data, lines, messages = [] }: Result, { json }: Options): ExitCode => {
    if (json) out(`${JSON.stringify(data, undefined, 2)}\n`);
    else out(toText(lines));
    if (!json) err(toText(messages));
    return isOk ? exitCodes.ok : exitCodes.failure;
  },
  fail: (error: unknown, { json }: Options): ExitCode => {
    if (json && error instanceof BridgeError) out(`${JSON.stringify({ error: describeError(error) }, undefined, 2)}\n`);
    else err(`${describeError(error)}\n`);
    return exitCodes.failure;
  },
});

const programName = "onetimeauth-bridge";

const createProgram = ({ out, err }: Pick<CommandLine, "out" | "err">): Command =>
  new Command(programName)
    .description("One-time links for the customers of an OTOBO helpdesk: the service and its tools.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: (message, write) => {
        write(toOneLine(message, programName));
      },
    })
    .addHelpText("after", "\nExit codes: 0 done, 1 failed, 2 wrong usage. See docs/operations.md.");

/** The values of all options; commander has checked that a command gets those that it requires. */
type Values = Options & LinkOptions & CustomerOptions & SweepOptions;

type Define = (
  parent: Command,
  name: string,
  description: string,
  run: (environment: Environment, values: Values) => Result | Promise<Result>,
) => Command;

/** Refuses an option's value as wrong usage. */
const checked =
  (isValid: (value: string) => boolean, problem: string) =>
  (value: string): string => {
    if (!isValid(value)) throw new InvalidArgumentError(problem);
    return value;
  };

const ticketOption = [
  "--ticket <number>",
  "number of the ticket",
  checked(isTicketNumber, "This is not a ticket number."),
] as const;
const customerOption = [
  "--customer-user <login>",
  "login of the customer user",
  checked((login) => login.trim() !== "", "It must not be empty."),
] as const;

const cursorOption = [
  "--cursor <cursor>",
  "go on where a sweep was interrupted",
  checked((cursor) => /^\d{1,4}:\d{1,20}$/.test(cursor), "This is not a cursor that sweep printed."),
] as const;

const addCommands = (program: Command, define: Define): void => {
  define(program, "env", "check the configuration without starting anything", checkEnvironment);
  define(program, "check", "check OTOBO, Redis and the way to the link pages, and say what to do", checkInstallation);
  const keys = program.command("keys").description("the keys that sign links");
  define(keys, "rotate", "print TOKEN_KEYS with a fresh first key; changes nothing", (environment) =>
    rotateKeys(environment, randomBytes),
  );
  const link = program.command("link").description("the links of a ticket");
  define(link, "list", "list them, with their states", listLinks)
    .requiredOption(...ticketOption)
    .option(...customerOption);
  define(link, "send", "have OTOBO send a new one to the registered address", sendLink)
    .requiredOption(...ticketOption)
    .option(...customerOption);
  define(link, "revoke", "make the active ones open nothing; their pages can send new ones", revokeLinks)
    .requiredOption(...ticketOption)
    .option(...customerOption);
  define(program, "sweep", "compare all stored tickets with OTOBO, as every night", sweep).option(...cursorOption);
  const customer = program.command("customer").description("what Redis holds of a customer user");
  for (const [name, description, run] of [
    ["export", "print it", exportCustomer],
    ["forget", "remove it", forgetCustomer],
  ] as const)
    define(customer, name, description, run)
      .requiredOption(...customerOption)
      .option("--address <address>", "registered address, if it is not the login");
};

/**
 * Runs one command; answers the exit code of the process, or undefined when it goes on by itself. Unknown commands and options
 * are refused.
 */
export const runCommandLine = async (commandLine: CommandLine): Promise<ExitCode | undefined> => {
  const { parameters, readEnvironment } = commandLine;
  const program = createProgram(commandLine);
  const { print, fail } = createPrinter(commandLine);
  let exitCode: ExitCode | undefined;

  /** A command with a result: every one has --json. */
  const define: Define = (parent, name, description, run) =>
    parent
      .command(name)
      .description(description)
      .option("--json", "print one JSON object")
      .action(async (options: Values) => {
        try {
          exitCode = print(await run(readEnvironment(), options), options);
        } catch (error) {
          exitCode = fail(error, options);
        }
      });

  program
    .command("start")
    .description("start the bridge; its log goes to standard output")
    .action(async () => {
      // Loaded here: no other command needs the listeners, and each answers sooner without them.
      const { runBridge } = await import("./run-bridge.ts");
      await runBridge(readEnvironment());
    });
  addCommands(program, define);

  try {
    await program.parseAsync(parameters, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error, {});
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
};
