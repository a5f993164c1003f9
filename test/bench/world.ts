/** What a measurement runs on: Redis, a simulated OTOBO, bridges as in production, and the yardstick. */
import { execFileSync } from "node:child_process";
import { startOtobo } from "../otobo/start.ts";
import { cores, startServer, type ServerProcess } from "./processes.ts";
import { credentials } from "./requests.ts";

export const keys = [Buffer.alloc(32, 7)];

/** OTOBO and the link pages have one address; only the simulated OTOBO is really called. */
export const startWorld = async () => {
  // Redis, OTOBO and what seeds, too: servers are alone on their core.
  execFileSync("taskset", ["--cpu-list", "--pid", String(cores.others), String(process.pid)]);
  // Each process that is under way ends with ours.
  process.setMaxListeners(50);
  const otobo = await startOtobo();
  return {
    /** The bridge as `npm start` runs it, without a limit that a single load generator would reach. */
    startBridge: (redisUrl: string, core = cores.server): Promise<ServerProcess> =>
      startServer(
        ["dist/bridge/main.js", "start"],
        {
          PUBLIC_URL: otobo.publicUrl,
          OTOBO_PUBLIC_URL: otobo.url,
          OTOBO_URL: otobo.url,
          OTOBO_USER: otobo.agent.login,
          OTOBO_PASSWORD: otobo.agent.password,
          REDIS_URL: redisUrl,
          REDIS_TIMEOUT: "5000",
          TRUST_PROXY: "loopback",
          PUBLIC_PORT: "0",
          INTERNAL_PORT: "0",
          TOKEN_KEYS: keys.map((key) => key.toString("base64")).join(),
          BRIDGE_USER: credentials.user,
          BRIDGE_PASSWORD: credentials.password,
        },
        core,
      ),
    startYardstick: (redisUrl: string, pageBytes: number): Promise<ServerProcess> =>
      startServer(["--import", "tsx", "test/bench/yardstick.ts"], {
        REDIS_URL: redisUrl,
        PAGE_BYTES: String(pageBytes),
      }),
    stop: () => otobo.stop(),
  };
};

export type World = Awaited<ReturnType<typeof startWorld>>;
