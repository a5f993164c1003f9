import type { ServerResponse } from "node:http";
import { startStubServer, type StubRequest } from "../../../support/stub-server.ts";
import type { Transport } from "./transports.ts";

export interface PeerRequest extends StubRequest {
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

export type Reaction = (request: PeerRequest, response: ServerResponse) => PeerAnswer | undefined;

/** A server on a loopback socket that answers as the test says; with undefined the test answers itself, or never. */
export const startPeer = async (transport: Transport, react: Reaction) => {
  const requests: PeerRequest[] = [];
  const { origin, stop } = await startStubServer((raw, response) => {
    const request = { ...raw, ...transport.read(raw) };
    requests.push(request);
    const answer = react(request, response);
    if (!answer) return undefined;
    const { status, headers, data = {}, text } = answer;
    const written = text === undefined ? transport.write(request.operation, data) : { type: "text/plain", text };
    return { status, headers: { "Content-Type": `${written.type}; charset=UTF-8`, ...headers }, body: written.text };
  });
  return {
    url: `${origin}/otobo`,
    requests,
    operations: () => requests.map(({ operation }) => operation),
    stop,
  };
};

export type Peer = Awaited<ReturnType<typeof startPeer>>;
