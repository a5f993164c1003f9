/** The processes of a measurement, each on the core that it is given. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { LoadOrder, LoadResult } from "./load-generator.ts";

export interface ServerProcess {
  pid: number;
  /** The ports that it logged when it listened. */
  ports: { publicPort: number; internalPort: number };
  /** Milliseconds from its start until it listened. */
  readyMs: number;
  /** Resident memory in MiB. */
  memory: () => Promise<number>;
  /** Seconds of processor time so far. */
  cpu: () => Promise<number>;
  stop: () => Promise<void>;
}

/** Of processor time in /proc. */
const ticksPerSecond = 100;

/** Our own core, of two: what is measured has the other one for itself. */
export const cores = { server: 0, others: 1 };

const start = (core: number, args: string[], variables: Record<string, string>, ipc = false): ChildProcess => {
  const child = spawn("taskset", ["--cpu-list", String(core), process.execPath, ...args], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "pipe", "inherit", ...(ipc ? ["ipc" as const] : [])],
    serialization: "advanced",
  });
  const killWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.off("exit", killWithUs));
  return child;
};

const stop = async (child: ChildProcess): Promise<void> => {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
};

/** Starts a server that logs its ports as JSON when it listens, as the bridge does. */
export const startServer = async (
  args: string[],
  variables: Record<string, string>,
  core = cores.server,
): Promise<ServerProcess> => {
  const began = performance.now();
  const child = start(core, args, variables);
  const { pid, stdout } = child;
  if (!stdout || pid === undefined) throw new Error("The process did not start");
  for await (const line of createInterface(stdout)) {
    const { publicPort, internalPort } = JSON.parse(line) as { publicPort?: number; internalPort?: number };
    if (publicPort === undefined || internalPort === undefined) continue;
    const readyMs = performance.now() - began;
    stdout.resume();
    return {
      pid,
      ports: { publicPort, internalPort },
      readyMs,
      memory: async () => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024,
      cpu: async () => {
        const [, rest = ""] = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ");
        const [user = 0, system = 0] = rest.split(" ").slice(11, 13).map(Number);
        return (user + system) / ticksPerSecond;
      },
      stop: () => stop(child),
    };
  }
  throw new Error("The process did not start");
};

export interface LoadGenerator {
  run: (order: LoadOrder) => Promise<LoadResult>;
  stop: () => Promise<void>;
}

export const startLoadGenerator = (): LoadGenerator => {
  const child = start(cores.others, ["--import", "tsx", "test/bench/load-generator.ts"], {}, true);
  return {
    run: async (order) => {
      child.send(order);
      const [answer] = (await once(child, "message")) as [LoadResult | { error: string }];
      if ("error" in answer) throw new Error(answer.error);
      return answer;
    },
    stop: () => stop(child),
  };
};
