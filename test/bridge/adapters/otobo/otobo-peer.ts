import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Transport } from "./transports.ts";

export interface RawRequest {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface PeerRequest extends RawRequest {
  operation: string;
  data: Record<string, unknown>;
}

export interface PeerAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** What OTOBO answers, in the transport's clothes … */
  data?: object;
  /** … or the very text. */
  text?: string;
}

const sendAnswer = (
  response: ServerResponse,
  { status = 200, headers, data = {}, text }: PeerAnswer,
  transport: Transport,
  operation: string,
): void => {
  const written = text === undefined ? transport.write(operation, data) : { type: "text/plain", text };
  response.writeHead(status, { "Content-Type": `${written.type}; charset=UTF-8`, ...headers });
  response.end(written.text);
};

export type Reaction = (request: PeerRequest, response: ServerResponse) => PeerAnswer | undefined;

/** A server on a loopback socket that answers as the test says; with undefined the test answers itself, or never. */
export const startPeer = async (transport: Transport, react: Reaction) => {
  const requests: PeerRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url: path = "", headers } = incoming;
      const raw = { method, path, headers, body: Buffer.concat(chunks).toString() };
      const request = { ...raw, ...transport.read(raw) };
      requests.push(request);
      const answer = react(request, response);
      if (answer) sendAnswer(response, answer, transport, request.operation);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/otobo`,
    requests,
    operations: () => requests.map(({ operation }) => operation),
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
