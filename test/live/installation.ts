import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../bridge/config.ts";

/** A real OTOBO as the environment describes it. */
export interface Installation {
  /** OTOBO's home directory: `OTOBO_HOME`. */
  home: string;
  /** OTOBO's web server without /customer.pl: `OTOBO_URL`, default `http://127.0.0.1:5000/otobo`. */
  url: string;
  /** How the bridge shall speak with OTOBO: `OTOBO_TRANSPORT`, default rest. */
  transport: Config["otobo"]["transport"];
  /** Prefix of a command line that runs it as OTOBO's own user. */
  asOtobo: string[];
}

const transportIn = (text: string): Installation["transport"] => {
  if (text !== "rest" && text !== "soap") throw new Error("Please set OTOBO_TRANSPORT to rest or soap.");
  return text;
};

/**
 * Reads where OTOBO is. Console commands run as the owner of its files: OTOBO refuses root.
 * Throws when OTOBO_HOME is missing, or when we are neither root nor that user.
 */
export const readInstallation = (env: Record<string, string | undefined>): Installation => {
  const home = env.OTOBO_HOME;
  if (!home) throw new Error("Please set OTOBO_HOME to the home directory of an OTOBO that may be changed by tests.");
  const { uid, gid } = statSync(join(home, "Kernel/Config.pm"));
  const own = process.getuid?.();
  if (own !== 0 && own !== uid) throw new Error("Please run the live tests as root or as the owner of OTOBO's files.");
  return {
    home,
    url: env.OTOBO_URL ?? "http://127.0.0.1:5000/otobo",
    transport: transportIn(env.OTOBO_TRANSPORT ?? "rest"),
    asOtobo: own === 0 ? ["setpriv", "--reuid", String(uid), "--regid", String(gid), "--init-groups", "--"] : [],
  };
};

/** Starts a program in OTOBO's home as OTOBO's user. */
export const spawnAsOtobo = ({ home, asOtobo }: Installation, command: string[]) => {
  const [program = "", ...rest] = [...asOtobo, ...command];
  return spawn(program, rest, {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8" },
    stdio: ["pipe", "pipe", "pipe"],
  });
};

export interface CommandResult {
  code: number;
  /** Standard output and standard error, in the order they came, colours removed. */
  output: string;
}

/** Runs `bin/otobo.Console.pl` with these arguments and this standard input. */
export const runConsole = (installation: Installation, args: string[], input = ""): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const child = spawnAsOtobo(installation, ["perl", "bin/otobo.Console.pl", ...args, "--no-ansi"]);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
    child.stdin.end(input);
  });

/** The same for a command that has to succeed; answers its output. */
export const consoleOk = async (installation: Installation, args: string[], input = ""): Promise<string> => {
  const { code, output } = await runConsole(installation, args, input);
  if (code !== 0) throw new Error(`${args[0] ?? ""} ended with ${code}:\n${output}`);
  return output;
};

const runDaemonCommand = (installation: Installation, command: "start" | "status" | "stop"): Promise<string> =>
  new Promise((resolve, reject) => {
    // The daemon keeps its standard output open: its end is not to be waited for.
    const child = spawnAsOtobo(installation, ["perl", "bin/otobo.Daemon.pl", command]);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("exit", () => {
      resolve(output);
    });
  });

/** Starts OTOBO's daemon unless it runs. Answers how to leave it as it was. */
export const startDaemon = async (installation: Installation): Promise<() => Promise<void>> => {
  if ((await runDaemonCommand(installation, "status")).includes("Daemon running")) return () => Promise.resolve();
  await runDaemonCommand(installation, "start");
  return async () => {
    await runDaemonCommand(installation, "stop");
  };
};
