/** The bridge that runs with this configuration, asked as OTOBO asks it. */
import { setTimeout as pause } from "node:timers/promises";
import { requests } from "../protocol/requests.ts";
import type { FetchText } from "./fetch-text.ts";
import { parseJson } from "./parse-json.ts";

export interface RunningBridge {
  fetchText: FetchText;
  host: string;
  port: number;
  credentials: { user: string; password: string };
  /** How long to wait for one that has just been started, in milliseconds. */
  patienceMs: number;
}

/** What listens on all addresses is reached at loopback. */
const reachable: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

const originOf = ({ host, port }: RunningBridge): string =>
  `http://${reachable[host] ?? (host.includes(":") ? `[${host}]` : host)}:${port}`;

const retryPauseMs = 200;

const askOnce = async (bridge: RunningBridge): Promise<{ version: string } | { reason: string }> => {
  const { fetchText, credentials } = bridge;
  const { user, password } = credentials;
  const origin = originOf(bridge);
  const answer = await fetchText(`${origin}${requests.BridgeCheck.path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
    },
    body: JSON.stringify({ Check: 1 }),
  });
  if ("reason" in answer) return { reason: `${origin} does not answer (${answer.reason}).` };
  if (answer.status === 401) return { reason: `${origin} rejects BRIDGE_USER or BRIDGE_PASSWORD.` };
  const state = requests.BridgeCheck.answer.safeParse(parseJson(answer.text)).data;
  return state ? { version: state.Version } : { reason: `${origin} is not a bridge (HTTP ${answer.status}).` };
};

/** Answers its version, or the reason why there is none. */
export const askRunningBridge = async (bridge: RunningBridge): Promise<{ version: string } | { reason: string }> => {
  const end = performance.now() + bridge.patienceMs;
  for (;;) {
    const answer = await askOnce(bridge);
    const isStarting = "reason" in answer && answer.reason.includes("ECONNREFUSED");
    if (!isStarting || performance.now() > end) return answer;
    await pause(retryPauseMs);
  }
};
