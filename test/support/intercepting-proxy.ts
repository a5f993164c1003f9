import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Listening, listenOnLoopback } from "./listen-on-loopback.ts";

/** One call on its way. */
export interface Call {
  /** The last part of its path: `prefilter`, `CustomerUserAdd`; over SOAP the operation of its SOAPAction. */
  name: string;
  method: string;
  body: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders | Record<string, string>;
  body: Buffer | string;
}

/** An answer; `cut`: the connection ends without one; `hang`: nothing ever comes. */
export type ProxyOutcome = Answer | "cut" | "hang";

/** Decides what becomes of a call; `forward` brings it to its target. */
export type Interfere = (call: Call, forward: () => Promise<ProxyOutcome>) => Promise<ProxyOutcome> | ProxyOutcome;

/** A line between two parts, with somebody sitting on it. */
export interface InterceptingProxy extends Listening {
  /** Undefined: calls go through as they are. */
  interfere: Interfere | undefined;
  /** Where calls go; the origin of a server. */
  target: string;
}

const nameOf = ({ url = "", headers }: IncomingMessage): string => {
  const action = /#(\w+)"?$/.exec([headers.soapaction ?? ""].flat().join());
  return action?.[1] ?? url.split("/").at(-1) ?? "";
};

const send = async (target: string, incoming: IncomingMessage, body: Buffer): Promise<ProxyOutcome> =>
  new Promise((resolve) => {
    const fail = (): void => {
      resolve("cut");
    };
    const headers = { ...incoming.headers, connection: "close" };
    const sent = request(new URL(incoming.url ?? "/", target), { method: incoming.method, headers, agent: false });
    sent.on("error", fail);
    sent.on("response", (answer) => {
      buffer(answer).then((content) => {
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: content });
      }, fail);
    });
    sent.end(body);
  });

const deliver = (fate: ProxyOutcome, outgoing: ServerResponse): void => {
  if (fate === "hang") return;
  if (fate === "cut") outgoing.destroy();
  else {
    const headers = Object.entries({ ...fate.headers, connection: "close" });
    outgoing.writeHead(fate.status, Object.fromEntries(headers.filter(([name]) => name !== "transfer-encoding")));
    outgoing.end(fate.body);
  }
};

/** Starts a tap on a port of 127.0.0.1; 0: any free one. */
export const startInterceptingProxy = async (port: number, target: string): Promise<InterceptingProxy> => {
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const forward = () => send(tap.target, incoming, body);
    const call = { name: nameOf(incoming), method: incoming.method ?? "", body: body.toString() };
    deliver(await (tap.interfere ? tap.interfere(call, forward) : forward()), outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const listening = await listenOnLoopback(server, port);
  const tap: InterceptingProxy = { ...listening, interfere: undefined, target };
  return tap;
};
