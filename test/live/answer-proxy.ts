import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** What becomes of an answer of the bridge on its way to OTOBO. */
export type ProxyOutcome = "as it is" | "500" | "truncated" | "slow";

export interface AnswerProxy {
  origin: string;
  setFate: (fate: ProxyOutcome) => void;
  /** How many answers had a fate so far. */
  count: (fate: ProxyOutcome) => number;
  stop: () => Promise<void>;
}

/** Longer than OTOBO waits. */
const slowness = 7000;

const ask = async (target: string, incoming: IncomingMessage): Promise<{ status: number; body: Buffer }> => {
  const { method, headers, url = "" } = incoming;
  const forwarded = request(new URL(url, target), { method, headers: { ...headers, connection: "close" } });
  forwarded.end(await buffer(incoming));
  const [answer] = (await once(forwarded, "response")) as [IncomingMessage];
  return { status: answer.statusCode ?? 502, body: await buffer(answer) };
};

const tell = async (
  outgoing: ServerResponse,
  fate: ProxyOutcome,
  answer: { status: number; body: Buffer },
): Promise<void> => {
  if (fate === "slow") await sleep(slowness);
  const headers = { "content-type": "application/json", "content-length": answer.body.length, connection: "close" };
  outgoing.writeHead(fate === "500" ? 500 : answer.status, headers);
  if (fate !== "truncated") return void outgoing.end(answer.body);
  outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.destroy());
};

/** Stands between OTOBO and the bridge's internal listener at `target` and alters answers. */
export const startAnswerProxy = async (target: string): Promise<AnswerProxy> => {
  let fate: ProxyOutcome = "as it is";
  const counts = new Map<ProxyOutcome, number>();
  const server = createServer((incoming, outgoing) => {
    const chosen = fate;
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
    ask(target, incoming)
      .then((answer) => tell(outgoing, chosen, answer))
      .catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setFate: (next) => (fate = next),
    count: (one) => counts.get(one) ?? 0,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
