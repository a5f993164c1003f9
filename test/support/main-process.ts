import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** bridge/main.ts as an admin runs it. */
export interface MainProcess {
  process: ChildProcess;
  publicPort: number;
  internalPort: number;
  /** Its exit code. */
  exited: Promise<number | null>;
}

/** Starts bridge/main.ts with these variables and no others; resolves when it listens. */
export const startMain = async (variables: Record<string, string>): Promise<MainProcess> => {
  const child = spawn(process.execPath, ["--import", "tsx", "bridge/main.ts"], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  process.once("exit", () => child.kill("SIGKILL"));
  for await (const line of createInterface(child.stdout)) {
    const { publicPort, internalPort } = JSON.parse(line) as Partial<MainProcess>;
    if (publicPort === undefined || internalPort === undefined) continue;
    child.stdout.resume();
    return { process: child, publicPort, internalPort, exited };
  }
  throw new Error("The bridge did not start");
};
