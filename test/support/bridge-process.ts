import { fork } from "node:child_process";
import { once } from "node:events";
import type { Config } from "../../bridge/config.ts";

/** What the child is told: first how to start, then what its clock says. */
export type ToBridge = { config: Config; settingsSeconds: number | undefined } | { clockAhead: number };

interface Ports {
  publicPort: number;
  internalPort: number;
}

/** A bridge as in production: in a process that can be killed, and whose work does not count as the test's. */
export interface BridgeProcess extends Ports {
  /** SIGKILL; resolves when it is dead. */
  kill(): Promise<void>;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
  /** Sets its clock so many seconds ahead of the machine's; negative: back. */
  setClock(ahead: number): Promise<void>;
  /** What it logged; config.logLevel says how much. */
  output: () => string;
}

export interface BridgeProcessOptions {
  /** How often it reads OTOBO's settings, in seconds. */
  settingsSeconds?: number | undefined;
  /** Time zone of the process. */
  timeZone?: string | undefined;
}

/** Starts a bridge in a process of its own. Throws with the bridge's message when it does not start. */
export const startBridgeProcess = async (
  config: Config,
  { settingsSeconds, timeZone }: BridgeProcessOptions = {},
): Promise<BridgeProcess> => {
  const child = fork(new URL("bridge-child.ts", import.meta.url), {
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...(timeZone === undefined ? {} : { TZ: timeZone }) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const exited = once(child, "exit");
  const dieWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", dieWithUs);
  void exited.then(() => process.removeListener("exit", dieWithUs));
  const tell = async (message: ToBridge): Promise<unknown> => {
    child.send(message);
    const [answer] = (await Promise.race([once(child, "message"), exited.then(() => [{ failed: output }])])) as [
      unknown,
    ];
    return answer;
  };
  const answer = (await tell({ config, settingsSeconds })) as Ports | { failed: string };
  if ("failed" in answer) throw new Error(`The bridge did not start: ${answer.failed}`);
  return {
    ...answer,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
    setClock: async (clockAhead) => {
      await tell({ clockAhead });
    },
    output: () => output,
  };
};
