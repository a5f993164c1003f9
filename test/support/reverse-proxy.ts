import { createServer, request } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A reverse proxy as the nginx lines of the README configure it: OTOBO and the bridge's pages on one origin. */
export interface Front {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Where requests below /otobo/ota/ go: the origin of the bridge's public listener. */
  pagesAt(origin: string): void;
  stop: () => Promise<void>;
}

const unavailable = 502;

/** Starts the proxy before OTOBO's web server at `otoboOrigin`. Path, Host and body pass unchanged. */
export const startReverseProxy = async (otoboOrigin: string): Promise<Front> => {
  let pages = otoboOrigin;
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url?.startsWith("/otobo/ota/") ? pages : otoboOrigin);
    const forwarded = request(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        method: incoming.method,
        headers: { ...incoming.headers, "x-forwarded-for": incoming.socket.remoteAddress, connection: "close" },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? unavailable, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on("error", () => outgoing.writeHead(unavailable).end());
    incoming.pipe(forwarded);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pagesAt: (origin) => (pages = origin),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
