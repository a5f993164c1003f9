import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "../support/listen-on-loopback.ts";
import { answerCustomer, type CustomerNeeds } from "./customer-interface/answer.ts";
import type { Needs } from "./generic-interface/operation.ts";
import { answerProvider } from "./generic-interface/provider.ts";
import type { Page } from "./page.ts";
import { passOn } from "./proxy.ts";

export interface Server {
  /** `http://127.0.0.1:<port>/otobo`. */
  url: string;
  proxyTo: (origin: string) => void;
  stop(): Promise<void>;
}

const notFound: Page = { status: 404, headers: [["Content-Type", "text/plain"]], body: "Not Found" };

const send = (page: Page, method: string, response: ServerResponse): void => {
  const headers = [...page.headers, ["Content-Length", String(Buffer.byteLength(page.body))], ["Connection", "close"]];
  response.writeHead(page.status, headers.flat());
  response.end(method === "HEAD" ? undefined : page.body);
};

const answer = async (needs: Needs & CustomerNeeds, incoming: IncomingMessage): Promise<Page> => {
  const { method = "GET", url = "/", headers, socket } = incoming;
  const remoteAddress = socket.remoteAddress ?? "";
  const body = await buffer(incoming);
  if (url.startsWith("/otobo/nph-genericinterface.pl"))
    return answerProvider(needs, {
      method,
      url,
      soapAction: [headers.soapaction ?? ""].flat().join(),
      body,
      remoteAddress,
    });
  if (/^\/otobo\/customer\.pl(?:$|\?)/.test(url))
    return answerCustomer(needs, {
      method,
      url,
      cookie: headers.cookie ?? "",
      fetchSite: [headers["sec-fetch-site"] ?? ""].flat().join(),
      body: body.toString(),
      remoteAddress,
    });
  return notFound;
};

/** Starts OTOBO's web server on 127.0.0.1. */
export const listen = async (port: number, needs: Needs & CustomerNeeds): Promise<Server> => {
  let origin: string | undefined;
  const server = createServer((incoming, response) => {
    if (origin !== undefined && incoming.url?.startsWith("/otobo/ota/")) {
      passOn(origin, incoming, response);
      return;
    }
    answer(needs, incoming).then(
      (page) => {
        send(page, incoming.method ?? "GET", response);
      },
      (error: unknown) => {
        send({ status: 500, headers: [], body: "" }, "GET", response);
        // A mistake of the simulator must not look like OTOBO's behaviour.
        console.error(error);
      },
    );
  });
  const listening = await listenOnLoopback(server, port);
  return {
    url: `${listening.origin}/otobo`,
    proxyTo: (target) => {
      origin = target;
    },
    stop: listening.stop,
  };
};
