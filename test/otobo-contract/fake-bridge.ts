import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as the bridge got it. */
export interface Call {
  path: string;
  body: Record<string, unknown>;
  /** The body as it came. */
  text: string;
}

export type Answer = (call: Call) => { status: number; body?: unknown } | Promise<{ status: number; body?: unknown }>;

export interface FakeBridge {
  url: string;
  calls: Call[];
  stop(): Promise<void>;
}

/** A listener that answers calls as a test says; where it says nothing, with `{"accepted":true}`. */
export const startFakeBridge = async (answer: Answer = () => ({ status: 202 })): Promise<FakeBridge> => {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then(async (chunks) => {
      const text = Buffer.concat(chunks as Buffer[]).toString();
      const call = { path: request.url ?? "", body: JSON.parse(text) as Record<string, unknown>, text };
      calls.push(call);
      const { status, body = { accepted: true } } = await answer(call);
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
