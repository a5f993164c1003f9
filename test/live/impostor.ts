import { once } from "node:events";
import { createServer } from "node:http";

export interface Lie {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

/** The request's JSON body, as OTOBO sent it. */
export type Liar = (request: Record<string, unknown>) => Lie;

/** Something that listens where OTOBO looks for the bridge, and answers whatever the test wants. */
export const startImpostor = async (port: number) => {
  let liars: Record<string, Liar> = {};
  let asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "";
    asked.push(path);
    void incoming.toArray().then((chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString() || "{}";
      const {
        status = 200,
        headers,
        text,
      } = liars[path]?.(JSON.parse(body) as Record<string, unknown>) ?? {
        status: 503,
        text: "{}",
      };
      outgoing.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    /** What it answers from now on, by path; 503 for the others. */
    lie: (by: Record<string, Liar>) => {
      liars = by;
      asked = [];
    },
    /** The paths it was asked for since. */
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
