import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface PeerRequest {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown>;
}

export interface PeerAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

interface Recorded {
  response: { status: number; headers: Record<string, string | string[]>; body: unknown };
}

/** What a real OTOBO answered, under the name of the recording. */
export const recorded = (name: string): PeerAnswer => {
  const file = readFileSync(`test/fixtures/otobo/rest-provider/${name}.json`, "utf8");
  const { status, headers, body } = (JSON.parse(file) as Recorded).response;
  return { status, headers: { "Content-Type": String(headers["Content-Type"] ?? "text/plain") }, body };
};

const send = (response: ServerResponse, { status = 200, headers, body }: PeerAnswer): void => {
  response.writeHead(status, { "Content-Type": "application/json; charset=UTF-8", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

export type Reaction = (request: PeerRequest, response: ServerResponse) => PeerAnswer | undefined;

/** A server on a loopback socket that answers as the test says; with undefined the test answers itself, or never. */
export const startPeer = async (react: Reaction) => {
  const requests: PeerRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method, url: path, headers } = incoming;
      const body = JSON.parse(Buffer.concat(chunks).toString() || "{}") as Record<string, unknown>;
      const request = { method, path, headers, body };
      requests.push(request);
      const answer = react(request, response);
      if (answer) send(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/otobo`,
    requests,
    operations: () => requests.map(({ path = "" }) => path.split("/").at(-1)),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

export type Peer = Awaited<ReturnType<typeof startPeer>>;
