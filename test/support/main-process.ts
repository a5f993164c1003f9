import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { buildBridge } from "../../release/build-bridge.ts";
import { otoboPublicUrl, publicUrl } from "../bridge/fake-generic-interface.ts";

/** The bridge as it is delivered: built once for all tests of this process, because a build starts in half the time of its source. */
let built: string | undefined;
const builtMain = (): string => {
  if (built === undefined) {
    mkdirSync("dist", { recursive: true });
    const folder = mkdtempSync(resolve("dist/test-"));
    process.once("exit", () => {
      rmSync(folder, { recursive: true, force: true });
    });
    buildBridge(folder);
    built = join(folder, "main.js");
  }
  return built;
};

/** A bridge's process as an admin runs it. */
export interface MainProcess {
  process: ChildProcess;
  publicPort: number;
  internalPort: number;
  /** SIGTERM; resolves when it has ended. */
  stop: () => Promise<void>;
}

interface Options {
  /** Its working directory; default: that of the tests. */
  directory?: string;
  /** Loaded before it. */
  imports?: string[];
  /** The command with its options; default: start. */
  parameters?: string[];
}

export const credentials = { user: "otobo", password: "password-of-otobo" };

/** All variables that a bridge needs, for an OTOBO at this address; any free ports. */
export const variablesFor = (otoboUrl: string): Record<string, string> => ({
  PUBLIC_URL: publicUrl,
  OTOBO_PUBLIC_URL: otoboPublicUrl,
  OTOBO_URL: otoboUrl,
  OTOBO_USER: "onetimeauth",
  OTOBO_PASSWORD: "password-of-the-agent",
  BRIDGE_USER: credentials.user,
  BRIDGE_PASSWORD: credentials.password,
  TOKEN_KEYS: Buffer.alloc(32, 7).toString("hex"),
  PUBLIC_PORT: "0",
  INTERNAL_PORT: "0",
});

/** Starts a command of the bridge with these variables and no others. */
export const spawnMain = (variables: Record<string, string>, options: Options = {}): ChildProcess => {
  const { directory, imports = [], parameters = ["start"] } = options;
  const loaded = imports.flatMap((module) => ["--import", module]);
  const child = spawn(process.execPath, [...loaded, builtMain(), ...parameters], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const dieWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", dieWithUs);
  child.once("exit", () => process.removeListener("exit", dieWithUs));
  return child;
};

/** The same; resolves when it listens. */
export const startMain = async (variables: Record<string, string>, options?: Options): Promise<MainProcess> => {
  const child = spawnMain(variables, options);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  for await (const line of createInterface(child.stdout!)) {
    const { publicPort, internalPort } = JSON.parse(line) as Partial<MainProcess>;
    if (publicPort === undefined || internalPort === undefined) continue;
    child.stdout!.resume();
    return { process: child, publicPort, internalPort, stop };
  }
  throw new Error(`The bridge did not start: ${await text(child.stderr!)}`);
};
